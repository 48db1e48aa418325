/* What home tells of those whom somebody misses, since they asked for it: words without a clock. */
import { m } from '#lib/paraglide/messages.js';
import type { AftercareMoment } from '#lib/domain/remembrance/wishes.ts';
import type { Occasion } from '#lib/domain/remembrance/records.ts';
import type { PersonView } from '../shell/view-model.ts';
import { nameOf, sayDay } from '../shell/words.ts';

export interface DateView {
  readonly id: string;
  /** Whose page it is of, and where that is. */
  readonly name: string;
  readonly href: string;
  readonly occasion: Occasion;
  /** The host's own. */
  readonly words: string;
  readonly day: string;
  /** Whole days until then. */
  readonly days: number;
  /** Null: for now nothing falls to them. */
  readonly host: PersonView | null;
}

export interface AftercareView {
  readonly wish: string;
  readonly moment: AftercareMoment;
  readonly title: string;
  readonly lines: readonly string[];
}

/** "El jueves 26 de noviembre es el cumpleaños de Alma". Fit for however it is with them. */
export function sayDate({ occasion, name, day, days }: DateView): string {
  const words = { when: sayWhen(day, days), name };
  switch (occasion) {
    case 'birthday':
      return m.aftercare_date_birthday(words);
    case 'anniversary':
      return m.aftercare_date_anniversary(words);
    case 'celebration':
      return m.aftercare_date_celebration(words);
    case 'other':
      return m.aftercare_date_other(words);
  }
}

export function sayHost({ host }: DateView): string | undefined {
  if (host === null) return undefined;
  return host.me === true ? m.aftercare_host_me() : m.aftercare_host({ name: nameOf(host) });
}

function sayWhen(day: string, days: number): string {
  if (days === 0) return m.aftercare_day_today();
  if (days === 1) return m.aftercare_day_tomorrow();
  const said = sayDay(day, Number(day.slice(0, 4)));
  return said.charAt(0).toUpperCase() + said.slice(1);
}
