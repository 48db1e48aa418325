/**
 * What pages ask of one turn: when it begins and ends, who carries it on which of its days, which days
 * are still ahead. Pure: the moment is an argument, in ms.
 */

import type { MemberId } from '#lib/base/brands.ts';
import type { Carrier, Turn } from '#lib/domain/rotation/calendar.ts';
import { createPresence } from '#lib/domain/rotation/presence.ts';
import type { Departure, Leg, Rest } from '#lib/domain/rotation/records.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { intervalsOf, startOfShift, type Interval } from '#lib/domain/rotation/wall-clock.ts';

export type TurnStanding = 'past' | 'now' | 'ahead';

/** From its first shift to the end of its last one. */
export function spanOfTurn(turn: Turn): Interval {
  const intervals = intervalsOf(turn, turn);
  return { start: intervals[0]?.start ?? 0, end: intervals.at(-1)?.end ?? 0 };
}

export function standingOfTurn(turn: Turn, now: number): TurnStanding {
  const { start, end } = spanOfTurn(turn);
  if (end <= now) return 'past';
  return start <= now ? 'now' : 'ahead';
}

/** Days whose shift is not over yet. */
export function daysAhead({ span }: Turn, days: readonly number[], now: number): number[] {
  return days.filter((day) => startOfShift(span, day + 1) > now);
}

/** Everybody who carries some of it, in the order of its seats and days. */
export function carriersOf({ seats }: Turn): readonly Carrier[] {
  const all = seats.flatMap(({ stretches }) => stretches.flatMap(({ carriers }) => carriers));
  return all.filter(({ member }, at) => all.findIndex((one) => one.member === member) === at);
}

export function daysOfMember({ seats }: Turn, member: MemberId): readonly number[] {
  return daysWhere(seats, ({ carriers }) => carriers.some((one) => one.member === member));
}

/** Days on which at least one seat has nobody. */
export function daysWithGap({ seats }: Turn): readonly number[] {
  return daysWhere(seats, ({ carriers }) => carriers.length === 0);
}

/** Of these, the days that were named; null: all. */
export function clipDays(days: readonly number[], named: Leg['days']): readonly number[] {
  if (named === null) return days;
  const [first, last] = [dayNumberOf(named.from), dayNumberOf(named.until)];
  return days.filter((day) => day >= first && day <= last);
}

/** Whether somebody rests, or is set apart, on any of these shifts. */
export function isRestingOn(
  rests: readonly Rest[],
  member: MemberId,
  { span }: Turn,
  days: readonly number[],
): boolean {
  const presence = createPresence({ rests, limits: [], departures: [] });
  return days.some((day) => presence.isAway(member, day, span));
}

/** Set apart from turns, on that day. */
export function isApart(departures: readonly Departure[], member: MemberId, day: string): boolean {
  return restOn(departures, member, day) !== null;
}

export function restOn<R extends Rest>(
  rests: readonly R[],
  member: MemberId,
  day: string,
): R | null {
  return (
    rests.find(
      (rest) =>
        rest.member === member && rest.from <= day && (rest.until === null || rest.until >= day),
    ) ?? null
  );
}

function daysWhere(
  seats: Turn['seats'],
  isMeant: (stretch: Turn['seats'][number]['stretches'][number]) => boolean,
): readonly number[] {
  const days = seats.flatMap(({ stretches }) =>
    stretches.filter(isMeant).flatMap((stretch) => stretch.days),
  );
  return [...new Set(days)].toSorted((a, b) => a - b);
}
