/**
 * What somebody wishes for themselves around those whom they miss: dates they want to be told of, pages
 * they do not want to come across, a word after a week, a month, three months, a year. On their own
 * device only. Days are that device's days, and `today` is always an argument.
 */

import { dayAfter, daysUntil, monthsAfter } from '#lib/domain/plain-date.ts';
import { nextDayOf } from '#lib/domain/remembrance/gathering-days.ts';
import {
  refOf,
  type Gathering,
  type MemorialId,
  type RecordRef,
  type Status,
} from '#lib/domain/remembrance/records.ts';

export const AFTERCARE_MOMENTS = ['week', 'month', 'quarter', 'year'] as const;
export type AftercareMoment = (typeof AFTERCARE_MOMENTS)[number];

/** Somebody said yes to being looked in on. */
export interface AftercareWish {
  readonly id: string;
  /** The day on which they said yes. */
  readonly since: string;
  /** How it is with whom they miss: the words follow it. */
  readonly status: Status;
  /** The last one that was put away; null: none yet. */
  readonly read: AftercareMoment | null;
}

export interface Wishes {
  readonly muted: readonly MemorialId[];
  /** A memorial, for all its gatherings, or one gathering. */
  readonly dates: readonly RecordRef[];
  readonly aftercare: readonly AftercareWish[];
}

export const NO_WISHES: Wishes = { muted: [], dates: [], aftercare: [] };

/** What a memorial says about its dates. */
export interface MemorialDates {
  readonly id: MemorialId;
  readonly isClosed: boolean;
  readonly gatherings: readonly Gathering[];
}

export interface DateAhead {
  readonly memorial: MemorialId;
  readonly gathering: Gathering;
  readonly day: string;
  /** Whole days until then; 0: today. */
  readonly days: number;
}

/** How long before a day one is told of it. */
const AHEAD_DAYS = 7;

/**
 * RULE: told of a date is whoever asked for it, from a week before until the day itself; of a page that
 * is muted or closed nothing is told. The nearest first, and of one day in the order of their ids.
 */
export function datesAhead(
  memorials: readonly MemorialDates[],
  { muted, dates }: Wishes,
  today: string,
): readonly DateAhead[] {
  return memorials
    .filter(({ id, isClosed }) => !isClosed && !muted.includes(id))
    .flatMap(({ id, gatherings }) =>
      gatherings.flatMap((gathering): DateAhead[] => {
        if (!dates.includes(id) && !dates.includes(refOf(gathering))) return [];
        const day = nextDayOf(gathering, today);
        if (day === null) return [];
        const days = daysUntil(day, today);
        return days > AHEAD_DAYS ? [] : [{ memorial: id, gathering, day, days }];
      }),
    )
    .toSorted((a, b) => a.days - b.days || (a.gathering.id < b.gathering.id ? -1 : 1));
}

export interface AftercareDue {
  readonly wish: AftercareWish;
  readonly moment: AftercareMoment;
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
/** Then it would say “a month” of something else. */
const LASTS_DAYS = { week: 14, month: 30, quarter: 60, year: 60 } as const;

/**
 * RULE: one at a time, and only the newest: what was missed is let go, and what was put away does not
 * come back. Where several losses have one, the one whose day came last.
 */
export function aftercareDue({ aftercare }: Wishes, today: string): AftercareDue | null {
  const due = aftercare.flatMap((wish) => {
    const moment = AFTERCARE_MOMENTS.findLast((one) => dayOfMoment(wish.since, one) <= today);
    if (moment === undefined || hasRead(wish, moment)) return [];
    const day = dayOfMoment(wish.since, moment);
    return daysUntil(today, day) >= LASTS_DAYS[moment] ? [] : [{ wish, moment, day }];
  });
  const [last] = due.toSorted((a, b) =>
    a.day === b.day ? (a.wish.id < b.wish.id ? -1 : 1) : a.day < b.day ? 1 : -1,
  );
  return last === undefined ? null : { wish: last.wish, moment: last.moment };
}

export function dayOfMoment(since: string, moment: AftercareMoment): string {
  if (moment === 'week') return dayAfter(since, 7);
  return monthsAfter(since, MONTHS[moment]);
}

function hasRead({ read }: AftercareWish, moment: AftercareMoment): boolean {
  return read !== null && AFTERCARE_MOMENTS.indexOf(read) >= AFTERCARE_MOMENTS.indexOf(moment);
}

/** Asked for, or not any more. */
export function withDates(wishes: Wishes, what: RecordRef, isAsked: boolean): Wishes {
  return { ...wishes, dates: withOrWithout(wishes.dates, what, isAsked) };
}

export function withMuted(wishes: Wishes, memorial: MemorialId, isMuted: boolean): Wishes {
  return { ...wishes, muted: withOrWithout(wishes.muted, memorial, isMuted) };
}

function withOrWithout(all: readonly string[], one: string, isIn: boolean): readonly string[] {
  const others = all.filter((other) => other !== one);
  return isIn ? [...others, one] : others;
}
