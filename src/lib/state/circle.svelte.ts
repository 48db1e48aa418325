/**
 * The circle that this device is in, as its page reads it. It is in memory alone: there is no vault
 * here, no draft and no document. When the circle is over, the name of its script is left until it has
 * been read, for what that says of afterwards.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import type { Circle, CirclePurpose } from '#lib/domain/circle/circle.ts';
import { standingOf } from '#lib/domain/circle/standing.ts';
import { elapsed } from '#lib/platform/clock.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { heldAwake } from '#lib/state/held-awake.svelte.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import type { CircleLine, CircleNotice } from '#lib/sync/circle/circle-line.ts';
import { createLiveCircle } from '#lib/sync/circle/live-circle.ts';

export interface CircleState {
  readonly now: Circle | null;
  readonly reachable: ReadonlySet<MemberId>;
  readonly notices: readonly CircleNotice[];
  /** How long the turn that is now has lasted here, in ms. */
  readonly turnMs: number;
  /** The one that this device was in has been closed: its script, '' if none was heard. */
  readonly over: { readonly script: string } | null;
  open(purpose: CirclePurpose, script: string, rounds: number): void;
  enter(id: string): void;
  act(change: (circle: Circle, now: number) => Circle): void;
  leave(): void;
  finish(): void;
  /** It has been read: nothing is left of it. */
  read(): void;
}

const known = new WeakMap<BoardState, CircleState>();
const ID_BYTES = 16;

/** Null where nobody is met. */
export function circleOf(board: BoardState): CircleState | null {
  const { circles } = board.session;
  if (circles === null) return null;
  const state = known.get(board) ?? createCircleState(board, circles);
  known.set(board, state);
  return state;
}

function createCircleState(board: BoardState, line: CircleLine): CircleState {
  const { clock, after, random } = surroundings;
  const live = createLiveCircle({ line, me: board.me, clock, after });
  let over: CircleState['over'] = null;
  let script = '';
  let turn = '';
  let since = 0;
  const watchers = new Set<() => void>();

  live.on((event) => {
    if (event === 'over') over = { script };
    const circle = live.now();
    heldAwake.now = circle !== null;
    const standing = circle === null ? null : standingOf(circle);
    script = standing?.word.script ?? '';
    const next = standing === null ? '' : `${standing.word.step} ${standing.turn?.id ?? ''}`;
    if (next !== turn) [turn, since] = [next, elapsed()];
    for (const watcher of [...watchers]) watcher();
  });
  const changed = createSubscriber((update) => {
    watchers.add(update);
    return () => watchers.delete(update);
  });
  const begin = (): void => {
    over = null;
  };

  return {
    get now() {
      changed();
      return live.now();
    },
    get reachable() {
      changed();
      return live.reachable();
    },
    get notices() {
      changed();
      return live.notices();
    },
    get turnMs() {
      changed();
      return elapsed() - since;
    },
    get over() {
      changed();
      return over;
    },
    open(purpose, script, rounds) {
      begin();
      live.open({ id: toBase64Url(random(ID_BYTES)), purpose, script, rounds });
    },
    enter(id) {
      begin();
      live.enter(id);
    },
    act: live.act,
    leave: live.leave,
    finish: live.finish,
    read() {
      begin();
      for (const watcher of [...watchers]) watcher();
    },
  };
}
