/**
 * The ledger document's updates and state vectors, as Yjs writes them (format v1): docs/PROTOCOL.md
 * §4. *Parse, don't check*: a stranger's update becomes runs of sealed envelopes, and what is handed
 * on is written anew from such runs, byte for byte what Yjs would have written.
 * Delete sets are read to their end and dropped.
 */

import { assert } from '#lib/base/assert.ts';
import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { createWriter } from '#lib/base/writer.ts';
import { chainRoot } from '#lib/crypto/derive.ts';
import { MAX_CLIENTS, MAX_MESSAGE_BYTES, MAX_SEALED_BYTES } from '#lib/ledger/limits.ts';

/** Successive elements of one chain's array, from place `clock` on. */
export interface Run {
  readonly clientId: number;
  readonly clock: number;
  readonly sealed: readonly Uint8Array[];
}

export type OuterError = 'malformed-update' | 'oversize-update' | 'oversize-envelope';

export interface OuterLimits {
  readonly maxBytes: number;
  readonly maxClients: number;
  readonly maxSealedBytes: number;
}

export const OUTER_LIMITS: OuterLimits = {
  maxBytes: MAX_MESSAGE_BYTES,
  maxClients: MAX_CLIENTS,
  maxSealedBytes: MAX_SEALED_BYTES,
};

const CONTENT_BINARY = 3;
const HAS_ORIGIN = 0x80;

/** Only what a chain can hold; the sealed elements are copies. */
export function parseOuterUpdate(
  bytes: Uint8Array,
  limits: OuterLimits = OUTER_LIMITS,
): Result<Run[], OuterError> {
  if (bytes.length > limits.maxBytes) return err('oversize-update');
  try {
    const reader = createReader(bytes);
    const clients = reader.looseVaruint();
    if (clients > limits.maxClients) return err('oversize-update');
    const runs: Run[] = [];
    const seen = new Set<number>();
    for (let at = 0; at < clients; at++) {
      const run = readRun(reader, limits);
      if (run === null) return err('oversize-envelope');
      if (seen.has(run.clientId)) throw new ReadError('a client occurs once');
      seen.add(run.clientId);
      if (run.sealed.length > 0) runs.push(run);
    }
    skipDeleteSet(reader);
    reader.end();
    return ok(runs);
  } catch (error) {
    if (error instanceof ReadError) return err('malformed-update');
    throw error;
  }
}

function readRun(reader: Reader, limits: OuterLimits): Run | null {
  const structs = reader.looseVaruint();
  const clientId = reader.looseVaruint();
  const clock = reader.looseVaruint();
  const sealed: Uint8Array[] = [];
  for (let at = 0; at < structs; at++) {
    readPlace(reader, clientId, clock + at);
    const length = reader.looseVaruint();
    if (length > limits.maxSealedBytes) return null;
    sealed.push(reader.bytes(length).slice());
  }
  if (!Number.isSafeInteger(clock + sealed.length)) throw new ReadError('clocks overflow');
  return { clientId, clock, sealed };
}

/** Where the struct stands: first in its chain's array, or right after its predecessor. */
function readPlace(reader: Reader, clientId: number, clock: number): void {
  const info = reader.u8();
  if (clock === 0) {
    if (info !== CONTENT_BINARY || reader.looseVaruint() !== 1)
      throw new ReadError('a chain begins in its root');
    const length = reader.looseVaruint();
    if (length > 14 || decodeUtf8(reader.bytes(length)) !== chainRoot(clientId))
      throw new ReadError('a chain begins in its own root');
    return;
  }
  if (info !== (CONTENT_BINARY | HAS_ORIGIN)) throw new ReadError('a chain holds binaries alone');
  if (reader.looseVaruint() !== clientId || reader.looseVaruint() !== clock - 1)
    throw new ReadError('a chain has no gaps');
}

function skipDeleteSet(reader: Reader): void {
  const clients = reader.looseVaruint();
  for (let at = 0; at < clients; at++) {
    reader.looseVaruint();
    const ranges = reader.looseVaruint();
    for (let range = 0; range < ranges; range++) {
      reader.looseVaruint();
      reader.looseVaruint();
    }
  }
}

/** What Yjs writes for these runs, one a client, and no delete set. */
export function encodeOuterUpdate(runs: readonly Run[]): Uint8Array {
  const descending = runs
    .filter((run) => run.sealed.length > 0)
    .sort((a, b) => b.clientId - a.clientId);
  const writer = createWriter().varuint(descending.length);
  let before = -1;
  for (const { clientId, clock, sealed } of descending) {
    assert(clientId !== before, 'one run a client');
    before = clientId;
    writer.varuint(sealed.length).varuint(clientId).varuint(clock);
    sealed.forEach((element, at) => {
      if (clock + at === 0)
        writer
          .u8(CONTENT_BINARY)
          .u8(1)
          .blob(encodeUtf8(chainRoot(clientId)));
      else
        writer
          .u8(CONTENT_BINARY | HAS_ORIGIN)
          .varuint(clientId)
          .varuint(clock + at - 1);
      writer.blob(element);
    });
  }
  return writer.u8(0).finish();
}

export type StateVector = ReadonlyMap<number, number>;

/** Null unless every client occurs once and the bytes end with the last entry. */
export function parseStateVector(
  bytes: Uint8Array,
  maxEntries: number = MAX_CLIENTS,
): Map<number, number> | null {
  try {
    const reader = createReader(bytes);
    const count = reader.looseVaruint();
    if (count > maxEntries) return null;
    const entries = new Map<number, number>();
    for (let at = 0; at < count; at++) {
      const clientId = reader.looseVaruint();
      if (entries.has(clientId)) return null;
      entries.set(clientId, reader.looseVaruint());
    }
    reader.end();
    return entries;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

/** As Yjs writes it: clients descending. */
export function encodeStateVector(entries: StateVector): Uint8Array {
  const descending = [...entries].sort(([a], [b]) => b - a);
  const writer = createWriter().varuint(descending.length);
  for (const [clientId, clock] of descending) writer.varuint(clientId).varuint(clock);
  return writer.finish();
}
