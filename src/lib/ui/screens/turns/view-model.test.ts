import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { RestFacts } from '#lib/domain/rotation/asks.ts';
import { resolveCover, type CoverRequest, type Take } from '#lib/domain/rotation/covers.ts';
import type { Life, Rota } from '#lib/domain/rotation/records.ts';
import type { SwapFacts } from '#lib/domain/rotation/swaps.ts';
import { id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import type { PersonView } from '../shell/view-model.ts';
import type { LeftFacts } from './facts.ts';
import { createTurnView, type TurnView } from './view-model.ts';

/** Weeks from Monday 7 December: Ana with Eva learning, Ben, Carmen, a gap, Ana … */
const weekly = span('2026-12-07', places('Ana(Eva)', 'Ben', 'Carmen', '-'));
const AHEAD = '2026-12-01T12:00Z';

interface Scene {
  readonly me: string;
  readonly turn: string;
  readonly now?: string;
  readonly covers?: readonly { readonly request: CoverRequest; readonly takes?: readonly Take[] }[];
  readonly swaps?: readonly SwapFacts[];
  readonly rota?: Partial<Rota>;
  readonly life?: Partial<Life>;
  readonly rests?: readonly RestFacts[];
  readonly left?: readonly LeftFacts[];
  readonly read?: readonly string[];
}

function view(scene: Scene): TurnView {
  const covers = (scene.covers ?? []).map(({ request, takes = [] }) =>
    resolveCover(request, takes),
  );
  const swaps = scene.swaps ?? [];
  const exchanges = [
    ...covers.flatMap((cover) => cover.exchanges),
    ...swaps.flatMap(({ exchange }) => exchange ?? []),
  ];
  const of = rota([weekly], { ...scene.rota, exchanges });
  const rests = scene.rests ?? [];
  const until = dayNumberOf('2027-03-01');
  const calendar = resolveRotas([of], life({ rests, ...scene.life }), until).get('r')!;
  const now = Date.parse(scene.now ?? AHEAD);
  const person = (member: MemberId): PersonView => ({
    ...{ id: member, name: member, thread: 1, me: member === scene.me },
  });
  return createTurnView({
    rota: {
      ...{ id: 'r', name: 'Cocina', ...calendar, covers, swaps, plans: of.plans },
      ...{ handovers: scene.left ?? [], passes: 'llaves\n\n lista ' },
    },
    turn: calendar.turns.find((one) => one.id === scene.turn)!,
    ...{ me: id(scene.me), now, today: new Date(now).toISOString().slice(0, 10), rests },
    departures: scene.life?.departures ?? [],
    members: ['Ana', 'Ben', 'Carmen', 'Dalia', 'Eva'].map(id),
    read: new Set(scene.read ?? []),
    ...{ person, hrefs: { rota: '/r', turn: (turn) => `/r/${turn}` } },
  });
}

const asked = (relieves: string | null, turn: string, days: CoverRequest['days'] = null) => ({
  ...{ id: 'ask', made: 1, turns: [turn], days, isWithdrawn: false },
  relieves: relieves === null ? null : id(relieves),
});
const take = (name: string, made: number, back: Take['back'] = null): Take => ({
  ...{ id: `take-${name}`, made, request: 'ask', member: id(name), back },
});
const names = (people: readonly PersonView[]): string => people.map(({ name }) => name).join();
const parts = ({ parts: all }: TurnView): string[] =>
  all.map(({ carriers, learners }) => {
    const who = carriers.map(({ person, how, instead }) =>
      `${person.name} ${how} ${names(instead)}`.trim(),
    );
    return [who.join() || 'open', names(learners)].filter(Boolean).join(' +');
  });

describe('who carries a turn', () => {
  it('is said with how it came to be', () => {
    expect(parts(view({ me: 'Ana', turn: 's.0' }))).toEqual(['Ana turn +Eva']);
    expect(parts(view({ me: 'Ana', turn: 's.3' }))).toEqual(['open']);
    const plans = [{ id: 'p', made: 1, turn: 's.1', members: [id('Dalia')] }];
    const planned = view({ me: 'Ana', turn: 's.1', rota: { plans } });
    expect(parts(planned)).toEqual(['Dalia plan']);
    expect(planned.isPlanned).toBe(true);
    const paused = view({ me: 'Ana', turn: 's.1', rota: { paused: ['s.1'] } });
    expect(paused).toMatchObject({ isPaused: true, hasGap: false, parts: [] });
    expect(paused.acts).toMatchObject({ mayPause: true, plan: null, cover: [], mayTakeGap: false });
  });

  it('names whom a cover, a swap or a stand-in is for', () => {
    const covers = [{ request: asked('Ben', 's.1'), takes: [take('Dalia', 2)] }];
    expect(parts(view({ me: 'Ana', turn: 's.1', covers }))).toEqual(['Dalia cover Ben']);
    const gap = [{ request: asked(null, 's.3'), takes: [take('Dalia', 2)] }];
    expect(parts(view({ me: 'Ana', turn: 's.3', covers: gap }))).toEqual(['Dalia gap']);
    const rests = [rest('Ben', '2026-12-14', '2026-12-20', 'quiet')];
    expect(parts(view({ me: 'Ana', turn: 's.1', rests }))).toEqual([
      expect.stringMatching(/^\w+ stand-in Ben$/),
    ]);
  });

  it('is said part by part where some days are covered', () => {
    const days = { from: '2026-12-16', until: '2026-12-17' };
    const covers = [{ request: asked('Ben', 's.1', days), takes: [take('Dalia', 2)] }];
    expect(parts(view({ me: 'Ana', turn: 's.1', covers }))).toEqual([
      ...['Ben turn', 'Dalia cover Ben', 'Ben turn'],
    ]);
  });
});

const rest = (
  name: string,
  from: string,
  until: string | null,
  contact: RestFacts['contact'],
): RestFacts => ({ member: id(name), from, until, contact });

describe('cover', () => {
  it('may be asked by anybody for whoever carries, me first, and not twice', () => {
    const of = (one: TurnView): string[] => one.acts.cover.map(({ person }) => person.name!);
    expect(of(view({ me: 'Ben', turn: 's.1' }))).toEqual(['Ben']);
    expect(of(view({ me: 'Ana', turn: 's.1' }))).toEqual(['Ben']);
    expect(
      of(view({ me: 'Ana', turn: 's.1', covers: [{ request: asked('Ben', 's.1') }] })),
    ).toEqual([]);
  });

  it('is of the days that are left, once a turn has begun', () => {
    const [mine] = view({ me: 'Ana', turn: 's.0', now: '2026-12-10T12:00Z' }).acts.cover;
    // Until ten in the morning there, the shift of the ninth goes on.
    expect(mine).toMatchObject({ isWhole: false });
    expect(mine!.days).toEqual([
      ...['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12', '2026-12-13'],
    ]);
  });

  it('is open to others, and to nobody who rests', () => {
    const covers = [{ request: asked('Ben', 's.1') }];
    const seen = (me: string, rests: readonly RestFacts[] = []) =>
      view({ me, turn: 's.1', covers, rests }).requests[0]!;
    expect(seen('Ana')).toMatchObject({ mayTake: true, taker: null, isWhole: true });
    expect(seen('Ben')).toMatchObject({ mayTake: false, mayWithdraw: true });
    expect(seen('Ana', [rest('Ana', '2026-12-18', null, 'quiet')]).mayTake).toBe(false);
  });

  it('is given back by who took it, and is open again', () => {
    const taken = [{ request: asked('Ben', 's.1'), takes: [take('Ana', 2)] }];
    expect(view({ me: 'Ana', turn: 's.1', covers: taken }).requests[0]!.backFrom).toHaveLength(7);
    expect(view({ me: 'Carmen', turn: 's.1', covers: taken }).requests[0]!.backFrom).toEqual([]);
    const back = [
      { request: asked('Ben', 's.1'), takes: [take('Ana', 2, { made: 3, from: '2026-12-14' })] },
    ];
    const open = view({ me: 'Carmen', turn: 's.1', covers: back });
    expect(open.requests[0]).toMatchObject({ taker: null, mayTake: true });
    expect(parts(open)).toEqual(['Ben turn']);
  });

  it('of which two said yes thanks the second, until it was read here', () => {
    const covers = [{ request: asked('Ben', 's.1'), takes: [take('Carmen', 2), take('Ana', 3)] }];
    const [thanks] = view({ me: 'Ana', turn: 's.1', covers }).thanks;
    expect(thanks?.taker.name).toBe('Carmen');
    expect(view({ me: 'Carmen', turn: 's.1', covers }).thanks).toEqual([]);
    expect(view({ me: 'Ana', turn: 's.1', covers, read: [thanks!.mark] }).thanks).toEqual([]);
  });

  it('of a gap is one act for whoever can, and none for whoever rests', () => {
    expect(view({ me: 'Ben', turn: 's.3' }).acts.mayTakeGap).toBe(true);
    expect(view({ me: 'Ben', turn: 's.1' }).acts.mayTakeGap).toBe(false);
    const rests = [rest('Ben', '2026-12-28', null, 'may-ask')];
    expect(view({ me: 'Ben', turn: 's.3', rests }).acts.mayTakeGap).toBe(false);
    const covers = [{ request: asked(null, 's.3') }];
    const open = view({ me: 'Ben', turn: 's.3', covers });
    expect(open.acts.mayTakeGap).toBe(false);
    expect(open.requests[0]!.mayTake).toBe(true);
  });
});

describe('a swap', () => {
  const swap = (standing: SwapFacts['standing']): SwapFacts => ({
    swap: { id: 'x', made: 5, member: id('Ana'), with: id('Ben'), gives: ['s.0'], takes: ['s.1'] },
    standing,
    exchange:
      standing !== 'agreed'
        ? null
        : {
            ...{ id: 'x', made: 5, kind: 'swap' },
            legs: [
              { turn: 's.0', from: id('Ana'), to: id('Ben'), days: null },
              { turn: 's.1', from: id('Ben'), to: id('Ana'), days: null },
            ],
          },
  });
  const story = (me: string, standing: SwapFacts['standing'], more: Partial<Scene> = {}) =>
    view({ me, turn: 's.0', swaps: [swap(standing)], ...more }).swaps[0]?.story;

  it('is told to its two people alone, each from their side', () => {
    expect(story('Ana', 'proposed')).toBe('by-me');
    expect(story('Ben', 'proposed')).toBe('to-me');
    expect(story('Carmen', 'proposed')).toBeUndefined();
    expect(story('Ana', 'agreed')).toBe('agreed');
    expect(story('Ana', 'declined')).toBe('declined');
    expect(story('Ben', 'declined')).toBeUndefined();
    expect(story('Ben', 'withdrawn')).toBe('withdrawn');
    expect(story('Ana', 'withdrawn')).toBeUndefined();
  });

  it('that does not hold any more is said, and goes once it was read', () => {
    const covers = [{ request: asked('Ben', 's.1'), takes: [take('Dalia', 2)] }];
    expect(story('Ana', 'agreed', { covers })).toBe('aside');
    expect(story('Ana', 'proposed', { covers })).toBe('aside');
    expect(story('Ana', 'agreed', { covers, read: ['swap x aside'] })).toBeUndefined();
  });

  it('that was declined is no news once another holds', () => {
    const declined = { ...swap('declined'), swap: { ...swap('declined').swap, id: 'no' } };
    const told = (swaps: readonly SwapFacts[]) =>
      view({ me: 'Ana', turn: 's.0', swaps }).swaps.map((one) => one.story);
    expect(told([declined])).toEqual(['declined']);
    expect(told([declined, swap('agreed')])).toEqual(['agreed']);
  });

  it('is over, and undone by nobody, when one of its turns has begun', () => {
    expect(story('Ana', 'agreed', { now: '2026-12-08T12:00Z' })).toBeUndefined();
  });

  it('is offered for turns ahead, and never proposed to who rests in quiet or then', () => {
    const offered = (rests: readonly RestFacts[] = []): string[] =>
      view({ me: 'Ana', turn: 's.0', rests }).acts.swap.choices.map(
        ({ with: other, takes }) => `${other.name} ${takes}`,
      );
    expect(offered().slice(0, 3)).toEqual(['Ben s.1', 'Carmen s.2', 'Ben s.5']);
    const quiet = rest('Ben', '2026-11-30', '2026-12-02', 'quiet');
    expect(offered([quiet])).not.toContain('Ben s.1');
    expect(offered([{ ...quiet, contact: 'may-ask' }])).toContain('Ben s.1');
    const then = rest('Ben', '2026-12-09', '2026-12-10', 'may-ask');
    expect(offered([then])).not.toContain('Ben s.1');
    const theirs = view({ me: 'Ana', turn: 's.1' }).acts.swap;
    expect(theirs.isMine).toBe(false);
    expect(theirs.choices[0]).toMatchObject({ gives: 's.0', takes: 's.1' });
    expect(view({ me: 'Dalia', turn: 's.1' }).acts.swap.choices).toEqual([]);
  });
});

describe('what can be done with a turn', () => {
  it('is nothing once it is past, and no plan or pause once it has begun', () => {
    expect(view({ me: 'Ana', turn: 's.0', now: '2026-12-20T12:00Z' }).acts).toEqual({
      ...{ cover: [], mayTakeGap: false, swap: { isMine: false, choices: [] } },
      ...{ plan: null, mayPause: false },
    });
    const begun = view({ me: 'Ana', turn: 's.0', now: '2026-12-08T12:00Z' }).acts;
    expect(begun).toMatchObject({ plan: null, mayPause: false });
    expect(begun.swap.choices).toEqual([]);
  });

  it('is planned with whoever is there then', () => {
    const rests = [rest('Ben', '2026-12-09', null, 'quiet')];
    expect(names(view({ me: 'Ana', turn: 's.0', rests }).acts.plan!)).toBe('Ana,Carmen,Dalia,Eva');
  });
});

describe('somebody who is set apart', () => {
  const departures = [{ member: id('Ben'), from: '2026-12-16', until: null }];
  const apart = { life: { departures }, now: '2026-12-16T18:00Z' };

  it('is not named in what is ahead: it is simply the turn of whoever has it', () => {
    const running = view({ me: 'Ana', turn: 's.1', ...apart });
    expect(parts(running).map((line) => line.replace(/Ana|Carmen/, 'somebody'))).toEqual([
      ...['Ben turn', 'somebody turn'],
    ]);
    expect(names(running.carriers)).not.toContain('Ben');
    // What they carried stays theirs.
    const past = view({ me: 'Ana', turn: 's.1', ...apart, now: '2026-12-22T18:00Z' });
    expect(names(past.carriers)).toContain('Ben');
  });

  it('is offered for no plan and no swap, and no swap with them is told of', () => {
    const ahead = view({ me: 'Ana', turn: 's.2', ...apart });
    expect(names(ahead.acts.plan!)).toBe('Ana,Carmen,Dalia,Eva');
    const swaps: readonly SwapFacts[] = [
      {
        swap: {
          id: 'x',
          made: 1,
          member: id('Ben'),
          with: id('Ana'),
          gives: ['s.4'],
          takes: ['s.3'],
        },
        ...{ standing: 'proposed', exchange: null },
      },
    ];
    expect(view({ me: 'Ana', turn: 's.3', ...apart, swaps }).swaps).toEqual([]);
  });
});

describe('a handover', () => {
  const left: LeftFacts = {
    ...{ id: 'h', turn: 's.0', by: id('Ana'), received: [], passed: ['llaves', 'de antes'] },
  };
  const now = '2026-12-14T20:00Z';

  it('may be left by who carries, once, from when the turn begins', () => {
    expect(view({ me: 'Ana', turn: 's.0' }).mayLeave).toBe(false);
    expect(view({ me: 'Ana', turn: 's.0', now: '2026-12-10T12:00Z' }).mayLeave).toBe(true);
    expect(view({ me: 'Ana', turn: 's.0', now }).mayLeave).toBe(true);
    expect(view({ me: 'Ana', turn: 's.0', now, left: [left] }).mayLeave).toBe(false);
    expect(view({ me: 'Ben', turn: 's.0', now }).mayLeave).toBe(false);
  });

  it('is ticked by who leaves it, and had by who carries next', () => {
    const [mine] = view({ me: 'Ana', turn: 's.0', now, left: [left] }).left;
    expect(mine).toMatchObject({ mayWrite: true, mayReceive: false });
    expect(mine!.lines).toEqual([
      { text: 'llaves', isPassed: true },
      { text: 'lista', isPassed: false },
      { text: 'de antes', isPassed: true },
    ]);
    expect(view({ me: 'Ben', turn: 's.0', now, left: [left] }).left[0]).toMatchObject({
      ...{ mayWrite: false, mayReceive: true },
    });
    expect(view({ me: 'Carmen', turn: 's.0', now, left: [left] }).left[0]!.mayReceive).toBe(false);
  });

  it('is found from the next turn’s page by who carries that', () => {
    const before = (me: string) => view({ me, turn: 's.1', now, left: [left] }).before;
    expect(before('Ben')).toMatchObject([{ id: 'h', href: '/r/s.0' }]);
    expect(before('Carmen')).toEqual([]);
  });
});
