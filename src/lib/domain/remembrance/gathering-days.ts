/** When a gathering comes next: what was once is over once, what is yearly comes back. */

import { dayInMonth } from '#lib/domain/plain-date.ts';
import type { Gathering } from '#lib/domain/remembrance/records.ts';

/** `YYYY-MM-DD`, today included; null: it is over. The 29th of February is kept on the 28th in between. */
export function nextDayOf(
  { day, isYearly }: Pick<Gathering, 'day' | 'isYearly'>,
  today: string,
): string | null {
  if (day >= today) return day;
  if (!isYearly) return null;
  const inYear = (year: number): string => dayInMonth(day, year * 12 + Number(day.slice(5, 7)) - 1);
  const year = Number(today.slice(0, 4));
  const thisYear = inYear(year);
  return thisYear >= today ? thisYear : inYear(year + 1);
}

/** Those to come, the next first. */
export function comingGatherings<T extends Pick<Gathering, 'day' | 'isYearly'>>(
  gatherings: readonly T[],
  today: string,
): readonly (T & { readonly next: string })[] {
  return gatherings
    .flatMap((one) => {
      const next = nextDayOf(one, today);
      return next === null ? [] : [{ ...one, next }];
    })
    .toSorted((a, b) => (a.next === b.next ? 0 : a.next < b.next ? -1 : 1));
}
