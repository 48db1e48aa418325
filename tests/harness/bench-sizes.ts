/** 200 characters, typed one by one at the end of a text: what crosses the wire and stays on disk. */

import * as Y from 'yjs';
import { createBatch } from '#lib/ledger/batch.ts';
import { CONTENT, PART_COMMON } from '#lib/ledger/envelope.ts';
import { encodeOuterUpdate } from '#lib/ledger/outer-update.ts';
import { write } from '../simulation/person.ts';
import { createCollective } from './bench-collective.ts';

const TYPED = 200;

export interface TypedSizes {
  readonly wire: number;
  readonly disk: number;
}

/** `gathered`: how many characters one saving takes along. */
export function typedSizes(gathered: number): { ours: TypedSizes; plain: TypedSizes } {
  const { founder } = createCollective();
  const doc = new Y.Doc();
  doc.clientID = founder.contentClient;
  let plainWire = 0;
  doc.on('update', (update: Uint8Array) => (plainWire += update.length));
  const batch = createBatch(doc, doc.clientID);
  const before = Y.encodeStateAsUpdate(founder.ledgerDoc).length;
  let wire = 0;
  for (let at = 0; at < TYPED; at++) {
    doc.getText('library').insert(at, 'a');
    if ((at + 1) % gathered !== 0 && at + 1 < TYPED) continue;
    for (let taken = batch.take(); taken !== null; taken = batch.take()) {
      const { update, from, count } = taken;
      wire += encodeOuterUpdate([
        write(founder, CONTENT, [{ part: PART_COMMON, update, from, count }]),
      ]).length;
    }
  }
  const disk = Y.encodeStateAsUpdate(founder.ledgerDoc).length - before;
  return {
    ours: { wire, disk },
    plain: { wire: plainWire, disk: Y.encodeStateAsUpdate(doc).length },
  };
}
