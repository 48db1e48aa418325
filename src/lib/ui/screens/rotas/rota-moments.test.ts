import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sayDays, sayUntil } from '#lib/ui/screens/rotas/rota-moments.ts';

const kept = getLocale;
let locale: 'en' | 'es' = 'es';
beforeAll(() => overwriteGetLocale(() => locale));
afterAll(() => overwriteGetLocale(kept));

const until = (moment: string, now: string, zone = 'America/Bogota'): string =>
  sayUntil(Date.parse(moment), zone, Date.parse(now));
const days = (...all: readonly string[]): number[] => all.map(dayNumberOf);
const week = (from: string): number[] =>
  Array.from({ length: 7 }, (_, at) => dayNumberOf(from) + at);

describe('moments and days of a rota, in words', () => {
  it('in Spanish', () => {
    locale = 'es';
    expect(until('2026-12-07T14:00Z', '2026-12-05T12:00Z')).toBe('hasta el lunes a las 9:00');
    expect(until('2026-12-07T14:00Z', '2026-12-06T12:00Z')).toBe('hasta mañana a las 9:00');
    expect(until('2026-12-07T18:00Z', '2026-12-07T12:00Z')).toBe('hasta hoy a las 13:00');
    expect(until('2026-12-07T06:00Z', '2026-11-07T12:00Z')).toBe(
      'hasta el lunes 7 de diciembre a la 1:00',
    );
    expect(sayDays(week('2026-12-07'), 2026)).toBe('del lunes 7 al domingo 13 de diciembre');
    expect(sayDays(week('2026-12-28'), 2026)).toBe(
      'del lunes 28 de diciembre al domingo 3 de enero de 2027',
    );
    expect(sayDays(days('2026-12-01', '2026-12-03'), 2026)).toBe(
      'el martes 1 de diciembre y el jueves 3 de diciembre',
    );
  });

  it('in English', () => {
    locale = 'en';
    expect(until('2026-12-07T14:00Z', '2026-12-05T12:00Z')).toBe('until Monday at 9:00 AM');
    expect(sayDays(week('2026-12-07'), 2026)).toBe('Monday 7 to Sunday 13 December');
    expect(sayDays(days('2026-12-07'), 2026)).toBe('Monday 7 December');
  });

  it('by the wall clock of the zone that is asked for', () => {
    locale = 'es';
    const midnight = '2026-12-07T23:30Z';
    expect(until(midnight, '2026-12-06T12:00Z', 'Europe/Madrid')).toBe(
      'hasta el martes a las 0:30',
    );
  });
});
