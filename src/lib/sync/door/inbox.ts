/**
 * What comes through one door, one message after the other and each as far as it goes at once: a
 * large one is opened in slices, so that a page on which somebody reads or types misses no frame.
 * What comes meanwhile waits, in order; more than an honest sender keeps in hand is not kept.
 */

import type { Clock } from '#lib/base/brands.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';

export interface Inbox {
  put(message: Uint8Array): void;
  /** Nothing that waits is looked at any more. */
  stop(): void;
}

export interface InboxConfig {
  readonly clock: Clock;
  readonly after: After;
  receive(message: Uint8Array): Generator<void, void>;
  /** More waits than may. */
  overflow(): void;
}

const SLICE_MS = 12;
/** As much as a sender (sender.ts) may have waiting. */
const WAITING_LIMIT = 67_108_864;

export function createInbox({ clock, after, receive, overflow }: InboxConfig): Inbox {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  let current: Generator<void, void> | null = null;
  let isStopped = false;
  let callOff: (() => void) | null = null;

  /** A mistake of ours in one message is told, and those behind it go on. */
  function goOn(): void {
    callOff = null;
    const endsAt = clock() + SLICE_MS;
    try {
      for (current ??= next(); current !== null; current ??= next()) {
        advance(current);
        if (isStopped || clock() >= endsAt) return;
      }
    } finally {
      if (!isStopped && !isIdle()) callOff = after(0, goOn);
    }
  }

  function advance(steps: Generator<void, void>): void {
    let isOver = true;
    try {
      isOver = steps.next().done === true;
    } finally {
      if (isOver) current = null;
    }
  }

  function next(): Generator<void, void> | null {
    const message = waiting.shift();
    if (message === undefined) return null;
    bytes -= message.length;
    return receive(message);
  }

  const isIdle = (): boolean => current === null && waiting.length === 0;

  return {
    put(message) {
      if (isStopped) return;
      waiting.push(message);
      bytes += message.length;
      if (bytes > WAITING_LIMIT) overflow();
      else if (current === null && callOff === null) goOn();
    },
    stop() {
      isStopped = true;
      waiting = [];
      bytes = 0;
      callOff?.();
    },
  };
}
