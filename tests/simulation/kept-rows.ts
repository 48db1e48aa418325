/** A vault's rows in memory, sealed as on a disk (sealed-row.ts), all or nothing; they can be scanned. */

import { randomBytes } from '#lib/platform/random.ts';
import { err, ok } from '#lib/base/result.ts';
import type { PhotoRows } from '#lib/sync/photos/photo-disk.ts';
import { openRow, placeTag, sealRow } from '#lib/sync/vault/sealed-row.ts';

export interface KeptRows extends PhotoRows {
  /** What lies on the disk: tag → sealed bytes. */
  readonly onDisk: Map<string, Uint8Array>;
  /** From now on nothing more is written. */
  isFull: boolean;
  /** The transaction of this number, from 1, never happens, as when the battery dies. */
  diesAt: number;
  writes: number;
}

export function createKeptRows(): KeptRows {
  const vaultKey = randomBytes(32);
  const onDisk = new Map<string, Uint8Array>();
  const rows: KeptRows = {
    onDisk,
    isFull: false,
    diesAt: Number.POSITIVE_INFINITY,
    writes: 0,
    async readRow(place) {
      await Promise.resolve();
      const row = onDisk.get(placeTag(vaultKey, place));
      if (row === undefined) return ok(null);
      const content = openRow(vaultKey, place, row);
      return content === null ? err('damaged') : ok(content);
    },
    async writeTogether(written, deleted) {
      await Promise.resolve();
      if (++rows.writes >= rows.diesAt) return err('closed');
      if (rows.isFull && written.length > 0) return err('no-space');
      for (const place of deleted) onDisk.delete(placeTag(vaultKey, place));
      for (const { place, content } of written)
        onDisk.set(placeTag(vaultKey, place), sealRow(vaultKey, place, content, randomBytes));
      return ok();
    },
  };
  return rows;
}
