/**
 * Days without a time of day or a zone, as people agree on them: "until the 3rd of May". Today is
 * always an argument. Spelled `YYYY-MM-DD`, and counted at midnight UTC, where every day is as long.
 */

const SPELLING = /^\d{4}-\d{2}-\d{2}$/;
/** Of a day as it is counted here; one of a clock may be an hour longer or shorter. */
export const DAY_MS = 86_400_000;

export function isPlainDate(text: string): boolean {
  if (!SPELLING.test(text)) return false;
  const midnight = midnightOf(text);
  // Some browsers read the 30th of February as a day of March.
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** Whole days from `today` to `day`: negative when it has passed. */
export function daysUntil(day: string, today: string): number {
  return (midnightOf(day) - midnightOf(today)) / DAY_MS;
}

function midnightOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getTime();
}

/** Days since 1 January 1970; for counting, never for showing. */
export function dayNumberOf(day: string): number {
  return midnightOf(day) / DAY_MS;
}

export function spellDay(dayNumber: number): string {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Months since the year 0; for counting. */
export function monthOf(dayNumber: number): number {
  const midnight = new Date(dayNumber * DAY_MS);
  return midnight.getUTCFullYear() * 12 + midnight.getUTCMonth();
}

export function dayAfter(day: string, days: number): string {
  return new Date(midnightOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months later; the last of that month where it is shorter. */
export function monthsAfter(day: string, months: number): string {
  return dayInMonth(day, Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months);
}

/** The same day of a month, counted since the year 0; its last day where it is shorter. */
export function dayInMonth(day: string, months: number): string {
  const month = (at: number): string =>
    `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  const last = dayAfter(`${month(months + 1)}-01`, -1);
  const same = `${month(months)}-${day.slice(8)}`;
  return same < last ? same : last;
}
