/**
 * How far ahead pages look: beyond the longest turn there can be. All alike, so that the calendar is
 * reckoned once.
 */

import { dayAfter } from '#lib/domain/plain-date.ts';

const DAYS_AHEAD = 800;

export function daysAhead(today: string): string {
  return dayAfter(today, DAYS_AHEAD);
}
