/** Hard cases of covers, swaps and changes from two devices, with dates that were written by hand, from a wall calendar, before the code. */

import { describe, expect, test } from 'vitest';
import { calendar, exchange, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';

const four = places('Ana', 'Ben', 'Carmen', 'Dalia');

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
