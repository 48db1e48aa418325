import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readApart, setApart, setBack } from '#lib/board/apart.ts';
import { readRotaCalendar } from '#lib/board/rota-calendar.ts';
import { createRota, type Deed } from '#lib/board/rotas.ts';
import { apartOn } from '#lib/domain/remembrance/apart.ts';
import {
  ana,
  ben,
  carmen,
  createDocs,
  createRandom,
  exchange,
} from '../../../tests/board-people.ts';

const everyone = [ana, ben, carmen];
const random = createRandom();
const deed = (now: number): Deed => ({ now, random });
const act = { who: ben, from: '2026-12-16' };

describe('a word about who is apart', () => {
  it('lies below the root of whoever says it, and reads the same on both sides', () => {
    const [mine, theirs] = [createDocs(1), createDocs(2)];
    setApart(mine, ana, act, deed(100));
    exchange(mine, theirs);
    expect(readApart(theirs, everyone)).toMatchObject([{ ...act, member: ana, isApart: true }]);
    expect(theirs.owned.getMap(ben).size).toBe(0);
    setBack(theirs, carmen, { who: ben, from: '2026-12-20' }, deed(200));
    exchange(mine, theirs);
    for (const docs of [mine, theirs])
      expect(apartOn(readApart(docs, everyone), '2026-12-20').size).toBe(0);
  });

  it('is heard although the clock of whoever says it is behind', () => {
    const docs = createDocs(1);
    setApart(docs, ana, act, deed(900));
    setBack(docs, carmen, act, deed(5));
    expect(apartOn(readApart(docs, everyone), '2026-12-16').size).toBe(0);
  });

  it('that this version cannot read is left out and stays', () => {
    const docs = createDocs(1);
    const word = { v: 1, made: 1, who: ben, from: '2026-12-16', isApart: true };
    for (const [id, odd] of [
      ['newer', { v: 2 }],
      ['nobody', { who: 'x' }],
      ['no-day', { from: '2026-13-01' }],
      ['for-ever', { made: Number.MAX_SAFE_INTEGER }],
    ] as const)
      docs.owned.getMap(ana).set(`apart:${id}`, new Y.Map(Object.entries({ ...word, ...odd })));
    expect(readApart(docs, everyone)).toEqual([]);
    expect(docs.owned.getMap(ana).size).toBe(4);
  });
});

describe('a rota of somebody who is set apart', () => {
  it('goes on without them from that day, and with them when they are there again', () => {
    const docs = createDocs(1);
    const places = everyone.map((member) => ({
      id: member,
      people: [{ member, learns: false, from: null, until: null }],
    }));
    createRota(
      docs,
      { name: 'Cocina', purpose: '', passes: '' },
      {
        ...{ from: '2026-12-07', zone: 'America/Bogota', at: '10:00', places },
        ...{ every: { unit: 'week', count: 1 }, weekdays: [1, 2, 3, 4, 5, 6, 7], together: 1 },
        ...{ opens: null, instead: [], returnsWithin: null },
      },
      deed(1),
    );
    const carriers = () =>
      readRotaCalendar(docs, everyone, '2027-01-05')[0]!.turns.map(({ seats }) =>
        seats
          .flatMap(({ stretches }) => stretches.flatMap((one) => one.carriers))
          .map(({ member }) => member.slice(0, 3))
          .join('+'),
      );
    expect(carriers()).toEqual(['ana', 'ben', 'car', 'ana', 'ben']);
    setApart(docs, ana, { who: ben, from: '2026-12-10' }, deed(2));
    expect(carriers()).toEqual(['ana', 'car', 'ana', 'car', 'ana']);
    setBack(docs, carmen, { who: ben, from: '2026-12-30' }, deed(3));
    expect(carriers()).toEqual(['ana', 'car', 'ana', 'car', 'ana']);
    setBack(docs, carmen, { who: ben, from: '2026-12-10' }, deed(4));
    expect(carriers()).toEqual(['ana', 'ben', 'car', 'ana', 'ben']);
  });
});
