import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { compareRest } from '#lib/domain/rotation/rest-ahead.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import {
  createLoad,
  createPreview,
  createRestViews,
  createWelcome,
  enoughOn,
  restProblem,
} from './view-model.ts';

const today = '2026-12-09';
const ana = id('Ana');
const person = (member: MemberId) => ({ id: member, name: member, thread: 1 });
const hrefs = {
  rota: (one: string) => `/${one}`,
  turn: (one: string, turn: string) => `/${one}/${turn}`,
};

describe('my rests', () => {
  it('are those of mine that are not over, in order of time', () => {
    const rest = (member: string, from: string, until: string | null) => ({
      ...{ id: `${member} ${from}`, member: id(member), from, until, contact: 'quiet' as const },
    });
    const rests = [
      rest('Ana', '2026-12-24', null),
      rest('Ana', '2026-12-08', '2026-12-09'),
      rest('Ana', '2026-12-01', '2026-12-08'),
      rest('Ben', '2026-12-08', null),
    ];
    expect(createRestViews(rests, ana, today).map(({ id: one, isNow }) => [one, isNow])).toEqual([
      ['Ana 2026-12-08', true],
      ['Ana 2026-12-24', false],
    ]);
  });

  it('begin today or later, and do not end before they begin', () => {
    const contact = 'quiet';
    expect(restProblem({ from: '2026-12-08', until: null, contact }, today)).toBe('from');
    expect(restProblem({ from: today, until: '2026-12-08', contact }, today)).toBe('until');
    expect(restProblem({ from: today, until: today, contact }, today)).toBeNull();
    expect(restProblem({ from: today, until: null, contact }, today)).toBeNull();
  });

  it('show so many lines of what they change, and say that it goes on', () => {
    const of = rota([span('2026-12-07', places('Ana', 'Ben'))]);
    const turns = (rests: Parameters<typeof life>[0]) => [
      {
        ...{ id: 'r', name: 'Cocina' },
        turns: resolveRotas([of], life(rests), dayNumberOf('2027-06-01')).get('r')!.turns,
      },
    ];
    const rests = [{ member: ana, from: today, until: null }];
    const ahead = compareRest(turns({}), turns({ rests }), ana);
    const preview = createPreview(ahead, person, hrefs);
    expect(preview.passed).toHaveLength(6);
    expect(preview.isMore).toBe(true);
    expect(preview.passed[0]).toMatchObject({
      name: 'Cocina',
      href: '/r/s.0',
      to: [{ id: 'Ben' }],
    });
  });
});

describe('what is enough', () => {
  it('is what was said last, and nothing once it was taken away', () => {
    const said = (from: string, turns: number | null) => ({
      ...{ member: ana, from, turns, per: 'week' as const },
    });
    expect(enoughOn([said('2026-12-01', 2), said('2026-12-08', 1)], ana, today)).toEqual({
      ...{ turns: 1, per: 'week' },
    });
    expect(enoughOn([said('2026-12-01', 2), said('2026-12-08', null)], ana, today)).toBeNull();
    expect(enoughOn([said('2027-01-01', 2)], ana, today)).toBeNull();
    expect(enoughOn([{ ...said('2026-12-01', 2), member: id('Ben') }], ana, today)).toBeNull();
  });
});

describe('what I carried', () => {
  it('is told rota by rota in the collective’s order, without those of which I carried nothing', () => {
    const turnsOf = (...names: string[]) =>
      resolveRotas(
        [rota([span('2026-11-02', places(...names))])],
        life(),
        dayNumberOf('2027-01-01'),
      ).get('r')!.turns;
    const rotas = [
      { id: 'a', name: 'Cocina', turns: turnsOf('Ana', 'Ben', 'Carmen') },
      { id: 'b', name: 'Teléfono', turns: turnsOf('Ben') },
      { id: 'c', name: 'Llamadas', turns: turnsOf('Ana') },
    ];
    expect(createLoad(rotas, ana, today, hrefs.rota)).toEqual([
      { id: 'a', name: 'Cocina', href: '/a', turns: 2, covered: 0 },
      { id: 'c', name: 'Llamadas', href: '/c', turns: 6, covered: 0 },
    ]);
  });
});

it('welcomes back with places to go and people to thank', () => {
  const back = {
    ...{ rest: 'x', returned: [], carried: [id('Ben')] },
    rotas: [{ id: 'r', name: 'Cocina', isNew: true }],
  };
  expect(createWelcome(back, person, hrefs)).toMatchObject({
    ...{ mark: 'welcome x', rotas: [{ href: '/r', isNew: true }], carried: [{ id: 'Ben' }] },
  });
});
