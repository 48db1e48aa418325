/** Today's date by this device's calendar and zone, as `YYYY-MM-DD`, and which zone that is. */

import { now } from '#lib/platform/clock.ts';

export function today(): string {
  return dayOf(now());
}

/** The day on which a moment lies, as `YYYY-MM-DD`. */
export function dayOf(ms: number): string {
  const date = new Date(ms);
  const digits = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;
}

/** The last minute of a day `YYYY-MM-DD` by this device's calendar and zone, in ms. */
export function endOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59).getTime();
}

/** IANA; a device that does not say lives by UTC. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
