/** What became of an agreement, round by round: a pure function of its rounds as they stand. */

import type { Agreed, RoundWithText } from '#lib/domain/consent/agreements.ts';

export interface PastRound {
  readonly resolved: RoundWithText;
  /** While its text held; in ms, `until` null: it holds still. */
  readonly held: { readonly from: number; readonly until: number | null } | null;
  /** The round before it, whatever came of that one. */
  readonly before: RoundWithText | null;
}

/** The newest first, those under way above all. */
export function historyOf({ underWay, past }: Agreed): readonly PastRound[] {
  const newest = [...underWay, ...past];
  return newest.map((resolved, at) => ({
    resolved,
    held: heldOf(resolved, past),
    before: newest[at + 1] ?? null,
  }));
}

/** RULE: what was adopted holds until the end of the next round that was: one that withdraws too. */
function heldOf(resolved: RoundWithText, past: readonly RoundWithText[]): PastRound['held'] {
  const { round, standing } = resolved;
  if (standing !== 'adopted' || round.text.deed === 'withdraw') return null;
  const adopted = past.filter((one) => one.standing === 'adopted');
  const next = adopted[adopted.indexOf(resolved) - 1];
  return { from: round.ends, until: next?.round.ends ?? null };
}
