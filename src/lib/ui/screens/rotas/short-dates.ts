/* Dates where there is little room, in the page's language. */
import { getLocale } from '#lib/paraglide/runtime.js';

const DAY_MS = 86_400_000;

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

/** "lunes 30 de noviembre". */
export function sayDate(day: number): string {
  return format(day, { weekday: 'long', day: 'numeric', month: 'long' }).replace(', ', ' ');
}
