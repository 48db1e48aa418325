/*
 * The form of a rota as it is being filled in: its words, and how it goes from a day on, which is a span
 * that is not written yet. An empty text stands for what has not been chosen. Kept sealed as one types;
 * put on the board only on saving.
 */
import type { MemberId } from '#lib/base/brands.ts';
import type { RotaFields, SpanDraft } from '#lib/board/rotas.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { dayAfter, dayNumberOf, isPlainDate, weekdayOf } from '#lib/domain/plain-date.ts';
import type { Every, Place, Span } from '#lib/domain/rotation/records.ts';
import { isTimeOfDay, isTimeZone } from '#lib/domain/rotation/time-zone.ts';
import { startOfShift } from '#lib/domain/rotation/wall-clock.ts';
import { cleanLine } from '#lib/domain/words.ts';

export type { Every, Place, RotaFields };
export type Shape = SpanDraft;

export interface RotaDraft {
  readonly fields: RotaFields;
  readonly shape: Shape;
}

/** Days, weeks or months of one turn, at most (board/rota-schema.ts). */
export const LONGEST_TURN: Readonly<Record<Every['unit'], number>> = {
  day: 366,
  week: 52,
  month: 24,
};
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weekly, from the next Monday at nine: what most rotas are, so that choosing people is enough. */
export function createEmptyDraft(today: string, zone: string): RotaDraft {
  return {
    fields: { name: '', purpose: '', passes: '' },
    shape: {
      from: nextMonday(today),
      zone,
      at: '09:00',
      every: { unit: 'week', count: 1 },
      weekdays: [...WEEKDAYS],
      places: [],
      together: 1,
      opens: null,
      instead: [],
      returnsWithin: null,
    },
  };
}

/** After today: whoever begins has to know of it. */
function nextMonday(today: string): string {
  return dayAfter(today, 8 - weekdayOf(dayNumberOf(today)));
}

/** How it goes now, to be changed from that day on; whoever's turn it is then keeps it. */
export function shapeOfSpan(span: Span, from: string): Shape {
  const { zone, at, every, weekdays, places, together, returnsWithin } = span;
  return {
    ...{ from, zone, at, every, weekdays: [...weekdays], places: [...places], together },
    ...{ opens: null, instead: [], returnsWithin },
  };
}

/** RULE: words alone make no span. */
export function changesHowItGoes(before: Shape, after: Shape): boolean {
  return after.opens !== null || after.instead.length > 0 || spell(before) !== spell(after);
}

function spell({ zone, at, every, weekdays, places, together }: Shape): string {
  return JSON.stringify([
    ...[zone, at, every.unit, every.count, [...weekdays].sort(), together],
    places.map(({ id, people }) => [
      id,
      people.map(({ member, learns, from, until }) => [member, learns, from, until]),
    ]),
  ]);
}

export type RotaProblem =
  | 'no-name'
  | 'no-places'
  | 'learner-alone'
  | 'leaves-before'
  | 'no-weekdays'
  | 'no-time'
  | 'no-zone'
  | 'no-day'
  | 'day-passed';
export type ProblemField = 'name' | 'places' | 'weekdays' | 'at' | 'zone' | 'from';
export type RotaProblems = Partial<Record<ProblemField, RotaProblem>>;

const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2199-12-31';

/** `now` is when a change is made; null for a rota that is new, which may have begun long ago. */
export function problemsOf({ fields, shape }: RotaDraft, now: number | null): RotaProblems {
  const problems: RotaProblems = { ...shapeProblems(shape, now) };
  if (cleanLine(fields.name) === '') problems.name = 'no-name';
  return problems;
}

export function shapeProblems(shape: Shape, now: number | null): RotaProblems {
  const problems: RotaProblems = {};
  const places = placesProblem(shape.places);
  if (places !== null) problems.places = places;
  if (shape.weekdays.length === 0) problems.weekdays = 'no-weekdays';
  if (!isTimeOfDay(shape.at)) problems.at = 'no-time';
  if (!isTimeZone(shape.zone)) problems.zone = 'no-zone';
  const { from } = shape;
  if (!isPlainDate(from) || from < FIRST_DAY || from > LAST_DAY) problems.from = 'no-day';
  // RULE: what has passed does not change.
  else if (now !== null && problems.at === undefined && problems.zone === undefined)
    if (startOfShift(shape, dayNumberOf(from)) < now) problems.from = 'day-passed';
  return problems;
}

function placesProblem(places: readonly Place[]): RotaProblem | null {
  if (places.length === 0) return 'no-places';
  const isAlone = ({ people }: Place): boolean =>
    people.length > 0 && people.every(({ learns }) => learns);
  if (places.some(isAlone)) return 'learner-alone';
  const people = places.flatMap((place) => place.people);
  const isBackwards = people.some(
    ({ from, until }) => from !== null && until !== null && until < from,
  );
  return isBackwards ? 'leaves-before' : null;
}

/** Everybody who stands in the order, learners too. */
export function membersIn(places: readonly Place[]): readonly MemberId[] {
  return [...new Set(places.flatMap(({ people }) => people.map(({ member }) => member)))];
}

/** Whoever is new comes last, each with a place of their own; whoever is not chosen goes. */
export function choosePeople(
  places: readonly Place[],
  chosen: readonly MemberId[],
  newId: () => string,
): readonly Place[] {
  const there = membersIn(places);
  const staying = places.flatMap((place) => {
    const people = place.people.filter(({ member }) => chosen.includes(member));
    const isEmptied = people.length === 0 && place.people.length > 0;
    return isEmptied ? [] : [people.length === place.people.length ? place : { ...place, people }];
  });
  const room = LIMITS.places - staying.length;
  const coming = chosen.filter((member) => !there.includes(member)).slice(0, room);
  return [...staying, ...coming.map((member) => ({ id: newId(), people: [personOf(member)] }))];
}

export function addBlank(places: readonly Place[], newId: () => string): readonly Place[] {
  return places.length < LIMITS.places ? [...places, { id: newId(), people: [] }] : places;
}

/** Who shares a place now; whoever comes to it leaves the place where they were alone. */
export function chooseInPlace(
  places: readonly Place[],
  id: string,
  chosen: readonly MemberId[],
): readonly Place[] {
  return places.flatMap((place) => {
    if (place.id !== id) {
      const isTheirOwn = place.people.length === 1 && chosen.includes(place.people[0]!.member);
      return isTheirOwn ? [] : [place];
    }
    const known = place.people.filter(({ member }) => chosen.includes(member));
    const coming = chosen.filter((member) => known.every((one) => one.member !== member));
    return [{ ...place, people: [...known, ...coming.map(personOf)] }];
  });
}

export function changePerson(
  places: readonly Place[],
  id: string,
  member: MemberId,
  change: Partial<Place['people'][number]>,
): readonly Place[] {
  return places.map((place) =>
    place.id === id
      ? {
          ...place,
          people: place.people.map((one) => (one.member === member ? { ...one, ...change } : one)),
        }
      : place,
  );
}

export function movePlace(places: readonly Place[], id: string, by: -1 | 1): readonly Place[] {
  const at = places.findIndex((place) => place.id === id);
  const [moved, other] = [places[at], places[at + by]];
  if (moved === undefined || other === undefined) return places;
  return places.with(at, other).with(at + by, moved);
}

function personOf(member: MemberId): Place['people'][number] {
  return { member, learns: false, from: null, until: null };
}

/** A change that holds from a day to come. */
export interface PlannedChange {
  readonly id: string;
  readonly shape: Shape;
}

/** What a form of changing has to know of the rota as it stands. */
export interface Standing {
  /** How it goes now, or first, if it has not begun. */
  readonly current: Shape;
  readonly planned: readonly PlannedChange[];
  /** When the next turn begins; null when none is ahead. */
  readonly nextTurn: { readonly from: string; readonly start: number } | null;
}
