/**
 * What one connection brought too early: its dependencies, an epoch key or its author's admission
 * are not here yet. Bounded, so that nobody fills the memory of others with what never resolves.
 * docs/PROTOCOL.md §8.
 */

import type { Run } from '#lib/ledger/outer-update.ts';

export interface Held {
  runs(): readonly Run[];
  size(): number;
  /** Replaces everything; false if some had to be dropped. */
  replace(runs: readonly Run[]): boolean;
}

const ENVELOPE_LIMIT = 512;
const BYTE_LIMIT = 4_194_304;

export function createHeld(): Held {
  let held: readonly Run[] = [];
  return {
    runs: () => held,
    size: () => held.reduce((sum, run) => sum + run.sealed.length, 0),
    replace(runs) {
      const kept = new Map<string, Run>();
      let envelopes = 0;
      let bytes = 0;
      let isComplete = true;
      for (const run of runs) {
        const place = `${run.clientId}:${run.clock}`;
        const before = kept.get(place);
        if (before !== undefined && before.sealed.length >= run.sealed.length) continue;
        envelopes += run.sealed.length - (before?.sealed.length ?? 0);
        bytes += bytesIn(run) - (before === undefined ? 0 : bytesIn(before));
        if (envelopes > ENVELOPE_LIMIT || bytes > BYTE_LIMIT) {
          isComplete = false;
          break;
        }
        kept.set(place, run);
      }
      held = [...kept.values()];
      return isComplete;
    },
  };
}

function bytesIn(run: Run): number {
  return run.sealed.reduce((sum, one) => sum + one.length, 0);
}
