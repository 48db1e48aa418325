/** What this device had shown as adopted and is not: for an agreement's own page, and a line on home. */

import { adoptedRounds, reopenedOf, type Reopened } from '#lib/domain/consent/reopened.ts';
import { refOf } from '#lib/domain/consent/records.ts';
import { agreementsOf } from '#lib/state/agreements.svelte.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { roundMarksOf } from '#lib/state/round-marks.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import { hrefs } from '../hrefs.ts';

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

export interface ReopenedLine {
  /** Empty where the round is gone and nothing else says its name. */
  readonly title: string;
  readonly href: string;
}

/** One line an agreement, for home; reading it there is what puts it away. */
export function reopenedLines(board: BoardState, vault: Vault | null): readonly ReopenedLine[] {
  const agreed = agreementsOf(board).agreed(moment.now);
  const lines = new Map(
    reopenedNow(board, vault).map(({ agreement, round }) => {
      const past = agreed.get(agreement)?.past ?? [];
      const title = past.find((one) => refOf(one.round) === round)?.round.text.title;
      return [agreement, { title: title ?? '', href: hrefs.agreement(agreement) }] as const;
    }),
  );
  return [...lines.values()];
}
