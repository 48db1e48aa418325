/**
 * The moment as pages read it: looked at anew every minute, and when somebody comes back to the page.
 * Who carries now changes while nobody touches anything.
 */

import { createSubscriber } from 'svelte/reactivity';
import { every, now } from '#lib/platform/clock.ts';
import { today } from '#lib/platform/today.ts';

const MINUTE_MS = 60_000;

const passed = createSubscriber((update) => {
  const callOff = every(MINUTE_MS, update);
  document.addEventListener('visibilitychange', update);
  return () => {
    callOff();
    document.removeEventListener('visibilitychange', update);
  };
});

export const moment = {
  /** In ms; whole minutes are enough for whoever reads it. */
  get now(): number {
    passed();
    return now();
  },
  /** By this device's calendar and zone. */
  get today(): string {
    passed();
    return today();
  },
};
