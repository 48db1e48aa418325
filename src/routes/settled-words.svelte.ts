/**
 * Words that change by the second, for those who hear them: said once they have stood for a moment, not
 * again while they are the same, and taken back, so that whoever reads the page meets them once.
 */

import { after } from '#lib/platform/clock.ts';

const SETTLED_MS = 2_500;
const SAID_MS = 5_000;

/** Null while there is nothing to say yet. What is so at first is read, not said. */
export function createSettledWords(read: () => string | null): { readonly said: string } {
  const words = $derived(read());
  let said = $state('');
  let last: string | null = null;
  $effect(() => {
    const now = words;
    if (now === null || now === last) return undefined;
    return after(last === null ? 0 : SETTLED_MS, () => {
      if (last !== null) said = now;
      last = now;
    });
  });
  $effect(() => (said === '' ? undefined : after(SAID_MS, () => (said = ''))));
  return {
    get said() {
      return said;
    },
  };
}
