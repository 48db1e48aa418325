/* Every word of the software on a page that is kept, in the language of the screen. Dates have their year. */
import type { KeptWords } from '#lib/content/kept/kept-page.ts';
import type { KeptGathering } from '#lib/domain/remembrance/kept.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sayDay, sayList } from '../../shell/words.ts';
import { sayCause, sayOccasion, sayWay } from '../status-words.ts';

export function createKeptWords(title: string, status: Status, foot: string): KeptWords {
  return {
    ...{ title, foot, status: sayWay(status) },
    noteTitle: m.keep_page_note(),
    storyTitle: m.keep_page_story(),
    memoriesTitle: m.keep_page_memories(),
    photosTitle: m.keep_page_photos(),
    carriesTitle: m.keep_page_carries(),
    gatheringsTitle: m.keep_page_gatherings(),
    causeTitle: sayCause(status),
    unspokenTitle: m.keep_page_unspoken(),
    song: m.keep_page_song(),
    food: m.keep_page_food(),
    by({ by, toldBy: told }) {
      if (told === '') return by;
      return by === '' ? m.keep_page_told({ told }) : m.keep_page_told_written({ told, by });
    },
    gathering: (gathering) => sayGathering(gathering, status),
    tendedBy: (names) => m.keep_page_tended({ names: sayList(names) }),
  };
}

/** "Cumpleaños · 3 de mayo, cada año · con Ana". */
function sayGathering({ occasion, day, isYearly, host }: KeptGathering, status: Status): string {
  const date = isYearly ? m.keep_yearly({ day: sayDate(day, false) }) : sayDate(day, true);
  const parts = [sayOccasion(occasion, status), date];
  if (host !== '') parts.push(m.keep_host({ name: host }));
  return parts.join(' · ');
}

function sayDate(day: string, withYear: boolean): string {
  return new Intl.DateTimeFormat(getLocale() === 'en' ? 'en-GB' : 'es-MX', {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(withYear ? { year: 'numeric' } : {}),
  }).format(Date.parse(`${day}T00:00:00Z`));
}

export function sayFileFoot(made: string): string {
  return m.keep_page_foot_file({ day: sayDay(made, 0) });
}
export function sayPaperFoot(made: string): string {
  return m.keep_page_foot_paper({ day: sayDay(made, 0) });
}

/** "300 KB", "4 MB": what is about to be saved or fetched. */
export function saySize(bytes: number): string {
  const [value, unit] =
    bytes < 950_000
      ? [bytes / 1000, 'kilobyte' as const]
      : [bytes / 1_000_000, 'megabyte' as const];
  return new Intl.NumberFormat(getLocale() === 'en' ? 'en-GB' : 'es-MX', {
    ...{ style: 'unit', unit, unitDisplay: 'short' },
    maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
  }).format(value);
}
