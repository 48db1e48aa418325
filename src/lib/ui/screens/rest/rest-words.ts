/* Rest in words: until when, and whether one may be asked something meanwhile. Never why. */
import { m } from '#lib/paraglide/messages.js';
import { sayDay } from '../shell/words.ts';
import type { RestDraft } from './view-model.ts';

/** What is so, as the page's first line. */
export function sayRestTitle(rest: (RestDraft & { isNow: boolean }) | null, year: number): string {
  if (rest === null) return m.rest_title_none();
  if (!rest.isNow) return m.rest_title_planned({ day: sayDay(rest.from, year) });
  return rest.until === null
    ? m.rest_title_open()
    : m.rest_title_until({ day: sayDay(rest.until, year) });
}

export function sayRest({ from, until }: RestDraft, year: number): string {
  const first = sayDay(from, year);
  return until === null
    ? m.rest_span_open({ from: first })
    : m.rest_span({ from: first, until: sayDay(until, year) });
}

/** Beside somebody's name: only what they chose to say. */
export function sayResting(
  { until, contact }: Pick<RestDraft, 'until' | 'contact'>,
  year: number,
): string {
  const asked = contact === 'quiet' ? m.rest_person_quiet() : m.rest_person_may_ask();
  const long =
    until === null ? m.rest_person_open() : m.rest_person_until({ day: sayDay(until, year) });
  return `${long} · ${asked}`;
}
