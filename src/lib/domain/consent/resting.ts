/** Who is not waited for in a round: whoever rests on that day, or is apart. */

import type { MemberId } from '#lib/base/brands.ts';
import type { Collective } from '#lib/domain/consent/records.ts';
import { spellDay } from '#lib/domain/plain-date.ts';
import type { ApartBy } from '#lib/domain/remembrance/tenders.ts';

interface RestDays {
  readonly member: MemberId;
  readonly from: string;
  /** The last day; null: open. */
  readonly until: string | null;
}

const DAY_MS = 86_400_000;

/** By days as the whole world counts them, so that it is the same on every device. */
export function restingBy(rests: readonly RestDays[], apartBy: ApartBy): Collective['isResting'] {
  return (member, at) => {
    const day = spellDay(Math.floor(at / DAY_MS));
    const isRest = (rest: RestDays): boolean =>
      rest.member === member && rest.from <= day && (rest.until === null || rest.until >= day);
    return rests.some((rest) => isRest(rest)) || apartBy(member, at) !== null;
  };
}
