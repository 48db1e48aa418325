/** How far ahead the list and the forms look for the next turn: beyond the longest turn there can be. */

import { dayAfter } from '#lib/domain/plain-date.ts';

const DAYS_AHEAD = 800;

export function daysAhead(today: string): string {
  return dayAfter(today, DAYS_AHEAD);
}
