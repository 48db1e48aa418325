/** Hard cases of people who go, rest or are set apart, with dates that were written by hand, from a wall calendar, before the code. */

import { describe, expect, test } from 'vitest';
import {
  calendar,
  exchange,
  id,
  life,
  places,
  rota,
  span,
} from '#lib/domain/rotation/rota-words.ts';

const four = places('Ana', 'Ben', 'Carmen', 'Dalia');

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
