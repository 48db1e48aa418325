/** Deletions gathered per client, merged and in order when they are taken. Part of batch.ts. */

import { MAX_INNER_DELETES, MAX_PLAINTEXT_BYTES } from '#lib/ledger/limits.ts';
import type { DeleteRange } from '#lib/ledger/yjs-update.ts';

export type Ranges = Map<number, { clock: number; length: number }[]>;

/** Three varuints of at most eight bytes, and a client's head. */
const MAX_RANGE_BYTES = 40;

export function addRange(ranges: Ranges, { client, clock, length }: DeleteRange): void {
  const of = ranges.get(client);
  if (of === undefined) ranges.set(client, [{ clock, length }]);
  else of.push({ clock, length });
}

export function hasRanges(ranges: Ranges): boolean {
  return ranges.size > 0;
}

/** As many as fit a payload beside `usedBytes`, taken out; ascending and apart within a client. */
export function takeRanges(ranges: Ranges, usedBytes: number): DeleteRange[] {
  const room = Math.min(
    MAX_INNER_DELETES,
    Math.floor((MAX_PLAINTEXT_BYTES - usedBytes) / MAX_RANGE_BYTES) - 1,
  );
  const taken: DeleteRange[] = [];
  for (const [client, of] of ranges) {
    const merged = merge(of);
    const fitting = merged.splice(0, Math.max(0, room - taken.length));
    for (const range of fitting) taken.push({ client, ...range });
    if (merged.length === 0) ranges.delete(client);
    else ranges.set(client, merged);
  }
  return taken;
}

function merge(of: { clock: number; length: number }[]): { clock: number; length: number }[] {
  const merged: { clock: number; length: number }[] = [];
  for (const { clock, length } of [...of].sort((a, b) => a.clock - b.clock)) {
    const last = merged.at(-1);
    if (last !== undefined && clock <= last.clock + last.length)
      last.length = Math.max(last.length, clock + length - last.clock);
    else merged.push({ clock, length });
  }
  return merged;
}
