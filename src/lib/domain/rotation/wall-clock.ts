/**
 * When shifts begin and end. Wall-clock time rules: a missing hour moves forward, an ambiguous one is
 * its first occurrence, which is what Temporal calls `compatible`.
 */

import { Temporal } from 'temporal-polyfill';
import { dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import type { Stretch, Turn } from '#lib/domain/rotation/calendar.ts';
import type { Span } from '#lib/domain/rotation/records.ts';

/** In ms since 1970. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export function startOfShift({ zone, at }: Pick<Span, 'zone' | 'at'>, day: number): number {
  return Temporal.PlainDateTime.from(`${spellDay(day)}T${at}`).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds;
}

/** The first day whose shift begins at that moment or after it. */
export function firstShiftFrom(span: Pick<Span, 'zone' | 'at'>, moment: number): number {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(span.zone);
  const day = Math.floor(Date.UTC(local.year, local.month - 1, local.day) / 86_400_000);
  return startOfShift(span, day) >= moment ? day : day + 1;
}

/** The day number by a zone's clock, with the part of the day that has passed. */
export function dayAt(moment: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
  return dayNumberOf(local.toPlainDate().toString()) + (local.hour + local.minute / 60) / 24;
}

/** One for each run of days without a day between them on which nobody is needed. */
export function intervalsOf({ span, cutAt }: Turn, { days }: Pick<Stretch, 'days'>): Interval[] {
  const runs: { first: number; last: number }[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) => {
    const end = startOfShift(span, last + 1);
    return { start: startOfShift(span, first), end: cutAt === null ? end : Math.min(end, cutAt) };
  });
}
