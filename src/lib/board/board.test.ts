import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { BOARD_ORIGIN, type Docs } from '#lib/board/docs.ts';
import {
  countFailure,
  createInvitation,
  readInvitation,
  readInvitations,
  stateOf,
  withdrawInvitation,
  type Invitation,
} from '#lib/board/invitations.ts';
import { plainText } from '#lib/board/note-check.ts';
import { changeCard, EMPTY_CARD, readCard, readPeople } from '#lib/board/people.ts';
import {
  archiveRole,
  changeRole,
  createRole,
  EMPTY_ROLE,
  forget,
  join,
  leave,
  moveRole,
  readRole,
  readRoles,
  takeUp,
  type Doing,
  type Role,
} from '#lib/board/roles.ts';
import { resolveMemory } from '#lib/domain/memory.ts';
import { changeSettings, readSettings } from '#lib/board/settings.ts';

const seed = Number(process.env['COBIJO_SEED'] ?? 20261120);
const memberNamed = (name: string) => name.padEnd(22, '0') as MemberId;
const ana = memberNamed('ana');
const ben = memberNamed('ben');
const carmen = memberNamed('carmen');

/** Counts up: ids are unlike one another and the same in every run. */
function createRandom(start = 0): (length: number) => Uint8Array {
  let next = start;
  return (length) => new Uint8Array(length).fill(++next);
}

const doing = { today: '2026-03-21', random: createRandom(100) };

function sit(docs: Docs, id: string, act: string, who: MemberId, when: Doing): void {
  if (act === 'takeUp') takeUp(docs, id, who, when);
  else if (act === 'stepBack') leave(docs, id, 'holders', who, when);
  else if (act === 'forget')
    forget(
      docs,
      id,
      roleIn(docs, id).past.flatMap((one) => (one.member === who ? [one.id] : [])),
    );
  else join(docs, id, act as 'beside' | 'next', who, when);
}

function createDocs(clientId: number): Docs {
  const docs = { common: new Y.Doc(), owned: new Y.Doc() };
  docs.common.clientID = clientId;
  docs.owned.clientID = clientId;
  return docs;
}

function exchange(a: Docs, b: Docs): void {
  for (const part of ['common', 'owned'] as const) {
    Y.applyUpdate(a[part], Y.encodeStateAsUpdate(b[part], Y.encodeStateVector(a[part])));
    Y.applyUpdate(b[part], Y.encodeStateAsUpdate(a[part], Y.encodeStateVector(b[part])));
  }
}

function roleIn(docs: Docs, id: string): Role {
  const state = readRole(docs, id);
  if (state?.kind !== 'record') throw new Error(`role ${id} is ${state?.kind}`);
  return state;
}

const COOKING = { ...EMPTY_ROLE, title: 'Kitchen', purpose: 'Everyone eats', places: 2 };

function createdRole(docs: Docs, fields = COOKING, start = 0): string {
  const result = createRole(docs, createRandom(start), fields, ['Where things are']);
  if (!result.ok) throw new Error(result.error.field);
  return result.value;
}

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

  describe('remember who has carried them', () => {
    const on = (today: string) => ({ today, random: doing.random });
    const memory = (docs: Docs, id: string) => {
      const role = roleIn(docs, id);
      return resolveMemory(role.past, role).map(({ member, seat, from, to, lasts }) =>
        [member.replaceAll('0', ''), seat, from, to ?? (lasts ? 'now' : 'open')].join(' '),
      );
    };

    it('by months, and whoever stood beside; learning and being named pass', () => {
      const docs = createDocs(1);
      const id = createdRole(docs);
      join(docs, id, 'beside', ben, on('2026-02-03'));
      join(docs, id, 'learning', carmen, on('2026-02-03'));
      takeUp(docs, id, ana, on('2026-03-30'));
      takeUp(docs, id, ben, on('2026-05-01'));
      leave(docs, id, 'holders', ana, on('2026-07-02'));
      expect(memory(docs, id)).toEqual([
        'ben beside 2026-02 2026-05',
        'ana holders 2026-03 2026-07',
        'ben holders 2026-05 now',
      ]);
      expect(textOf(docs)).not.toContain('2026-03-30');
    });

    it('once, when two people wrote the same thing down while apart', () => {
      const [a, b] = [createDocs(1), createDocs(2)];
      const id = createdRole(a);
      exchange(a, b);
      takeUp(a, id, ana, on('2026-03-30'));
      takeUp(b, id, ana, on('2026-04-01'));
      exchange(a, b);
      leave(a, id, 'holders', ana, on('2026-06-01'));
      leave(b, id, 'holders', ana, on('2026-07-01'));
      exchange(a, b);
      expect(memory(a, id)).toEqual(memory(b, id));
      expect(memory(a, id)).toHaveLength(1);
    });

    it('no more, once somebody was left out of it, even while they still carry it', () => {
      const [a, b] = [createDocs(1), createDocs(2)];
      const id = createdRole(a);
      takeUp(a, id, ana, on('2026-03-30'));
      takeUp(a, id, ben, on('2026-03-30'));
      exchange(a, b);
      // Ben’s device ends the stretch at the very time that Carmen’s takes it out.
      leave(b, id, 'holders', ana, on('2026-05-01'));
      const anas = roleIn(a, id).past.filter(({ member }) => member === ana);
      expect(
        forget(
          a,
          id,
          anas.map((one) => one.id),
        ).ok,
      ).toBe(true);
      exchange(a, b);
      for (const docs of [a, b]) expect(memory(docs, id)).toEqual(['ben holders 2026-03 now']);
      leave(a, id, 'holders', ana, on('2026-06-01'));
      expect(memory(a, id)).toEqual(['ben holders 2026-03 now']);
      expect(textOf(a)).not.toContain(ana);
    });

    it('as open where nobody wrote an end down, and passing over what makes no sense', () => {
      const docs = createDocs(1);
      const id = createdRole(docs);
      const record = docs.common.getMap('roles').get(id) as Y.Map<Y.Map<unknown>>;
      const line = (fields: object) => new Y.Map(Object.entries({ seat: 'holders', ...fields }));
      record.get('past')?.set('a', line({ member: ana, from: '2026-01' }));
      record.get('past')?.set('b', line({ member: ben, from: '2026-13' }));
      record.get('past')?.set('c', line({ member: 'x', from: '2026-01' }));
      record.get('past')?.set('d', 'words');
      expect(memory(docs, id)).toEqual(['ana holders 2026-01 open']);
    });
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

describe('any merge of what people do at once', () => {
  it('is readable, and the same for everyone', () => {
    const line = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text}`);
    const act = fc.oneof(
      fc.record({
        do: fc.constant('change' as const),
        title: line,
        places: fc.integer({ min: 1, max: 60 }),
      }),
      fc.record({
        do: fc.constantFrom('takeUp', 'stepBack', 'beside', 'next', 'forget', 'archive'),
        who: fc.constantFrom(ana, ben, carmen),
        month: fc.constantFrom('2026-03', '2026-04', '2026-11'),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.boolean(), act), { maxLength: 30 }),
        (acts) => {
          const [a, b] = [createDocs(1), createDocs(2)];
          const id = createdRole(a);
          exchange(a, b);
          const random = createRandom(50);
          for (const [isAna, meet, one] of acts) {
            const docs = isAna ? a : b;
            if ('title' in one)
              changeRole(docs, id, COOKING, { ...COOKING, title: one.title, places: one.places });
            else if (one.do === 'archive') archiveRole(docs, id, one.who === ana);
            else sit(docs, id, one.do, one.who, { today: `${one.month}-21`, random });
            if (meet) exchange(a, b);
          }
          exchange(a, b);
          const { note: _a, ...inA } = roleIn(a, id);
          const { note: _b, ...inB } = roleIn(b, id);
          expect(inA).toEqual(inB);
          expect(resolveMemory(inA.past, inA)).toEqual(resolveMemory(inB.past, inB));
        },
      ),
      { seed, numRuns: 60 },
    );
  });
});

describe('people', () => {
  const card = { ...EMPTY_CARD, name: 'Ana', pronouns: 'ella', languages: 'español, english' };

  it('write their own card below their own root, and keep fields that others did not touch', () => {
    const docs = createDocs(1);
    expect(readCard(docs, ana)).toEqual({ kind: 'missing', id: ana });
    expect(changeCard(docs, ana, EMPTY_CARD, card)).toEqual({ ok: true, value: undefined });
    changeCard(docs, ana, card, { ...card, thread: 7 });
    expect(readCard(docs, ana)).toMatchObject({ ...card, thread: 7 });
    expect([...docs.owned.share.keys()]).toEqual([ana]);
    expect(changeCard(docs, ana, card, { ...card, name: '  ' })).toMatchObject({
      error: { field: 'name', problem: 'empty' },
    });
  });

  it('are everyone on the roster, each with a thread, named or not', () => {
    const docs = createDocs(1);
    changeCard(docs, ben, EMPTY_CARD, { ...card, name: 'Ben', thread: 5 });
    const people = readPeople(docs, [ana, ben]);
    expect(people.map(({ name, thread }) => [name, thread])).toEqual([
      [null, 1],
      ['Ben', 5],
    ]);
  });

  it('are not overwritten by an older version', () => {
    const docs = createDocs(1);
    docs.owned.getMap(ana).set('card', new Y.Map(Object.entries({ v: 2, name: 'Ana' })));
    expect(changeCard(docs, ana, EMPTY_CARD, card)).toMatchObject({
      error: { kind: 'unreadable' },
    });
  });
});

describe('settings', () => {
  it('hold the title, and do without it when it cannot be read', () => {
    const docs = createDocs(1);
    expect(readSettings(docs)).toEqual({ title: '', apart: null, paths: null });
    changeSettings(docs, { title: ' La  Milpa ' });
    changeSettings(docs, { apart: true });
    expect(readSettings(docs)).toEqual({ title: 'La Milpa', apart: true, paths: null });
    expect(changeSettings(docs, { title: '' })).toMatchObject({ error: { problem: 'empty' } });
    docs.common.getMap('board').set('title', 5);
    expect(readSettings(docs).title).toBe('');
  });

  it('hold the servers that were chosen, whole, and nothing that is not exactly that', () => {
    const docs = createDocs(1);
    changeSettings(docs, { title: 'La Milpa' });
    const relay = { urls: ['turn:milpa.example'], username: 'milpa', credential: 'una palabra' };
    const paths = { stun: ['stun:milpa.example:3478'], relay, relayOnly: true };
    changeSettings(docs, { paths });
    expect(readSettings(docs)).toEqual({ title: 'La Milpa', apart: null, paths });
    const hostile = [
      { ...paths, stun: ['stun:milpa.example/x'] },
      { ...paths, relay: null },
      { ...paths, relay: { ...relay, urls: ['https://milpa.example'] } },
      'stun:milpa.example',
      new Y.Map([['stun', ['stun:milpa.example']]]),
    ];
    for (const value of hostile) {
      docs.common.getMap('board').set('paths', value);
      expect(readSettings(docs)).toEqual({ title: 'La Milpa', apart: null, paths: null });
    }
  });
});

describe('invitations', () => {
  const id = toBase64Url(new Uint8Array(16).fill(3));
  const made = {
    id,
    nonce: new Uint8Array(16).fill(4),
    inviter: ana,
    createdAt: 5,
    expiresAt: 100,
  };
  const invitationIn = (docs: Docs) => readInvitation(docs, id) as Invitation;

  it('read back as they were written', () => {
    const docs = createDocs(1);
    createInvitation(docs, made);
    expect(invitationIn(docs)).toMatchObject({ ...made, withdrawn: false, failures: 0 });
    expect(readInvitations(docs)).toHaveLength(1);
    expect(stateOf(invitationIn(docs), new Set(), 99)).toBe('open');
    expect(stateOf(invitationIn(docs), new Set([id]), 99)).toBe('used');
  });

  it('burn at the third failure, whoever saw it, even at once', () => {
    const [a, b] = [createDocs(1), createDocs(2)];
    createInvitation(a, made);
    countFailure(a, id, ana);
    exchange(a, b);
    countFailure(a, id, ana);
    countFailure(b, id, ben);
    exchange(a, b);
    for (const docs of [a, b]) expect(stateOf(invitationIn(docs), new Set(), 1)).toBe('burnt');
  });

  it('can be taken back, and there is nothing to take back where there is none', () => {
    const docs = createDocs(1);
    expect(withdrawInvitation(docs, id)).toEqual({ ok: false, error: { kind: 'gone' } });
    createInvitation(docs, made);
    withdrawInvitation(docs, id);
    expect(stateOf(invitationIn(docs), new Set(), 1)).toBe('withdrawn');
  });
});

/** All that the common document holds now. */
function textOf({ common }: Docs): string {
  return JSON.stringify([...common.share.values()].map((root): unknown => root.toJSON()));
}

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
