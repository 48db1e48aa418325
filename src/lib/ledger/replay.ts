/**
 * The board in plain: two inner Yjs documents, a pure function of the payloads that count. Payloads
 * are applied in (lamport, device) order, in one transaction a document: out of causal order Yjs is
 * quadratic. Nothing is derived on the way that the ledger does not say. docs/PROTOCOL.md §6.
 */

import * as Y from 'yjs';
import { assert } from '#lib/base/assert.ts';
import { compareBytes } from '#lib/base/bytes.ts';
import { createReader } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import { PART_COMMON, PART_OWNED, type Part } from '#lib/ledger/envelope.ts';
import type { CountedPayload } from '#lib/ledger/ledger.ts';

/** The origin of transactions that come from the ledger; whoever writes uses another. */
export const FROM_LEDGER: unique symbol = Symbol('from the ledger');

export interface BoardDocs {
  readonly contentClientId: number;
  readonly common: Y.Doc;
  readonly owned: Y.Doc;
  /** In any order, any number of times. */
  apply(payloads: readonly CountedPayload[]): void;
  /** For `loadBoardDocs`. Of a fresh replay: a document that people worked in keeps what they undid. */
  encode(): Uint8Array;
  destroy(): void;
}

export function createBoardDocs(contentClientId: number): BoardDocs {
  const common = createInnerDoc(contentClientId);
  const owned = createInnerDoc(contentClientId);

  function applyTo(doc: Y.Doc, part: Part, payloads: readonly CountedPayload[]): void {
    const ordered = payloads.filter((payload) => payload.part === part).sort(compareReplay);
    if (ordered.length === 0) return;
    const updates = ordered.map(({ update }) => update);
    const isOwn = ordered.some(({ clientId }) => clientId === contentClientId);
    applyAll(doc, contentClientId, updates, isOwn);
  }

  return {
    contentClientId,
    common,
    owned,
    apply(payloads) {
      applyTo(common, PART_COMMON, payloads);
      applyTo(owned, PART_OWNED, payloads);
    },
    encode: () => encodeDocs(common, owned),
    destroy() {
      common.destroy();
      owned.destroy();
    },
  };
}

/** (lamport, device, seq): causes first, and the same for everyone. */
function compareReplay(a: CountedPayload, b: CountedPayload): number {
  return a.lamport - b.lamport || compareBytes(a.device, b.device) || a.seq - b.seq;
}

function createInnerDoc(contentClientId: number): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  doc.clientID = contentClientId;
  // After a change from elsewhere Yjs would delete formatting marks that it finds redundant, as a
  // change of this device's own. Each reader would sign deletions that nobody made, in `owned` even
  // of another's words.
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (transaction.origin === FROM_LEDGER) transaction._needFormattingCleanup = false;
  });
  return doc;
}

/** No chain has it: a client id is 0 with a chance of 2^-53. */
const NOBODY = 0;

function applyAll(
  doc: Y.Doc,
  clientId: number,
  updates: readonly Uint8Array[],
  isOwn: boolean,
): void {
  assert(doc.clientID === clientId, 'a document keeps its client id');
  // Yjs takes a random client id when structs of its own arrive from elsewhere, and says so on the
  // console. When own ones come, nobody is writing yet.
  if (isOwn) doc.clientID = NOBODY;
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update, FROM_LEDGER);
    }, FROM_LEDGER);
  } finally {
    doc.clientID = clientId;
  }
  const isComplete = doc.store.pendingStructs === null && doc.store.pendingDs === null;
  assert(isComplete, 'what counts builds on what counts');
}

/** Both documents, made by this device for itself, and kept sealed. */
function encodeDocs(common: Y.Doc, owned: Y.Doc): Uint8Array {
  return createWriter()
    .blob(Y.encodeStateAsUpdate(common))
    .blob(Y.encodeStateAsUpdate(owned))
    .finish();
}

/** Only for bytes that `encode` wrote and this device has sealed itself; else throws `ReadError`. */
export function loadBoardDocs(contentClientId: number, bytes: Uint8Array): BoardDocs {
  const reader = createReader(bytes);
  const common = reader.blob(bytes.length);
  const owned = reader.blob(bytes.length);
  reader.end();
  const docs = createBoardDocs(contentClientId);
  applyAll(docs.common, contentClientId, [common], true);
  applyAll(docs.owned, contentClientId, [owned], true);
  return docs;
}
