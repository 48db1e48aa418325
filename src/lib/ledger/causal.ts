/**
 * The causal past of every envelope: itself, the past of its predecessor and the pasts of its deps
 * (docs/PROTOCOL.md §3). A past is one number a chain, how many of its first envelopes it holds;
 * kept per pair of chains as the places where it grew. Chains are numbered densely by the caller.
 */

import { assert } from '#lib/base/assert.ts';
import { createSteps, type Steps } from '#lib/ledger/steps.ts';

export interface CausalIndex {
  /** The next envelope of `chain`, with the heads it names: `count` is the named seq plus one. */
  add(chain: number, seq: number, deps: readonly { chain: number; count: number }[]): void;
  /** How many envelopes of `other` are in the past of the envelope at `seq` of `chain`. */
  known(chain: number, seq: number, other: number): number;
  /** What the chain knows of others along its way. */
  pastOf(chain: number): ReadonlyMap<number, Steps>;
  /** A chain of which nothing was added, as `pastOf` gave it when it had that length. */
  recall(chain: number, length: number, past: ReadonlyMap<number, Steps>): void;
}

export function createCausalIndex(): CausalIndex {
  const lengths: number[] = [];
  const pasts: Map<number, Steps>[] = [];

  function known(chain: number, seq: number, other: number): number {
    if (chain === other) return seq + 1;
    return pasts[chain]?.get(other)?.after(seq + 1) ?? 0;
  }

  function learn(chain: number, seq: number, other: number, count: number): void {
    const past = pasts[chain];
    assert(past !== undefined, 'a chain has a past once it has an envelope');
    let steps = past.get(other);
    if (steps === undefined) past.set(other, (steps = createSteps()));
    steps.raise(seq, count);
  }

  return {
    known,
    pastOf: (chain) => pasts[chain] ?? new Map<number, Steps>(),
    recall(chain, length, past) {
      assert(lengths[chain] === undefined, 'a chain is recalled before it grows');
      lengths[chain] = length;
      pasts[chain] = new Map(past);
    },
    add(chain, seq, deps) {
      assert((lengths[chain] ?? 0) === seq, 'a chain grows by one');
      lengths[chain] = seq + 1;
      pasts[chain] ??= new Map<number, Steps>();
      for (const dep of deps) {
        // What is known of a chain already brings its whole past with it.
        if (seq > 0 && known(chain, seq - 1, dep.chain) >= dep.count) continue;
        learn(chain, seq, dep.chain, dep.count);
        for (const other of pasts[dep.chain]?.keys() ?? [])
          if (other !== chain) learn(chain, seq, other, known(dep.chain, dep.count - 1, other));
      }
    },
  };
}
