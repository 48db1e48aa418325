/* A rota's turns in words: when, who carries them, and how it came to be so. */
import type { Carrying } from '#lib/domain/rotation/calendar.ts';
import { m } from '#lib/paraglide/messages.js';
import { nameOf, sayList, sayNames } from '../shell/words.ts';
import type { CarrierView, CarryView, PartView, TurnView } from './cloth-view.ts';
import { sayDays, sayMoment } from './rota-moments.ts';

/** A turn's own days, or those of a part of it. */
export function sayTurnDays({ days }: Pick<PartView, 'days'>): string {
  return sayDays(days);
}

/** Who carries a turn, with covers and swaps told; "sigue abierto" where nobody does. */
export function sayWho(turn: TurnView): string {
  if (turn.isPaused) return m.cloth_paused();
  const parts = isOfOnePiece(turn) ? wholeParts(turn.parts) : turn.parts.map(sayPart);
  return parts.join('; ');
}

/** The same people from its first day to its last. */
export function isOfOnePiece({ days, parts }: Pick<TurnView, 'days' | 'parts'>): boolean {
  return parts.every((part) => part.days.length === days.length);
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

/** "del lunes 7 al miércoles 9 de diciembre: Chelo". */
export function sayPart(part: PartView): string {
  const who = part.carriers.length === 0 ? m.cloth_open() : sayList(part.carriers.map(sayCarrier));
  const learners =
    part.learners.length === 0 ? '' : `, ${m.cloth_learning({ names: sayNames(part.learners) })}`;
  return `${sayTurnDays(part)}: ${who}${learners}`;
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
