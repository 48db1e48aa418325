/**
 * What looked adopted on a device and does not hold after all: an objection that was written in time
 * came late, an answer had been taken back, the round is gone. Whoever saw it adopted is told.
 */

import type { Agreed } from '#lib/domain/consent/agreements.ts';
import { refOf, type AgreementId, type Ref } from '#lib/domain/consent/records.ts';
import type { RoundStanding } from '#lib/domain/consent/rounds.ts';

/** A round that a device has shown as adopted. */
export interface SeenAdopted {
  readonly round: Ref;
  readonly agreement: AgreementId;
  readonly ends: number;
}

export interface Reopened extends SeenAdopted {
  /** `gone`: whoever opened the round has taken it away. */
  readonly turned: Exclude<RoundStanding, 'adopted' | 'under-way'> | 'gone';
}

type AllAgreed = ReadonlyMap<AgreementId, Agreed>;

/** Every round that stands adopted now. */
export function adoptedRounds(agreed: AllAgreed): readonly SeenAdopted[] {
  return [...agreed.values()].flatMap(({ agreement, past }) =>
    past
      .filter(({ standing }) => standing === 'adopted')
      .map(({ round }) => ({ round: refOf(round), agreement, ends: round.ends })),
  );
}

/** RULE: nobody is told of a round that another adopted one has followed: that one holds either way. */
export function reopenedOf(seen: readonly SeenAdopted[], agreed: AllAgreed): readonly Reopened[] {
  return seen.flatMap((one) => {
    const now = agreed.get(one.agreement);
    const holds = now?.inForce ?? now?.withdrawn ?? null;
    if (holds !== null && holds.round.ends > one.ends) return [];
    // A clock that was put back shows it under way again.
    if (now?.underWay.some(({ round }) => refOf(round) === one.round)) return [];
    const found = now?.past.find(({ round }) => refOf(round) === one.round);
    const turned = found?.standing ?? 'gone';
    return turned === 'adopted' || turned === 'under-way' ? [] : [{ ...one, turned }];
  });
}
