/**
 * The same edits twice on one disk: sealed in a ledger, and as plain Yjs updates. Four people write in
 * turn, ten edits each, five characters an edit, in one text; each turn is one signed run, built on
 * everything before it.
 */

import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { CONTENT, PART_COMMON } from '#lib/ledger/envelope.ts';
import { encodeOuterUpdate } from '#lib/ledger/outer-update.ts';
import type { ContentDraft } from '#lib/ledger/author.ts';
import { write, type Person } from '../simulation/person.ts';
import type { Collective } from './bench-collective.ts';

const TURN = 10;

/** Gives the sizes as they lie on disk, in bytes: `ledger`, `plain`. */
export async function fillDisk(
  { members, founder }: Collective,
  ledgerDb: string,
  plainDb: string,
  envelopes: number,
): Promise<string> {
  const { ledger, ledgerDoc } = founder;
  // All write on the ledger that has heard everyone: what four devices hold that talk all the time.
  const writers = members.map((person): Person => ({ ...person, ledger, ledgerDoc }));
  const doc = new Y.Doc();
  const sealed: Uint8Array[] = [Y.encodeStateAsUpdate(ledgerDoc)];
  const updates: Uint8Array[] = [];
  for (let turn = 0; turn * TURN < envelopes; turn++) {
    const writer = writers[turn % writers.length]!;
    doc.clientID = writer.contentClient;
    const { drafts, raw } = typeSome(doc);
    sealed.push(encodeOuterUpdate([write(writer, CONTENT, drafts)]));
    updates.push(...raw);
  }
  const sizes = { ledger: await keep(ledgerDb, sealed), plain: await keep(plainDb, updates) };
  return JSON.stringify(sizes);
}

function typeSome(doc: Y.Doc): { drafts: ContentDraft[]; raw: Uint8Array[] } {
  const text = doc.getText('library');
  const raw: Uint8Array[] = [];
  const drafts: ContentDraft[] = [];
  const gather = (update: Uint8Array): void => void raw.push(update);
  doc.on('update', gather);
  for (let at = 0; at < TURN; at++) {
    const from = clockOf(doc);
    text.insert(Math.floor((text.length * ((at * 37) % 100)) / 100), 'palab');
    drafts.push({ part: PART_COMMON, update: raw.at(-1)!, from, count: clockOf(doc) - from });
  }
  doc.off('update', gather);
  return { drafts, raw };
}

function clockOf(doc: Y.Doc): number {
  return Y.getState(doc.store, doc.clientID);
}

/** By y-indexeddb, then in one row, as it leaves it after 500. Gives the bytes of that row. */
async function keep(dbName: string, updates: readonly Uint8Array[]): Promise<number> {
  const doc = new Y.Doc();
  const store = new IndexeddbPersistence(dbName, doc);
  await store.whenSynced;
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  await storeState(store, true);
  const bytes = Y.encodeStateAsUpdate(doc).length;
  await store.destroy();
  return bytes;
}
