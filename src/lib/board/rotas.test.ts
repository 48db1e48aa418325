import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { readRotaCalendar } from '#lib/board/rota-calendar.ts';
import { sayEnough } from '#lib/board/rests.ts';
import {
  addSpan,
  archiveRota,
  moveRota,
  pauseTurn,
  planTurn,
  readRotas,
  renameRota,
} from '#lib/board/rotas.ts';
import {
  everyone,
  createDocs,
  deed,
  draft,
  FIELDS,
  found,
  meet,
  weeks,
  recordOf,
  spanOf,
  ana,
  carmen,
  dalia,
} from '#lib/board/rota-board.ts';

describe('rotas on the board', () => {
  it('keep what was written down of them, and refuse a name that is none', () => {
    const docs = createDocs();
    const id = found(docs);
    expect(recordOf(docs, id)).toMatchObject({ ...FIELDS, archived: false, order: 1 });
    expect(renameRota(docs, id, { name: 'Cocina' }).ok).toBe(true);
    expect(renameRota(docs, id, { name: '' })).toMatchObject({ error: { problem: 'empty' } });
    expect(recordOf(docs, id).name).toBe('Cocina');
    archiveRota(docs, id, true);
    expect(readRotaCalendar(docs, everyone, '2027-01-11')).toEqual([]);
  });

  it('stand in the collective’s order, and stay where both want them when two move two at once', () => {
    const [docs, other] = [createDocs(), createDocs()];
    const [a, b, c] = [found(docs), found(docs), found(docs)];
    meet(docs, other);
    moveRota(docs, c, a);
    moveRota(other, b, null);
    meet(docs, other);
    for (const each of [docs, other])
      expect(readRotas(each).map(({ id }) => id)).toEqual([c, a, b]);
    expect(moveRota(docs, a, 'gone')).toMatchObject({ error: { kind: 'gone' } });
  });

  it('go on from a change, and what was before stays', () => {
    const docs = createDocs();
    const id = found(docs);
    addSpan(docs, id, draft('2026-12-21', [ana, carmen, dalia]), deed(2));
    expect(weeks(docs)).toEqual([
      '2026-12-07 ana turn',
      '2026-12-14 ben turn',
      '2026-12-21 carmen turn',
      '2026-12-28 dalia turn',
      '2027-01-04 ana turn',
    ]);
  });

  it('pause a turn, plan one, and step around what is enough', () => {
    const docs = createDocs();
    const id = found(docs);
    const span = spanOf(docs, id);
    pauseTurn(docs, id, `${span}.1`, true);
    planTurn(docs, id, `${span}.0`, [carmen, dalia], deed(2));
    sayEnough(docs, carmen, { from: '2026-12-01', turns: 1, per: 'month' }, deed(2));
    expect(weeks(docs)).toEqual([
      '2026-12-07 carmen plan+dalia plan',
      '2026-12-14 paused',
      '2026-12-21 ben turn',
      '2026-12-28 ana stand-in',
      '2027-01-04 dalia turn',
    ]);
    pauseTurn(docs, id, `${span}.1`, false);
    expect(weeks(docs)[1]).toBe('2026-12-14 ben turn');
  });

  it('with a span that this version cannot read are shown as such, and touched by nobody', () => {
    const docs = createDocs();
    const id = found(docs);
    const record = docs.common.getMap('rotas').get(id) as Y.Map<unknown>;
    for (const span of [
      { v: 2 },
      { ...draft('2026-12-07', [ana]), v: 1, made: 1, zone: 'Mars/Base' },
    ]) {
      (record.get('spans') as Y.Map<unknown>).set('newer', span);
      expect(readRotas(docs)).toEqual([{ kind: 'unreadable', id }]);
      expect(renameRota(docs, id, { name: 'x' })).toMatchObject({ error: { kind: 'unreadable' } });
      expect(readRotaCalendar(docs, everyone, '2027-01-11')).toEqual([]);
    }
  });
});
