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

/** IANA; a device that does not say lives by UTC. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}
