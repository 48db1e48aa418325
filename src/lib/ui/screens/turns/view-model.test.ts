import { describe, expect, it } from 'vitest';
import type { SwapFacts } from '#lib/domain/rotation/swaps.ts';
import { id } from '#lib/domain/rotation/rota-words.ts';
import type { LeftFacts } from './facts.ts';

import { view, asked, take, names, parts, rest } from './turn-scene.ts';

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
