/**
 * How far each run can be taken in together with the others, found out before any of it is. A run is
 * vouched for by its last signature; where only a part of it can be taken in, that part must end
 * with a signature that holds. Otherwise a member could leave with one device what no other takes
 * from it, and whatever that device builds on it would be stuck. docs/PROTOCOL.md §3, "vouched".
 */

import { equalBytes } from '#lib/base/bytes.ts';
import type { Candidate, Missing } from '#lib/ledger/check.ts';
import type { LedgerIndex } from '#lib/ledger/ledger-index.ts';

export interface Reaching {
  readonly clientId: number;
  /** Place of `places[0]`. */
  readonly clock: number;
  readonly places: readonly Candidate[];
  /** The first that is not yet in the index. */
  readonly next: number;
  /** What comes before this may be taken in. */
  reach: number;
}

export interface Signatures<T> {
  /** Whether the run's last signature holds; verified once. */
  vouch(run: T): boolean;
  /** Whether this envelope's own does. */
  holds(candidate: Candidate): boolean;
}

/** Sets `reach` of each run. One run a chain at a time: what another would add waits for it. */
export function findReach<T extends Reaching>(
  index: LedgerIndex,
  runs: readonly T[],
  signatures: Signatures<T>,
): void {
  const planned = choose(index, runs);
  const caps = new Map([...planned.values()].map((run) => [run, run.places.length]));
  do advanceAll(index, planned, caps);
  while (capAtSignatures(planned, caps, signatures));
}

/** Of each chain the run that goes on furthest from what is held. */
function choose<T extends Reaching>(index: LedgerIndex, runs: readonly T[]): Map<number, T> {
  const planned = new Map<number, T>();
  for (const run of runs) {
    run.reach = run.next;
    if (!continues(index, run)) continue;
    const other = planned.get(run.clientId);
    const end = run.clock + run.places.length;
    if (other === undefined || end > other.clock + other.places.length)
      planned.set(run.clientId, run);
  }
  return planned;
}

function continues(index: LedgerIndex, { clientId, clock, places, next }: Reaching): boolean {
  const entries = index.chains.get(clientId)?.entries ?? [];
  const first = Math.max(next, entries.length - clock);
  const candidate = places[first];
  const tip = entries.at(-1);
  if (candidate === undefined || clock + first !== entries.length) return false;
  return tip === undefined || equalBytes(candidate.envelope.prev, tip.hash);
}

/** As far as what is held and what the others bring allows. */
function advanceAll<T extends Reaching>(
  index: LedgerIndex,
  planned: ReadonlyMap<number, T>,
  caps: ReadonlyMap<T, number>,
): void {
  const waiting = new Map<string, T[]>();
  const queue = [...planned.values()];
  for (const run of queue) {
    const held = index.chains.get(run.clientId)?.entries.length ?? 0;
    run.reach = Math.max(run.next, held - run.clock);
  }
  const coming = (clientId: number, seq: number): Candidate | undefined => {
    const run = planned.get(clientId);
    return run === undefined || seq - run.clock >= run.reach
      ? undefined
      : run.places[seq - run.clock];
  };
  for (let run = queue.pop(); run !== undefined; run = queue.pop()) {
    while (run.reach < caps.get(run)!) {
      const found = index.check(run.places[run.reach]!, run.places[run.reach - 1] ?? null, coming);
      if (found.verdict === 'hold') {
        const key = keyOf(found.missing);
        waiting.set(key, [...(waiting.get(key) ?? []), run]);
      }
      if (found.verdict !== 'next') break;
      const key = keyOf({ what: 'place', clientId: run.clientId, seq: run.clock + run.reach++ });
      queue.push(...(waiting.get(key) ?? []));
      waiting.delete(key);
    }
  }
}

/** True if some run must end earlier than it could, so that others may lose what they build on. */
function capAtSignatures<T extends Reaching>(
  planned: ReadonlyMap<number, T>,
  caps: Map<T, number>,
  { vouch, holds }: Signatures<T>,
): boolean {
  let isCapped = false;
  for (const run of planned.values()) {
    if (run.reach <= run.next) continue;
    const end = vouch(run) ? endOf(run, holds) : run.next;
    if (end === run.reach) continue;
    caps.set(run, end);
    isCapped ||= end < run.reach;
  }
  return isCapped;
}

/** Behind the last signature within reach, if it holds; a chain that is badly signed there waits. */
function endOf(run: Reaching, holds: (candidate: Candidate) => boolean): number {
  const { places, reach, next } = run;
  const isSigned = ({ envelope }: Candidate): boolean => envelope.signature !== null;
  const last = places.slice(0, reach).findLastIndex(isSigned);
  if (last < next) return next;
  // The last of the whole run has been verified.
  const isVerified = last === places.findLastIndex(isSigned);
  return isVerified || holds(places[last]!) ? last + 1 : next;
}

export function keyOf(missing: Missing): string {
  switch (missing.what) {
    case 'place':
      return `place ${missing.clientId} ${missing.seq}`;
    case 'device':
      return `device ${missing.device}`;
    case 'epoch':
      return `epoch ${missing.epoch}`;
  }
}
