/*
 * From turns to the weave: a lane for each person who is in the order or carries, and one for gaps where
 * there are any. RULE: a gap is nobody's; it lies in no person's lane.
 */
import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf, spellDay, weekdayOf } from '#lib/domain/plain-date.ts';
import type { Stretch, Turn } from '#lib/domain/rotation/calendar.ts';
import { shiftsBeforeRest } from '#lib/domain/rotation/presence.ts';
import type { Departure, Rest } from '#lib/domain/rotation/records.ts';
import { toThread } from '../../weave/yarn.ts';
import type { Run } from '../../weave/cloth.ts';
import type { Lane, WeaveView } from '../../weave/weave-plan.ts';
import type { PersonView } from '../shell/view-model.ts';
import type { Period, RotaSource } from './cloth-view.ts';

const BARE_DAYS = 7;
const FEW_DAYS = 21;

export interface LaneWords {
  nameOf(person: PersonView): string;
  /** What stands at the lane of gaps. */
  readonly gap: string;
  /** Of a month as `YYYY-MM`, in full and where there is little room. */
  monthOf(month: string, isShort: boolean): string;
}

export type LaneSource = Pick<RotaSource, 'turnsIn' | 'rests' | 'departures' | 'person' | 'today'>;

export function createWeaveView(source: LaneSource, period: Period, words: LaneWords): WeaveView {
  const { from, to } = period;
  const turns = source.turnsIn(period);
  return {
    days: to - from,
    lanes: lanesOf(turns, source, period, words),
    slots: turns.map(({ id, days }) => ({
      id,
      from: Math.max(0, days[0]! - from),
      to: Math.min(to, days.at(-1)! + 1) - from,
    })),
    today: todayIn(source.today, turns, period),
    months: monthsOf(period, words),
    mondays: mondaysOf(period),
  };
}

/** RULE: a day of cloth is a shift, so before handover today still lies in yesterday's. */
function todayIn(today: number, turns: readonly Turn[], { from, to }: Period): number | null {
  const turn = turns.findLast(({ days }) => days[0]! <= today) ?? turns[0];
  const [hours = 0, minutes = 0] = (turn?.span.at ?? '').split(':').map(Number);
  const on = today - (hours + minutes / 60) / 24;
  return on >= from && on < to ? on - from : null;
}

function lanesOf(
  turns: readonly Turn[],
  { rests, departures, person }: LaneSource,
  period: Period,
  words: LaneWords,
): readonly Lane[] {
  const carried = new Map<MemberId, Run[]>(membersOf(turns).map((member) => [member, []]));
  const gaps: Run[] = [];
  for (const { days, carriers } of turns.flatMap(stretchesOf)) {
    const runs = runsOfDays(days, period, carriers.length === 0 ? 'gap' : 'carry');
    if (carriers.length === 0) gaps.push(...runs);
    for (const { member } of carriers) carried.get(member)?.push(...runs);
  }
  // RULE: who is set apart has a lane where they carried, and none where nothing falls to them.
  const there = [...carried].filter(
    ([member, runs]) => runs.length > 0 || !isApartIn(departures, member, period),
  );
  const lanes = there.map(([member, runs]): Lane => {
    const one = person(member);
    const own = rests.filter((rest) => rest.member === member);
    const resting = own.flatMap((rest) => restOf(rest, turns, period));
    return {
      ...{ id: member, name: words.nameOf(one), thread: toThread(one.thread) },
      isMine: one.me === true,
      runs: weaveRuns(runs, resting),
    };
  });
  if (gaps.length === 0) return lanes;
  const nobody = { id: 'gap', name: words.gap, thread: null, isMine: false };
  return [...lanes, { ...nobody, runs: weaveRuns(gaps, []) }];
}

function isApartIn(departures: readonly Departure[], member: MemberId, { from, to }: Period) {
  return departures.some(
    (one) =>
      one.member === member &&
      dayNumberOf(one.from) < to &&
      (one.until === null || dayNumberOf(one.until) >= from),
  );
}

/** In the order of the places as they stand at last, then whoever else carries. */
function membersOf(turns: readonly Turn[]): readonly MemberId[] {
  const spans = [...new Set(turns.map(({ span }) => span))].toReversed();
  const placed = spans.flatMap(({ places }) => places.flatMap(({ people }) => people));
  const holders = placed.filter(({ learns }) => !learns).map(({ member }) => member);
  const carriers = turns
    .flatMap(stretchesOf)
    .flatMap(({ carriers }) => carriers.map(({ member }) => member));
  return [...new Set([...holders, ...carriers])];
}

function stretchesOf({ days, seats, isPaused }: Turn): readonly Stretch[] {
  if (isPaused) return [];
  if (seats.length === 0) return [{ days, carriers: [], learners: [] }];
  return seats.flatMap(({ stretches }) => stretches);
}

/** Days without one between them on which nobody is needed. */
function runsOfDays(days: readonly number[], { from, to }: Period, stitch: Run['stitch']): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    if (day < from || day >= to) continue;
    const last = runs.at(-1);
    if (last?.to === day - from) last.to += 1;
    else runs.push({ stitch, from: day - from, to: day - from + 1 });
  }
  return runs;
}

function restOf(rest: Rest, turns: readonly Turn[], { from, to }: Period): Run[] {
  const last = turns.at(-1);
  const ahead = last === undefined ? 0 : shiftsBeforeRest(last.span);
  const first = Math.max(from, dayNumberOf(rest.from) - ahead);
  const end = Math.min(to, rest.until === null ? to : dayNumberOf(rest.until) + 1);
  return first < end ? [{ stitch: 'rest', from: first - from, to: end - from }] : [];
}

/** In order; what is carried lies over rest, and turns in a row are one float. */
function weaveRuns(carried: readonly Run[], resting: readonly Run[]): readonly Run[] {
  const whole: Run[] = [];
  for (const run of carried.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last !== undefined && last.to >= run.from && run.stitch === 'carry')
      last.to = Math.max(last.to, run.to);
    else if (last === undefined || last.to <= run.from) whole.push({ ...run });
  }
  let free = resting.toSorted((a, b) => a.from - b.from);
  for (const { from, to } of whole)
    free = free.flatMap((rest) => [
      ...(rest.from < from ? [{ ...rest, to: Math.min(rest.to, from) }] : []),
      ...(rest.to > to ? [{ ...rest, from: Math.max(rest.from, to) }] : []),
    ]);
  const once: Run[] = [];
  for (const rest of free) {
    const last = once.at(-1);
    if (last !== undefined && last.to >= rest.from) last.to = Math.max(last.to, rest.to);
    else once.push({ ...rest });
  }
  return [...whole, ...once].sort((a, b) => a.from - b.from);
}

function monthsOf({ from, to }: Period, { monthOf }: LaneWords): WeaveView['months'] {
  const months: { at: number; label: string; short: string }[] = [];
  for (let day = from; day < to; day++) {
    const spelled = spellDay(day);
    const month = spelled.slice(0, 7);
    if (day === from || spelled.endsWith('-01'))
      months.push({ at: day - from, label: monthOf(month, false), short: monthOf(month, true) });
  }
  return months;
}

function mondaysOf({ from, to }: Period): WeaveView['mondays'] {
  const mondays: { at: number; label: string }[] = [];
  for (let day = from + ((8 - weekdayOf(from)) % 7); day < to; day += 7)
    mondays.push({ at: day - from, label: String(Number(spellDay(day).slice(8))) });
  return mondays;
}

/**
 * A month as a phone shows it: from its first turn on where the cloth before that would be bare, and
 * with the month after it where little would be left.
 */
export function monthOnPhone(
  month: string,
  { turnsIn }: Pick<RotaSource, 'turnsIn'>,
): { readonly period: Period; readonly count: 1 | 2 } {
  const whole = periodOf(month, 1);
  const from = turnsIn(whole)[0]?.days[0] ?? whole.from;
  if (from - whole.from <= BARE_DAYS) return { period: whole, count: 1 };
  const count = whole.to - from < FEW_DAYS ? 2 : 1;
  return { period: { from, to: periodOf(month, count).to }, count };
}

/** `count` whole months from one as `YYYY-MM` on. */
export function periodOf(month: string, count: number): Period {
  return { from: firstDay(month), to: firstDay(monthAfter(month, count)) };
}

export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  const spelled = String((months % 12) + 1).padStart(2, '0');
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${spelled}`;
}

function firstDay(month: string): number {
  return dayNumberOf(`${month}-01`);
}

/** Weeks from Monday to Sunday that a month touches. */
export function weeksOf({ from, to }: Period): readonly (readonly number[])[] {
  const monday = from - weekdayOf(from) + 1;
  return Array.from({ length: Math.ceil((to - monday) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => monday + 7 * week + day),
  );
}
