/**
 * IndexedDB as promises: opening, one strict transaction, and deleting that looks again. What can go
 * wrong on a person's device is a value (`StoreTrouble`); the rest throws.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { after } from '#lib/platform/clock.ts';

export type StoreTrouble =
  /** The disk, or what the browser gives this site of it, is full. */
  | 'no-space'
  /** The database was closed or deleted under us, or the disk refuses or does not answer. */
  | 'closed';

export interface OpenOptions {
  /** Creates the object stores of a new database. */
  readonly create: (db: IDBDatabase) => void;
  /** Another tab deletes the database, or the browser has closed it. The connection is closed. */
  readonly onLost?: () => void;
}

export function troubleOf(reason: unknown): StoreTrouble {
  return reason instanceof DOMException && reason.name === 'QuotaExceededError'
    ? 'no-space'
    : 'closed';
}

/**
 * Chromium keeps a name stuck, until the whole browser is closed, when a page is left while it makes
 * or deletes the database of that name. Nobody waits for ever before a page that says nothing.
 */
const OPEN_WITHIN_MS = 20_000;

export function openDatabase(
  name: string,
  { create, onLost }: OpenOptions,
): Promise<Result<IDBDatabase, StoreTrouble>> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name, 1);
    let isTooLate = false;
    const stopWaiting = after(OPEN_WITHIN_MS, () => {
      isTooLate = true;
      resolve(err('closed'));
    });
    request.onupgradeneeded = () => {
      create(request.result);
    };
    request.onerror = () => {
      stopWaiting();
      resolve(err(troubleOf(request.error)));
    };
    request.onsuccess = () => {
      stopWaiting();
      const db = request.result;
      if (isTooLate) {
        db.close();
        return;
      }
      db.onversionchange = () => {
        db.close();
        onLost?.();
      };
      db.onclose = () => {
        onLost?.();
      };
      resolve(ok(db));
    };
  });
}

/** The result of one request. Only await it inside the transaction that it belongs to. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new DOMException('no reason given', 'UnknownError'));
    };
  });
}

/**
 * Runs `act` in one transaction and answers when it has *completed*: with `readwrite`, when the
 * bytes are on disk. `act` awaits nothing but `answer`; if it throws, nothing is written.
 */
export async function transact<T>(
  db: IDBDatabase,
  stores: readonly string[],
  mode: 'readonly' | 'readwrite',
  act: (transaction: IDBTransaction) => Promise<T>,
): Promise<Result<T, StoreTrouble>> {
  let transaction: IDBTransaction;
  try {
    transaction = db.transaction([...stores], mode, { durability: 'strict' });
  } catch (reason) {
    return err(troubleOf(reason));
  }
  const completed = new Promise<StoreTrouble | null>((resolve) => {
    transaction.oncomplete = () => {
      resolve(null);
    };
    transaction.onabort = () => {
      resolve(troubleOf(transaction.error));
    };
  });
  let value: T;
  try {
    value = await act(transaction);
  } catch (reason) {
    abort(transaction);
    const trouble = await completed;
    if (reason instanceof DOMException) return err(trouble ?? troubleOf(reason));
    throw reason;
  }
  const trouble = await completed;
  return trouble === null ? ok(value) : err(trouble);
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already, which is all that is wanted.
  }
}

/** How long other tabs may take to let go of a database that is to be deleted. */
const LET_GO_MS = 8_000;

/** Deletes, waits for other connections to close, and looks again before it says so. */
export async function eraseDatabase(name: string): Promise<Result<void, 'still-there'>> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    const giveUp = after(LET_GO_MS, resolve);
    request.onsuccess = request.onerror = () => {
      giveUp();
      resolve();
    };
  });
  return (await databaseExists(name)) ? err('still-there') : ok();
}

export async function databaseExists(name: string): Promise<boolean> {
  if (typeof indexedDB.databases === 'function') {
    return (await indexedDB.databases()).some((database) => database.name === name);
  }
  return openedAsExisting(name);
}

/** For browsers that cannot list: opening without creating tells whether it is there. */
function openedAsExisting(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => {
      resolve(!isNew);
    };
    // A delete that another tab still holds up: it is there.
    request.onblocked = () => {
      resolve(true);
    };
  });
}
