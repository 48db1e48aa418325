/**
 * The vaults of this browser: listing, creating, unlocking and erasing. Nobody's name is known
 * before a passphrase has opened a vault. See docs/PROTOCOL.md §11.
 */

import { assert } from '#lib/base/assert.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { KEY_BYTES } from '#lib/crypto/seal.ts';
import type { PassphraseCost } from '#lib/platform/argon2id.ts';
import { normalisePassphrase, tuneCost, type KeyOptions } from '#lib/platform/passphrase-key.ts';
import { randomBytes } from '#lib/platform/random.ts';
import {
  DEFAULT_PROFILE,
  encodeContents,
  parseContents,
  type Contents,
  type Profile,
} from '#lib/sync/vault/contents.ts';
import { databaseExists, eraseDatabase, type StoreTrouble } from '#lib/sync/vault/database.ts';
import {
  addRecord,
  deleteRecord,
  destroyKey,
  erasingOf,
  listingOf,
  readRecord,
  readRows,
} from '#lib/sync/vault/registry.ts';
import {
  CONTENTS_PLACE,
  createDatabaseName,
  createVaultHandle,
  type Vault,
} from '#lib/sync/vault/vault.ts';
import { openVaultDatabase, readRow, writeRow } from '#lib/sync/vault/vault-store.ts';
import { unwrapVaultKey, wrapVaultKey, type PassphraseError } from '#lib/sync/vault/wrap.ts';

export interface VaultListing {
  readonly id: string;
  /** Rises with each vault created in this browser. */
  readonly order: number;
}

export type VaultError = PassphraseError;

export interface NewVault {
  /** Not empty. */
  readonly passphrase: string;
  readonly profile?: Profile;
  /** Left out, it is tuned on this device now. */
  readonly cost?: PassphraseCost;
}

/** In their order. */
export async function listVaults(): Promise<Result<readonly VaultListing[], StoreTrouble>> {
  const rows = await readRows();
  if (!rows.ok) return rows;
  const listings = rows.value.map(listingOf).filter((listing) => listing !== null);
  return ok(listings.sort((a, b) => a.order - b.order));
}

export async function createVault(
  { passphrase, profile = DEFAULT_PROFILE, cost }: NewVault,
  options: KeyOptions = {},
): Promise<Result<Vault, VaultError>> {
  assert(normalisePassphrase(passphrase) !== '', 'a passphrase is not empty');
  const tuned = cost === undefined ? await tuneCost(options) : ok(cost);
  if (!tuned.ok) return tuned;
  const vaultKey = randomBytes(KEY_BYTES);
  const wrapped = await wrapVaultKey(vaultKey, passphrase, tuned.value, options);
  if (!wrapped.ok) return wrapped;

  const id = toBase64Url(randomBytes(16));
  const dbName = createDatabaseName();
  const contents: Contents = { profile, boards: [] };
  const written = await writeContents(dbName, vaultKey, contents);
  // The registry last: a vault that is listed is whole.
  const record = { id, isErasing: false, dbName, ledgerNames: [], ...wrapped.value };
  const added = written.ok ? await addRecord(record) : written;
  if (!added.ok) {
    await eraseDatabase(dbName);
    return added;
  }
  return openHandle(id, dbName, vaultKey);
}

/**
 * `wrong-passphrase` if the passphrase does not open the vault; `damaged` only if bytes on this
 * device have changed; `gone` if there is no such vault (any more).
 */
export async function unlockVault(
  id: string,
  passphrase: string,
  options: KeyOptions = {},
): Promise<Result<Vault, VaultError>> {
  const record = await readRecord(id);
  if (!record.ok) return record;
  const vaultKey = await unwrapVaultKey(record.value, passphrase, options);
  if (!vaultKey.ok) return vaultKey;
  return openHandle(id, record.value.dbName, vaultKey.value);
}

/**
 * Destroys the vault's key first, then its databases and its boards', then its row; looks again
 * before it reports success. Needs no passphrase. Begun and interrupted, `finishErasures` ends it.
 */
export async function eraseVault(id: string): Promise<Result<void, 'still-there' | StoreTrouble>> {
  const names = await destroyKey(id);
  if (!names.ok) return names;
  if (names.value === null) return ok();
  const wanted = names.value.filter((name) => name !== '');
  const erased = await Promise.all(wanted.map(eraseDatabase));
  if (erased.some((result) => !result.ok)) return err('still-there');
  const deleted = await deleteRecord(id);
  if (!deleted.ok) return deleted;
  const record = await readRecord(id);
  const isGone = !record.ok && record.error === 'gone';
  const left = await Promise.all(wanted.map(databaseExists));
  return isGone && !left.includes(true) ? ok() : err('still-there');
}

/** Ends the erasures that were interrupted. To be called at every start. */
export async function finishErasures(): Promise<Result<void, 'still-there' | StoreTrouble>> {
  const rows = await readRows();
  if (!rows.ok) return rows;
  for (const id of rows.value.map(erasingOf)) {
    if (id === null) continue;
    const erased = await eraseVault(id);
    if (!erased.ok) return erased;
  }
  return ok();
}

async function writeContents(
  dbName: string,
  vaultKey: Uint8Array,
  contents: Contents,
): Promise<Result<void, StoreTrouble>> {
  const db = await openVaultDatabase(dbName, () => undefined);
  if (!db.ok) return db;
  const bytes = encodeContents(contents);
  const written = await writeRow(
    { db: db.value, vaultKey, isOpen: () => true },
    CONTENTS_PLACE,
    bytes,
  );
  db.value.close();
  return written;
}

async function openHandle(
  id: string,
  dbName: string,
  vaultKey: Uint8Array,
): Promise<Result<Vault, VaultError>> {
  const lost = createLostSignal();
  const db = await openVaultDatabase(dbName, lost.tell);
  if (!db.ok) return db;
  const contents = await readContents(db.value, vaultKey);
  if (!contents.ok) {
    db.value.close();
    vaultKey.fill(0);
    return contents;
  }
  const parts = { id, db: db.value, vaultKey, contents: contents.value, onLost: lost.listen };
  return ok(createVaultHandle(parts));
}

async function readContents(
  db: IDBDatabase,
  vaultKey: Uint8Array,
): Promise<Result<Contents, 'damaged' | 'too-new' | StoreTrouble>> {
  const row = await readRow({ db, vaultKey, isOpen: () => true }, CONTENTS_PLACE);
  if (!row.ok) return row;
  if (row.value === null) return err('damaged');
  const contents = parseContents(row.value);
  row.value.fill(0);
  return contents;
}

/** The database may be lost before there is a handle to tell. */
function createLostSignal(): { tell: () => void; listen: (listener: () => void) => void } {
  let isLost = false;
  let listener: (() => void) | null = null;
  return {
    tell() {
      isLost = true;
      listener?.();
    },
    listen(toTell) {
      listener = toTell;
      if (isLost) toTell();
    },
  };
}
