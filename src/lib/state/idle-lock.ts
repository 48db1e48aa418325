/**
 * Locking without being asked: after a time without a touch. Going to the background alone does not
 * lock, but a phone that slept past the time locks as soon as it wakes.
 */

import { after, now } from '#lib/platform/clock.ts';
import { onVisible } from '#lib/platform/lifecycle.ts';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;
const MINUTE = 60_000;

export interface IdleWatch {
  /** Call it when `minutes` may have changed. */
  look(): void;
  stop(): void;
}

/** `minutes` is 0 for never, and while nothing is open. */
export function watchIdle(minutes: () => number, lock: () => void): IdleWatch {
  let touchedAt = now();
  let callOff: (() => void) | null = null;

  function look(): void {
    callOff?.();
    callOff = null;
    const limit = minutes() * MINUTE;
    if (limit === 0) return;
    const left = touchedAt + limit - now();
    if (left <= 0) lock();
    else callOff = after(left, look);
  }
  function touched(): void {
    // The first touch after a sleep comes too late to count as one.
    look();
    touchedAt = now();
    if (callOff === null) look();
  }

  for (const touch of TOUCHES)
    document.addEventListener(touch, touched, { passive: true, capture: true });
  const stopSeeing = onVisible(look);
  look();
  return {
    look,
    stop() {
      callOff?.();
      stopSeeing();
      for (const touch of TOUCHES) document.removeEventListener(touch, touched, { capture: true });
    },
  };
}
