/** One memorial by its address, as all its pages look for it. */

import { isGone, type Memorial } from '#lib/domain/remembrance/memorial.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { memorialsOf } from '#lib/state/remembrance.svelte.ts';

/** Null: it is not here, or it is closed for good. */
export function openMemorial(board: BoardState | null, id: string): Memorial | null {
  if (board === null) return null;
  const { now, today } = moment;
  const found = memorialsOf(board)
    .memorials(now, today)
    .find((one) => one.id === id);
  return found === undefined || isGone(found, now) ? null : found;
}
