/* How a rota goes, who is in a place and what a form still misses, in words. */
import type { MemberId } from '#lib/base/brands.ts';
import type { Carrying } from '#lib/domain/rotation/calendar.ts';
import { isTimeOfDay } from '#lib/domain/rotation/time-zone.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PersonView } from '../shell/view-model.ts';
import { nameOf, sayDay, sayList } from '../shell/words.ts';
import type { Preview } from './preview.ts';
import { sayAt, sayTimeOfDay } from './rota-moments.ts';
import { WEEKDAYS, type Place, type RotaProblem, type Shape } from './rota-draft.ts';

export type People = ReadonlyMap<MemberId, PersonView>;

/** Somebody who is not on this device's board is named as one without a name. */
export function sayMembers(members: readonly MemberId[], people: People): string {
  return sayList(members.map((member) => nameOfMember(member, people)));
}

export function nameOfMember(member: MemberId, people: People): string {
  const person = people.get(member);
  return person === undefined ? m.people_unnamed() : nameOf(person);
}

/** "cada 2 semanas; martes y jueves; relevo a las 9:00". */
export function sayRhythm({ every, weekdays, at }: Shape): string {
  const n = every.count;
  const often = {
    day: m.rotas_every_day,
    week: m.rotas_every_week,
    month: m.rotas_every_month,
  }[every.unit]({ n });
  const days = weekdays.length === WEEKDAYS.length ? [] : [sayWeekdays(weekdays)];
  // While a time is being typed there is none to say.
  const handover = isTimeOfDay(at) ? [sayAt(m.rotas_handover(), sayTimeOfDay(at))] : [];
  return [often, ...days, ...handover].join('; ');
}

export function sayWeekday(weekday: number, style: 'long' | 'short' = 'long'): string {
  // The 1st of January 2024 was a Monday.
  const day = Date.UTC(2024, 0, weekday);
  const format = new Intl.DateTimeFormat(getLocale(), { weekday: style, timeZone: 'UTC' });
  return format.format(day);
}

function sayWeekdays(weekdays: readonly number[]): string {
  return sayList(weekdays.toSorted((a, b) => a - b).map((one) => sayWeekday(one)));
}

/** "America/Mexico_City" is "Mexico City" to whoever lives there. */
export function sayZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

export function sayPlace({ people: there }: Place, people: People): string {
  if (there.length === 0) return m.rotas_blank_name();
  const holders = there.filter(({ learns }) => !learns);
  const named = holders.length > 0 ? holders : there;
  return sayMembers(
    named.map(({ member }) => member),
    people,
  );
}

/** "desde el lunes 4 de enero, hasta el …", or nothing. */
export function sayStay(
  { from, until }: Pick<Place['people'][number], 'from' | 'until'>,
  thisYear: number,
): string {
  return [
    from === null ? '' : m.rotas_since({ day: sayDay(from, thisYear) }),
    until === null ? '' : m.home_until({ day: sayDay(until, thisYear) }),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

const HOW: Readonly<Record<Exclude<Carrying, 'turn'>, () => string>> = {
  'stand-in': m.rotas_how_stand_in,
  returned: m.rotas_how_returned,
  cover: m.rotas_how_cover,
  swap: m.rotas_how_swap,
  plan: m.rotas_how_plan,
};

/** Why somebody carries out of the order; nothing for whoever's turn it is. */
export function sayHow(how: Carrying): string {
  return how === 'turn' ? '' : HOW[how]();
}

const PROBLEMS: Readonly<Record<RotaProblem, () => string>> = {
  'no-name': m.rotas_problem_no_name,
  'no-places': m.rotas_problem_no_places,
  'learner-alone': m.rotas_problem_learner_alone,
  'leaves-before': m.rotas_problem_leaves_before,
  'no-weekdays': m.rotas_problem_no_weekdays,
  'no-time': m.rotas_problem_no_time,
  'no-zone': m.rotas_problem_no_zone,
  'no-day': m.rotas_problem_no_day,
  'day-passed': m.rotas_problem_day_passed,
};

export function sayProblem(problem: RotaProblem | undefined): string | undefined {
  return problem === undefined ? undefined : PROBLEMS[problem]();
}

const HEARD = 3;

/** The first of the turns that are shown, for those who hear them. */
export function sayPreview({ turns }: Preview, people: People): string {
  const names = turns.slice(0, HEARD).map(({ lines, isPaused }) => {
    if (isPaused) return m.rotas_preview_paused();
    const carriers = lines.flatMap((line) => line.carriers.map(({ member }) => member));
    return carriers.length === 0 ? m.rotas_gap() : sayMembers([...new Set(carriers)], people);
  });
  return m.rotas_preview_said({ names: names.join('; ') });
}
