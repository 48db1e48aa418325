import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { circleOf } from '#lib/state/circle.svelte.ts';
import type { CircleLine } from '#lib/sync/circle/circle-line.ts';

/** Ana, whom nobody else hears. */
function createAna() {
  const line: Omit<CircleLine, 'open' | 'close'> = {
    members: () => new Set(),
    notices: () => [],
    tell: () => undefined,
    forget: () => undefined,
    on: () => () => undefined,
  };
  const board = { me: 'ana' as MemberId, session: { circles: line } };
  return circleOf(board as unknown as BoardState)!;
}

describe('a circle that is over', () => {
  it('leaves the name of its script, and only until that has been read', () => {
    const ana = createAna();
    ana.open('healing', 'suicide', 4);
    expect(ana.over).toBeNull();
    ana.finish();
    expect([ana.now, ana.over]).toEqual([null, { script: 'suicide' }]);
    ana.read();
    expect(ana.over).toBeNull();
  });

  it('leaves nothing to whoever left before its end', () => {
    const ana = createAna();
    ana.open('healing', 'suicide', 4);
    ana.leave();
    expect([ana.now, ana.over]).toEqual([null, null]);
  });
});
