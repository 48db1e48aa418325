/**
 * The ledger on disk: y-indexeddb, unmodified, on the ledger document. y-indexeddb acknowledges
 * nothing, so this stands beside it with a connection of its own: a strict transaction on the same
 * object stores starts only after all of y-indexeddb's earlier ones, and reads back the rows that
 * were added since. What is "on disk" is what was read there, never what the document says.
 *
 * Every open and every 500 rows y-indexeddb writes the whole document as one row; the rows before it
 * are then deleted in the same transaction, and reading back begins again from that row.
 */

import { IndexeddbPersistence, storeState } from 'y-indexeddb';
import * as Y from 'yjs';
import { assert } from '#lib/base/assert.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import {
  answer,
  eraseDatabase,
  openDatabase,
  transact,
  troubleOf,
  type StoreTrouble,
} from '#lib/sync/vault/database.ts';

/** y-indexeddb's own object stores. */
const UPDATES = 'updates';
const CUSTOM = 'custom';

/** `damaged`: rows on disk are not Yjs updates. */
export type LedgerStoreError = StoreTrouble | 'damaged';

export interface LedgerStoreOptions {
  /** A write of y-indexeddb's failed, or the database was taken away. May be called again. */
  readonly onTrouble: (trouble: StoreTrouble) => void;
}

export interface LedgerStore {
  /**
   * Ok when everything that the document held at the call is on disk, durably and read back. Else
   * why not; after `no-space`, `rewrite` writes it all again.
   */
  settled(): Promise<Result<void, LedgerStoreError>>;
  /** Whether the first `count` structs of a client are on disk. */
  holds(clientId: number, count: number): Promise<Result<boolean, LedgerStoreError>>;
  /** How many structs of each client are on disk without a gap, as last read back. */
  held(): ReadonlyMap<number, number>;
  /** Writes the whole document as one row, for when earlier writes were refused. */
  rewrite(): Promise<Result<void, LedgerStoreError>>;
  /** Writes that were begun end before the connections close. */
  close(): Promise<void>;
  /** Closes and deletes; looks again before it reports success. */
  erase(): Promise<Result<void, 'still-there'>>;
}

/** The document must be empty; when this resolves it holds what the disk holds. */
export async function openLedgerStore(
  dbName: string,
  doc: Y.Doc,
  { onTrouble }: LedgerStoreOptions,
): Promise<Result<LedgerStore, LedgerStoreError>> {
  assert(doc.store.clients.size === 0, 'a ledger is loaded into an empty document');
  let isClosed = false;
  let trouble: StoreTrouble | null = null;
  let persistence: IndexeddbPersistence | null = null;

  function tell(what: StoreTrouble): void {
    if (isClosed) return;
    trouble = what;
    onTrouble(what);
  }
  /** y-indexeddb must stop listening, or it would throw into every change of the document. */
  function lose(): void {
    void persistence?.destroy();
    tell('closed');
  }

  const opened = await openDatabase(dbName, { create: createStores, onLost: lose });
  if (!opened.ok) return opened;
  const db = opened.value;
  const loaded = await load(db, dbName, doc, (begun) => (persistence = begun));
  if (!loaded.ok) {
    db.close();
    return loaded;
  }
  const { disk } = loaded.value;
  const yStore = loaded.value.persistence;
  // A refused write ends in an abort of y-indexeddb's transaction, which bubbles up to its database.
  yStore.db?.addEventListener('abort', ({ target }) => {
    tell(target instanceof IDBTransaction ? troubleOf(target.error) : 'closed');
  });
  yStore.db?.addEventListener('close', lose);

  let running: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Result<void, LedgerStoreError>> | null = null;
  /** One at a time; calls that come while one runs share the next. */
  function readBack(): Promise<Result<void, LedgerStoreError>> {
    waiting ??= running.then(() => {
      waiting = null;
      const reading = isClosed ? Promise.resolve(err('closed' as const)) : disk.readBack();
      running = reading.catch(() => undefined);
      return reading;
    });
    return waiting;
  }

  async function settled(): Promise<Result<void, LedgerStoreError>> {
    const wanted = countsOf(doc);
    const read = await readBack();
    if (!read.ok) return read;
    const isAllThere = [...wanted].every(([client, count]) => disk.count(client) >= count);
    return isAllThere ? ok() : err(trouble ?? 'closed');
  }

  async function close(): Promise<void> {
    if (isClosed) return;
    isClosed = true;
    await yStore.destroy();
    db.close();
  }

  return ok({
    settled,
    async holds(clientId, count) {
      if (disk.count(clientId) >= count) return ok(true);
      const read = await readBack();
      return read.ok ? ok(disk.count(clientId) >= count) : read;
    },
    held: () => disk.counts(),
    async rewrite() {
      try {
        await storeState(yStore, true);
      } catch (reason) {
        return err(troubleOf(reason));
      }
      return settled();
    },
    close,
    async erase() {
      await close();
      return eraseDatabase(dbName);
    },
  });
}

/** As y-indexeddb creates them. */
function createStores(db: IDBDatabase): void {
  db.createObjectStore(UPDATES, { autoIncrement: true });
  db.createObjectStore(CUSTOM);
}

interface Loaded {
  readonly persistence: IndexeddbPersistence;
  readonly disk: DiskCounts;
}

async function load(
  db: IDBDatabase,
  dbName: string,
  doc: Y.Doc,
  onBegun: (persistence: IndexeddbPersistence) => void,
): Promise<Result<Loaded, LedgerStoreError>> {
  const last = await transact(db, [UPDATES], 'readonly', (transaction) =>
    answer(transaction.objectStore(UPDATES).openKeyCursor(null, 'prev')).then(keyOf),
  );
  if (!last.ok) return last;
  const persistence = new IndexeddbPersistence(dbName, doc);
  onBegun(persistence);
  // Everything in the document at this moment has just come from the rows up to `last`.
  let counts: ReadonlyMap<number, number> = new Map();
  persistence.once('synced', () => (counts = countsOf(doc)));
  const disk = createDiskCounts(db);
  try {
    // Fails if y-indexeddb cannot open; else its loading transaction has begun.
    await persistence.get('settled');
  } catch (reason) {
    return err(troubleOf(reason));
  }
  const barrier = await transact(db, [UPDATES, CUSTOM], 'readwrite', mark);
  if (!barrier.ok || !persistence.synced) {
    await persistence.destroy();
    // Loading is over by now, so without `synced` y-indexeddb has thrown on what it read.
    return barrier.ok ? err('damaged') : barrier;
  }
  disk.begin(counts, last.value);
  return ok({ persistence, disk });
}

interface DiskCounts {
  /** What is known to lie in the rows up to `lastKey`. */
  begin(counts: ReadonlyMap<number, number>, lastKey: number): void;
  readBack(): Promise<Result<void, LedgerStoreError>>;
  count(client: number): number;
  counts(): ReadonlyMap<number, number>;
}

interface Span {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** Counts per client what the rows on disk hold, reading each row once. */
function createDiskCounts(db: IDBDatabase): DiskCounts {
  let counts = new Map<number, number>();
  let lastKey = 0;
  /** Spans that lie behind a gap. */
  let apart: Span[] = [];

  function add(spans: Span[]): void {
    apart = [...apart, ...spans]
      .sort((a, b) => a.from - b.from)
      .filter(({ client, from, to }) => {
        const count = counts.get(client) ?? 0;
        if (from > count) return true;
        counts.set(client, Math.max(count, to));
        return false;
      });
  }

  async function readBack(): Promise<Result<void, LedgerStoreError>> {
    const range = IDBKeyRange.lowerBound(lastKey, true);
    const read = await transact(db, [UPDATES, CUSTOM], 'readwrite', async (transaction) => {
      const updates = transaction.objectStore(UPDATES);
      const marked = mark(transaction);
      const first = answer(updates.openKeyCursor()).then(keyOf);
      const last = answer(updates.openKeyCursor(null, 'prev')).then(keyOf);
      const rows = answer<unknown[]>(updates.getAll(range));
      await marked;
      return { first: await first, last: await last, rows: await rows };
    });
    if (!read.ok) return read;
    const { first, last, rows } = read.value;
    const spans = spansOf(rows);
    if (spans === null) return err('damaged');
    if (first > lastKey) {
      // Every row that was counted before has been replaced: count again from what is there.
      counts = new Map();
      apart = [];
    }
    lastKey = last;
    add(spans);
    return ok();
  }

  return {
    begin(known, key) {
      counts = new Map(known);
      lastKey = key;
    },
    readBack,
    count: (client) => counts.get(client) ?? 0,
    counts: () => counts,
  };
}

/** A strict transaction that writes nothing may cost nothing and promise nothing: write one byte. */
function mark(transaction: IDBTransaction): Promise<unknown> {
  return answer(transaction.objectStore(CUSTOM).put(1, 'settled'));
}

/** Keys of an autoIncrement store begin at 1. */
function keyOf(cursor: IDBCursor | null): number {
  return cursor === null ? 0 : Number(cursor.key);
}

/** Null if a row is not a Yjs update. */
function spansOf(rows: readonly unknown[]): Span[] | null {
  try {
    return rows.flatMap((row) =>
      Y.decodeUpdate(row as Uint8Array)
        .structs.filter((struct) => !(struct instanceof Y.Skip))
        .map(({ id, length }) => ({ client: id.client, from: id.clock, to: id.clock + length })),
    );
  } catch {
    // Whatever Yjs throws on bytes that are not its own.
    return null;
  }
}

function countsOf(doc: Y.Doc): Map<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
