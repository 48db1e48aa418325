/*
 * Moments and days of a rota in words: "until Monday at 9:00", "Monday 7 to Sunday 13 December". Times
 * are told by the clock on the wall of a zone, which the caller chooses; `now` is an argument.
 */
import { dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sayDay, sayList } from '../shell/words.ts';

/** More days ahead than that, a weekday alone could be another week's. */
const NEAR_DAYS = 6;

/** "until Monday at 9:00", "hasta mañana a las 9:00". */
export function sayUntil(ms: number, zone: string, now: number): string {
  return m.rotas_until({ moment: sayMoment(ms, zone, now) });
}

/** "Monday at 9:00", "el lunes 7 de diciembre a la 1:00": with its date unless it is near. */
export function sayMoment(ms: number, zone: string, now: number): string {
  const [day, today] = [ms, now].map((moment) => dayIn(zone, moment)) as [number, number];
  return sayAt(sayNearDay(day, today), sayTime(ms, zone));
}

/** Its day alone: "today", "el viernes", "Friday 27 November". */
export function sayNearDayOf(ms: number, zone: string, now: number): string {
  return sayNearDay(dayIn(zone, ms), dayIn(zone, now));
}

/** A day and a time of day, told already: Spanish says "a la 1:00" and "a las 9:00". */
export function sayAt(day: string, time: string): string {
  return /^0?1\D/.test(time) ? m.rotas_at_time_one({ day, time }) : m.rotas_at_time({ day, time });
}

/** `HH:MM` by the clock on the wall, as the language tells it. */
export function sayTimeOfDay(at: string): string {
  return sayTime(Date.parse(`2000-01-01T${at}:00Z`), 'UTC');
}

export function sayTime(ms: number, zone: string): string {
  const style = { hour: 'numeric', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat(getLocale(), style).format(ms);
}

/** Day numbers of one turn: "del lunes 7 al domingo 13 de diciembre", or one by one where some lie apart. */
export function sayDays(days: readonly number[], thisYear?: number): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  const whole = (day: number): string => sayDay(spellDay(day), thisYear);
  if (first === last) return whole(first);
  const isWhole = days.length === 1 + last - first;
  if (!isWhole && days.length <= 3) return sayList(days.map(whole));
  const isOneMonth = spellDay(first).slice(0, 7) === spellDay(last).slice(0, 7);
  const from = isOneMonth ? formatDay(first, {}) : formatDay(first, { month: 'long' });
  // "el lunes" becomes "al lunes".
  return m.rotas_days_span({ from, until: whole(last).replace(/^el /, '') });
}

/** The day on which a moment lies there, as a day number. */
export function dayIn(zone: string, ms: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone },
    ...{ calendar: 'gregory', numberingSystem: 'latn' },
  }).formatToParts(ms);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return dayNumberOf(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}

function sayNearDay(day: number, today: number): string {
  if (day === today) return m.rotas_today();
  if (day === today + 1) return m.rotas_tomorrow();
  if (day > today && day <= today + NEAR_DAYS)
    return getLocale() === 'es' ? `el ${formatWeekday(day)}` : formatWeekday(day);
  return sayDay(spellDay(day), Number(spellDay(today).slice(0, 4)));
}

function formatWeekday(day: number): string {
  return format(day, { weekday: 'long' });
}

function formatDay(day: number, more: Intl.DateTimeFormatOptions): string {
  return format(day, { weekday: 'long', day: 'numeric', ...more }).replace(', ', ' ');
}

function format(day: number, style: Intl.DateTimeFormatOptions): string {
  const locale = getLocale() === 'en' ? 'en-GB' : 'es-MX';
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(day * 86_400_000);
}
