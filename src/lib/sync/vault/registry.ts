/**
 * The one database with a fixed name, `cobijo`: one row per vault, with what it takes to try a
 * passphrase and the random names of the vault's databases, so that a vault can be erased without
 * its passphrase. No names of people or boards (docs/PROTOCOL.md §11).
 */

import * as v from 'valibot';
import { concat, equalBytes } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { KEY_BYTES, NONCE_BYTES, SEAL_BYTES } from '#lib/crypto/sizes.ts';
import { isCostAllowed, SALT_BYTES } from '#lib/platform/argon2id.ts';
import {
  answer,
  databaseExists,
  openDatabase,
  transact,
  type StoreTrouble,
} from '#lib/sync/vault/database.ts';

export const REGISTRY_NAME = 'cobijo';
const STORE = 'vaults';
const VERSION = 1;
const CHECK_BYTES = 8;

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array);

const recordSchema = v.object({
  version: v.literal(VERSION),
  id: v.string(),
  /** Rises with each vault created here: the order in which to list them. */
  order: v.number(),
  /** Being erased: its wrapped key is gone already, its databases are not all. */
  isErasing: v.boolean(),
  cost: v.object({ memoryKiB: v.number(), passes: v.number() }),
  salt: bytes,
  /** nonce ‖ secretbox(passphrase key, nonce, vault key) */
  wrapped: bytes,
  check: bytes,
  dbName: v.string(),
  /** Of the boards' ledgers. */
  ledgerNames: v.array(v.string()),
});

export type VaultRecord = v.InferOutput<typeof recordSchema>;
export type RecordTrouble = 'gone' | 'damaged' | 'too-new' | StoreTrouble;

/**
 * Tells a damaged row from a wrong passphrase: 8 bytes of a hash over what unwrapping uses. It
 * protects against accidents only; whoever can write here can recompute it.
 */
export function recordCheck({
  cost,
  salt,
  wrapped,
}: Pick<VaultRecord, 'cost' | 'salt' | 'wrapped'>): Uint8Array {
  const numbers = createWriter().u32(cost.memoryKiB).u32(cost.passes).finish();
  return hash(LABELS.vaultCheck, concat(numbers, salt, wrapped)).slice(0, CHECK_BYTES);
}

export function parseRecord(row: unknown): Result<VaultRecord, 'gone' | 'damaged' | 'too-new'> {
  if (row === undefined) return err('gone');
  const version = v.safeParse(v.object({ version: v.number() }), row);
  if (version.success && version.output.version > VERSION) return err('too-new');
  const parsed = v.safeParse(recordSchema, row);
  if (!parsed.success) return err('damaged');
  const record = parsed.output;
  if (record.isErasing) return err('gone');
  const isWhole =
    record.salt.length === SALT_BYTES &&
    record.wrapped.length === NONCE_BYTES + KEY_BYTES + SEAL_BYTES &&
    isCostAllowed(record.cost) &&
    equalBytes(record.check, recordCheck(record));
  return isWhole ? ok(record) : err('damaged');
}

/**
 * Every row, parsed or not; empty if there is none. Looking makes no database: a first page is often
 * left at once, for a link that was followed, and what is left half-made stays stuck (database.ts).
 */
export async function readRows(): Promise<Result<readonly unknown[], StoreTrouble>> {
  if (!(await databaseExists(REGISTRY_NAME))) return ok([]);
  return withRegistry('readonly', (store) => answer<unknown[]>(store.getAll()));
}

export async function readRecord(id: string): Promise<Result<VaultRecord, RecordTrouble>> {
  const row = await withRegistry('readonly', (store) => answer<unknown>(store.get(id)));
  return row.ok ? parseRecord(row.value) : row;
}

/** Adds a vault at the end of the order. */
export function addRecord(
  record: Omit<VaultRecord, 'version' | 'order' | 'check'>,
): Promise<Result<VaultRecord, StoreTrouble>> {
  return withRegistry('readwrite', async (store) => {
    const rows = await answer<unknown[]>(store.getAll());
    const order = rows.reduce<number>((last, row) => Math.max(last, orderOf(row)), 0) + 1;
    const whole = { ...record, version: VERSION, order, check: recordCheck(record) } as const;
    await answer(store.put(whole));
    return whole;
  });
}

/** Replaces a vault's row by what `change` makes of it, in one transaction. */
export async function changeRecord(
  id: string,
  change: (record: VaultRecord) => VaultRecord,
): Promise<Result<VaultRecord, RecordTrouble>> {
  const result = await withRegistry('readwrite', async (store) => {
    const parsed = parseRecord(await answer<unknown>(store.get(id)));
    if (!parsed.ok) return parsed;
    const changed = change(parsed.value);
    const whole: VaultRecord = { ...changed, check: recordCheck(changed) };
    await answer(store.put(whole));
    return ok(whole);
  });
  return result.ok ? result.value : result;
}

/**
 * Destroys the wrapped key and leaves the names of the databases, whatever state the row is in. With
 * this the vault cannot be opened any more. Null if there is no such row.
 */
export function destroyKey(id: string): Promise<Result<readonly string[] | null, StoreTrouble>> {
  return withRegistry('readwrite', async (store) => {
    const row = await answer<unknown>(store.get(id));
    if (row === undefined) return null;
    const names = databaseNamesOf(row);
    const [dbName = '', ...ledgerNames] = names;
    const empty = new Uint8Array(0);
    const cost = { memoryKiB: 0, passes: 0 };
    await answer(
      store.put({
        ...{ version: VERSION, id, order: orderOf(row), isErasing: true },
        ...{ cost, salt: empty, wrapped: empty, check: empty, dbName, ledgerNames },
      } satisfies VaultRecord),
    );
    return names;
  });
}

export function deleteRecord(id: string): Promise<Result<unknown, StoreTrouble>> {
  return withRegistry('readwrite', (store) => answer(store.delete(id)));
}

/** Of any row, even a damaged one: erasing must find them. The vault's own is the first. */
function databaseNamesOf(row: unknown): string[] {
  const loose = v.object({
    dbName: v.fallback(v.string(), ''),
    ledgerNames: v.fallback(v.array(v.string()), []),
  });
  const parsed = v.safeParse(loose, row);
  return parsed.success ? [parsed.output.dbName, ...parsed.output.ledgerNames] : [];
}

function orderOf(row: unknown): number {
  const parsed = v.safeParse(v.object({ order: v.number() }), row);
  return parsed.success ? parsed.output.order : 0;
}

/** What the list of vaults needs of a row; null for one that is being erased. */
export function listingOf(row: unknown): { readonly id: string; readonly order: number } | null {
  const schema = v.object({ id: v.string(), isErasing: v.optional(v.boolean(), false) });
  const parsed = v.safeParse(schema, row);
  if (!parsed.success || parsed.output.isErasing) return null;
  return { id: parsed.output.id, order: orderOf(row) };
}

/** The vaults whose erasing was begun and not finished. */
export function erasingOf(row: unknown): string | null {
  const parsed = v.safeParse(v.object({ id: v.string(), isErasing: v.literal(true) }), row);
  return parsed.success ? parsed.output.id : null;
}

/** The connection lives for one transaction, so that it never stands in another tab's way. */
async function withRegistry<T>(
  mode: 'readonly' | 'readwrite',
  act: (store: IDBObjectStore) => Promise<T>,
): Promise<Result<T, StoreTrouble>> {
  const opened = await openDatabase(REGISTRY_NAME, {
    create: (db) => db.createObjectStore(STORE, { keyPath: 'id' }),
  });
  if (!opened.ok) return opened;
  try {
    return await transact(opened.value, [STORE], mode, (transaction) =>
      act(transaction.objectStore(STORE)),
    );
  } finally {
    opened.value.close();
  }
}
