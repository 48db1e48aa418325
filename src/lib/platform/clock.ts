/**
 * The clock and its timers: the only place that reads the time. Everything else is handed `now` or
 * takes these functions, so that rules stay pure and tests stay still.
 */

import type { Clock } from '#lib/base/brands.ts';

/** Milliseconds since 1970, by this device's own clock, which may be wrong. */
export const now: Clock = () => Date.now();

/** Milliseconds since some moment of this page; never jumps back. For durations. */
export const elapsed: Clock = () => performance.now();

/** Calls once after `milliseconds`; the returned function calls it off. */
export function after(milliseconds: number, act: () => void): () => void {
  const timer = setTimeout(act, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

/** Calls every `milliseconds` until the returned function is called. */
export function every(milliseconds: number, act: () => void): () => void {
  const timer = setInterval(act, milliseconds);
  return () => {
    clearInterval(timer);
  };
}

/** Waits for `work`, but no longer than `milliseconds`. */
export function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const callOff = after(milliseconds, resolve);
    void work.then(() => resolve(), reject).finally(callOff);
  });
}
