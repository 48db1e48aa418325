/**
 * A row at rest (docs/PROTOCOL.md §11): nonce ‖ secretbox(vault key, nonce, padded plaintext). The
 * plaintext begins with the row's own place, so that a row moved to another place does not open, and
 * is padded, so that a disk tells sizes only in steps of 1,024 B. Places are written as tags.
 */

import { assert } from '#lib/base/assert.ts';
import { concat, decodeUtf8, encodeUtf8, equalBytes, toBase64Url } from '#lib/base/bytes.ts';
import type { Random } from '#lib/base/brands.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hmac } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { NONCE_BYTES, open, SEAL_BYTES, seal } from '#lib/crypto/seal.ts';

const PAD_TO = 1_024;
const TAG_BYTES = 16;
const LONGEST_PLACE = 512;

/** The name that a disk shows for a place: it tells nothing without the vault key. */
export function placeTag(vaultKey: Uint8Array, place: string): string {
  const mac = hmac(vaultKey, concat(LABELS.vaultRow, encodeUtf8(place)));
  return toBase64Url(mac.subarray(0, TAG_BYTES));
}

/** Always an array of its own: the database stores the whole buffer behind a view. */
export function sealRow(
  vaultKey: Uint8Array,
  place: string,
  content: Uint8Array,
  random: Random,
): Uint8Array {
  assert(!vaultKey.every((byte) => byte === 0), 'nothing is sealed under a forgotten key');
  const inner = createWriter().blob(encodeUtf8(place)).bytes(content).finish();
  const padded = pad(inner);
  const nonce = random(NONCE_BYTES);
  const row = concat(nonce, seal(padded, nonce, vaultKey));
  inner.fill(0);
  padded.fill(0);
  return row;
}

/** Null if the row was changed, is of another vault, or stood in another place. */
export function openRow(vaultKey: Uint8Array, place: string, row: Uint8Array): Uint8Array | null {
  const opened = openAnyRow(vaultKey, row);
  return opened?.place === place ? opened.content : null;
}

/** As `openRow`, for a row whose place is not known beforehand. */
export function openAnyRow(
  vaultKey: Uint8Array,
  row: Uint8Array,
): { readonly place: string; readonly content: Uint8Array } | null {
  if (!(row instanceof Uint8Array) || row.length < NONCE_BYTES + SEAL_BYTES) return null;
  const padded = open(row.subarray(NONCE_BYTES), row.subarray(0, NONCE_BYTES), vaultKey);
  if (padded === null) return null;
  try {
    const reader = createReader(unpad(padded));
    const place = decodeUtf8(reader.blob(LONGEST_PLACE));
    if (place === null) return null;
    return { place, content: reader.bytes(reader.left).slice() };
  } catch (reason) {
    if (reason instanceof ReadError) return null;
    throw reason;
  } finally {
    padded.fill(0);
  }
}

/** u32 length, plaintext, zeros to the next multiple of 1,024 B. */
function pad(plaintext: Uint8Array): Uint8Array {
  const size = Math.ceil((plaintext.length + 4) / PAD_TO) * PAD_TO;
  const padded = new Uint8Array(size);
  padded.set(createWriter().u32(plaintext.length).bytes(plaintext).finish());
  return padded;
}

function unpad(padded: Uint8Array): Uint8Array {
  const reader = createReader(padded);
  const plaintext = reader.bytes(reader.u32());
  if (!equalBytes(pad(plaintext), padded)) throw new ReadError('the padding is not ours');
  return plaintext;
}
