/* A turn in words: when it is, who carries it, and how that came to be. Nothing here reads a clock. */
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sayDays, sayMoment, sayTime } from '../rotas/rota-moments.ts';
import type { PersonView } from '../shell/view-model.ts';
import { nameOf, sayList, sayNames } from '../shell/words.ts';
import type { CarrierView, TurnView } from './view-model.ts';
import type { WhenView } from './when.ts';

/** "desde … hasta …" for each unbroken time. */
export function saySpans({ intervals, zone }: WhenView, now: number): readonly string[] {
  return intervals.map(({ start, end }) =>
    m.turns_span({ from: sayMoment(start, zone, now), until: sayMoment(end, zone, now) }),
  );
}

/** The day it begins, for a line of a list. */
export function sayStart({ intervals, zone }: WhenView, now: number): string {
  const first = intervals[0];
  return first === undefined ? '' : sayMoment(first.start, zone, now);
}

export function sayPlainDays(days: readonly string[], now: number): string {
  return sayDays(days.map(dayNumberOf), new Date(now).getUTCFullYear());
}

/** The zone in words where the device counts other hours; null where it counts the same. */
export function sayOtherZone({ intervals, zone }: WhenView, deviceZone: string): string | null {
  const start = intervals[0]?.start ?? 0;
  if (sayTime(start, deviceZone) === sayTime(start, zone)) return null;
  const named = new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : 'es-MX', {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(start);
  return named.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** What is so, as the page's first line. */
export function sayTitle({ carriers, standing, isPaused, hasGap }: TurnView): string {
  if (isPaused) return m.turns_title_paused();
  const isPast = standing === 'past';
  if (carriers.length === 0)
    return hasGap && isPast ? m.turns_title_past_open() : m.turns_title_open();
  const [only] = carriers;
  if (carriers.length === 1 && only?.me === true)
    return isPast ? m.turns_title_past_me() : m.turns_title_me();
  const names = sayWithMe(carriers);
  if (carriers.length === 1)
    return isPast ? m.turns_title_past_one({ names }) : m.turns_title_one({ names });
  return isPast ? m.turns_title_past_some({ names }) : m.turns_title_some({ names });
}

/** How somebody came to carry it, told to them or of them. */
export function sayHow({ person, how, instead }: CarrierView): string {
  const isMe = person.me === true;
  const isForMe = instead.length === 1 && instead[0]?.me === true;
  const names = sayNames(instead);
  switch (how) {
    case 'turn':
      return isMe ? m.turns_how_turn_me() : m.turns_how_turn();
    case 'returned':
      return isMe ? m.turns_how_returned_me() : m.turns_how_returned();
    case 'stand-in':
      if (isForMe) return m.turns_how_stand_in_you();
      return isMe ? m.turns_how_stand_in_me({ names }) : m.turns_how_stand_in({ names });
    case 'cover':
      if (isForMe) return m.turns_how_cover_you();
      return isMe ? m.turns_how_cover_me({ names }) : m.turns_how_cover({ names });
    case 'gap':
      return isMe ? m.turns_how_gap_me() : m.turns_how_gap();
    case 'swap':
      return isForMe ? m.turns_how_swap_you() : m.turns_how_swap({ names });
    case 'plan':
      return m.turns_how_plan();
  }
}

/** The same of a turn that is over. That it was simply theirs needs no words. */
export function sayHowThen(carrier: CarrierView): string | undefined {
  const { how, instead } = carrier;
  if (how === 'turn' || how === 'returned') return undefined;
  if (how !== 'cover' && how !== 'stand-in') return sayHow(carrier);
  if (instead.length === 1 && instead[0]?.me === true) return m.turns_how_instead_you();
  return m.turns_how_instead({ names: sayNames(instead) });
}

/** Names, with "tú" for oneself. */
export function sayWithMe(people: readonly PersonView[]): string {
  return sayList(people.map((one) => (one.me === true ? m.roles_me() : nameOf(one))));
}
