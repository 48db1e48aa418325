/**
 * A vault's own database: sealed rows under tags, and the outbox. Everything here works on one open
 * connection and one vault key; vault.ts puts a face on it. See docs/PROTOCOL.md §11.
 *
 * A place is `scope/name`. Rows of a scope lie together, so that a board can be removed whole.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { randomBytes } from '#lib/platform/random.ts';
import { answer, openDatabase, transact, type StoreTrouble } from '#lib/sync/vault/database.ts';
import {
  encodeOutboxRow,
  encodeSavedHead,
  isSameHead,
  parseOutboxRow,
  parseSavedHead,
  type OutboxDraft,
  type OutboxRow,
  type OwnHead,
  type SavedHead,
} from '#lib/sync/vault/outbox.ts';
import { openAnyRow, openRow, placeTag, sealRow } from '#lib/sync/vault/sealed-row.ts';

export const ROWS = 'rows';
export const OUTBOX = 'outbox';

export interface VaultStore {
  readonly db: IDBDatabase;
  readonly vaultKey: Uint8Array;
  /** False once the key has been overwritten. */
  readonly isOpen: () => boolean;
}

export type RowError = 'damaged' | StoreTrouble;

export interface Commit {
  /** What this vault believes is saved; null before the first commit on a board. */
  readonly expectedHead: OwnHead | null;
  readonly nextHead: OwnHead;
  readonly rows: readonly OutboxDraft[];
}

/** `head-mismatch`: another tab, or a restored backup, has written on these chains. */
export type CommitError = 'head-mismatch' | RowError;

export function openVaultDatabase(
  name: string,
  onLost: () => void,
): Promise<Result<IDBDatabase, StoreTrouble>> {
  return openDatabase(name, {
    create: (db) => {
      db.createObjectStore(ROWS);
      db.createObjectStore(OUTBOX);
    },
    onLost,
  });
}

/** Null if there is no such row. */
export async function readRow(
  store: VaultStore,
  place: string,
): Promise<Result<Uint8Array | null, RowError>> {
  const row = await transact(store.db, [ROWS], 'readonly', (transaction) =>
    answer<unknown>(transaction.objectStore(ROWS).get(rowKey(store, place))),
  );
  return row.ok ? opened(store, place, row.value) : row;
}

export async function writeRow(
  store: VaultStore,
  place: string,
  content: Uint8Array,
): Promise<Result<void, StoreTrouble>> {
  const row = sealed(store, place, content);
  const written = await transact(store.db, [ROWS], 'readwrite', (transaction) =>
    answer(transaction.objectStore(ROWS).put(row, rowKey(store, place))),
  );
  return written.ok ? ok() : written;
}

export interface PlacedRow {
  readonly place: string;
  readonly content: Uint8Array;
}

/** Writes some rows and deletes others, all or nothing, in one strict transaction. */
export async function writeTogether(
  store: VaultStore,
  written: readonly PlacedRow[],
  deleted: readonly string[],
): Promise<Result<void, StoreTrouble>> {
  const sealedRows = written.map((row) => sealed(store, row.place, row.content));
  const done = await transact(store.db, [ROWS], 'readwrite', async (transaction) => {
    const rows = transaction.objectStore(ROWS);
    await Promise.all<unknown>([
      ...deleted.map((place) => answer(rows.delete(rowKey(store, place)))),
      ...written.map(({ place }, at) => answer(rows.put(sealedRows[at], rowKey(store, place)))),
    ]);
  });
  return done.ok ? ok() : done;
}

export async function deleteRow(
  store: VaultStore,
  place: string,
): Promise<Result<void, StoreTrouble>> {
  const deleted = await transact(store.db, [ROWS], 'readwrite', (transaction) =>
    answer(transaction.objectStore(ROWS).delete(rowKey(store, place))),
  );
  return deleted.ok ? ok() : deleted;
}

/** The places of a scope, in order of their names. Damaged rows are left out. */
export async function listPlaces(
  store: VaultStore,
  scope: string,
): Promise<Result<readonly string[], StoreTrouble>> {
  const rows = await transact(store.db, [ROWS], 'readonly', (transaction) =>
    answer<unknown[]>(transaction.objectStore(ROWS).getAll(scopeRange(store, scope))),
  );
  if (!rows.ok) return rows;
  const places = rows.value.flatMap((row) => {
    const any = row instanceof Uint8Array ? openAnyRow(store.vaultKey, row) : null;
    return any === null ? [] : [any.place];
  });
  return ok(places.sort());
}

/** Reads a row, lets `change` make a new one of it, and writes that, in one transaction. */
export async function changeRow<E>(
  store: VaultStore,
  place: string,
  change: (content: Uint8Array) => Result<Uint8Array, E>,
): Promise<Result<void, E | RowError>> {
  const result = await transact(store.db, [ROWS], 'readwrite', async (transaction) => {
    const rows = transaction.objectStore(ROWS);
    const before = opened(store, place, await answer<unknown>(rows.get(rowKey(store, place))));
    if (!before.ok) return before;
    if (before.value === null) return err<RowError>('damaged');
    const changed = change(before.value);
    before.value.fill(0);
    if (!changed.ok) return changed;
    const after = sealed(store, place, changed.value);
    changed.value.fill(0);
    await answer(rows.put(after, rowKey(store, place)));
    return ok();
  });
  return result.ok ? result.value : result;
}

/** Removes every row and outbox row of a scope. */
export async function deleteScope(
  store: VaultStore,
  scope: string,
): Promise<Result<void, StoreTrouble>> {
  const range = scopeRange(store, scope);
  const done = await transact(store.db, [ROWS, OUTBOX], 'readwrite', async (transaction) => {
    await answer(transaction.objectStore(ROWS).delete(range));
    await answer(transaction.objectStore(OUTBOX).delete(range));
  });
  return done.ok ? ok() : done;
}

/** Null before the first commit. */
export async function readOwnHead(
  store: VaultStore,
  localId: string,
): Promise<Result<OwnHead | null, RowError>> {
  const row = await readRow(store, headPlace(localId));
  if (!row.ok) return row;
  if (row.value === null) return ok(null);
  const saved = parseSavedHead(row.value);
  return saved === null ? err('damaged') : ok(saved.head);
}

/**
 * "Saved": in one strict transaction the stored head is compared and advanced, and the envelopes
 * enter the outbox. Nothing of it happens unless all of it does.
 */
export async function commit(
  store: VaultStore,
  localId: string,
  { expectedHead, nextHead, rows }: Commit,
): Promise<Result<void, CommitError>> {
  const result = await transact(store.db, [ROWS, OUTBOX], 'readwrite', async (transaction) => {
    const saved = await savedHeadIn(store, transaction, localId);
    if (!saved.ok) return saved;
    if (!isSameHead(saved.value?.head ?? null, expectedHead)) {
      return err<CommitError>('head-mismatch');
    }
    const tag = placeTag(store.vaultKey, localId);
    const firstAt = saved.value?.nextAt ?? 0;
    const outbox = transaction.objectStore(OUTBOX);
    rows.forEach((row, index) => {
      const at = firstAt + index;
      const place = outboxPlace(localId, at);
      outbox.add(sealed(store, place, encodeOutboxRow(row)), [tag, at]);
    });
    const head = encodeSavedHead({ head: nextHead, nextAt: firstAt + rows.length });
    const place = headPlace(localId);
    const row = sealed(store, place, head);
    await answer(transaction.objectStore(ROWS).put(row, rowKey(store, place)));
    return ok();
  });
  return result.ok ? result.value : result;
}

/** In the order in which they were committed. */
export async function readOutbox(
  store: VaultStore,
  localId: string,
): Promise<Result<readonly OutboxRow[], RowError>> {
  const range = scopeRange(store, localId);
  const found = await transact(store.db, [OUTBOX], 'readonly', async (transaction) => {
    const outbox = transaction.objectStore(OUTBOX);
    const keys = answer(outbox.getAllKeys(range));
    const values = answer<unknown[]>(outbox.getAll(range));
    return { keys: await keys, values: await values };
  });
  if (!found.ok) return found;
  const rows: OutboxRow[] = [];
  for (const [index, key] of found.value.keys.entries()) {
    const at = Array.isArray(key) ? Number(key[1]) : Number.NaN;
    const content = opened(store, outboxPlace(localId, at), found.value.values[index]);
    const draft = content.ok && content.value !== null ? parseOutboxRow(content.value) : null;
    if (draft === null) return err('damaged');
    rows.push({ ...draft, at });
  }
  return ok(rows);
}

/** Drops the outbox rows up to and with `upTo`. */
export async function clearOutbox(
  store: VaultStore,
  localId: string,
  upTo: number,
): Promise<Result<void, StoreTrouble>> {
  const tag = placeTag(store.vaultKey, localId);
  const done = await transact(store.db, [OUTBOX], 'readwrite', (transaction) =>
    answer(transaction.objectStore(OUTBOX).delete(IDBKeyRange.bound([tag], [tag, upTo]))),
  );
  return done.ok ? ok() : done;
}

async function savedHeadIn(
  store: VaultStore,
  transaction: IDBTransaction,
  localId: string,
): Promise<Result<SavedHead | null, 'damaged'>> {
  const place = headPlace(localId);
  const row = await answer<unknown>(transaction.objectStore(ROWS).get(rowKey(store, place)));
  if (row === undefined) return ok(null);
  const content = opened(store, place, row);
  const saved = content.ok && content.value !== null ? parseSavedHead(content.value) : null;
  return saved === null ? err('damaged') : ok(saved);
}

function opened(
  { vaultKey }: VaultStore,
  place: string,
  row: unknown,
): Result<Uint8Array | null, 'damaged'> {
  if (row === undefined) return ok(null);
  const content = row instanceof Uint8Array ? openRow(vaultKey, place, row) : null;
  return content === null ? err('damaged') : ok(content);
}

/** Locking may overwrite the key while a transaction runs: nothing is ever sealed under zeros. */
function sealed({ vaultKey, isOpen }: VaultStore, place: string, content: Uint8Array): Uint8Array {
  if (!isOpen()) throw new DOMException('the vault was locked', 'InvalidStateError');
  return sealRow(vaultKey, place, content, randomBytes);
}

function headPlace(localId: string): string {
  return `${localId}/own-head`;
}

function outboxPlace(localId: string, at: number): string {
  return `${localId}/outbox/${at}`;
}

function rowKey({ vaultKey }: VaultStore, place: string): [string, string] {
  return [placeTag(vaultKey, scopeOf(place)), placeTag(vaultKey, place)];
}

function scopeOf(place: string): string {
  const slash = place.indexOf('/');
  return slash === -1 ? place : place.slice(0, slash);
}

/** Every key whose first part is the scope's tag: arrays sort after texts and numbers. */
function scopeRange({ vaultKey }: VaultStore, scope: string): IDBKeyRange {
  const tag = placeTag(vaultKey, scope);
  return IDBKeyRange.bound([tag], [tag, []]);
}
