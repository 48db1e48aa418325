/**
 * A page without a face that puts the vault, the ledger's store and the platform at a browser test's
 * hands, since IndexedDB, Web Locks and workers exist only in a browser. Never shipped.
 */

import * as Y from 'yjs';
import { err, ok, type Result } from '#lib/base/result.ts';
import { argon2idKey } from '#lib/platform/argon2id.ts';
import * as capabilities from '#lib/platform/capabilities.ts';
import * as locks from '#lib/platform/locks.ts';
import * as passphraseKey from '#lib/platform/passphrase-key.ts';
import * as persist from '#lib/platform/persist.ts';
import { randomBytes } from '#lib/platform/random.ts';
import { openLedgerStore, type LedgerStore } from '#lib/sync/ledger-store.ts';
import { openPhotos } from '#lib/sync/photos/open-photos.ts';
import * as database from '#lib/sync/vault/database.ts';
import { createDatabaseName, createLocalId, type Vault } from '#lib/sync/vault/vault.ts';
import * as vaultList from '#lib/sync/vault/vault-list.ts';
import * as vaults from '#lib/sync/vault/vaults.ts';

const COST = { memoryKiB: 65_536, passes: 3 };

/** What a test keeps between two calls. */
const kept = {
  vault: null as Vault | null,
  store: null as LedgerStore | null,
  doc: new Y.Doc(),
  troubles: [] as string[],
  closed: [] as string[],
};

function vault(): Vault {
  if (kept.vault === null) throw new Error('no vault is open');
  return kept.vault;
}

function store(): LedgerStore {
  if (kept.store === null) throw new Error('no ledger store is open');
  return kept.store;
}

function keep(result: Result<Vault, vaults.VaultError>): Result<string, vaults.VaultError> {
  if (!result.ok) return result;
  kept.vault = result.value;
  kept.closed = [];
  kept.vault.onClosed((why) => kept.closed.push(why));
  return ok(kept.vault.id);
}

const api = {
  kept,
  vault,
  store,
  vaults: { ...vaults, ...vaultList },
  database,
  locks,
  capabilities,
  passphraseKey,
  persist,
  argon2idKey,
  randomBytes,
  openPhotos,
  COST,
  async create(passphrase: string, name = '') {
    const profile = { name, lockMinutes: 15 };
    return keep(await vaults.createVault({ passphrase, profile, cost: COST }));
  },
  async unlock(id: string, passphrase: string) {
    return keep(await vaults.unlockVault(id, passphrase));
  },
  /** A board with random keys, or with those given as text. */
  async addBoard(title: string, signSeed: Uint8Array = randomBytes(32)) {
    const entry = {
      localId: createLocalId(),
      dbName: createDatabaseName(),
      board: randomBytes(32),
      headerKey: randomBytes(32),
      epochs: [{ number: 0, key: randomBytes(32) }],
      signSeed,
      boxSecret: randomBytes(32),
      incarnation: 0,
      title,
      signalling: null,
    };
    const put = await vault().putBoard(entry);
    if (!put.ok) throw new Error(put.error);
    return entry;
  },
  head(count: number, fill = count) {
    const none = { count: 0, hash: new Uint8Array(32) };
    return { control: none, content: { count, hash: new Uint8Array(32).fill(fill) } };
  },
  /** Commits one more envelope after `count` of them. */
  commitNext(localId: string, count: number, sealed = randomBytes(200)) {
    return vault().commit(localId, {
      expectedHead: count === 0 ? null : api.head(count),
      nextHead: api.head(count + 1),
      rows: [{ clientId: 7, clock: count, sealed }],
    });
  },
  async openStore(dbName: string) {
    kept.doc = new Y.Doc();
    kept.doc.clientID = 7;
    kept.troubles = [];
    const opened = await openLedgerStore(dbName, kept.doc, {
      onTrouble: (trouble) => kept.troubles.push(trouble),
    });
    kept.store = opened.ok ? opened.value : null;
    kept.doc.clientID = 7;
    return opened.ok ? ok() : err(opened.error);
  },
  /** As sealed envelopes are appended: one struct each, one transaction each. */
  append(count: number, size = 200) {
    for (let each = 0; each < count; each++) {
      kept.doc.getArray<Uint8Array>('chain').push([randomBytes(Math.min(size, 65_536))]);
    }
  },
};

export type VaultPage = typeof api;

declare global {
  var cobijo: VaultPage;
}

globalThis.cobijo = api;
