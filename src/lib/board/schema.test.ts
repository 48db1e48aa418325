import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toBase64Url } from '#lib/base/bytes.ts';
import type { Docs } from '#lib/board/docs.ts';
import { readInvitations } from '#lib/board/invitations.ts';
import { readCard, readPeople } from '#lib/board/people.ts';
import { changeRole, readRole, readRoles, takeUp } from '#lib/board/roles.ts';
import { readSettings } from '#lib/board/settings.ts';
import {
  ana,
  ben,
  carmen,
  memberNamed,
  doing,
  createDocs,
  roleIn,
  COOKING,
  createdRole,
} from '../../../tests/board-people.ts';

const seed = Number(process.env['COBIJO_SEED'] ?? 20261120);

describe('a record that this version cannot read', () => {
  const id = toBase64Url(new Uint8Array(16).fill(9));
  const plant = (docs: Docs, fields: Record<string, unknown>) => {
    docs.common.getMap('roles').set(id, new Y.Map(Object.entries(fields)));
  };
  const sound = { v: 1, title: 'Kitchen', places: 1 };

  it.each([
    ['a newer version', { ...sound, v: 2 }],
    ['a title that is a number', { ...sound, title: 7 }],
    ['a title that is a shared text', { ...sound, title: new Y.Text('Kitchen') }],
    ['a purpose without end', { ...sound, purpose: 'x'.repeat(100_000) }],
    ['a day that does not exist', { ...sound, until: '2026-02-30' }],
    ['holders that are a list', { ...sound, holders: [ana] }],
    ['no fields', {}],
  ])('is shown as such and kept untouched: %s', (_, fields) => {
    const docs = createDocs(1);
    plant(docs, fields);
    const other = createdRole(docs);
    const before = Y.encodeStateAsUpdate(docs.common);
    expect(readRole(docs, id)).toEqual({ kind: 'unreadable', id });
    expect(readRoles(docs).map((state) => state.id)).toEqual([other, id]);
    expect(takeUp(docs, id, ana, doing)).toMatchObject({
      ok: false,
      error: { kind: 'unreadable' },
    });
    expect(changeRole(docs, id, COOKING, { ...COOKING, title: 'Mine' }).ok).toBe(false);
    expect(Y.encodeStateAsUpdate(docs.common)).toEqual(before);
  });

  it('does not break reading when it is no map at all, or stands under no id', () => {
    const docs = createDocs(1);
    const roots = docs.common.getMap('roles');
    roots.set('__proto__', 3);
    roots.set('<img src=x>', new Y.Map(Object.entries(sound)));
    roots.set(id, 'words');
    expect(readRoles(docs).every(({ kind }) => kind === 'unreadable')).toBe(true);
    expect(readRole(docs, memberNamed('nobody'))).toBeNull();
  });

  it('passes over forged people in a seat, and keeps fields that it does not know', () => {
    const docs = createDocs(1);
    plant(docs, {
      ...sound,
      colour: 'blue',
      holders: new Y.Map(Object.entries({ [ana]: true, __proto__x: true, [ben]: 'yes' })),
    });
    expect(roleIn(docs, id).holders).toEqual([ana]);
    takeUp(docs, id, carmen, doing);
    const record = docs.common.getMap('roles').get(id) as Y.Map<unknown>;
    expect(record.get('colour')).toBe('blue');
    expect(roleIn(docs, id)).not.toHaveProperty('colour');
  });

  it('is not one that merely lacks a seat or a note', () => {
    const docs = createDocs(1);
    plant(docs, sound);
    expect(roleIn(docs, id)).toMatchObject({ holders: [], note: null });
    takeUp(docs, id, ana, doing);
    expect(roleIn(docs, id).holders).toEqual([ana]);
  });

  it('is any Yjs value whatsoever, and reading never throws', () => {
    const anything = fc.anything({ maxDepth: 2 }).filter(isPlain);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), anything), anything, (fields, value) => {
        const docs = createDocs(1);
        plant(docs, { ...sound, ...fields });
        docs.common.getMap('board').set('title', value);
        docs.common.getMap('invitations').set(id, value);
        docs.owned.getMap(ana).set('card', value);
        for (const state of [...readRoles(docs), ...readInvitations(docs), readCard(docs, ana)])
          expect(['record', 'unreadable']).toContain(state.kind);
        expect(typeof readSettings(docs).title).toBe('string');
        expect(readPeople(docs, [ana])).toHaveLength(1);
      }),
      { seed },
    );
  });
});

/** What Yjs can hold as a plain value. */
function isPlain(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'object') {
    const proto: unknown = Object.getPrototypeOf(value);
    if (proto !== Object.prototype && !Array.isArray(value)) return false;
    return Object.values(value).every(isPlain);
  }
  return typeof value !== 'symbol' && typeof value !== 'function' && typeof value !== 'bigint';
}
