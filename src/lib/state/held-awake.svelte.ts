/**
 * Whether this device is in a circle: a phone that lies between people for an hour must not lock in
 * the midst of somebody's words. It does after an hour without a touch.
 */

const LEAST_MINUTES = 60;
let now = $state(false);

export const heldAwake = {
  set now(isHeld: boolean) {
    now = isHeld;
  },
  /** 0 is never. */
  lockMinutes(chosen: number): number {
    return now && chosen !== 0 ? Math.max(chosen, LEAST_MINUTES) : chosen;
  },
};
