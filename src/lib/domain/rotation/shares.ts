/**
 * How care was spread over a time. What one person carried is theirs alone to see; the group gets a
 * question, without names, numbers or an order. Covers count like any other shift.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import type { Rest } from '#lib/domain/rotation/records.ts';

/** Shifts carried from day `from` until before day `end` (day numbers), by member. */
export function shiftsCarried(
  turns: readonly Turn[],
  from: number,
  end: number,
): ReadonlyMap<MemberId, number> {
  const carried = new Map<MemberId, number>();
  for (const { days, carriers } of turns.flatMap(({ seats }) =>
    seats.flatMap((s) => s.stretches),
  )) {
    const shifts = days.filter((day) => day >= from && day < end).length;
    if (shifts === 0) continue;
    for (const { member } of carriers) carried.set(member, (carried.get(member) ?? 0) + shifts);
  }
  return carried;
}

/** Whoever rested for half of that time or more was not there to carry. */
export function whoWasThere(
  members: readonly MemberId[],
  rests: readonly Rest[],
  from: number,
  end: number,
): readonly MemberId[] {
  return members.filter((member) => {
    const rested = new Set<number>();
    for (const rest of rests.filter((one) => one.member === member)) {
      const last = rest.until === null ? end - 1 : dayNumberOf(rest.until);
      for (let day = Math.max(from, dayNumberOf(rest.from)); day < end && day <= last; day++)
        rested.add(day);
    }
    return rested.size * 2 < end - from;
  });
}

/** What to ask the group about: nothing, or that some carry much more than most. */
export type SharesQuestion = 'none' | 'some-carry-much';

/** Below that, one turn more or less makes a picture that means nothing. */
const ENOUGH_TO_ASK = 3;
const MUCH_MORE = 2;

/** `members` are those who were there to carry; who carried nothing counts as well. */
export function questionOf(
  carried: ReadonlyMap<MemberId, number>,
  members: readonly MemberId[],
): SharesQuestion {
  if (members.length < ENOUGH_TO_ASK) return 'none';
  const shares = members.map((member) => carried.get(member) ?? 0).sort((a, b) => a - b);
  const median = shares[Math.floor(shares.length / 2)]!;
  const most = shares.at(-1)!;
  return most >= MUCH_MORE * Math.max(median, 1) && most - median >= ENOUGH_TO_ASK
    ? 'some-carry-much'
    : 'none';
}
