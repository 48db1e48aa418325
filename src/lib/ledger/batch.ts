/**
 * Gathers this device's own changes to one inner document, as payloads that carry nothing else: a
 * plain state-vector difference would bring other people's structs and the whole delete set along.
 * A payload that would pass the limits is cut. What comes out satisfies inner-validity.ts.
 */

import * as Y from 'yjs';
import { assert } from '#lib/base/assert.ts';
import { createWriter } from '#lib/base/writer.ts';
import { addRange, hasRanges, takeRanges, type Ranges } from '#lib/ledger/delete-ranges.ts';
import { encodeStateVector } from '#lib/ledger/outer-update.ts';
import { FROM_LEDGER } from '#lib/ledger/replay.ts';
import { cutStructs } from '#lib/ledger/struct-cut.ts';
import type { DeleteRange } from '#lib/ledger/yjs-update.ts';

/** One payload; `deletes` is what `restore` needs. */
export interface Taken {
  readonly update: Uint8Array;
  readonly from: number;
  readonly count: number;
  readonly deletes: readonly DeleteRange[];
}

export interface Batch {
  /** Whether there is something to take. */
  pending(): boolean;
  /** The next payload; call it until null, and author all of them together. */
  take(): Taken | null;
  /** Puts back what could not be saved: all that was taken since the last that was, in any order. */
  restore(taken: Taken): void;
  destroy(): void;
}

/** `doc` holds all own counted structs already; `clientId` is its client id. */
export function createBatch(doc: Y.Doc, clientId: number): Batch {
  let from = clockOf(doc, clientId);
  let ranges: Ranges = new Map();

  function gather(transaction: Y.Transaction): void {
    if (transaction.origin === FROM_LEDGER) return;
    assert(doc.clientID === clientId, 'own changes are written under the own client id');
    for (const [client, deletes] of transaction.deleteSet.clients)
      for (const { clock, len } of deletes) addRange(ranges, { client, clock, length: len });
  }
  doc.on('afterTransaction', gather);

  return {
    pending: () => clockOf(doc, clientId) > from || hasRanges(ranges),
    take() {
      const cut = cutStructs(encodeOwn(doc, clientId, from), clientId, from);
      const end = from + cut.count;
      const isWhole = end === clockOf(doc, clientId);
      // Deletions may name any of the new structs, so they wait for the last of them.
      const deletes = isWhole ? takeRanges(ranges, cut.bytes.length) : [];
      if (cut.count === 0 && deletes.length === 0) return null;
      const taken = { update: encodePayload(cut.bytes, deletes), from, count: cut.count, deletes };
      from = end;
      return taken;
    },
    restore(taken) {
      from = Math.min(from, taken.from);
      for (const range of taken.deletes) addRange(ranges, range);
    },
    destroy() {
      doc.off('afterTransaction', gather);
      ranges = new Map();
    },
  };
}

function clockOf(doc: Y.Doc, clientId: number): number {
  return Y.getState(doc.store, clientId);
}

/** The structs that a reader lacks who has everything of everyone else. */
function encodeOwn(doc: Y.Doc, clientId: number, from: number): Uint8Array {
  const others = Y.decodeStateVector(Y.encodeStateVector(doc));
  others.set(clientId, from);
  return Y.encodeStateAsUpdate(doc, encodeStateVector(others));
}

/** Structs section, then the delete set: clients descending, ranges ascending, as Yjs writes it. */
function encodePayload(structs: Uint8Array, deletes: readonly DeleteRange[]): Uint8Array {
  const byClient = new Map<number, DeleteRange[]>();
  for (const range of deletes) {
    const of = byClient.get(range.client);
    if (of === undefined) byClient.set(range.client, [range]);
    else of.push(range);
  }
  const writer = createWriter().bytes(structs).varuint(byClient.size);
  for (const [client, of] of [...byClient].sort(([a], [b]) => b - a)) {
    writer.varuint(client).varuint(of.length);
    for (const { clock, length } of of) writer.varuint(clock).varuint(length);
  }
  return writer.finish();
}
