/*
 * A rota in words: moments by its own clock, turns and who carries them, and how it came to be so.
 * Languages decide the grammar through Intl; nothing here reads a clock.
 */
import { spellDay } from '#lib/domain/plain-date.ts';
import type { Carrying } from '#lib/domain/rotation/calendar.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { nameOf, sayList, sayNames } from '../shell/words.ts';
import type { CarrierView, CarryView, PartView, TurnView } from './cloth-view.ts';

const DAY_MS = 86_400_000;
/** Within these days a weekday alone is a day. */
const SOON_DAYS = 6;

function format(moment: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  const locale = getLocale() === 'en' ? 'en-GB' : 'es';
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(moment);
}

/** "9:00", by the rota's clock. */
export function sayTime(moment: number, zone: string): string {
  return format(moment, zone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
}

/** "el lunes a las 9:00", with its date when it is not of these days, and its year when another. */
export function sayMoment(moment: number, zone: string, now: number): string {
  const isSoon = Math.abs(moment - now) < SOON_DAYS * DAY_MS;
  const year = (at: number): string => format(at, zone, { year: 'numeric' });
  const day = format(moment, zone, {
    weekday: 'long',
    ...(isSoon ? {} : { day: 'numeric', month: 'long' }),
    ...(year(moment) === year(now) ? {} : { year: 'numeric' }),
  }).replace(',', '');
  const time = sayTime(moment, zone);
  // Spanish says "a la 1:00" and "a las 9:00".
  return /^0?1:/.test(time) ? m.cloth_moment_one({ day, time }) : m.cloth_moment({ day, time });
}

/** "lunes 30 de noviembre" for a day number. */
export function sayDate(day: number, withMonth = true): string {
  return format(Date.parse(spellDay(day)), 'UTC', {
    weekday: 'long',
    day: 'numeric',
    ...(withMonth ? { month: 'long' } : {}),
  }).replace(',', '');
}

/** "lun 30": where there is little room. */
export function sayShortDate(day: number): string {
  const at = Date.parse(spellDay(day));
  return `${format(at, 'UTC', { weekday: 'short' }).replace('.', '')} ${format(at, 'UTC', { day: 'numeric' })}`;
}

export function sayWeekday(day: number, width: 'long' | 'short'): string {
  return format(Date.parse(spellDay(day)), 'UTC', { weekday: width }).replace('.', '');
}

/** A turn's own days: its first, and until which it lasts. */
export function sayTurnDays({ from, to }: Pick<TurnView, 'from' | 'to'>): string {
  if (to - from === 1) return sayDate(from);
  return m.cloth_days({ from: sayDate(from), to: sayDate(to - 1) });
}

/** Who carries a turn, with covers and swaps told; "sigue abierto" where nobody does. */
export function sayWho(turn: TurnView): string {
  if (turn.isPaused) return m.cloth_paused();
  const isWhole = turn.parts.every(({ from, to }) => from === turn.from && to === turn.to);
  const parts = isWhole ? wholeParts(turn.parts) : turn.parts.map((part) => sayPart(part, true));
  return parts.join('; ');
}

/** Seats that last the whole turn are one list. */
function wholeParts(parts: readonly PartView[]): readonly string[] {
  const carriers = parts.flatMap((part) => part.carriers.map(sayCarrier));
  const learners = parts.flatMap((part) => part.learners);
  const gaps = parts.filter((part) => part.carriers.length === 0);
  return [
    ...(carriers.length === 0 ? [] : [sayList(carriers)]),
    ...(learners.length === 0 ? [] : [m.cloth_learning({ names: sayNames(learners) })]),
    ...(gaps.length === 0 ? [] : [carriers.length === 0 ? m.cloth_open() : m.cloth_open_place()]),
  ];
}

function sayPart(part: PartView, withDays: boolean): string {
  const who = part.carriers.length === 0 ? m.cloth_open() : sayList(part.carriers.map(sayCarrier));
  const learners =
    part.learners.length === 0 ? '' : `, ${m.cloth_learning({ names: sayNames(part.learners) })}`;
  return withDays ? `${sayTurnDays(part)}: ${who}${learners}` : who + learners;
}

const HOW: Readonly<Record<Exclude<Carrying, 'turn'>, () => string>> = {
  returned: m.cloth_how_returned,
  'stand-in': m.cloth_how_stand_in,
  cover: m.cloth_how_cover,
  swap: m.cloth_how_swap,
  plan: m.cloth_how_plan,
};

/** "Chelo (cubre)". */
export function sayCarrier({ person, how }: CarrierView): string {
  const said = sayHow(how);
  return said === '' ? nameOf(person) : `${nameOf(person)} (${said})`;
}

export function sayHow(how: Carrying): string {
  return how === 'turn' ? '' : HOW[how]();
}

/** A whole turn in one breath: when, who. */
export function sayTurn(turn: TurnView): string {
  return m.cloth_turn({ days: sayTurnDays(turn), who: sayWho(turn) });
}

/** "Ahora lleva Alma, hasta el lunes a las 9:00." */
export function sayNow({ people, end, zone }: CarryView, now: number): string {
  const moment = sayMoment(end, zone, now);
  if (people.length === 0) return m.cloth_now_gap({ moment });
  if (people.length === 1 && people[0]?.me === true) return m.cloth_now_me({ moment });
  const names = sayNames(people);
  return people.length === 1
    ? m.cloth_now_one({ names, moment })
    : m.cloth_now_many({ names, moment });
}

/** "Después: Brisa, desde el lunes a las 9:00." */
export function sayNext({ people, start, zone }: CarryView, now: number): string {
  const moment = sayMoment(start, zone, now);
  if (people.length === 0) return m.cloth_next_gap({ moment });
  if (people.length === 1 && people[0]?.me === true) return m.cloth_next_me({ moment });
  return m.cloth_next({ names: sayNames(people), moment });
}

/** "Bogotá" for `America/Bogota`, as the zone's own name has it. */
export function sayZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
