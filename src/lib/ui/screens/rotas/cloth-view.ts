/*
 * A rota as its page needs it: who carries now and who next, each turn in order with the people of it,
 * and the lanes of the weave. Pure: turns come from the rules, people and addresses from the caller.
 */
import type { MemberId } from '#lib/base/brands.ts';
import { lookAround, type Watch } from '#lib/domain/rotation/around-now.ts';
import type { Carrying, Turn } from '#lib/domain/rotation/calendar.ts';
import { startOfShift } from '#lib/domain/rotation/wall-clock.ts';
import type { Departure, Rest } from '#lib/domain/rotation/records.ts';
import type { PersonView } from '../shell/view-model.ts';

export interface CarrierView {
  readonly person: PersonView;
  readonly how: Carrying;
}

/** Days of one turn on which the same people carry; day numbers, `to` is the first that is not of it. */
export interface PartView {
  readonly from: number;
  readonly to: number;
  /** Each day on which somebody is needed. */
  readonly days: readonly number[];
  /** Nobody: a gap. */
  readonly carriers: readonly CarrierView[];
  readonly learners: readonly PersonView[];
}

export interface TurnView {
  readonly id: string;
  readonly href: string;
  readonly from: number;
  readonly to: number;
  readonly days: readonly number[];
  /** In ms; `end` is the handover to whoever comes next. */
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  readonly isPaused: boolean;
  /** One seat after the other, each in order of time. */
  readonly parts: readonly PartView[];
}

/** What one line about now or next tells. */
export interface CarryView {
  readonly people: readonly PersonView[];
  readonly learners: readonly PersonView[];
  readonly start: number;
  readonly end: number;
  readonly zone: string;
  readonly href: string;
}

export interface RotaView {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly isArchived: boolean;
  /** Seats that are handed over at the same moment are one. */
  readonly now: readonly CarryView[];
  readonly next: readonly CarryView[];
  /** Where the clock is that its hours are told by; null: no turns yet. */
  readonly zone: string | null;
}

export interface Named {
  person(id: MemberId): PersonView;
  hrefOf(turn: string): string;
}

/** Day numbers; `to` is the first that is not of it. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Where a page finds a rota's turns for the time that it shows. */
export interface RotaSource extends Named {
  turnsIn(period: Period): readonly Turn[];
  readonly rests: readonly Rest[];
  readonly departures: readonly Departure[];
  /** In ms. */
  readonly now: number;
  /** The same by the rota's clock: a day number with the part of the day that has passed. */
  readonly today: number;
}

/** A turn that began before today may last: what ended days ago has nothing to say of now. */
const BACK = 2;

export function createRotaView(
  rota: Pick<RotaView, 'id' | 'name' | 'purpose'> & { readonly archived: boolean },
  turns: readonly Turn[],
  at: {
    readonly me: MemberId;
    readonly now: number;
    readonly today: number;
    readonly apart?: Pick<ReadonlySet<MemberId>, 'has'> | undefined;
  },
  named: Named,
): RotaView {
  const recent = turns.filter(({ days }) => days.at(-1)! >= at.today - BACK);
  const around = lookAround(nearest(recent, at.today), { ...at, end: at.now });
  const { id, name, purpose, archived } = rota;
  return {
    ...{ id, name, purpose, isArchived: archived },
    now: carryViews(around.now, 'end', named),
    next: carryViews(around.next, 'start', named),
    zone: recent[0]?.span.zone ?? turns.at(-1)?.span.zone ?? null,
  };
}

/** Reckoning when shifts begin is the dear part: some turns ahead are enough to find the next. */
function nearest(turns: readonly Turn[], today: number): readonly Turn[] {
  const ahead = turns.filter(({ days, seats }) => days[0]! > today && seats.length > 0);
  const last = ahead[2]?.days[0] ?? Infinity;
  return turns.filter(({ days }) => days[0]! <= last);
}

function carryViews(
  watches: readonly Watch[],
  moment: 'start' | 'end',
  { person, hrefOf }: Named,
): readonly CarryView[] {
  const views: CarryView[] = [];
  for (const { carriers, learners, start, end, turn } of watches) {
    const view: CarryView = {
      ...{ people: carriers.map(({ member }) => person(member)), learners: learners.map(person) },
      ...{ start, end, zone: turn.span.zone, href: hrefOf(turn.id) },
    };
    const at = views.findIndex((one) => one[moment] === view[moment] && isGap(one) === isGap(view));
    const same = views[at];
    if (same === undefined) views.push(view);
    else
      views[at] = {
        ...same,
        people: distinct([...same.people, ...view.people]),
        learners: distinct([...same.learners, ...view.learners]),
      };
  }
  return views;
}

export function isGap({ people }: Pick<CarryView, 'people'>): boolean {
  return people.length === 0;
}

/** Each person once, in order. */
export function distinct(people: readonly PersonView[]): readonly PersonView[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** The turns of which some day lies from day `from` until before day `to`. */
export function turnsWithin(turns: readonly Turn[], from: number, to: number): readonly Turn[] {
  return turns.filter(({ days }) => days[0]! < to && days.at(-1)! >= from);
}

export function createTurnViews(turns: readonly Turn[], named: Named): readonly TurnView[] {
  return turns.map((turn) => {
    const { id, span, days, cutAt, isPaused } = turn;
    const [from, to] = [days[0]!, days.at(-1)! + 1];
    const end = startOfShift(span, to);
    return {
      ...{ id, from, to, days, isPaused, href: named.hrefOf(id), zone: span.zone },
      start: startOfShift(span, from),
      end: cutAt === null ? end : Math.min(end, cutAt),
      parts: partsOf(turn, named),
    };
  });
}

/** A turn whose order has nobody at all is a gap as well. */
function partsOf({ days, seats, isPaused }: Turn, { person }: Named): readonly PartView[] {
  if (isPaused) return [];
  if (seats.length === 0)
    return [{ from: days[0]!, to: days.at(-1)! + 1, days, carriers: [], learners: [] }];
  return seats.flatMap(({ stretches }) =>
    stretches.map(({ days, carriers, learners }) => ({
      ...{ from: days[0]!, to: days.at(-1)! + 1, days, learners: learners.map(person) },
      carriers: carriers.map(({ member, how }) => ({ person: person(member), how })),
    })),
  );
}

/** Everyone who carries in a turn, each once. */
export function carriersOf({ parts }: Pick<TurnView, 'parts'>): readonly PersonView[] {
  return distinct(parts.flatMap(({ carriers }) => carriers.map(({ person }) => person)));
}

export function hasGap({ parts }: Pick<TurnView, 'parts'>): boolean {
  return parts.some(({ carriers }) => carriers.length === 0);
}
