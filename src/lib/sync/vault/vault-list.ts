/**
 * What needs no passphrase: which vaults this browser holds, and erasing one. Apart from vaults.ts, so
 * that the first screen comes without the code that seals. See docs/PROTOCOL.md §11.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { databaseExists, eraseDatabase, type StoreTrouble } from '#lib/sync/vault/database.ts';
import {
  deleteRecord,
  destroyKey,
  erasingOf,
  listingOf,
  readRecord,
  readRows,
} from '#lib/sync/vault/registry.ts';

export interface VaultListing {
  readonly id: string;
  /** Rises with each vault created in this browser. */
  readonly order: number;
}

/** In their order. */
export async function listVaults(): Promise<Result<readonly VaultListing[], StoreTrouble>> {
  const rows = await readRows();
  if (!rows.ok) return rows;
  const listings = rows.value.map(listingOf).filter((listing) => listing !== null);
  return ok(listings.sort((a, b) => a.order - b.order));
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
