/** Who carries one turn: covers and swaps, who is away and who steps in, what comes back. */

import type { MemberId } from '#lib/base/brands.ts';
import type { Carrier, Carrying, Seat, Stretch } from '#lib/domain/rotation/calendar.ts';
import type { Exchanges } from '#lib/domain/rotation/exchanges.ts';
import { holdersOf, isBlank, learnersOf, type Presence } from '#lib/domain/rotation/presence.ts';
import type { Place, Span, TurnId } from '#lib/domain/rotation/records.ts';

/** A turn as the order gives it. */
export interface TurnAtHand {
  readonly id: TurnId;
  readonly span: Span;
  readonly days: readonly number[];
  readonly base: readonly Place[];
  /** The places whose turn comes after it. */
  readonly next: readonly Place[];
}

export interface Seating {
  seat(turn: TurnAtHand): readonly Seat[];
  plan(turn: TurnAtHand, members: readonly MemberId[]): readonly Seat[];
}

/** A place that was away owes a turn to the one that stepped in, until the turn of that number. */
interface Debt {
  readonly from: string;
  readonly to: string;
  readonly until: number;
}

export function createSeating(presence: Presence, exchanges: Exchanges): Seating {
  let debts: readonly Debt[] = [];
  let count = 0;
  /** Of the places that carried the turn before. */
  let before: ReadonlySet<string> = new Set();
  let carrying = new Set<string>();

  /** Whom of a place the turn falls to on that day, by the order alone. */
  function rostered(place: Place, { span, days }: TurnAtHand, day: number): readonly MemberId[] {
    return holdersOf(place, day).filter(
      (member) => !presence.isAway(member, day, span) && !presence.hasEnough(member, days[0]!),
    );
  }

  /** Whether anybody of a place could carry on that day. */
  function isFree(place: Place, { span, days }: TurnAtHand, day: number): boolean {
    return holdersOf(place, day).some(
      (member) => !presence.isAway(member, day, span) && !presence.hasEnough(member, days[0]!),
    );
  }

  /** Who carries for a place on that day, with what they have agreed among each other. */
  function carriers(place: Place, turn: TurnAtHand, day: number, how: Carrying): Carrier[] {
    const there = rostered(place, turn, day);
    if (!exchanges.touches(turn.id)) return there.map((member) => ({ member, how }));
    return holdersOf(place, day).flatMap((holder): Carrier[] => {
      const agreed = exchanges.follow(turn.id, holder, day);
      if (agreed === null) return there.includes(holder) ? [{ member: holder, how }] : [];
      if (presence.isAway(agreed.member, day, turn.span)) return [];
      return [{ member: agreed.member, how: agreed.member === holder ? how : agreed.kind }];
    });
  }

  /** RULE: a turn is skipped whole by who is away from its first day and for half of it or more. */
  function isSkipped(place: Place, turn: TurnAtHand): boolean {
    const { days } = turn;
    if (carriers(place, turn, days[0]!, 'turn').length > 0) return false;
    const back = days.findIndex((day) => carriers(place, turn, day, 'turn').length > 0);
    return back < 0 || back * 2 >= days.length;
  }

  /** RULE: not who carries the turn before or after, then who has stepped in least, then the nearest. */
  function whoStepsIn(
    place: Place,
    turn: TurnAtHand,
    day: number,
    taken: ReadonlySet<string>,
  ): Place | null {
    const { places } = turn.span;
    const at = places.indexOf(place);
    const owes = new Map<string, number>();
    for (const { to } of debts) owes.set(to, (owes.get(to) ?? 0) + 1);
    let found: { place: Place; weight: number } | null = null;
    for (let step = 1; step < places.length; step++) {
      const other = places[(at + step) % places.length]!;
      const isBeside = before.has(other.id) || turn.next.includes(other);
      const weight = (isBeside ? places.length : 0) + (owes.get(other.id) ?? 0);
      if (found !== null && weight >= found.weight) continue;
      if (taken.has(other.id) || !isFree(other, turn, day)) continue;
      found = { place: other, weight };
      if (weight === 0) break;
    }
    return found?.place ?? null;
  }

  /** RULE: a turn that was missed comes back as one of who stepped in, unless that one arranged otherwise. */
  function whoReturns(place: Place, turn: TurnAtHand): Place | null {
    const first = turn.days[0]!;
    if (
      debts.length === 0 ||
      holdersOf(place, first).some((member) => exchanges.follow(turn.id, member, first))
    )
      return null;
    for (const debt of debts) {
      if (debt.to !== place.id || debt.until < count) continue;
      const owing = turn.span.places.find(({ id }) => id === debt.from);
      if (owing === undefined || turn.base.includes(owing)) continue;
      if (!isFree(owing, turn, first)) continue;
      debts = debts.filter((one) => one !== debt);
      return owing;
    }
    return null;
  }

  function seatPlace(place: Place, turn: TurnAtHand, taken: Set<string>): Seat {
    const returning = whoReturns(place, turn);
    if (returning !== null) return fill(place, returning, 'returned', turn, taken);
    if (isBlank(place) || !isSkipped(place, turn)) return fill(place, place, 'turn', turn, taken);
    const stepsIn = whoStepsIn(place, turn, turn.days[0]!, taken);
    if (stepsIn === null) return fill(place, place, 'turn', turn, taken);
    if (isOwed(place, turn)) {
      const { returnsWithin, places } = turn.span;
      const until = count + (returnsWithin ?? places.length);
      debts = [...debts, { from: place.id, to: stepsIn.id, until }];
    }
    return fill(place, stepsIn, 'stand-in', turn, taken);
  }

  /** RULE: what was passed on because it was enough does not come back. */
  function isOwed(place: Place, { span, days }: TurnAtHand): boolean {
    const [first] = days as [number];
    return holdersOf(place, first).some((member) => presence.isAway(member, first, span));
  }

  /** Days on which `place` has nobody go to who steps in, and else stay open. */
  function fill(
    base: Place,
    place: Place,
    how: Carrying,
    turn: TurnAtHand,
    taken: Set<string>,
  ): Seat {
    taken.add(place.id);
    carrying.add(place.id);
    const stretches: Stretch[] = [];
    let helping: Place | null = null;
    for (const day of turn.days) {
      let found = carriers(place, turn, day, how);
      let learners = found.length === 0 ? [] : learnersOf(place, day);
      if (found.length > 0 || isBlank(place)) helping = null;
      else {
        if (helping === null || !isFree(helping, turn, day))
          helping = whoStepsIn(place, turn, day, taken);
        if (helping !== null) carrying.add(helping.id);
        if (helping !== null) found = carriers(helping, turn, day, 'stand-in');
        learners = [];
      }
      if (found.length === 0) found = whoTookTheGap(turn, day);
      const there = learners.filter((member) => !presence.isAway(member, day, turn.span));
      append(stretches, day, found, there);
    }
    return { place: base.id, stretches };
  }

  function whoTookTheGap({ id, span }: TurnAtHand, day: number): Carrier[] {
    const agreed = exchanges.follow(id, null, day);
    if (agreed === null || presence.isAway(agreed.member, day, span)) return [];
    return [{ member: agreed.member, how: agreed.kind }];
  }

  function close(turn: TurnAtHand, seats: readonly Seat[]): readonly Seat[] {
    const members = new Set<MemberId>();
    for (const { stretches } of seats)
      for (const { carriers } of stretches) for (const { member } of carriers) members.add(member);
    for (const member of members) presence.carried(member, turn.days[0]!);
    [before, carrying] = [carrying, new Set()];
    count++;
    if (debts.some(({ until }) => until < count))
      debts = debts.filter(({ until }) => until >= count);
    return seats;
  }

  return {
    seat(turn) {
      // Nobody steps in for one place who carries for another.
      const taken = new Set(turn.base.map(({ id }) => id));
      const seats = turn.base.map((place) => seatPlace(place, turn, taken));
      return close(turn, seats);
    },
    plan(turn, members) {
      const stretches: Stretch[] = [];
      for (const day of turn.days) {
        const there = members.filter((member) => !presence.isAway(member, day, turn.span));
        append(
          stretches,
          day,
          there.map((member) => ({ member, how: 'plan' })),
          [],
        );
      }
      return close(turn, [{ place: null, stretches }]);
    },
  };
}

function append(
  stretches: Stretch[],
  day: number,
  carriers: readonly Carrier[],
  learners: readonly MemberId[],
): void {
  const last = stretches.at(-1);
  if (last !== undefined && isSame(last, carriers, learners))
    stretches[stretches.length - 1] = { ...last, days: [...last.days, day] };
  else stretches.push({ days: [day], carriers, learners });
}

function isSame(
  last: Stretch,
  carriers: readonly Carrier[],
  learners: readonly MemberId[],
): boolean {
  const spell = (all: readonly Carrier[]): string =>
    all.map(({ member, how }) => `${member} ${how}`).join();
  return spell(last.carriers) === spell(carriers) && last.learners.join() === learners.join();
}
