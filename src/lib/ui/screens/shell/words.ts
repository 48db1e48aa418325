/*
 * Small wordings that several screens share: lists of names, days, the truth about saving.
 * Languages decide the grammar through Intl; nothing here reads a clock.
 */
import type { SavingTruth } from '#lib/domain/saving.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { PersonView, SaveTrouble } from './view-model.ts';

/** "Alma y Chelo", "Alma, Chelo e Hilda". */
export function sayList(parts: readonly string[]): string {
  return new Intl.ListFormat(getLocale(), { style: 'long', type: 'conjunction' }).format(parts);
}

export function nameOf(person: PersonView): string {
  return person.name ?? m.people_unnamed();
}

export function sayNames(people: readonly PersonView[]): string {
  return sayList(people.map(nameOf));
}

/** "el lunes, 24 de noviembre" / "Monday 24 November", with the year only when it is another one than `thisYear`. */
export function sayDay(day: string, thisYear?: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const locale = getLocale();
  const words = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'es-MX', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(thisYear === undefined || thisYear === year ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, date));
  return locale === 'es' ? `el ${words.replace(', ', ' ')}` : words.replace(', ', ' ');
}

/** "marzo de 2026" / "March 2026" for `2026-03`. */
export function sayMonth(month: string, withYear = true): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : 'es-MX', {
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.UTC(year, number - 1, 1));
}

export function saySaving(truth: SavingTruth, trouble: SaveTrouble | null = null): string {
  if (trouble !== null) return m.saving_not_saved();
  switch (truth.kind) {
    case 'saving':
      return m.saving_now();
    case 'here-alone':
      return m.saving_here_alone();
    case 'here-only':
      return m.saving_here_only();
    case 'here-and-some':
      return m.saving_here_and_some({ n: truth.others });
    case 'everyone':
      return m.saving_everyone();
  }
}
