/** What this device has shown as adopted, and what of that does not hold: for an agreement's own page; home has a line of its own. */

import { adoptedRounds, reopenedOf, type Reopened } from '#lib/domain/consent/reopened.ts';
import { agreementsOf } from '#lib/state/agreements.svelte.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { roundMarksOf } from '#lib/state/round-marks.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

/** Nothing until the disk has answered. */
export function reopenedNow(board: BoardState, vault: Vault | null): readonly Reopened[] {
  const seen = roundMarksOf(board, vault).all;
  return seen === null ? [] : reopenedOf(seen, agreementsOf(board).agreed(moment.now));
}

/** Call it where what is adopted is shown: whoever saw it is told if it does not hold. */
export function noteAdopted(board: BoardState, vault: Vault | null): void {
  const adopted = adoptedRounds(agreementsOf(board).agreed(moment.now));
  void roundMarksOf(board, vault).note(adopted);
}
