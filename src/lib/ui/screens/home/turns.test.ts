import { expect, it } from 'vitest';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { lookAround } from '#lib/domain/rotation/around-now.ts';
import { id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import { createTurnsView } from './turns.ts';

const now = Date.parse('2026-12-09T12:00Z');
const AHEAD_MS = 92 * 86_400_000;
const person = (member: string) => ({ id: member, name: member, thread: 1 });
const hrefs = {
  rota: (one: string) => `#${one}`,
  turn: (one: string, turn: string) => `#${one}/${turn}`,
};

function view(...rotas: readonly (readonly [string, ReturnType<typeof span>])[]) {
  const around = rotas.map(([name, one]) => {
    const { turns } = resolveRotas([rota([one])], life(), dayNumberOf('2027-02-01')).get('r')!;
    const seen = { me: id('Ana'), now, end: now + AHEAD_MS };
    return { id: name, name, around: lookAround(turns, seen) };
  });
  return createTurnsView(around, person, hrefs, now);
}
const names = (people: readonly { readonly name: string | null }[] = []) =>
  people.map(({ name }) => name);
const lines = (all: readonly { title: string; start: number; href: string }[]) =>
  all.map(
    ({ title, start, href }) => `${title} ${new Date(start).toISOString().slice(0, 10)} ${href}`,
  );

it('names who has each turn now, who comes next, and until when', () => {
  const { care } = view(['Phone', span('2026-12-07', places('Ana(Ben)', 'Carmen'))]);
  expect(care).toHaveLength(1);
  expect(names(care[0]?.holders)).toEqual(['Ana']);
  expect(names(care[0]?.learning)).toEqual(['Ben']);
  expect(names(care[0]?.next)).toEqual(['Carmen']);
  expect(care[0]?.ends?.moment).toBe(Date.parse('2026-12-14T15:00Z'));
});

it('lists what of this week is mine and what of two weeks nobody has, over all rotas, in time', () => {
  const daily = { every: { unit: 'day', count: 2 } } as const;
  const found = view(
    ['Pot', span('2026-12-08', places('-', 'Ana'), daily)],
    ['Phone', span('2026-12-07', places('Ana', '-', 'Carmen'))],
  );
  expect(lines(found.mine)).toEqual([
    'Phone 2026-12-07 #Phone/s.0',
    'Pot 2026-12-10 #Pot/s.1',
    'Pot 2026-12-14 #Pot/s.3',
  ]);
  expect(lines(found.open)).toEqual([
    'Pot 2026-12-08 #Pot/s.0',
    'Pot 2026-12-12 #Pot/s.2',
    'Phone 2026-12-14 #Phone/s.1',
    'Pot 2026-12-16 #Pot/s.4',
  ]);
  // Nobody has the pot today: it is open, and says who comes next.
  expect(found.care.map(({ title }) => title)).toEqual(['Pot', 'Phone']);
});

it('names one’s own next turn when none is this week', () => {
  const found = view(['Phone', span('2026-12-07', places('Ben', 'Carmen', 'Dalia', 'Ana'))]);
  expect(found.isMineLater).toBe(true);
  expect(lines(found.mine)).toEqual(['Phone 2026-12-28 #Phone/s.3']);
});

it('says who begins, and when, of a rota that has not begun', () => {
  const { care } = view(['Phone', span('2026-12-14', places('Ana', 'Carmen'))]);
  expect(names(care[0]?.holders)).toEqual([]);
  expect(names(care[0]?.next)).toEqual(['Ana']);
  expect(care[0]?.begins?.moment).toBe(Date.parse('2026-12-14T15:00Z'));
  expect(care[0]?.ends).toBeUndefined();
  expect(view(['Pot', span('2026-12-14', places('-'))]).care).toEqual([]);
});

it('says a turn of several places once', () => {
  const pair = span('2026-12-07', places('Ana', '-', '-'), { together: 3 });
  expect(lines(view(['Pot', pair]).open)).toEqual([
    'Pot 2026-12-07 #Pot/s.0',
    'Pot 2026-12-14 #Pot/s.1',
    'Pot 2026-12-21 #Pot/s.2',
  ]);
});
