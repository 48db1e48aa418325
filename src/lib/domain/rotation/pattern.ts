/** Which days a span's turns are made of. */

import { Temporal } from 'temporal-polyfill';
import { dayNumberOf, weekdayOf } from '#lib/domain/plain-date.ts';
import type { Span } from '#lib/domain/rotation/records.ts';

/** The active days of turn `index`, ascending; none only if no weekday of a stretch is active. */
export type Pattern = (index: number) => readonly number[];

export function createPattern({ from, every, weekdays }: Span): Pattern {
  const first = dayNumberOf(from);
  const isActive = (day: number): boolean => weekdays.includes(weekdayOf(day));
  const { unit, count } = every;
  switch (unit) {
    case 'day': {
      const inWeek = stretchOf(first, first + 7).filter(isActive);
      // RULE: days on which nobody is needed use up no turn.
      const activeDay = (nth: number): number =>
        inWeek[nth % inWeek.length]! + 7 * Math.floor(nth / inWeek.length);
      return (index) => {
        const days: number[] = [];
        for (let at = 0; at < count; at++) days.push(activeDay(index * count + at));
        return days;
      };
    }
    case 'week': {
      const length = 7 * count;
      return (index) =>
        stretchOf(first + index * length, first + (index + 1) * length).filter(isActive);
    }
    case 'month': {
      // From the first day each time, so that the 31st comes back after a short month.
      const anchor = Temporal.PlainDate.from(from);
      const start = (index: number): number =>
        dayNumberOf(anchor.add({ months: index * count }).toString());
      return (index) => stretchOf(start(index), start(index + 1)).filter(isActive);
    }
  }
}

function stretchOf(from: number, end: number): number[] {
  const days: number[] = [];
  for (let day = from; day < end; day++) days.push(day);
  return days;
}
