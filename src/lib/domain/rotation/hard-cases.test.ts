/** Hard cases, with dates that were written by hand, from a wall calendar, before the code. */

import { describe, expect, test } from 'vitest';
import {
  calendar,
  exchange,
  handovers,
  id,
  life,
  places,
  rota,
  span,
} from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import type { Span } from '#lib/domain/rotation/records.ts';

const daily = (from: string, zone: string, at: string): Span =>
  span(from, places('Ana', 'Ben'), { zone, at, every: { unit: 'day', count: 1 } });
const four = places('Ana', 'Ben', 'Carmen', 'Dalia');

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

describe('covers and swaps', () => {
  const weekly = span('2026-12-07', four);

  test('a cover that spans three turns touches those three, and of them only its days', () => {
    const days = '@2026-12-16..2027-02-10';
    const cover = exchange('cover', 1, ...[1, 5, 9].map((n) => `s.${String(n)} Ben>Dalia ${days}`));
    expect(calendar(rota([weekly], { exchanges: [cover] }), '2027-02-09')).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-15 Ben',
      '2026-12-16..2026-12-20 Dalia cover',
      '2026-12-21..2026-12-27 Carmen',
      '2026-12-28..2027-01-03 Dalia',
      '2027-01-04..2027-01-10 Ana',
      '2027-01-11..2027-01-17 Dalia cover',
      '2027-01-18..2027-01-24 Carmen',
      '2027-01-25..2027-01-31 Dalia',
      '2027-02-01..2027-02-07 Ana',
      '2027-02-08..2027-02-10 Dalia cover',
      '2027-02-11..2027-02-14 Ben',
    ]);
  });

  test('two swaps that form a cycle', () => {
    const exchanges = [
      exchange('swap', 1, 's.0 Ana>Ben', 's.1 Ben>Ana'),
      exchange('swap', 2, 's.0 Ben>Carmen', 's.2 Carmen>Ben'),
    ];
    const round = ['Carmen swap', 'Ana swap', 'Ben swap', 'Dalia'];
    const weeks = [
      '2026-12-07..2026-12-13',
      '2026-12-14..2026-12-20',
      '2026-12-21..2026-12-27',
      '2026-12-28..2027-01-03',
    ];
    expect(calendar(rota([weekly], { exchanges }), '2027-01-04')).toEqual(
      weeks.map((week, at) => `${week} ${round[at]!}`),
    );
  });

  test('two swaps made apart of the same turn: the first holds, the other is set aside whole', () => {
    const exchanges = [
      exchange('swap', 2, 's.0 Ana>Carmen', 's.2 Carmen>Ana'),
      exchange('swap', 1, 's.0 Ana>Ben', 's.1 Ben>Ana'),
    ];
    expect(calendar(rota([weekly], { exchanges }), '2026-12-28')).toEqual([
      '2026-12-07..2026-12-13 Ben swap',
      '2026-12-14..2026-12-20 Ana swap',
      '2026-12-21..2026-12-27 Carmen',
    ]);
    const found = resolveRotas([rota([weekly], { exchanges })], life(), 20_800).get('r')!;
    expect(found.setAside).toEqual(['x2']);
  });
});

describe('people who go and rest', () => {
  const weekly = span('2026-12-07', four);

  test('whoever leaves inside their turn carries it until that day', () => {
    const leaving = four.map((place) => ({
      ...place,
      people: place.people.map((one) =>
        one.member === id('Ben') ? { ...one, until: '2026-12-16' } : one,
      ),
    }));
    expect(calendar(rota([span('2026-12-07', leaving)]), '2027-01-19')).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-16 Ben',
      '2026-12-17..2026-12-20 Dalia stand-in',
      '2026-12-21..2026-12-27 Carmen',
      '2026-12-28..2027-01-03 Dalia',
      '2027-01-04..2027-01-10 Ana',
      '2027-01-11..2027-01-17 Carmen',
      '2027-01-18..2027-01-24 Dalia',
    ]);
  });

  test('rest moves two people and nobody else, and the turn comes back', () => {
    const rests = [{ member: id('Ben'), from: '2026-12-14', until: '2026-12-20' }];
    expect(calendar(rota([weekly]), '2027-01-12', life({ rests }))).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Dalia stand-in',
      '2026-12-21..2026-12-27 Carmen',
      '2026-12-28..2027-01-03 Ben returned',
      '2027-01-04..2027-01-10 Ana',
      '2027-01-11..2027-01-17 Ben',
    ]);
  });

  test('after once around nothing is owed', () => {
    const rests = [{ member: id('Ben'), from: '2026-12-14', until: '2027-01-03' }];
    expect(calendar(rota([weekly]), '2027-01-26', life({ rests })).slice(1)).toEqual([
      '2026-12-14..2026-12-20 Dalia stand-in',
      '2026-12-21..2026-12-27 Carmen',
      '2026-12-28..2027-01-03 Dalia',
      '2027-01-04..2027-01-10 Ana',
      '2027-01-11..2027-01-17 Ben',
      '2027-01-18..2027-01-24 Carmen',
      '2027-01-25..2027-01-31 Dalia',
    ]);
  });

  test('two days of rest inside a week are two days of somebody else', () => {
    const rests = [{ member: id('Ben'), from: '2026-12-18', until: '2026-12-19' }];
    expect(calendar(rota([weekly]), '2026-12-28', life({ rests })).slice(1)).toEqual([
      '2026-12-14..2026-12-17 Ben',
      '2026-12-18..2026-12-19 Dalia stand-in',
      '2026-12-20 Ben',
      '2026-12-21..2026-12-27 Carmen',
    ]);
  });

  test('when handover is in the evening, rest begins the evening before', () => {
    const nights = span('2026-12-01', places('Ana', 'Ben', 'Carmen'), {
      ...{ at: '20:00', every: { unit: 'day', count: 1 } },
    });
    const rests = [{ member: id('Ben'), from: '2026-12-03', until: '2026-12-03' }];
    expect(calendar(rota([nights]), '2026-12-06', life({ rests }))).toEqual([
      '2026-12-01 Ana',
      '2026-12-02 Carmen stand-in',
      '2026-12-03 Carmen', // by hand first: Ben. But he rests that day, and until 2026-12-06 it lapses
      '2026-12-04 Ana',
      '2026-12-05 Ben',
    ]);
  });

  test('a paused turn is nobody’s, and whose it was has the next', () => {
    expect(calendar(rota([weekly], { paused: ['s.1'] }), '2026-12-29')).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 paused',
      '2026-12-21..2026-12-27 Ben',
      '2026-12-28..2027-01-03 Carmen',
    ]);
  });

  test('enough is enough, and does not come back', () => {
    const limits = [{ member: id('Ana'), from: '2026-12-01', turns: 1, per: 'month' as const }];
    const two = span('2026-12-07', places('Ana', 'Ben'));
    expect(calendar(rota([two]), '2027-01-12', life({ limits }))).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Ben',
      '2026-12-21..2026-12-27 Ben stand-in',
      '2026-12-28..2027-01-03 Ben',
      '2027-01-04..2027-01-10 Ana',
      '2027-01-11..2027-01-17 Ben',
    ]);
  });

  test('a gap is seen: a blank place, and a week in which everybody rests', () => {
    const blank = span('2026-12-07', places('Ana', '-'));
    const rests = [{ member: id('Ana'), from: '2026-12-21', until: '2026-12-27' }];
    expect(calendar(rota([blank]), '2026-12-29', life({ rests }))).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 gap',
      '2026-12-21..2026-12-27 gap',
      '2026-12-28..2027-01-03 gap',
    ]);
  });

  test('two who carry together, and one who learns beside them', () => {
    const groups = span('2026-12-07', places('Ana+Ben(Carmen)', 'Dalia'));
    const rests = [{ member: id('Ben'), from: '2026-12-21', until: '2026-12-27' }];
    expect(calendar(rota([groups]), '2026-12-22', life({ rests }))).toEqual([
      '2026-12-07..2026-12-13 Ana + Ben (Carmen)',
      '2026-12-14..2026-12-20 Dalia',
      '2026-12-21..2026-12-27 Ana (Carmen)',
    ]);
  });
});

describe('somebody who is set apart', () => {
  const weekly = span('2026-12-07', four);
  const gone = (name: string, from: string, until: string | null = null) =>
    life({ departures: [{ member: id(name), from, until }] });

  test('is stepped around from that day on, also in the middle of their turn', () => {
    expect(calendar(rota([weekly]), '2027-01-12', gone('Ben', '2026-12-16'))).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-15 Ben',
      '2026-12-16..2026-12-20 Dalia stand-in',
      '2026-12-21..2026-12-27 Carmen',
      '2026-12-28..2027-01-03 Dalia',
      '2027-01-04..2027-01-10 Ana',
      '2027-01-11..2027-01-17 Carmen',
    ]);
  });

  test('is in the order again, where they were, from the day on which they are there', () => {
    const with_ = gone('Ben', '2026-12-10', '2027-01-06');
    expect(calendar(rota([weekly]), '2027-01-12', with_)).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Carmen',
      '2026-12-21..2026-12-27 Dalia',
      '2026-12-28..2027-01-03 Ana',
      '2027-01-04..2027-01-10 Carmen',
      '2027-01-11..2027-01-17 Dalia',
    ]);
    expect(calendar(rota([weekly]), '2027-01-26', with_).slice(-2)).toEqual([
      '2027-01-18..2027-01-24 Ana',
      '2027-01-25..2027-01-31 Ben',
    ]);
  });

  test('leaves what they were to cover to the next, and not to whom they relieved', () => {
    const exchanges = [exchange('cover', 1, 's.0 Ana>Ben')];
    const with_ = gone('Ben', '2026-12-05');
    expect(calendar(rota([weekly], { exchanges }), '2026-12-29', with_)).toEqual([
      '2026-12-07..2026-12-13 Dalia stand-in',
      '2026-12-14..2026-12-20 Carmen',
      '2026-12-21..2026-12-27 Dalia',
      '2026-12-28..2027-01-03 Ana',
    ]);
  });

  test('leaves a swap that has not begun as if it had not been', () => {
    const exchanges = [exchange('swap', 1, 's.2 Carmen>Ana', 's.0 Ana>Carmen')];
    const swapped = rota([weekly], { exchanges });
    expect(calendar(swapped, '2026-12-29', gone('Carmen', '2026-12-05'))).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Ben',
      '2026-12-21..2026-12-27 Dalia',
      '2026-12-28..2027-01-03 Ana',
    ]);
    expect(calendar(swapped, '2026-12-29', gone('Carmen', '2026-12-16'))).toEqual([
      '2026-12-07..2026-12-13 Carmen swap',
      '2026-12-14..2026-12-20 Ben',
      '2026-12-21..2026-12-27 Dalia',
      '2026-12-28..2027-01-03 Ana',
    ]);
  });

  test('leaves a turn that was planned for them alone to the order', () => {
    const plans = [{ id: 'p', made: 1, turn: 's.1', members: [id('Carmen')] }];
    const planned = rota([weekly], { plans });
    expect(calendar(planned, '2026-12-15', gone('Carmen', '2026-12-10'))).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Ben',
    ]);
    expect(calendar(planned, '2026-12-15').at(-1)).toBe('2026-12-14..2026-12-20 Carmen plan');
  });

  test('is stepped around by those with whom they carried', () => {
    const groups = span('2026-12-07', places('Ana+Ben', 'Dalia'));
    expect(calendar(rota([groups]), '2026-12-15', gone('Ben', '2026-12-09'))).toEqual([
      '2026-12-07..2026-12-08 Ana + Ben',
      '2026-12-09..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Dalia',
    ]);
  });
});

describe('a rota changed from two devices apart', () => {
  const first = span('2026-12-07', places('Ana', 'Ben', 'Carmen'));
  const grown = span('2026-12-21', four, { id: 'grown', made: 100 });
  const slower = { every: { unit: 'week', count: 2 }, id: 'slower', made: 200 } as const;

  test('each holds from its own day, and nobody jumps', () => {
    const later = span('2026-12-28', places('Ana', 'Ben', 'Carmen'), slower);
    for (const spans of [
      [first, grown, later],
      [later, grown, first],
    ])
      expect(calendar(rota(spans), '2027-01-26')).toEqual([
        '2026-12-07..2026-12-13 Ana',
        '2026-12-14..2026-12-20 Ben',
        '2026-12-21..2026-12-27 Carmen',
        '2026-12-28..2027-01-10 Ana',
        '2027-01-11..2027-01-24 Ben',
        '2027-01-25..2027-02-07 Carmen',
      ]);
  });

  test('from the same day: the one made later', () => {
    const same = span('2026-12-21', places('Ana', 'Ben', 'Carmen'), slower);
    expect(calendar(rota([same, grown, first]), '2027-01-05')).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Ben',
      '2026-12-21..2027-01-03 Carmen',
      '2027-01-04..2027-01-17 Ana',
    ]);
  });

  test('a planned change gives way to one that names it', () => {
    const instead = span('2026-12-14', places('Ben', 'Ana'), {
      ...{ id: 'instead', made: 300, instead: ['grown'] },
    });
    expect(calendar(rota([first, grown, instead]), '2026-12-29')).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Ben',
      '2026-12-21..2026-12-27 Ana',
      '2026-12-28..2027-01-03 Ben',
    ]);
  });

  test('one that cuts a turn begins with whose turn it was', () => {
    const bogota = span('2026-12-16', places('Ana', 'Ben', 'Carmen'), { id: 'b', made: 1 });
    expect(calendar(rota([first, bogota]), '2026-12-24')).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-15 Ben',
      '2026-12-16..2026-12-22 Ben',
      '2026-12-23..2026-12-29 Carmen',
    ]);
  });
});
