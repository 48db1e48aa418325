/**
 * Cuts a large answer into updates that can each be judged when they arrive: by whole signed
 * stretches, in (lamport, chain) order, so that nothing comes before what it depends on and no
 * stretch loses the signature that vouches for it. Signatures inside a run were never looked at, so
 * one is verified before a chain is cut after it: a member could otherwise plant bad ones and have
 * honest devices hand on pieces that nobody can take in. Nothing else is opened: the ledger knows
 * where stretches begin. docs/PROTOCOL.md §9.
 */

import type { Ledger } from '#lib/ledger/ledger.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import type { Stretch } from '#lib/ledger/stretches.ts';

interface Cut extends Stretch {
  readonly clientId: number;
  readonly bytes: number;
}

/** What knows where chains may be cut; it holds the runs. */
export type SplitSource = Pick<Ledger, 'stretches' | 'isWellSigned'>;

/** What comes in one piece is judged in one go: more would keep the other's page from drawing. */
export const UPDATE_BYTES = 524_288;
/** The other side begins to judge while the rest is cut and sent. */
const FIRST_BYTES = 262_144;

/** At least one list of runs, each of at most `limit` bytes but for a longer stretch. */
export function* splitRuns(
  runs: readonly Run[],
  source: SplitSource,
  limit = UPDATE_BYTES,
): Generator<Run[], void> {
  const whole = runs.reduce((sum, run) => sum + bytesOf(run.sealed), 0);
  if (whole <= limit) {
    yield [...runs];
    return;
  }
  const byClient = new Map(runs.map((run) => [run.clientId, run]));
  let rest = runs.flatMap((run) => cutsOf(run, source)).sort(compareCuts);
  for (let room = Math.min(limit, FIRST_BYTES); rest.length > 0; room = limit) {
    let [count, bytes] = [0, 0];
    for (; count < rest.length; count++) {
      bytes += rest[count]!.bytes;
      if (count > 0 && bytes > room) break;
    }
    const { piece, left } = cut(rest, count, source);
    yield joinCuts(piece, byClient);
    rest = left;
  }
}

function compareCuts(a: Cut, b: Cut): number {
  return a.lamport - b.lamport || a.clientId - b.clientId || a.clock - b.clock;
}

/**
 * The first `count` stretches, and with each chain that is cut there what follows of it up to a
 * signature that holds.
 */
function cut(
  cuts: readonly Cut[],
  count: number,
  source: SplitSource,
): { piece: Cut[]; left: Cut[] } {
  const ends = new Map<number, Cut>();
  const piece = cuts.slice(0, count);
  for (const one of piece) ends.set(one.clientId, one);
  const left: Cut[] = [];
  for (const one of cuts.slice(count)) {
    const end = ends.get(one.clientId);
    if (end === undefined) left.push(one);
    else if (source.isWellSigned(end.clientId, end.clock + end.count - 1)) {
      ends.delete(one.clientId);
      left.push(one);
    } else {
      ends.set(one.clientId, one);
      piece.push(one);
    }
  }
  return { piece, left };
}

function cutsOf({ clientId, clock, sealed }: Run, source: SplitSource): Cut[] {
  return source.stretches(clientId, clock, clock + sealed.length).map((stretch) => {
    const from = stretch.clock - clock;
    const bytes = bytesOf(sealed.slice(from, from + stretch.count));
    return { ...stretch, clientId, bytes };
  });
}

/** Stretches of one chain follow each other in lamport order, so they join without gaps. */
function joinCuts(cuts: readonly Cut[], runs: ReadonlyMap<number, Run>): Run[] {
  const ranges = new Map<number, { clock: number; end: number }>();
  for (const { clientId, clock, count } of cuts)
    ranges.set(clientId, { clock: ranges.get(clientId)?.clock ?? clock, end: clock + count });
  return [...ranges].map(([clientId, { clock, end }]) => {
    const run = runs.get(clientId)!;
    return { clientId, clock, sealed: run.sealed.slice(clock - run.clock, end - run.clock) };
  });
}

function bytesOf(sealed: readonly Uint8Array[]): number {
  return sealed.reduce((sum, one) => sum + one.length + 24, 0);
}
