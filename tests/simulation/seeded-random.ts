/** Seeded bytes for tests: the same seed, the same run. Never for keys that matter. */

import type { Random } from '#lib/base/brands.ts';

export function createSeededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 255;
  };
  return (length) => Uint8Array.from({ length }, next);
}
