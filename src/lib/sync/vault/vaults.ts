/**
 * The vaults of this browser: creating and unlocking; vault-list.ts has the rest. Nobody's name is known
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
import { eraseDatabase, type StoreTrouble } from '#lib/sync/vault/database.ts';
import { addRecord, readRecord } from '#lib/sync/vault/registry.ts';
import {
  CONTENTS_PLACE,
  createDatabaseName,
  createVaultHandle,
  type Vault,
} from '#lib/sync/vault/vault.ts';
import { openVaultDatabase, readRow, writeRow } from '#lib/sync/vault/vault-store.ts';
import { unwrapVaultKey, wrapVaultKey, type PassphraseError } from '#lib/sync/vault/wrap.ts';

export type VaultError = PassphraseError;

export interface NewVault {
  /** Not empty. */
  readonly passphrase: string;
  readonly profile?: Profile;
  /** Left out, it is tuned on this device now. */
  readonly cost?: PassphraseCost;
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
