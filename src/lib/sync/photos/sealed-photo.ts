/**
 * A photo as it lies beside the ledger and travels: sealed once under a key of its own, cut in
 * pieces, and named by the hash of a head that names the key, the size and every piece. So a name
 * stands for exactly one photo, and each piece can be checked when it comes. docs/PROTOCOL.md §12.
 */

import { concat, equalBytes, fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import type { Random } from '#lib/base/brands.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { KEY_BYTES, NONCE_BYTES, open, SEAL_BYTES, seal } from '#lib/crypto/seal.ts';
import { LARGEST_FILE_BYTES } from '#lib/domain/remembrance/photo-budget.ts';

export const PIECE_BYTES = 32_768;
/** Key, size, and a hash for each piece. */
export const LONGEST_HEAD = 36 + 32 * piecesOf(LARGEST_FILE_BYTES);

/** The key is random and seals this one file, so no nonce can ever come twice under it. */
const NONCE = new Uint8Array(NONCE_BYTES);

export interface SealedPhoto {
  readonly name: string;
  /** Base64url of 32 bytes. */
  readonly key: string;
  /** Sealed bytes: those of all pieces. */
  readonly size: number;
  readonly head: Uint8Array;
  readonly pieces: readonly Uint8Array[];
}

export interface PhotoHead {
  readonly keyName: Uint8Array;
  readonly size: number;
  readonly pieces: readonly Uint8Array[];
}

/** How many pieces a file of this size has; at least one. */
export function piecesOf(size: number): number {
  return Math.ceil(size / PIECE_BYTES);
}

export function sealPhoto(bytes: Uint8Array, random: Random): SealedPhoto | 'too-large' {
  if (bytes.length + SEAL_BYTES > LARGEST_FILE_BYTES) return 'too-large';
  const key = random(KEY_BYTES);
  const sealed = seal(bytes, NONCE, key);
  const pieces = Array.from({ length: piecesOf(sealed.length) }, (_, at) =>
    sealed.slice(at * PIECE_BYTES, (at + 1) * PIECE_BYTES),
  );
  const writer = createWriter().bytes(hash(LABELS.photoKey, key)).u32(sealed.length);
  for (const piece of pieces) writer.bytes(hash(LABELS.photoPiece, piece));
  const head = writer.finish();
  const photo = { name: nameOf(head), key: toBase64Url(key), size: sealed.length, head, pieces };
  key.fill(0);
  return photo;
}

/** Null for bytes that are not the head of this name. */
export function parsePhotoHead(bytes: Uint8Array, name: string): PhotoHead | null {
  if (bytes.length > LONGEST_HEAD || nameOf(bytes) !== name) return null;
  try {
    const reader = createReader(bytes);
    const keyName = reader.bytes(32).slice();
    const size = reader.u32();
    if (size < SEAL_BYTES || size > LARGEST_FILE_BYTES) return null;
    const pieces = Array.from({ length: piecesOf(size) }, () => reader.bytes(32).slice());
    reader.end();
    return { keyName, size, pieces };
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

/** Whether these bytes are the piece at this place, counted from 0. */
export function isPiece({ size, pieces }: PhotoHead, at: number, bytes: Uint8Array): boolean {
  const expected = pieces[at];
  const length = Math.min(PIECE_BYTES, size - at * PIECE_BYTES);
  if (expected === undefined || bytes.length !== length) return false;
  return equalBytes(hash(LABELS.photoPiece, bytes), expected);
}

/**
 * Null if the key is not the one that the head names, or opens nothing. Secretbox opens some bytes
 * under two keys, each to something else; a name that did not bind the key could show two pictures.
 */
export function openPhoto(
  head: PhotoHead,
  pieces: readonly Uint8Array[],
  keyText: string,
): Uint8Array | null {
  const key = fromBase64Url(keyText);
  if (key?.length !== KEY_BYTES) return null;
  if (!equalBytes(hash(LABELS.photoKey, key), head.keyName)) return null;
  return open(concat(...pieces), NONCE, key);
}

/** 43 letters that stand for 32 bytes, written in the one way there is. */
export function isPhotoName(name: string): boolean {
  return name.length === 43 && fromBase64Url(name)?.length === 32;
}

function nameOf(head: Uint8Array): string {
  return toBase64Url(hash(LABELS.photo, head));
}
