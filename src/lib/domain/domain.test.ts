import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveHome, type HomeFacts, type RoleAtHome } from '#lib/domain/home.ts';
import { invitationExpiry, invitationState } from '#lib/domain/invitation.ts';
import { nameProblem, nameTwins } from '#lib/domain/names.ts';
import { daysUntil, isPlainDate } from '#lib/domain/plain-date.ts';
import { savingTruth } from '#lib/domain/saving.ts';
import { defaultThread, THREADS, threadOf } from '#lib/domain/thread.ts';
import { cleanLine, cleanText } from '#lib/domain/words.ts';

const seed = Number(process.env['COBIJO_SEED'] ?? 20261120);
const member = (name: string) => name.padEnd(22, '0') as MemberId;
const [ana, ben, carmen, dalia] = ['ana', 'ben', 'carmen', 'dalia'].map(member) as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];

const role = (more: Partial<RoleAtHome> = {}): RoleAtHome => ({
  id: 'r1',
  title: 'Care coordination',
  places: 2,
  until: null,
  holders: [],
  beside: [],
  learning: [],
  next: [],
  archived: false,
  order: 1,
  ...more,
});
const facts = (more: Partial<HomeFacts> = {}): HomeFacts => ({
  me: ana,
  members: [ana, ben, carmen],
  roles: [],
  today: '2026-11-20',
  hasCard: true,
  hasRotas: false,
  ...more,
});

describe('home', () => {
  it('says who carries care now and next, in roster order, without people who have left', () => {
    const { carried } = resolveHome(
      facts({ roles: [role({ holders: [dalia, ben, ana], next: [carmen, ben, dalia] })] }),
    );
    expect(carried).toMatchObject([{ holders: [ana, ben], next: [carmen], free: 0 }]);
  });

  it('never counts more places than there are, and never fewer than none', () => {
    const { carried } = resolveHome(
      facts({ roles: [role({ places: 1, holders: [ana, ben, carmen] })] }),
    );
    expect(carried[0]?.free).toBe(0);
  });

  it('lists first what nobody carries, and never what I carry, nor what is archived', () => {
    const { open } = resolveHome(
      facts({
        roles: [
          role({ id: 'mine', holders: [ana] }),
          role({ id: 'shared', holders: [ben], order: 2 }),
          role({ id: 'bare', order: 3 }),
          role({ id: 'old', order: 0, archived: true }),
        ],
      }),
    );
    expect(open.map(({ role: id }) => id)).toEqual(['bare', 'shared']);
  });

  it('asks for three things at most, the gravest first', () => {
    const { needs } = resolveHome(
      facts({
        hasCard: false,
        roles: [
          role({ id: 'learning', learning: [ana] }),
          role({ id: 'next', next: [ana], order: 2 }),
          role({ id: 'soon', holders: [ana], until: '2026-11-30', next: [ben], order: 3 }),
          role({ id: 'past', holders: [ana], until: '2026-11-10', order: 4 }),
        ],
      }),
    );
    expect(needs).toEqual([
      { kind: 'term-ends', role: 'past', days: -10, nextNamed: false },
      { kind: 'term-ends', role: 'soon', days: 10, nextNamed: true },
      { kind: 'named-next', role: 'next', days: null },
    ]);
  });

  it('leaves alone whoever has time: a far term, or a role that others carry, needs nothing of me', () => {
    const { needs } = resolveHome(
      facts({
        roles: [
          role({ holders: [ana], until: '2027-03-01' }),
          role({ id: 'r2', holders: [ben], next: [ana], beside: [ana] }),
        ],
      }),
    );
    expect(needs).toEqual([]);
  });

  it('leads somebody who has just founded a board through its first steps', () => {
    expect(resolveHome(facts({ members: [ana], hasCard: false })).needs).toEqual([
      { kind: 'card' },
      { kind: 'first-role' },
      { kind: 'invite' },
    ]);
  });

  it('asks for no first role where a rota says who carries', () => {
    expect(resolveHome(facts({ hasRotas: true })).needs).toEqual([]);
  });
});

describe('saving', () => {
  it('tells the truth in five ways', () => {
    const base = { savedHere: true, others: 0, everyone: false, alone: false };
    expect(savingTruth({ ...base, savedHere: false, others: 4 })).toEqual({ kind: 'saving' });
    expect(savingTruth({ ...base, alone: true, everyone: true })).toEqual({ kind: 'here-alone' });
    expect(savingTruth(base)).toEqual({ kind: 'here-only' });
    expect(savingTruth({ ...base, others: 2 })).toEqual({ kind: 'here-and-some', others: 2 });
    expect(savingTruth({ ...base, others: 3, everyone: true })).toEqual({
      kind: 'everyone',
      others: 3,
    });
  });
});

describe('threads', () => {
  it('differ among the first twelve people, and stay when somebody chooses', () => {
    const order = Array.from({ length: 30 }, (_, at) => member(`m${at}-`));
    const first = order.slice(0, 12).map((one) => defaultThread(one, order));
    expect(new Set(first).size).toBe(12);
    expect(threadOf(order[3]!, order, 9)).toBe(9);
    expect(order.slice(0, 12).map((one) => defaultThread(one, order))).toEqual(first);
  });

  it('are given even to somebody who is not on the roster, always the same', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const thread = defaultThread(text as MemberId, []);
        expect(THREADS).toContain(thread);
        expect(defaultThread(text as MemberId, [])).toBe(thread);
      }),
      { seed },
    );
  });
});

describe('names and words', () => {
  it('hold nothing that cannot be seen', () => {
    expect(cleanLine('  Ana\u202e \n  María\u0000 ')).toBe('Ana María');
    expect(cleanText('one  \r\n\r\n\r\n\r\ntwo\u2066')).toBe('one\n\ntwo');
    expect(cleanLine('a\u202e\u0301 \u0000 b')).toBe('\u00e1 b');
    expect(cleanLine('👩‍👧')).toBe('👩‍👧'); // joined emoji stay joined
  });

  it('are cleaned the same the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { seed },
    );
  });

  it('are refused when empty or too long, and twins are found', () => {
    expect(nameProblem(' \u202e ')).toBe('empty');
    expect(nameProblem('a'.repeat(81))).toBe('too-long');
    expect(nameProblem('La Güera')).toBeNull();
    const names = new Map([
      [ana, 'Ána'],
      [ben, 'ana '],
      [carmen, 'Carmen'],
    ]);
    expect(nameTwins(names)).toEqual(new Set([ana, ben]));
  });
});

describe('plain days', () => {
  it('exist or do not', () => {
    expect(isPlainDate('2028-02-29')).toBe(true);
    for (const wrong of ['2026-02-29', '2026-1-1', '2026-13-01', 'soon', '2026-11-20T10:00'])
      expect(isPlainDate(wrong)).toBe(false);
  });

  it('are counted across months and clock changes', () => {
    expect(daysUntil('2026-12-01', '2026-11-20')).toBe(11);
    expect(daysUntil('2026-03-30', '2026-03-28')).toBe(2);
    expect(daysUntil('2026-11-19', '2026-11-20')).toBe(-1);
  });
});

describe('an invitation', () => {
  const open = { expiresAt: 100, withdrawn: false, failures: 0 };
  it('is what happened to it before what time did to it', () => {
    expect(invitationState(open, false, 99)).toBe('open');
    expect(invitationState(open, false, 100)).toBe('late');
    expect(invitationState({ ...open, failures: 3 }, false, 100)).toBe('burnt');
    expect(invitationState({ ...open, failures: 3, withdrawn: true }, false, 0)).toBe('withdrawn');
    expect(invitationState({ ...open, withdrawn: true }, true, 100)).toBe('used');
  });

  it('lives for 72 hours, spelled in whole ones', () => {
    expect(invitationExpiry(0)).toBe(72 * 3_600_000);
    expect(invitationExpiry(3_599_999) % 3_600_000).toBe(0);
  });
});
