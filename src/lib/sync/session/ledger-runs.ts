/**
 * What the ledger document holds, as runs for the ledger to judge. A disk is not trusted either: of
 * each chain only so much is read as a chain can hold (docs/PROTOCOL.md §4); the rest is left where
 * it is and comes again from others.
 */

import * as Y from 'yjs';
import { chainRoot } from '#lib/crypto/derive.ts';
import { MAX_SEALED_BYTES } from '#lib/ledger/limits.ts';
import type { Run } from '#lib/ledger/outer-update.ts';

/** One run a chain, from its first envelope on; the bytes are the document's own. */
export function readLedgerRuns(ledgerDoc: Y.Doc): readonly Run[] {
  return [...ledgerDoc.store.clients].flatMap(([clientId, structs]) => {
    const root = ledgerDoc.share.get(chainRoot(clientId));
    const sealed: Uint8Array[] = [];
    for (const struct of structs) {
      const element = elementAt(struct, clientId, sealed.length, root);
      if (element === null) break;
      sealed.push(element);
    }
    return sealed.length === 0 ? [] : [{ clientId, clock: 0, sealed }];
  });
}

function elementAt(
  struct: Y.Item | Y.GC,
  clientId: number,
  clock: number,
  root: unknown,
): Uint8Array | null {
  if (!(struct instanceof Y.Item) || struct.id.clock !== clock) return null;
  const { content, origin, rightOrigin, parent, parentSub } = struct;
  if (!(content instanceof Y.ContentBinary) || content.content.length > MAX_SEALED_BYTES)
    return null;
  if (parent !== root || parentSub !== null || rightOrigin !== null) return null;
  const follows =
    clock === 0 ? origin === null : origin?.client === clientId && origin.clock === clock - 1;
  return follows ? content.content : null;
}
