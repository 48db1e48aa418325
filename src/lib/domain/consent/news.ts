/** What of a collective's agreements is for one person now. */

import type { MemberId } from '#lib/base/brands.ts';
import {
  endedAt,
  isToReview,
  type Agreed,
  type RoundWithText,
} from '#lib/domain/consent/agreements.ts';
import type { AgreementId, Collective } from '#lib/domain/consent/records.ts';
import type { ResolvedRound } from '#lib/domain/consent/rounds.ts';

/** In a round: it waits for one's word, one has given it, or one is not waited for. */
export type MyWord = 'waits' | 'said' | 'not-waited';

export function myWordIn({ answers, electorate, resting }: ResolvedRound, me: MemberId): MyWord {
  if (answers.some(({ member }) => member === me)) return 'said';
  return electorate.includes(me) && !resting.includes(me) ? 'waits' : 'not-waited';
}

export interface AgreementNews {
  /** The soonest end first. */
  readonly waiting: readonly RoundWithText[];
  /** Over since a few days at most, the last of its agreement; what oneself called off is no news. */
  readonly ended: readonly RoundWithText[];
  /** In force, and up for reading again; none that is being decided anew. */
  readonly toReview: readonly RoundWithText[];
}

interface Asking {
  readonly me: MemberId;
  readonly collective: Collective;
  /** In ms. */
  readonly now: number;
  readonly today: string;
}

/** For so long home tells what came of a round. Nobody has to put it away. */
const TOLD_MS = 3 * 86_400_000;

/** RULE: whoever rests is asked for nothing on home. */
export function agreementNews(
  agreed: ReadonlyMap<AgreementId, Agreed>,
  { me, collective, now, today }: Asking,
): AgreementNews {
  if (collective.isResting(me, now)) return { waiting: [], ended: [], toReview: [] };
  const all = [...agreed.values()];
  return {
    waiting: all
      .flatMap(({ underWay }) => underWay.filter((round) => myWordIn(round, me) === 'waits'))
      .toSorted((a, b) => a.round.ends - b.round.ends),
    ended: all.flatMap(({ past, underWay }) => {
      const [last] = past;
      if (last === undefined || underWay.length > 0 || !last.electorate.includes(me)) return [];
      if (last.standing === 'called-off' && last.round.member === me) return [];
      return now - endedAt(last) < TOLD_MS ? [last] : [];
    }),
    toReview: all.flatMap(({ inForce, underWay }) =>
      inForce !== null && underWay.length === 0 && isToReview(inForce.round.text, today)
        ? [inForce]
        : [],
    ),
  };
}
