/** What opening a round now would ask for: everybody on the roster, and so many answers by its end. */

import type { MemberId } from '#lib/base/brands.ts';
import type { Collective } from '#lib/domain/consent/records.ts';
import { resolveRound } from '#lib/domain/consent/rounds.ts';

export interface Asking {
  readonly asked: readonly MemberId[];
  readonly needed: number;
  /** Those of them who are waited for: whoever rests on the last day is not. */
  readonly awaited: number;
}

export function askingNow(collective: Collective, me: MemberId, ends: number): Asking {
  const round = {
    ...{ id: '', member: me, made: ends, agreement: '', version: '', ends },
    ...{ asked: collective.members, quorum: collective.quorum, isHidden: false, calledOff: null },
  };
  const { needed, electorate, resting } = resolveRound(round, [], collective, ends);
  return { asked: electorate, needed, awaited: electorate.length - resting.length };
}
