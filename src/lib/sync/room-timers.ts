/** A room's timers: what waits to be done, done no more once the room is closed. */

import type { After } from '#lib/sync/door/peer-connection.ts';

export interface RoomTimers {
  readonly after: After;
  /** Nothing that waits is done any more. */
  stop(): void;
}

export function createTimers(after: After): RoomTimers {
  const waiting = new Set<() => void>();
  return {
    after(milliseconds, act) {
      const callOff = after(milliseconds, () => {
        waiting.delete(callOff);
        act();
      });
      waiting.add(callOff);
      return () => {
        waiting.delete(callOff);
        callOff();
      };
    },
    stop() {
      for (const callOff of waiting) callOff();
      waiting.clear();
    },
  };
}

export interface Throttle {
  run(): void;
  stop(): void;
}

/** Acts soon, and at most once in `milliseconds`. */
export function createThrottle(after: After, milliseconds: number, act: () => void): Throttle {
  let stop: (() => void) | null = null;
  let isWanted = false;
  let isStopped = false;
  function cooled(): void {
    stop = null;
    if (isWanted) run();
  }
  function run(): void {
    if (isStopped) return;
    if (stop !== null) {
      isWanted = true;
      return;
    }
    isWanted = false;
    stop = after(0, () => {
      stop = after(milliseconds, cooled);
      act();
    });
  }
  return {
    run,
    stop() {
      isStopped = true;
      stop?.();
    },
  };
}
