/* Dates where there is little room, in the page's language. */
import { DAY_MS } from '#lib/domain/plain-date.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sayMonth } from '../shell/words.ts';
import { monthAfter } from './lanes.ts';

function format(day: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : 'es-MX', {
    ...options,
    timeZone: 'UTC',
  }).format(day * DAY_MS);
}

/** "lun 30" for a day number. */
export function sayShortDate(day: number): string {
  return `${sayShortWeekday(day)} ${format(day, { day: 'numeric' })}`;
}

export function sayShortWeekday(day: number): string {
  return format(day, { weekday: 'short' }).replace('.', '');
}

export function sayLongWeekday(day: number): string {
  return format(day, { weekday: 'long' });
}

/** "enero de 2027" for the first of a year, else "febrero"; short: "ene 2027", "feb". */
export function sayMonthOfYear(month: string, isShort: boolean): string {
  const day = Date.parse(`${month}-01`) / DAY_MS;
  const name = format(day, { month: isShort ? 'short' : 'long' }).replace('.', '');
  return month.endsWith('-01') ? `${name} ${month.slice(0, 4)}` : name;
}

/** "lunes 30 de noviembre". */
export function sayDate(day: number): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long' }).replace(', ', ' ');
}

/** "de noviembre de 2026 a enero de 2027", "de mayo a julio de 2027". */
export function sayMonths(month: string, count: number): string {
  const last = monthAfter(month, count - 1);
  if (count === 1) return sayMonth(month);
  const isOneYear = month.slice(0, 4) === last.slice(0, 4);
  return m.cloth_span({ from: sayMonth(month, !isOneYear), to: sayMonth(last) });
}
