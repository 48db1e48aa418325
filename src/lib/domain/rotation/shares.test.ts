import { expect, it } from 'vitest';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { exchange, id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import { questionOf, shiftsCarried, whoWasThere } from '#lib/domain/rotation/shares.ts';

const people = ['Ana', 'Ben', 'Carmen'].map(id);
const from = dayNumberOf('2026-12-07');

function carried(covers: readonly string[]) {
  const weekly = span('2026-12-07', places('Ana', 'Ben', 'Carmen'));
  const exchanges = covers.map((leg, made) => exchange('cover', made, leg));
  const end = dayNumberOf('2027-01-18');
  const turns = resolveRotas([rota([weekly], { exchanges })], life(), end).get('r')!.turns;
  return shiftsCarried(turns, from, end);
}

it('counts covers like any other shift, and asks nothing while care is spread evenly', () => {
  expect(Object.fromEntries(carried([]))).toEqual({ Ana: 14, Ben: 14, Carmen: 14 });
  expect(questionOf(carried([]), people)).toBe('none');
  expect(carried(['s.0 Ana>Ben']).get(id('Ben'))).toBe(21);
});

it('asks the group when some carry much more than most', () => {
  const covers = ['s.0 Ana>Ben', 's.2 Carmen>Ben', 's.3 Ana>Ben'];
  expect(questionOf(carried(covers), people)).toBe('some-carry-much');
  expect(questionOf(carried(covers), people.slice(0, 2))).toBe('none');
});

it('leaves out whoever rested for half of the time or more, however the rest is written', () => {
  const rest = (member: string, first: string, until: string | null) => ({
    ...{ member: id(member), from: first, until },
  });
  const rests = [
    rest('Ana', '2026-12-01', '2026-12-12'),
    rest('Ana', '2026-12-10', '2026-12-13'),
    rest('Ben', '2026-12-14', null),
    rest('Carmen', '2026-12-01', '2026-12-12'),
  ];
  expect(whoWasThere(people, rests, from, from + 14)).toEqual([id('Carmen')]);
});
