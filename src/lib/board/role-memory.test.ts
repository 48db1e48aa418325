import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import {
  archiveRole,
  changeRole,
  forget,
  join,
  leave,
  takeUp,
  type Doing,
} from '#lib/board/roles.ts';
import { resolveMemory } from '#lib/domain/memory.ts';
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
  textOf,
} from '../../../tests/board-people.ts';

const seed = Number(process.env['COBIJO_SEED'] ?? 20261120);
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

describe('roles remember who has carried them', () => {
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
