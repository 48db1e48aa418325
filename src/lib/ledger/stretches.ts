/**
 * Where the signed stretches of a chain begin: envelopes up to and with one that is signed. A large
 * answer is cut between them (sync/door/split-runs.ts), and nothing is opened to find the places.
 */

import { assert } from '#lib/base/assert.ts';

export interface Stretch {
  /** Place of its first envelope. */
  readonly clock: number;
  readonly count: number;
  /** Of its first envelope. */
  readonly lamport: number;
}

export interface Stretches {
  /** The next envelope of the chain. */
  add(lamport: number, isSigned: boolean): void;
  /** All that lie at `clock` or beyond, the first of them cut off there; they end before `end`. */
  between(clock: number, end: number): Stretch[];
  /** Every beginning, in order, with the lamport there. */
  begins(): readonly (readonly [clock: number, lamport: number])[];
}

/** `begins` are those of a chain of `count` envelopes, the last of them signed. */
export function createStretches(
  begins: readonly (readonly [clock: number, lamport: number])[] = [],
  count = 0,
): Stretches {
  const clocks = begins.map(([clock]) => clock);
  const lamports = begins.map(([, lamport]) => lamport);
  let isOpen = false;

  return {
    add(lamport, isSigned) {
      if (!isOpen) {
        clocks.push(count);
        lamports.push(lamport);
      }
      isOpen = !isSigned;
      count++;
    },
    between(clock, end) {
      assert(end <= count, 'stretches are of what is held');
      const found: Stretch[] = [];
      for (let at = clocks.length - 1; at >= 0; at--) {
        const last = Math.min(end, clocks[at + 1] ?? count);
        if (last <= clock) break;
        const first = Math.max(clock, clocks[at]!);
        if (first < last) found.push({ clock: first, count: last - first, lamport: lamports[at]! });
      }
      return found.reverse();
    },
    begins: () => clocks.map((clock, at) => [clock, lamports[at]!] as const),
  };
}
