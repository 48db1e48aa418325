/** What one person carried in a time, for nobody but themselves. No total over people is ever made. */

import type { MemberId } from '#lib/base/brands.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';

export interface OwnLoad {
  readonly turns: number;
  /** Of these, for somebody else or where nobody was. */
  readonly covered: number;
}

/** Turns of which they carried something from day `from` until before day `end` (day numbers). */
export function ownLoad(turns: readonly Turn[], me: MemberId, from: number, end: number): OwnLoad {
  const mine = turns.flatMap(({ seats }) => {
    const hows = seats.flatMap(({ stretches }) =>
      stretches
        .filter(({ days }) => days.some((day) => day >= from && day < end))
        .flatMap(({ carriers }) =>
          carriers.flatMap(({ member, how }) => (member === me ? [how] : [])),
        ),
    );
    return hows.length === 0 ? [] : [hows];
  });
  return {
    turns: mine.length,
    covered: mine.filter((hows) => hows.some((how) => how === 'cover' || how === 'stand-in'))
      .length,
  };
}
