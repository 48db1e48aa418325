import { describe, expect, it } from 'vitest';
import type { RestFacts } from '#lib/domain/rotation/asks.ts';
import type { SwapFacts } from '#lib/domain/rotation/swaps.ts';
import { id } from '#lib/domain/rotation/rota-words.ts';
import { type TurnView } from './view-model.ts';

import { view, asked, take, parts, rest, type Scene } from './turn-scene.ts';

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
