/**
 * Who is apart from turns, roles and choosing for now: somebody who died, or is in prison, or whom
 * nobody can find. What anybody says of it is kept and nothing is rewritten, so that it can be taken
 * back, and what was carried stays as it was.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { DAY_MS, dayAfter, spellDay } from '#lib/domain/plain-date.ts';
import type { Apart } from '#lib/domain/remembrance/records.ts';
import type { ApartBy } from '#lib/domain/remembrance/tenders.ts';
import type { Departure } from '#lib/domain/rotation/records.ts';

/** How it is with somebody on a day; nothing is kept of whoever is simply there. */
export interface ApartStanding {
  readonly who: MemberId;
  /** The first day of it. */
  readonly from: string;
  /** Who said so. */
  readonly by: MemberId;
  /** Their own device has said since that they are there; nobody else has said anything after that. */
  readonly saysHere: boolean;
}

/** Days on which nothing falls to them, by whose word. */
export interface ApartDays extends Departure {
  readonly by: MemberId;
}

/** In order of member and day; no two of one person meet. */
export function resolveApartDays(words: readonly Apart[]): readonly ApartDays[] {
  const counting = words.filter(counts);
  const people = [...new Set(counting.map(({ who }) => who))].sort();
  return people.flatMap((who) => daysOf(counting.filter((word) => word.who === who)));
}

/**
 * RULE: the newest word of all counts, whoever said it; except that a word from somebody's own device
 * that they are there again does not put them back. That phone may be in other hands: somebody else
 * hears their voice, and says it.
 */
function counts({ member, who, isApart }: Apart): boolean {
  return isApart || member !== who;
}

/** RULE: a word holds from its day on, so that nothing said today changes yesterday. */
function daysOf(words: readonly Apart[]): readonly ApartDays[] {
  const days: ApartDays[] = [];
  for (const from of [...new Set(words.map((word) => word.from))].sort()) {
    const word = newest(words.filter((one) => one.from <= from))!;
    const last = days.at(-1);
    const isOpen = last?.until === null;
    if (word.isApart === isOpen) continue;
    if (isOpen) days[days.length - 1] = { ...last, until: dayAfter(from, -1) };
    else days.push({ member: word.who, from, until: null, by: word.member });
  }
  return days;
}

/** By the speaker's clock, then by id: alike on every device. */
export function newest(words: readonly Apart[]): Apart | null {
  return words.reduce<Apart | null>(
    (found, word) =>
      found === null || word.made > found.made || (word.made === found.made && word.id > found.id)
        ? word
        : found,
    null,
  );
}

/** Whoever is apart on a day. */
export function apartOn(
  words: readonly Apart[],
  today: string,
): ReadonlyMap<MemberId, ApartStanding> {
  return new Map(
    resolveApartDays(words)
      .filter(({ from, until }) => from <= today && (until === null || until >= today))
      .map(({ member: who, from, by }) => {
        const last = newest(words.filter((word) => word.who === who))!;
        const saysHere = !last.isApart && last.member === who;
        return [who, { who, from, by, saysHere }];
      }),
  );
}

/** By days as the whole world counts them, so that it is the same on every device. */
export function createApartBy(words: readonly Apart[]): ApartBy {
  const days = resolveApartDays(words);
  return (member, at) => {
    const day = spellDay(Math.floor(at / DAY_MS));
    const found = days.find(
      (one) => one.member === member && one.from <= day && (one.until === null || one.until >= day),
    );
    return found?.by ?? null;
  };
}

/** When a word is made: never before one that it answers, whatever this device's clock says. */
export function madeAfter(words: readonly Apart[], who: MemberId, now: number): number {
  const last = newest(words.filter((word) => word.who === who));
  return last === null ? now : Math.max(now, last.made + 1);
}

interface Seats {
  readonly holders: readonly MemberId[];
  readonly beside: readonly MemberId[];
  readonly learning: readonly MemberId[];
  readonly next: readonly MemberId[];
}

/** A role as it stands without them: their seat waits, and whoever looks sees a place that is free. */
export function seatsWithout<T extends Seats>(
  role: T,
  apart: Pick<ReadonlySet<MemberId>, 'has'>,
): T {
  const there = (seat: readonly MemberId[]) => seat.filter((member) => !apart.has(member));
  const { holders, beside, learning, next } = role;
  return {
    ...role,
    holders: there(holders),
    beside: there(beside),
    learning: there(learning),
    next: there(next),
  };
}

/** Of a role's memory: what somebody carried until then ends in that month, and not in silence. */
export function memoryWithout<
  S extends { readonly member: MemberId; readonly from: string; readonly to: string | null },
>(past: readonly S[], apart: ReadonlyMap<MemberId, ApartStanding>): readonly S[] {
  return past.map((stretch) => {
    const standing = apart.get(stretch.member);
    if (standing === undefined || stretch.to !== null) return stretch;
    const month = standing.from.slice(0, 7);
    return { ...stretch, to: month < stretch.from ? stretch.from : month };
  });
}
