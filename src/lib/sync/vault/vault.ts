/**
 * An unlocked vault: the person's profile, the boards' keys, sealed rows, and the one transaction
 * that makes a change "saved". Keys live in arrays that `lock` overwrites; what JavaScript holds as
 * text (names, titles) is only let go. Get one from vaults.ts.
 */

import { assert } from '#lib/base/assert.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { randomBytes } from '#lib/platform/random.ts';
import type { KeyOptions } from '#lib/platform/passphrase-key.ts';
import {
  encodeContents,
  forgetKeys,
  parseContents,
  type BoardEntry,
  type Contents,
  type Profile,
} from '#lib/sync/vault/contents.ts';
import { eraseDatabase, type StoreTrouble } from '#lib/sync/vault/database.ts';
import type { OutboxRow, OwnHead } from '#lib/sync/vault/outbox.ts';
import { changeRecord } from '#lib/sync/vault/registry.ts';
import * as rows from '#lib/sync/vault/vault-store.ts';
import type {
  Commit,
  CommitError,
  PlacedRow,
  RowError,
  VaultStore,
} from '#lib/sync/vault/vault-store.ts';
import { changeVaultPassphrase, type PassphraseError } from '#lib/sync/vault/wrap.ts';

export type ContentsError = 'too-new' | 'gone' | RowError;

export interface Vault {
  readonly id: string;
  isOpen(): boolean;
  /** `lost`: erased from another tab, or the browser closed the storage. Called once. */
  onClosed(listener: (why: 'locked' | 'lost') => void): () => void;

  profile(): Profile;
  setProfile(profile: Profile): Promise<Result<void, ContentsError>>;
  boards(): readonly BoardEntry[];
  /** Adds or replaces by `localId`. A board's database must not exist before this has succeeded. */
  putBoard(entry: BoardEntry): Promise<Result<void, ContentsError>>;
  /** Close the board's ledger store first. Verified; the entry stays if its ledger could not go. */
  removeBoard(localId: string): Promise<Result<void, 'still-there' | ContentsError>>;

  /** Rows named `localId/…` go when the board goes; others use a scope of their own, as `draft/…`. */
  readRow(place: string): Promise<Result<Uint8Array | null, RowError>>;
  writeRow(place: string, content: Uint8Array): Promise<Result<void, StoreTrouble>>;
  deleteRow(place: string): Promise<Result<void, StoreTrouble>>;
  /** All of it or nothing, on disk when it resolves with ok. */
  writeTogether(
    written: readonly PlacedRow[],
    deleted: readonly string[],
  ): Promise<Result<void, StoreTrouble>>;
  /** The places in a scope, sorted: `listPlaces('draft')` → `['draft/…', …]`. */
  listPlaces(scope: string): Promise<Result<readonly string[], StoreTrouble>>;

  ownHead(localId: string): Promise<Result<OwnHead | null, RowError>>;
  commit(localId: string, commit: Commit): Promise<Result<void, CommitError>>;
  outbox(localId: string): Promise<Result<readonly OutboxRow[], RowError>>;
  /** Only after the rows were read back from the ledger's store. */
  clearOutbox(localId: string, upTo: number): Promise<Result<void, StoreTrouble>>;

  changePassphrase(
    old: string,
    next: string,
    options?: KeyOptions,
  ): Promise<Result<void, PassphraseError>>;
  /** Overwrites the keys and closes. Whoever uses a board's keys must have stopped. */
  lock(): void;
}

export const CONTENTS_PLACE = 'vault/contents';

export function createLocalId(): string {
  return toBase64Url(randomBytes(16));
}

export function createDatabaseName(): string {
  return toBase64Url(randomBytes(16));
}

export interface VaultParts {
  readonly db: IDBDatabase;
  readonly vaultKey: Uint8Array;
  readonly id: string;
  readonly contents: Contents;
  /** Calls back when the database is lost. */
  readonly onLost: (listener: () => void) => void;
}

export function createVaultHandle(parts: VaultParts): Vault {
  const { id, db, vaultKey } = parts;
  const store: VaultStore = { db, vaultKey, isOpen: () => isOpen };
  let contents: Contents = parts.contents;
  /** Every version that was handed out, since a session may hold the keys of an older one. */
  const handedOut: Contents[] = [contents];
  let isOpen = true;
  const listeners = new Set<(why: 'locked' | 'lost') => void>();

  function close(why: 'locked' | 'lost'): void {
    if (!isOpen) return;
    isOpen = false;
    db.close();
    vaultKey.fill(0);
    handedOut.forEach(forgetKeys);
    handedOut.length = 0;
    for (const listener of listeners) listener(why);
    listeners.clear();
  }
  parts.onLost(() => {
    close('lost');
  });

  /** After locking the key is all zeros: nothing may be sealed or opened with it any more. */
  async function whileOpen<T, E>(
    act: () => Promise<Result<T, E>>,
  ): Promise<Result<T, E | 'closed'>> {
    if (!isOpen) return err('closed');
    const result = await act();
    return result.ok || store.isOpen() ? result : err('closed');
  }

  async function changeContents(
    change: (before: Contents) => Contents,
  ): Promise<Result<void, ContentsError>> {
    let changed = contents;
    const result = await rows.changeRow(store, CONTENTS_PLACE, (bytes) => {
      const parsed = parseContents(bytes);
      if (!parsed.ok) return parsed;
      changed = change(parsed.value);
      handedOut.push(parsed.value, changed);
      return ok(encodeContents(changed));
    });
    if (result.ok && isOpen) contents = changed;
    return result;
  }

  async function putBoard(entry: BoardEntry): Promise<Result<void, ContentsError>> {
    // The registry first: a ledger that it does not name would survive an erasing.
    const named = await changeRecord(id, (record) => ({
      ...record,
      ledgerNames: [...new Set([...record.ledgerNames, entry.dbName])],
    }));
    if (!named.ok) return named;
    return changeContents(({ profile, boards }) => {
      const isKnown = boards.some((board) => board.localId === entry.localId);
      const next = isKnown
        ? boards.map((board) => (board.localId === entry.localId ? copyOf(entry) : board))
        : [...boards, copyOf(entry)];
      return { profile, boards: next };
    });
  }

  async function removeBoard(
    localId: string,
  ): Promise<Result<void, 'still-there' | ContentsError>> {
    const entry = contents.boards.find((board) => board.localId === localId);
    if (entry === undefined) return ok();
    const erased = await eraseDatabase(entry.dbName);
    if (!erased.ok) return erased;
    const cleared = await rows.deleteScope(store, localId);
    if (!cleared.ok) return cleared;
    const changed = await changeContents(({ profile, boards }) => ({
      profile,
      boards: boards.filter((board) => board.localId !== localId),
    }));
    if (!changed.ok) return changed;
    const unnamed = await changeRecord(id, (record) => ({
      ...record,
      ledgerNames: record.ledgerNames.filter((name) => name !== entry.dbName),
    }));
    return unnamed.ok ? ok() : unnamed;
  }

  function current(): Contents {
    assert(isOpen, 'a locked vault tells nothing');
    return contents;
  }

  return {
    id,
    isOpen: () => isOpen,
    onClosed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    profile: () => current().profile,
    setProfile: (profile) => whileOpen(() => changeContents(({ boards }) => ({ profile, boards }))),
    boards: () => current().boards,
    putBoard: (entry) => whileOpen(() => putBoard(entry)),
    removeBoard: (localId) => whileOpen(() => removeBoard(localId)),
    readRow: (place) => whileOpen(() => rows.readRow(store, place)),
    writeRow: (place, content) => whileOpen(() => rows.writeRow(store, place, content)),
    writeTogether: (written, deleted) =>
      whileOpen(() => rows.writeTogether(store, written, deleted)),
    deleteRow: (place) => whileOpen(() => rows.deleteRow(store, place)),
    listPlaces: (scope) => whileOpen(() => rows.listPlaces(store, scope)),
    ownHead: (localId) => whileOpen(() => rows.readOwnHead(store, localId)),
    commit: (localId, commit) => whileOpen(() => rows.commit(store, localId, commit)),
    outbox: (localId) => whileOpen(() => rows.readOutbox(store, localId)),
    clearOutbox: (localId, upTo) => whileOpen(() => rows.clearOutbox(store, localId, upTo)),
    changePassphrase: (old, next, options) =>
      whileOpen(() => changeVaultPassphrase(id, vaultKey, { old, next }, options)),
    lock: () => {
      close('locked');
    },
  };
}

/** The caller's arrays stay the caller's: locking overwrites only the vault's own. */
function copyOf(entry: BoardEntry): BoardEntry {
  return {
    ...entry,
    board: entry.board.slice(),
    headerKey: entry.headerKey.slice(),
    epochs: entry.epochs.map(({ number, key }) => ({ number, key: key.slice() })),
    signSeed: entry.signSeed.slice(),
    boxSecret: entry.boxSecret.slice(),
  };
}
