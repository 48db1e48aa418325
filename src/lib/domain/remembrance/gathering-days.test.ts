import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayAfter, isPlainDate, spellDay } from '#lib/domain/plain-date.ts';
import { comingGatherings, nextDayOf } from '#lib/domain/remembrance/gathering-days.ts';

const on = (day: string, isYearly = false) => ({ day, isYearly });

it('what comes once is over when its day is over', () => {
  expect(nextDayOf(on('2026-12-09'), '2026-12-09')).toBe('2026-12-09');
  expect(nextDayOf(on('2026-12-08'), '2026-12-09')).toBeNull();
});

it('what is yearly comes back, this year or the next', () => {
  expect(nextDayOf(on('2019-12-24', true), '2026-12-09')).toBe('2026-12-24');
  expect(nextDayOf(on('2019-03-02', true), '2026-12-09')).toBe('2027-03-02');
  expect(nextDayOf(on('2030-03-02', true), '2026-12-09')).toBe('2030-03-02');
});

it('a birthday on the 29th of February has a day in every year', () => {
  expect(nextDayOf(on('2024-02-29', true), '2026-12-09')).toBe('2027-02-28');
  expect(nextDayOf(on('2024-02-29', true), '2027-12-09')).toBe('2028-02-29');
});

it('what is yearly comes on a day of the calendar, and within a year', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map(spellDay);
  fc.assert(
    fc.property(day, day, (of, today) => {
      const next = nextDayOf({ day: of, isYearly: true }, today)!;
      expect(isPlainDate(next)).toBe(true);
      expect(next >= today).toBe(true);
      if (of < today) expect(next <= dayAfter(today, 366)).toBe(true);
    }),
    { seed: 1618, numRuns: 500 },
  );
});

it('the next stands first, and what is over is left out', () => {
  const days = comingGatherings(
    [on('2020-03-02', true), on('2026-12-01'), on('2026-12-24')],
    '2026-12-09',
  );
  expect(days.map(({ next }) => next)).toEqual(['2026-12-24', '2027-03-02']);
});
