/**
 * How far ahead the list, the forms and a turn's page look: beyond the longest turn there can be.
 */

import { dayAfter } from '#lib/domain/plain-date.ts';

const DAYS_AHEAD = 800;

export function daysAhead(today: string): string {
  return dayAfter(today, DAYS_AHEAD);
}
