/** Who is there on a shift, and for whom it is enough. */

import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf, monthOf, weekdayOf } from '#lib/domain/plain-date.ts';
import type { Life, Place, PlacePerson, Rest, Span } from '#lib/domain/rotation/records.ts';

export interface Presence {
  /** Nobody of the place is with it on that day: left, not come yet, or gone. */
  isPassedOver(place: Place, day: number, span: Pick<Span, 'at'>): boolean;
  /** Whatever was agreed for that shift does not fall to them any more. */
  isGone(member: MemberId, day: number, span: Pick<Span, 'at'>): boolean;
  /** Resting, or gone, on the shift of that day. */
  isAway(member: MemberId, day: number, span: Span): boolean;
  /** Whether one more turn that begins that day would be too much. */
  hasEnough(member: MemberId, day: number): boolean;
  /** Counts a turn that begins on that day. */
  carried(member: MemberId, day: number): void;
}

/** How many turns, by period. */
type Counts = Map<number, number>;

interface Days {
  readonly from: number;
  readonly until: number;
}

export function createPresence({ rests, limits, departures }: Life): Presence {
  const away = daysByMember(rests);
  const gone = daysByMember(departures);
  const enough = new Map<
    MemberId,
    { from: number; turns: number | null; per: 'week' | 'month' }[]
  >();
  for (const { member, from, turns, per } of limits)
    add(enough, member, { from: dayNumberOf(from), turns, per });
  for (const steps of enough.values())
    steps.sort((a, b) => b.from - a.from || (b.turns ?? Infinity) - (a.turns ?? Infinity));
  const counts = { week: new Map<MemberId, Counts>(), month: new Map<MemberId, Counts>() };

  const isGone: Presence['isGone'] = (member, day, span) =>
    gone.size > 0 && isOn(gone.get(member), day, span);

  return {
    isGone,
    isPassedOver({ people }, day, span) {
      let isBlank = true;
      for (const one of people) {
        if (one.learns) continue;
        if (isWithin(one, day) && !isGone(one.member, day, span)) return false;
        isBlank = false;
      }
      return !isBlank;
    },
    isAway(member, day, span) {
      return isGone(member, day, span) || isOn(away.get(member), day, span);
    },
    hasEnough(member, day) {
      const limit = enough.get(member)?.find(({ from }) => from <= day);
      if (limit === undefined || limit.turns === null) return false;
      return (counts[limit.per].get(member)?.get(periodOf(day, limit.per)) ?? 0) >= limit.turns;
    },
    carried(member, day) {
      if (!enough.has(member)) return;
      for (const per of ['week', 'month'] as const) {
        const own: Counts = counts[per].get(member) ?? new Map<number, number>();
        const period = periodOf(day, per);
        counts[per].set(member, own.set(period, (own.get(period) ?? 0) + 1));
      }
    },
  };
}

function daysByMember(all: readonly Rest[]): Map<MemberId, Days[]> {
  const days = new Map<MemberId, Days[]>();
  for (const { member, from, until } of all)
    add(days, member, {
      from: dayNumberOf(from),
      until: until === null ? Infinity : dayNumberOf(until),
    });
  return days;
}

function isOn(days: readonly Days[] | undefined, day: number, span: Pick<Span, 'at'>): boolean {
  if (days === undefined) return false;
  const ahead = shiftsBeforeRest(span);
  return days.some(({ from, until }) => day >= from - ahead && day <= until);
}

/** RULE: a shift that begins after noon lies mostly on the next day, so a rest begins one earlier. */
export function shiftsBeforeRest({ at }: Pick<Span, 'at'>): 0 | 1 {
  return at > '12:00' ? 1 : 0;
}

function add<T>(lists: Map<MemberId, T[]>, member: MemberId, one: T): void {
  const list = lists.get(member);
  if (list === undefined) lists.set(member, [one]);
  else list.push(one);
}

/** Which week or month a day lies in, as a number. Weeks begin on Monday. */
function periodOf(day: number, per: 'week' | 'month'): number {
  return per === 'week' ? day - weekdayOf(day) : monthOf(day);
}

/** Those who carry in a place on that shift, resting or not. */
export function holdersOf(place: Place, day: number): readonly MemberId[] {
  return membersOf(place, false, day);
}

/** Those who stand beside them and learn. */
export function learnersOf(place: Place, day: number): readonly MemberId[] {
  return membersOf(place, true, day);
}

function membersOf({ people }: Place, learns: boolean, day: number): readonly MemberId[] {
  const there: MemberId[] = [];
  for (const one of people) if (one.learns === learns && isWithin(one, day)) there.push(one.member);
  return there;
}

export function isBlank({ people }: Place): boolean {
  return people.every(({ learns }) => learns);
}

function isWithin(person: PlacePerson, day: number): boolean {
  if (person.from === null && person.until === null) return true;
  const { from, until } = daysOf(person);
  return day >= from && day <= until;
}

/** Asked of everybody for every shift: read once. */
const readDays = new WeakMap<PlacePerson, Days>();

function daysOf(person: PlacePerson): Days {
  const known = readDays.get(person);
  if (known !== undefined) return known;
  const { from, until } = person;
  const days = {
    from: from === null ? -Infinity : dayNumberOf(from),
    until: until === null ? Infinity : dayNumberOf(until),
  };
  readDays.set(person, days);
  return days;
}
