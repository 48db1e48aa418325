/**
 * What a rota says around one moment: who carries now and until when, who comes next, what of the next
 * days is mine, and what nobody has yet. Pure: the moment is an argument, in ms.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { DAY_MS } from '#lib/domain/plain-date.ts';
import type { Carrier, Turn } from '#lib/domain/rotation/calendar.ts';
import { intervalsOf } from '#lib/domain/rotation/wall-clock.ts';

/** One unbroken time of one seat of a turn. */
export interface Watch {
  readonly turn: Turn;
  readonly seat: number;
  readonly start: number;
  readonly end: number;
  /** Nobody: a gap. */
  readonly carriers: readonly Carrier[];
  readonly learners: readonly MemberId[];
}

/** In order of time. Shifts that follow one another with the same people are one. */
export function watchesOf(turns: readonly Turn[]): readonly Watch[] {
  return turns
    .flatMap((turn) =>
      turn.seats.flatMap(({ stretches }, seat) =>
        stretches.flatMap(({ carriers, learners, days }) =>
          intervalsOf(turn, { days }).map((interval) => ({
            ...{ turn, seat, carriers, learners },
            ...interval,
          })),
        ),
      ),
    )
    .toSorted((a, b) => a.start - b.start || a.seat - b.seat);
}

/** A shift that begins on a day anywhere on earth is over by then everywhere. */
const LONGEST_SHIFT_DAYS = 3;

export interface AroundNow {
  /** One for each seat; empty on a day on which nobody is needed. */
  readonly now: readonly Watch[];
  /** The next to begin, all that begin together. */
  readonly next: readonly Watch[];
  readonly mine: readonly Watch[];
  readonly open: readonly Watch[];
}

export interface Around {
  readonly me: MemberId;
  readonly now: number;
  readonly end: number;
  /** Set apart today: what of an earlier shift still lasts is not said to be theirs now. */
  readonly apart?: Pick<ReadonlySet<MemberId>, 'has'> | undefined;
}

/** `mine` and `open` are of what ends after `now` and begins before `end`. */
export function lookAround(turns: readonly Turn[], { me, now, end, apart }: Around): AroundNow {
  // What instant a shift begins at is dear to ask, and of past turns it need not be asked.
  const first = Math.floor(now / DAY_MS) - LONGEST_SHIFT_DAYS;
  const near = turns.filter(({ days }) => (days.at(-1) ?? first) >= first);
  const ahead = watchesOf(near).filter((watch) => watch.end > now);
  const soon = ahead.filter((watch) => watch.start < end);
  const coming = ahead.filter((watch) => watch.start > now);
  return {
    now: ahead
      .filter((watch) => watch.start <= now)
      .map(({ carriers, ...watch }) => ({
        ...watch,
        carriers: carriers.filter(({ member }) => apart?.has(member) !== true),
      })),
    next: coming.filter((watch) => watch.start === coming[0]?.start),
    mine: soon.filter(({ carriers }) => carriers.some(({ member }) => member === me)),
    open: soon.filter(({ carriers }) => carriers.length === 0),
  };
}
