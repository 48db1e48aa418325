/**
 * Asking the browser not to clear this site's storage by itself, and how much there is. The answers
 * are values: people are told what the browser said.
 */

export type Persistence =
  /** The browser clears it only when a person does. */
  | 'kept'
  /** The browser may clear it when the disk runs full. */
  | 'may-be-cleared'
  /** The browser does not say. */
  | 'unknown';

export interface StorageRoom {
  /** Bytes. */
  readonly used: number;
  readonly available: number;
}

/** May show a question to the person (Firefox does). */
export async function askToPersist(): Promise<Persistence> {
  try {
    const isKept = (await navigator.storage.persisted()) || (await navigator.storage.persist());
    return isKept ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}

/** Without asking anything. */
export async function persistence(): Promise<Persistence> {
  try {
    return (await navigator.storage.persisted()) ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}

/** Null if the browser does not say. */
export async function storageRoom(): Promise<StorageRoom | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    return { used: usage, available: Math.max(0, quota - usage) };
  } catch {
    return null;
  }
}
