/* Days and voices as these pages say them: a day and no hour, and who tells before who writes. */
import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';
import { nameOf, sayList } from '../shell/words.ts';
import type { PersonView } from '../shell/view-model.ts';
import { sayStatus } from './status-words.ts';
import { STATUSES, type LineField, type Status } from '#lib/domain/remembrance/records.ts';
import { sayCause } from './status-words.ts';

/** "4 de diciembre de 2026" / "4 December 2026"; without a year for what comes back every year. */
export function sayDate(day: string, withYear = true): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : 'es-MX', {
    day: 'numeric',
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, date));
}

/** Each person once, in the order given. */
export function sayPeople(people: readonly PersonView[]): string {
  return sayList([...new Set(people.map(nameOf))]);
}

export function sayTenders(tenders: readonly PersonView[]): string {
  if (tenders.length === 0) return m.remembering_tended_nobody();
  const names = sayPeople(tenders);
  return tenders.length === 1
    ? m.remembering_tended({ names })
    : m.remembering_tended_many({ names });
}

/** The name of a shared line. */
export function sayField(field: LineField, status: Status): string {
  switch (field) {
    case 'cause':
      return sayCause(status);
    case 'unspoken':
      return m.remembering_unspoken_title();
    default:
      return {
        name: m.remembering_name,
        pronouns: m.remembering_pronouns,
        status: m.remembering_status,
        way: m.remembering_way,
        dates: m.remembering_dates,
        portrait: m.remembering_field_portrait,
        said: m.remembering_field_said,
        note: m.remembering_field_note,
      }[field]();
  }
}

/** What a line says, in words; the portrait is shown and not said. */
export function sayLine(field: LineField, words: string): string {
  if (field !== 'status') return words;
  const status = STATUSES.find((one) => one === words);
  return status === undefined ? '' : sayStatus(status);
}

/** The way to a portrait: who alone cares for the page puts one, everybody else proposes it. */
export function sayPortraitWay(isMineAlone: boolean, hasPortrait: boolean): string {
  if (isMineAlone)
    return hasPortrait ? m.remembering_portrait_change() : m.remembering_portrait_put();
  return hasPortrait ? m.remembering_portrait_other() : m.remembering_portrait_propose();
}
