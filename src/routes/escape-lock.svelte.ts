/** Escape twice within a breath locks, whatever is open; the first only hints. */

import { after } from '#lib/platform/clock.ts';

const BREATH_MS = 1_500;

export function createEscapeLock(lock: () => void): {
  readonly isHinting: boolean;
  press(event: KeyboardEvent): void;
} {
  let isHinting = $state(false);
  let callOff: (() => void) | null = null;
  return {
    get isHinting() {
      return isHinting;
    },
    press(event) {
      if (event.key !== 'Escape' || event.repeat) return;
      if (isHinting) {
        callOff?.();
        isHinting = false;
        lock();
        return;
      }
      isHinting = true;
      callOff = after(BREATH_MS, () => (isHinting = false));
    },
  };
}
