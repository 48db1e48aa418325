/**
 * What a newcomer is handed once the words agree, and how the newcomer convinces itself that this is
 * the board of the link, by the person of the link, with itself on the roster. docs/PROTOCOL.md §10.
 */

import { decodeUtf8, encodeUtf8, equalBytes } from '#lib/base/bytes.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { createWriter } from '#lib/base/writer.ts';
import { deviceIdOf, invitationSecret, memberIdFromBytes } from '#lib/crypto/derive.ts';
import { checkWelcome, type WelcomeFault } from '#lib/ledger/founding.ts';
import type { EpochKey } from '#lib/ledger/ledger.ts';
import { MAX_SEALED_BYTES } from '#lib/ledger/limits.ts';

export interface Welcome {
  readonly board: Uint8Array;
  /** Member id of who made the invitation, 16 bytes. */
  readonly inviter: Uint8Array;
  /** Of the invitation, 16 bytes: with board and inviter it gives the secret that was followed. */
  readonly nonce: Uint8Array;
  readonly headerKey: Uint8Array;
  readonly epochs: readonly EpochKey[];
  readonly title: string;
  /** Sealed, in an order in which each can be judged. */
  readonly controlEnvelopes: readonly Uint8Array[];
}

const EPOCH_LIMIT = 1_000;
const ENVELOPE_LIMIT = 1_000_000;
const TITLE_BYTES = 400;

export function encodeWelcome(welcome: Welcome): Uint8Array {
  const writer = createWriter()
    .bytes(welcome.board)
    .bytes(welcome.inviter)
    .bytes(welcome.nonce)
    .bytes(welcome.headerKey)
    .varuint(welcome.epochs.length);
  for (const { number, key } of welcome.epochs) writer.varuint(number).bytes(key);
  let title = welcome.title;
  while (encodeUtf8(title).length > TITLE_BYTES) title = Array.from(title).slice(0, -1).join('');
  writer.blob(encodeUtf8(title)).varuint(welcome.controlEnvelopes.length);
  for (const sealed of welcome.controlEnvelopes) writer.blob(sealed);
  return writer.finish();
}

export function parseWelcome(bytes: Uint8Array): Welcome | null {
  try {
    const reader = createReader(bytes);
    const board = reader.bytes(32).slice();
    const inviter = reader.bytes(16).slice();
    const nonce = reader.bytes(16).slice();
    const headerKey = reader.bytes(32).slice();
    const epochs: EpochKey[] = [];
    const epochCount = reader.varuint();
    if (epochCount > EPOCH_LIMIT) return null;
    for (let at = 0; at < epochCount; at++)
      epochs.push({ number: reader.varuint(), key: reader.bytes(32).slice() });
    const title = decodeUtf8(reader.blob(TITLE_BYTES));
    const controlEnvelopes: Uint8Array[] = [];
    const envelopeCount = reader.varuint();
    if (title === null || envelopeCount > ENVELOPE_LIMIT) return null;
    for (let at = 0; at < envelopeCount; at++)
      controlEnvelopes.push(reader.blob(MAX_SEALED_BYTES).slice());
    reader.end();
    return { board, inviter, nonce, headerKey, epochs, title, controlEnvelopes };
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

/** 'other-board': not what the secret committed to. 'not-admitted': we are not on this roster. */
export type WelcomeError = 'malformed' | 'other-board' | 'other-keys' | 'not-admitted';

export interface WelcomeCheck {
  /** Of the invitation that was followed. */
  readonly secret: Uint8Array;
  readonly signKey: Uint8Array;
  readonly boxKey: Uint8Array;
}

export function verifyWelcome(
  bytes: Uint8Array,
  { secret, signKey, boxKey }: WelcomeCheck,
): Result<Welcome, WelcomeError> {
  const welcome = parseWelcome(bytes);
  if (welcome === null) return err('malformed');
  const { board, headerKey, epochs, controlEnvelopes } = welcome;
  if (!equalBytes(invitationSecret(board, welcome.inviter, welcome.nonce), secret))
    return err('other-board');
  const device = deviceIdOf(signKey);
  const inviter = memberIdFromBytes(welcome.inviter);
  const claim = { board, headerKey, epochKeys: epochs, controlEnvelopes, inviter, device };
  const checked = checkWelcome(claim);
  if (!checked.ok) return err(ERROR_OF[checked.error]);
  const own = checked.value.roster().devices.get(device);
  return own !== undefined && equalBytes(own.boxKey, boxKey) ? ok(welcome) : err('not-admitted');
}

const ERROR_OF: Readonly<Record<WelcomeFault, WelcomeError>> = {
  'no-found': 'other-board',
  'unknown-inviter': 'other-board',
  'wrong-keys': 'other-keys',
  'malformed-operations': 'malformed',
  'not-admitted': 'not-admitted',
};
