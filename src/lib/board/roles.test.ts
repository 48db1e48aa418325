import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD_ORIGIN } from '#lib/board/docs.ts';
import { plainText } from '#lib/board/note-check.ts';
import {
  archiveRole,
  changeRole,
  createRole,
  join,
  leave,
  moveRole,
  readRoles,
  takeUp,
} from '#lib/board/roles.ts';
import {
  ana,
  ben,
  carmen,
  createRandom,
  doing,
  createDocs,
  exchange,
  roleIn,
  COOKING,
  createdRole,
} from '../../../tests/board-people.ts';

describe('roles', () => {
  it('read back as they were written, in one transaction of the board', () => {
    const docs = createDocs(1);
    const origins: unknown[] = [];
    docs.common.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin));
    const id = createdRole(docs);
    expect(origins).toEqual([BOARD_ORIGIN]);
    expect(roleIn(docs, id)).toMatchObject({ ...COOKING, holders: [], archived: false, order: 1 });
    expect(plainText(roleIn(docs, id).note!)).toBe('Where things are\n');
  });

  it('keep both changes when Ana and Ben change different fields of the same form at once', () => {
    const [a, b] = [createDocs(1), createDocs(2)];
    const id = createdRole(a);
    exchange(a, b);
    changeRole(a, id, COOKING, { ...COOKING, purpose: 'Everyone eats, twice' });
    changeRole(b, id, COOKING, { ...COOKING, limits: 'Not on Sundays' });
    exchange(a, b);
    for (const docs of [a, b])
      expect(roleIn(docs, id)).toMatchObject({
        purpose: 'Everyone eats, twice',
        limits: 'Not on Sundays',
      });
  });

  it('do not undo what Ben changed while Ana had the form open', () => {
    const docs = createDocs(1);
    const id = createdRole(docs);
    changeRole(docs, id, COOKING, { ...COOKING, purpose: 'Ben was here' });
    changeRole(docs, id, COOKING, { ...COOKING, title: 'Cocina' }); // Ana's form is older
    expect(roleIn(docs, id)).toMatchObject({ title: 'Cocina', purpose: 'Ben was here' });
  });

  it('agree on one of two titles given at once', () => {
    const [a, b] = [createDocs(1), createDocs(2)];
    const id = createdRole(a);
    exchange(a, b);
    changeRole(a, id, COOKING, { ...COOKING, title: 'Olla' });
    changeRole(b, id, COOKING, { ...COOKING, title: 'Fogón' });
    exchange(a, b);
    expect(roleIn(a, id).title).toBe(roleIn(b, id).title);
  });

  it('keep everyone who joins at once', () => {
    const [a, b] = [createDocs(1), createDocs(2)];
    const id = createdRole(a);
    exchange(a, b);
    takeUp(a, id, ana, doing);
    takeUp(b, id, ben, doing);
    join(b, id, 'learning', carmen, doing);
    exchange(a, b);
    for (const docs of [a, b])
      expect(roleIn(docs, id)).toMatchObject({ holders: [ana, ben], learning: [carmen] });
  });

  it('move whoever takes one up out of the other seats, and let everyone leave', () => {
    const docs = createDocs(1);
    const id = createdRole(docs);
    join(docs, id, 'next', ana, doing);
    join(docs, id, 'beside', ana, doing);
    takeUp(docs, id, ana, doing);
    expect(roleIn(docs, id)).toMatchObject({ holders: [ana], next: [], beside: [] });
    leave(docs, id, 'holders', ana, doing);
    join(docs, id, 'next', ben, doing);
    leave(docs, id, 'next', ben, doing);
    expect(roleIn(docs, id)).toMatchObject({ holders: [], next: [] });
  });

  it('write nothing when nothing changes', () => {
    const docs = createDocs(1);
    const id = createdRole(docs);
    takeUp(docs, id, ana, doing);
    const before = Y.encodeStateAsUpdate(docs.common);
    takeUp(docs, id, ana, doing);
    leave(docs, id, 'learning', ana, doing);
    changeRole(docs, id, COOKING, { ...COOKING });
    archiveRole(docs, id, false);
    expect(Y.encodeStateAsUpdate(docs.common)).toEqual(before);
  });

  it('refuse what their fields cannot hold, and say which', () => {
    const docs = createDocs(1);
    const refusal = (fields: object) => createRole(docs, createRandom(), { ...COOKING, ...fields });
    expect(refusal({ title: ' \u202e' })).toEqual({
      ok: false,
      error: { kind: 'field', field: 'title', problem: 'empty' },
    });
    expect(refusal({ purpose: 'x'.repeat(2001) })).toMatchObject({
      error: { field: 'purpose', problem: 'too-long' },
    });
    expect(refusal({ until: '2026-02-30' })).toMatchObject({
      error: { field: 'until', problem: 'malformed' },
    });
    expect(refusal({ places: 0 })).toMatchObject({ error: { field: 'places' } });
    expect(readRoles(docs)).toEqual([]);
  });

  it('stand in the order in which they were made, archived ones too', () => {
    const docs = createDocs(1);
    const ids = [0, 1, 2].map((start) => createdRole(docs, COOKING, start));
    archiveRole(docs, ids[0]!, true);
    expect(readRoles(docs).map(({ id }) => id)).toEqual(ids);
  });

  it('are moved before another or to the end, as often as one likes', () => {
    const docs = createDocs(1);
    const [a, b, c] = [0, 1, 2].map((start) => createdRole(docs, COOKING, start)) as [
      string,
      string,
      string,
    ];
    const order = () => readRoles(docs).map(({ id }) => id);
    moveRole(docs, c, a);
    expect(order()).toEqual([c, a, b]);
    moveRole(docs, a, null);
    expect(order()).toEqual([c, b, a]);
    // Halved again and again, the room between two neighbours runs out.
    for (let time = 0; time < 120; time++) {
      const [first, second, third] = order() as [string, string, string];
      moveRole(docs, third, second);
      expect(order()).toEqual([first, third, second]);
    }
    expect(moveRole(docs, a, 'gone')).toMatchObject({ ok: false });
  });

  it('stay where both want them when two people move two roles at once', () => {
    const docs = createDocs(1);
    const ids = [0, 1, 2, 3].map((start) => createdRole(docs, COOKING, start));
    const other = createDocs(2);
    exchange(docs, other);
    moveRole(docs, ids[3]!, ids[0]!);
    moveRole(other, ids[1]!, null);
    exchange(docs, other);
    const wanted = [ids[3], ids[0], ids[2], ids[1]];
    for (const each of [docs, other]) expect(readRoles(each).map(({ id }) => id)).toEqual(wanted);
  });
});
