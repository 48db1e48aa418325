/**
 * A page without a face that opens a board's session on a real disk, and changes that disk as whoever
 * holds the device without its passphrase could. Never shipped.
 */

import * as Y from 'yjs';
import { equalBytes, toHex } from '#lib/base/bytes.ts';
import { after, now } from '#lib/platform/clock.ts';
import { randomBytes } from '#lib/platform/random.ts';
import { CONTROL } from '#lib/ledger/envelope.ts';
import { openBoardSession, type BoardSession } from '#lib/sync/session/board-session.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import { createVault, unlockVault } from '#lib/sync/vault/vaults.ts';
import { createCollective } from './bench-collective.ts';
import { fillDisk } from './bench-disk.ts';

const PASSPHRASE = 'unas palabras';
const COST = { memoryKiB: 65_536, passes: 3 };
const LEDGER = 'the-ledger';
const ENVELOPES = 300;
const collective = createCollective();

let vault: Vault | null = null;
let session: BoardSession | null = null;
let events: string[] = [];

function open(): { vault: Vault; session: BoardSession } {
  if (vault === null || session === null) throw new Error('no session is open');
  return { vault, session };
}

function entryOf(): BoardEntry {
  const { founder, people } = collective;
  const { signSeed, boxSecret } = people.Ana;
  return {
    localId: 'the-board',
    dbName: LEDGER,
    board: founder.board,
    headerKey: founder.headerKey,
    epochs: [{ number: 1, key: founder.epochKey }],
    signSeed,
    boxSecret,
    incarnation: 0,
    title: 'A board',
    signalling: null,
  };
}

/** Every row of an object store, as the disk has it. */
type Rows = [IDBValidKey, unknown][];

function inStore<T>(
  dbName: string,
  store: string,
  act: (rows: IDBObjectStore) => IDBRequest<T> | null,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(dbName);
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(store, 'readwrite');
      const request = act(transaction.objectStore(store));
      transaction.oncomplete = () => {
        db.close();
        resolve(request?.result);
      };
    };
  });
}

async function rowsOf(dbName: string, store: string): Promise<Rows> {
  const keys = (await inStore(dbName, store, (rows) => rows.getAllKeys()))!;
  const values = (await inStore(dbName, store, (rows) => rows.getAll()))!;
  return keys.map((key, at) => [key, values[at]]);
}

/** The vault's own database: the one that is neither the registry nor the ledger. */
async function vaultDb(): Promise<string> {
  const names = (await indexedDB.databases()).map(({ name }) => name!);
  return names.find((name) => !['cobijo', LEDGER, 'plain'].includes(name))!;
}

const api = {
  /** A vault with a board of three hundred envelopes, of which Ana's own are saved from here. */
  async make(): Promise<string> {
    const made = await createVault({ passphrase: PASSPHRASE, cost: COST });
    if (!made.ok) throw new Error(made.error);
    vault = made.value;
    await vault.putBoard(entryOf());
    await fillDisk(collective, LEDGER, 'plain', ENVELOPES);
    const { ledger, controlClient, contentClient } = collective.founder;
    const [control, content] = [ledger.head(controlClient)!, ledger.head(contentClient)!];
    const put = { expectedHead: null, nextHead: { control, content }, rows: [] };
    await vault.commit('the-board', put);
    return vault.id;
  },
  async unlock(id: string): Promise<void> {
    const unlocked = await unlockVault(id, PASSPHRASE);
    if (!unlocked.ok) throw new Error(unlocked.error);
    vault = unlocked.value;
  },
  /** Whether it was there before its ledger was. */
  async openSession(): Promise<{ isAtOnce: boolean }> {
    if (vault === null) throw new Error('no vault is open');
    events = [];
    const opened = await openBoardSession({
      vault,
      entry: entryOf(),
      signalling: [],
      platform: { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate },
      clock: now,
      after,
      random: randomBytes,
      sparesData: () => false,
      onWake: () => () => undefined,
    });
    if (!opened.ok) throw new Error(opened.error);
    session = opened.value;
    session.on((event) => events.push(event));
    const heads = session.ledger.heads();
    return { isAtOnce: heads.length > 0 && heads.every(({ chain }) => chain === CONTROL) };
  },
  whenReady: () => open().session.whenReady(),
  told: () => events.filter((event) => ['astray', 'unreadable', 'restored'].includes(event)),
  /** Resolves when it has been told. */
  async whenTold(event: string): Promise<void> {
    if (!events.includes(event))
      await new Promise<void>((resolve) => open().session.on((now) => now === event && resolve()));
  },
  close: () => open().session.close(),
  isBehind: () => open().session.isBehind(),
  async write(key: string): Promise<void> {
    open().session.docs.common.getMap('templates').set(key, 'written');
    await open().session.flush();
  },
  trouble: () => open().session.trouble(),
  /** Everything that can be read, and everything that could be sent. */
  state() {
    const { docs, ledger, roster } = open().session;
    const heads = ledger.heads().sort((a, b) => a.clientId - b.clientId);
    return {
      text: docs.common.getText('library').toJSON(),
      written: docs.common.getMap('templates').toJSON(),
      vector: toHex(Y.encodeStateVector(docs.common)),
      members: roster().members.map(({ id }) => id),
      heads: heads.map(({ clientId, count, hash }) => `${clientId} ${count} ${toHex(hash)}`),
    };
  },
  async hasSnapshot(): Promise<boolean> {
    const row = await vault!.readRow('the-board/snapshot');
    return row.ok && row.value !== null;
  },
  forgetSnapshot: () => vault!.deleteRow('the-board/snapshot'),
  writeRow: (place: string, bytes: number[]) => vault!.writeRow(place, Uint8Array.from(bytes)),
  /** What lies on the vault's disk, sealed. */
  vaultRows: async () => rowsOf(await vaultDb(), 'rows'),
  /** Puts back what differs from an earlier `vaultRows`, but for the vault's own contents. */
  async putBack(earlier: Rows): Promise<number> {
    const db = await vaultDb();
    const here = await rowsOf(db, 'rows');
    const changed = earlier.filter(([key, value]) => {
      const row = here.find(([other]) => indexedDB.cmp(other, key) === 0)?.[1];
      return !(row instanceof Uint8Array) || !equalBytes(row, value as Uint8Array);
    });
    await inStore(db, 'rows', (rows) => {
      for (const [key, value] of changed) rows.put(value, key);
      return null;
    });
    return changed.length;
  },
  /** Flips a bit of an envelope in the middle of the ledger's largest row. */
  async alter(): Promise<void> {
    const rows = await rowsOf(LEDGER, 'updates');
    const [key, value] = rows
      .map(([at, row]) => [at, row as Uint8Array] as const)
      .sort((a, b) => b[1].length - a[1].length)[0]!;
    const changed = value.slice();
    const { structs } = Y.decodeUpdate(value);
    const middle = structs[Math.floor(structs.length / 2)];
    if (!(middle instanceof Y.Item)) throw new Error('a ledger holds items');
    const [bytes] = middle.content.getContent() as [Uint8Array];
    const at = indexOf(value, bytes);
    changed[at + 100] = changed[at + 100]! ^ 1;
    await inStore(LEDGER, 'updates', (store) => store.put(changed, key));
  },
  loseLedger: () => inStore(LEDGER, 'updates', (rows) => rows.clear()),
};

function indexOf(within: Uint8Array, part: Uint8Array): number {
  for (let at = 0; at + part.length <= within.length; at++)
    if (equalBytes(within.subarray(at, at + part.length), part)) return at;
  throw new Error('an envelope lies in its row');
}

export type SessionPage = typeof api;

declare global {
  var board: SessionPage;
}

globalThis.board = api;
