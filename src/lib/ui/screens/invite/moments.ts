/* A moment in words, "Monday 9:00": an invitation never lives long enough for a weekday to be two days. */
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

export function momentWords(ms: number): string {
  const locale = getLocale();
  const date = new Date(ms);
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(date);
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(date);
  // Spanish says "a la 1:00" and "a las 9:00".
  return date.getHours() === 1
    ? m.invite_moment_one({ day, time })
    : m.invite_moment({ day, time });
}
