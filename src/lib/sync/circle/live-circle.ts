/**
 * This device's part in a circle, in memory and nowhere else. What somebody does is said to all who
 * entered; all of it is said again every few seconds, so that whoever missed something catches up.
 * When the circle is over, or one leaves it, nothing of it is left.
 */

import type { Clock, MemberId } from '#lib/base/brands.ts';
import {
  enterCircle,
  openCircle,
  sitTogether,
  tend,
  type Opening,
} from '#lib/domain/circle/acts.ts';
import type { Circle, CircleMessage } from '#lib/domain/circle/circle.ts';
import { hear, listeners as listenersOf, ownMessages } from '#lib/domain/circle/hearing.ts';
import { standingOf } from '#lib/domain/circle/standing.ts';
import type { CircleLine, CircleNotice } from '#lib/sync/circle/circle-line.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';

export interface LiveCircle {
  /** Null: this device is in none. */
  now(): Circle | null;
  /** Who can be heard now, oneself among them. */
  reachable(): ReadonlySet<MemberId>;
  notices(): readonly CircleNotice[];
  open(opening: Omit<Opening, 'me'>): void;
  enter(id: string): void;
  act(change: (circle: Circle, now: number) => Circle): void;
  leave(): void;
  /** Ends it for everybody. Only a holder can. */
  finish(): void;
  on(listener: (event: 'changed' | 'over') => void): () => void;
}

export interface LiveCircleConfig {
  readonly line: CircleLine;
  readonly me: MemberId;
  readonly clock: Clock;
  readonly after: After;
  readonly sayAgainMs?: number;
  readonly silentAfterMs?: number;
}

const SAY_AGAIN_MS = 4_000;
const SILENT_AFTER_MS = 15_000;

export function createLiveCircle(config: LiveCircleConfig): LiveCircle {
  const { line, me, clock, after } = config;
  const { sayAgainMs = SAY_AGAIN_MS, silentAfterMs = SILENT_AFTER_MS } = config;
  const watchers = new Set<(event: 'changed' | 'over') => void>();
  const heardAt = new Map<MemberId, number>();
  let circle: Circle | null = null;
  let callOff: (() => void) | null = null;
  let wasHolding = false;
  let isAdrift = false;

  const emit = (event: 'changed' | 'over'): void => {
    for (const watcher of [...watchers]) watcher(event);
  };

  function reachable(): ReadonlySet<MemberId> {
    const members = line.members();
    const since = clock() - silentAfterMs;
    const heard = [...heardAt].filter(([one, at]) => members.has(one) && at >= since);
    return new Set([me, ...heard.map(([one]) => one)]);
  }

  /** Once nobody has been heard for a while, until somebody says again how the circle stands. */
  function lookAdrift(): void {
    if (heardAt.size > 0 && reachable().size === 1) isAdrift = true;
  }

  function say(): void {
    if (circle === null) return;
    const to = listenersOf(circle);
    for (const message of ownMessages(circle)) line.tell(to, message);
    tellNotice();
  }

  /** RULE: outside the circle nobody hears more than that it is open, and what it is for. */
  function tellNotice(): void {
    const standing = circle === null ? null : standingOf(circle);
    if (circle === null || standing === null || standing.iHold === wasHolding) return;
    wasHolding = standing.iHold;
    if (wasHolding) line.tell('everyone', noticeOf(circle.id, standing.word.purpose));
    else takeBackNotice(circle);
  }

  /** Whoever is in the circle goes on; others hear of it from who holds it now. */
  function takeBackNotice(from: Circle): void {
    const inside = listenersOf(from);
    const outside = new Set([...line.members()].filter((one) => !inside.has(one)));
    line.tell(outside, { kind: 'over', id: from.id });
  }

  function begin(first: Circle): void {
    circle = first;
    heardAt.clear();
    [wasHolding, isAdrift] = [false, false];
    put(tend(first, clock()), true);
    again();
  }

  function again(): void {
    callOff?.();
    callOff = after(sayAgainMs, () => {
      if (circle === null) return;
      lookAdrift();
      circle = tend(circle, clock());
      say();
      emit('changed');
      again();
    });
  }

  function put(next: Circle, isOwn: boolean): void {
    const tended = tend(next, clock());
    circle = tended;
    if (isOwn || tended !== next) say();
    emit('changed');
  }

  /** Nothing of it is kept. */
  function wipe(event: 'changed' | 'over'): void {
    callOff?.();
    [circle, callOff] = [null, null];
    heardAt.clear();
    [wasHolding, isAdrift] = [false, false];
    emit(event);
  }

  function end(id: string): void {
    if (wasHolding) line.tell('everyone', { kind: 'over', id });
    line.forget(id);
    wipe('over');
  }

  line.on({
    heard(from, message) {
      if (message.id !== circle?.id) return;
      lookAdrift();
      const next = hear(circle, from, message, { reachable: reachable(), isAdrift });
      if (message.kind === 'word') isAdrift = false;
      heardAt.set(from, clock());
      if (next === null) end(message.id);
      else put(next, isNewTo(circle, from));
    },
    opened(member) {
      const standing = circle === null ? null : standingOf(circle);
      if (circle === null || standing?.iHold !== true) return;
      line.tell(new Set([member]), noticeOf(circle.id, standing.word.purpose));
    },
    changed: () => emit('changed'),
    closed: () => wipe('changed'),
  });

  return {
    now: () => circle,
    reachable,
    notices: () => line.notices(),
    open: (opening) => begin(openCircle({ ...opening, me }, clock())),
    enter(id) {
      const from = line.notices().filter((notice) => notice.id === id);
      if (from.length === 0) return;
      begin(
        enterCircle(
          id,
          me,
          from.map((notice) => notice.from),
          clock(),
        ),
      );
    },
    act(change) {
      if (circle === null) return;
      const next = change(circle, clock());
      if (next !== circle) put(next, true);
    },
    leave() {
      if (circle === null) return;
      circle = sitTogether(circle, 0, clock());
      for (const message of ownMessages(circle))
        if (message.kind === 'here') line.tell(listenersOf(circle), message);
      if (wasHolding) takeBackNotice(circle);
      wipe('changed');
    },
    finish() {
      if (circle !== null && standingOf(circle)?.iHold === true) {
        wasHolding = true;
        end(circle.id);
      }
    },
    on(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** To whom somebody is new, everything is said at once. */
function isNewTo(circle: Circle, member: MemberId): boolean {
  return !circle.claims.has(member);
}

function noticeOf(id: string, purpose: 'healing' | 'opening' | 'closing'): CircleMessage {
  return { kind: 'notice', id, purpose };
}
