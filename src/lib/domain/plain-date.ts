/**
 * Days without a time of day or a zone, as people agree on them: "until the 3rd of May". Today is
 * always an argument. Spelled `YYYY-MM-DD`.
 */

import { Temporal } from 'temporal-polyfill';

const SPELLING = /^\d{4}-\d{2}-\d{2}$/;

export function isPlainDate(text: string): boolean {
  if (!SPELLING.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false; // no such day
    throw error;
  }
}

/** Whole days from `today` to `day`: negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(day), { largestUnit: 'day' })
    .days;
}

export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
