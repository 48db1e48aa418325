/** Hard cases of the clock and the calendar, with dates that were written by hand, from a wall calendar, before the code. */

import { describe, expect, test } from 'vitest';
import { calendar, handovers, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import type { Span } from '#lib/domain/rotation/records.ts';

const daily = (from: string, zone: string, at: string): Span =>
  span(from, places('Ana', 'Ben'), { zone, at, every: { unit: 'day', count: 1 } });

describe('handover by the clock on the wall', () => {
  test('in Madrid at 02:30, on the night that has none', () => {
    expect(handovers(rota([daily('2027-03-27', 'Europe/Madrid', '02:30')]), '2027-03-30')).toEqual([
      '2027-03-27T01:30',
      '2027-03-28T01:30', // 03:30 there
      '2027-03-29T00:30',
    ]);
  });

  test('in Madrid at 02:30, on the night that has two', () => {
    expect(handovers(rota([daily('2027-10-30', 'Europe/Madrid', '02:30')]), '2027-11-02')).toEqual([
      '2027-10-30T00:30',
      '2027-10-31T00:30', // the first of the two
      '2027-11-01T01:30',
    ]);
  });

  test('in Santiago, where midnight goes missing', () => {
    expect(
      handovers(rota([daily('2027-09-04', 'America/Santiago', '00:30')]), '2027-09-07'),
    ).toEqual(['2027-09-04T04:30', '2027-09-05T04:30', '2027-09-06T03:30']);
  });

  test('in Santiago, where the last hour of a day comes twice', () => {
    expect(
      handovers(rota([daily('2027-04-02', 'America/Santiago', '23:30')]), '2027-04-05'),
    ).toEqual(['2027-04-03T02:30', '2027-04-04T02:30', '2027-04-05T03:30']);
  });

  test('in Mexico City, where the clock stands since 2022', () => {
    expect(
      handovers(rota([daily('2027-04-03', 'America/Mexico_City', '02:30')]), '2027-04-06'),
    ).toEqual(['2027-04-03T08:30', '2027-04-04T08:30', '2027-04-05T08:30']);
  });

  test('in Mexico City over the year in which the rule changed', () => {
    const mexico = (from: string, until: string): string[] =>
      handovers(rota([daily(from, 'America/Mexico_City', '02:30')]), until);
    expect(mexico('2022-04-02', '2022-04-05')).toEqual([
      '2022-04-02T08:30',
      '2022-04-03T08:30', // 03:30 there
      '2022-04-04T07:30',
    ]);
    expect(mexico('2022-10-29', '2022-10-31')).toEqual(['2022-10-29T07:30', '2022-10-30T08:30']);
    expect(mexico('2023-04-01', '2023-04-04')).toEqual([
      '2023-04-01T08:30',
      '2023-04-02T08:30',
      '2023-04-03T08:30',
    ]);
  });

  test('on Lord Howe, where half an hour goes missing and comes twice', () => {
    const lordHowe = (from: string, at: string, until: string): string[] =>
      handovers(rota([daily(from, 'Australia/Lord_Howe', at)]), until);
    expect(lordHowe('2027-10-02', '02:15', '2027-10-05')).toEqual([
      '2027-10-01T15:45',
      '2027-10-02T15:45', // 02:45 there
      '2027-10-03T15:15',
    ]);
    expect(lordHowe('2027-04-03', '01:45', '2027-04-06')).toEqual([
      '2027-04-02T14:45',
      '2027-04-03T14:45', // the first of the two
      '2027-04-04T15:15',
    ]);
  });
});

describe('turns on the calendar', () => {
  test('monthly from a 31st', () => {
    const monthly = span('2027-01-31', places('Ana', 'Ben', 'Carmen'), {
      every: { unit: 'month', count: 1 },
    });
    expect(calendar(rota([monthly]), '2027-06-01')).toEqual([
      '2027-01-31..2027-02-27 Ana',
      '2027-02-28..2027-03-30 Ben',
      '2027-03-31..2027-04-29 Carmen',
      '2027-04-30..2027-05-30 Ana',
      '2027-05-31..2027-06-29 Ben',
    ]);
  });

  test('yearly from a 29th of February, and daily across one', () => {
    const yearly = span('2028-02-29', places('Ana', 'Ben'), {
      every: { unit: 'month', count: 12 },
    });
    expect(calendar(rota([yearly]), '2032-03-01').map((line) => line.slice(0, 10))).toEqual([
      '2028-02-29',
      '2029-02-28',
      '2030-02-28',
      '2031-02-28',
      '2032-02-29',
    ]);
    expect(calendar(rota([daily('2028-02-28', 'America/Bogota', '10:00')]), '2028-03-02')).toEqual([
      '2028-02-28 Ana',
      '2028-02-29 Ben',
      '2028-03-01 Ana',
    ]);
  });

  test('every two weeks across the end of a year', () => {
    const biweekly = span('2026-12-07', places('Ana', 'Ben', 'Carmen'), {
      every: { unit: 'week', count: 2 },
    });
    expect(calendar(rota([biweekly]), '2027-01-19')).toEqual([
      '2026-12-07..2026-12-20 Ana',
      '2026-12-21..2027-01-03 Ben',
      '2027-01-04..2027-01-17 Carmen',
      '2027-01-18..2027-01-31 Ana',
    ]);
  });

  test('two days a week and fourteen people: everybody serves', () => {
    const names = Array.from({ length: 14 }, (_, at) => `P${String(at + 1)}`);
    const twoDays = span('2026-12-01', places(...names), {
      ...{ every: { unit: 'day', count: 1 }, weekdays: [2, 4] },
    });
    expect(calendar(rota([twoDays]), '2027-01-20')).toEqual([
      '2026-12-01 P1',
      '2026-12-03 P2',
      '2026-12-08 P3',
      '2026-12-10 P4',
      '2026-12-15 P5',
      '2026-12-17 P6',
      '2026-12-22 P7',
      '2026-12-24 P8',
      '2026-12-29 P9',
      '2026-12-31 P10',
      '2027-01-05 P11',
      '2027-01-07 P12',
      '2027-01-12 P13',
      '2027-01-14 P14',
      '2027-01-19 P1',
    ]);
  });

  test('a week of two days is one turn', () => {
    const weekly = span('2026-12-01', places('Ana', 'Ben'), { weekdays: [2, 4] });
    expect(calendar(rota([weekly]), '2026-12-14')).toEqual([
      '2026-12-01,2026-12-03 Ana',
      '2026-12-08,2026-12-10 Ben',
    ]);
  });
});
