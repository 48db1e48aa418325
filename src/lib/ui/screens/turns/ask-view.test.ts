import { expect, it } from 'vitest';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import { createAskViews } from './ask-view.ts';

it('gives what waits a place to answer it, and keeps thanks apart', () => {
  const weekly = rota([span('2026-12-07', places('Ana', 'Ben'))]);
  const [turn] = resolveRotas([weekly], life(), dayNumberOf('2026-12-14')).get('r')!.turns;
  const of = { rota: 'r', name: 'Cocina', turn: turn! };
  const { asks, thanks } = createAskViews(
    [
      { ...of, kind: 'cover', request: 'a', relieves: id('Ben'), days: turn!.days.slice(2, 4) },
      { ...of, kind: 'cover', request: 'b', relieves: null, days: turn!.days },
      { ...of, kind: 'thanks', request: 'c', taker: id('Ben') },
    ],
    (member) => ({ id: member, name: member, thread: 1 }),
    (one, other) => `/${one}/${other}`,
  );
  expect(asks.map(({ href, person }) => [href, person?.name ?? null])).toEqual([
    ['/r/s.0', 'Ben'],
    ['/r/s.0', null],
  ]);
  // What is asked for is told, not the whole turn.
  expect(asks.map(({ days }) => days.length)).toEqual([2, 7]);
  expect(new Set(asks.map(({ id: one }) => one)).size).toBe(2);
  expect(thanks).toMatchObject([{ mark: 'thanks c', taker: { name: 'Ben' } }]);
});
