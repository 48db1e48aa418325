/** "Agreed by 9 of 11": all that is said of a decision where no names are. */

import type { ResolvedRound } from '#lib/domain/consent/rounds.ts';

export interface Tally {
  /** Those who consent, with a concern or without. */
  readonly agreed: number;
  /** Everyone whose answer was asked for; whoever came later is not counted on either side. */
  readonly asked: number;
}

export function tallyOf({ answers, electorate }: ResolvedRound): Tally {
  const consents = answers.filter(({ says }) => says === 'consent' || says === 'concern');
  return { agreed: consents.length, asked: electorate.length };
}
