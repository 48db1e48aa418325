/* Every word of the software on a page that is kept, in the language of the screen. Dates have their year. */
import type { KeptWords } from '#lib/content/kept/kept-page.ts';
import type { KeptGathering } from '#lib/domain/remembrance/kept.ts';
import type { Occasion } from '#lib/domain/remembrance/records.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sayDay, sayList } from '../../shell/words.ts';

/** `status`: how it is with them, where the group has no words of its own. */
export function createKeptWords(title: string, status: string, foot: string): KeptWords {
  return {
    ...{ title, status, foot },
    noteTitle: m.keep_page_note(),
    storyTitle: m.keep_page_story(),
    memoriesTitle: m.keep_page_memories(),
    photosTitle: m.keep_page_photos(),
    carriesTitle: m.keep_page_carries(),
    gatheringsTitle: m.keep_page_gatherings(),
    causeTitle: m.keep_page_cause(),
    unspokenTitle: m.keep_page_unspoken(),
    song: m.keep_page_song(),
    food: m.keep_page_food(),
    by({ by, toldBy: told }) {
      if (told === '') return by;
      return by === '' ? m.keep_page_told({ told }) : m.keep_page_told_written({ told, by });
    },
    gathering: sayGathering,
    tendedBy: (names) => m.keep_page_tended({ names: sayList(names) }),
  };
}

const OCCASION: Readonly<Record<Occasion, () => string>> = {
  birthday: m.keep_occasion_birthday,
  anniversary: m.keep_occasion_anniversary,
  celebration: m.keep_occasion_celebration,
  other: m.keep_occasion_other,
};

/** "Cumpleaños · 3 de mayo, cada año · con Ana". */
function sayGathering({ occasion, day, isYearly, host }: KeptGathering): string {
  const date = isYearly ? m.keep_yearly({ day: sayDate(day, false) }) : sayDate(day, true);
  const parts = [OCCASION[occasion](), date];
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
