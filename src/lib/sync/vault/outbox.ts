/**
 * The two formats that `commit` writes (docs/PROTOCOL.md §11): the heads of one's own two chains on
 * a board, and an outbox row, one sealed envelope and its place in the ledger. Pure.
 */

import { equalBytes } from '#lib/base/bytes.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';

export interface ChainHead {
  /** How many envelopes of the chain are saved. */
  readonly count: number;
  /** Of the last, or the chain start when there is none: 32 bytes. */
  readonly hash: Uint8Array;
}

/** The heads of this vault's own chains on one board. */
export interface OwnHead {
  readonly control: ChainHead;
  readonly content: ChainHead;
}

/** A sealed envelope on its way into the ledger. */
export interface OutboxDraft {
  readonly clientId: number;
  /** Its place in the chain: `seq`. */
  readonly clock: number;
  readonly sealed: Uint8Array;
}

export interface OutboxRow extends OutboxDraft {
  /** Rises with every row of a board and is never given twice. */
  readonly at: number;
}

/** What stands in the row of a board's own heads. */
export interface SavedHead {
  readonly head: OwnHead;
  /** The `at` of the next outbox row. */
  readonly nextAt: number;
}

const LARGEST_ENVELOPE = 1_048_576;

export function isSameHead(a: OwnHead | null, b: OwnHead | null): boolean {
  if (a === null || b === null) return a === b;
  return isSameChainHead(a.control, b.control) && isSameChainHead(a.content, b.content);
}

function isSameChainHead(a: ChainHead, b: ChainHead): boolean {
  return a.count === b.count && equalBytes(a.hash, b.hash);
}

export function encodeSavedHead({ head, nextAt }: SavedHead): Uint8Array {
  const { control, content } = head;
  const writer = createWriter().u8(1).varuint(control.count).bytes(control.hash);
  return writer.varuint(content.count).bytes(content.hash).varuint(nextAt).finish();
}

/** Null if the bytes are no saved head. */
export function parseSavedHead(bytes: Uint8Array): SavedHead | null {
  return parsed(() => {
    const reader = createReader(bytes);
    if (reader.u8() !== 1) return null;
    const control = { count: reader.varuint(), hash: reader.bytes(32).slice() };
    const content = { count: reader.varuint(), hash: reader.bytes(32).slice() };
    const nextAt = reader.varuint();
    reader.end();
    return { head: { control, content }, nextAt };
  });
}

export function encodeOutboxRow({ clientId, clock, sealed }: OutboxDraft): Uint8Array {
  return createWriter().u8(1).varuint(clientId).varuint(clock).blob(sealed).finish();
}

/** Null if the bytes are no outbox row. */
export function parseOutboxRow(bytes: Uint8Array): OutboxDraft | null {
  return parsed(() => {
    const reader = createReader(bytes);
    if (reader.u8() !== 1) return null;
    const clientId = reader.varuint();
    const clock = reader.varuint();
    const sealed = reader.blob(LARGEST_ENVELOPE).slice();
    reader.end();
    return { clientId, clock, sealed };
  });
}

function parsed<T>(parse: () => T | null): T | null {
  try {
    return parse();
  } catch (reason) {
    if (reason instanceof ReadError) return null;
    throw reason;
  }
}
