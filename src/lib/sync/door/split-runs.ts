/**
 * Cuts a large answer into updates that can each be judged when they arrive: by whole signed
 * stretches, in (lamport, chain) order, so that nothing comes before what it depends on and no
 * stretch loses the signature that vouches for it. Signatures inside a run were never looked at, so
 * one is verified before a chain is cut after it: a member could otherwise plant bad ones and have
 * honest devices hand on pieces that nobody can take in. docs/PROTOCOL.md §9.
 */

import { openEnvelope, verifyEnvelope, type OpenedEnvelope } from '#lib/ledger/envelope.ts';
import type { Run } from '#lib/ledger/outer-update.ts';

interface Stretch {
  readonly clientId: number;
  readonly clock: number;
  readonly lamport: number;
  readonly sealed: readonly Uint8Array[];
  readonly bytes: number;
  /** The signed envelope at its end; null if it ends without one. */
  readonly last: OpenedEnvelope | null;
}

/** The part of the ledger that is needed to look inside. */
export interface SplitKeys {
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
}

export const UPDATE_BYTES = 1_048_576;

/** At least one list of runs, each of at most `limit` bytes but for a longer stretch. */
export function splitRuns(
  runs: readonly Run[],
  { board, headerKey }: SplitKeys,
  limit = UPDATE_BYTES,
): Run[][] {
  const whole = runs.reduce((sum, run) => sum + bytesOf(run.sealed), 0);
  if (whole <= limit) return [[...runs]];
  let rest = runs.flatMap((run) => stretchesOf(run, headerKey)).sort(compareStretches);
  const updates: Run[][] = [];
  while (rest.length > 0) {
    let [count, bytes] = [0, 0];
    for (; count < rest.length; count++) {
      bytes += rest[count]!.bytes;
      if (count > 0 && bytes > limit) break;
    }
    const { piece, left } = cut(rest, count, board);
    updates.push(joinStretches(piece));
    rest = left;
  }
  return updates;
}

function compareStretches(a: Stretch, b: Stretch): number {
  return a.lamport - b.lamport || a.clientId - b.clientId || a.clock - b.clock;
}

/**
 * The first `count` stretches, and with each chain that is cut there what follows of it up to a
 * signature that holds.
 */
function cut(
  stretches: readonly Stretch[],
  count: number,
  board: Uint8Array,
): { piece: Stretch[]; left: Stretch[] } {
  const ends = new Map<number, Stretch>();
  const piece = stretches.slice(0, count);
  for (const stretch of piece) ends.set(stretch.clientId, stretch);
  const left: Stretch[] = [];
  for (const stretch of stretches.slice(count)) {
    const end = ends.get(stretch.clientId);
    if (end === undefined) left.push(stretch);
    else if (end.last !== null && verifyEnvelope(board, end.last)) {
      ends.delete(stretch.clientId);
      left.push(stretch);
    } else {
      ends.set(stretch.clientId, stretch);
      piece.push(stretch);
    }
  }
  return { piece, left };
}

function stretchesOf(run: Run, headerKey: Uint8Array): Stretch[] {
  const stretches: Stretch[] = [];
  let sealed: Uint8Array[] = [];
  let clock = run.clock;
  let lamport = 0;
  const finish = (last: OpenedEnvelope | null) => {
    if (sealed.length === 0) return;
    const { clientId } = run;
    stretches.push({ clientId, clock, lamport, sealed, bytes: bytesOf(sealed), last });
    clock += sealed.length;
    sealed = [];
  };
  for (const one of run.sealed) {
    const opened = openEnvelope(one, headerKey);
    if (!opened.ok) break;
    if (sealed.length === 0) lamport = opened.value.envelope.lamport;
    sealed.push(one);
    if (opened.value.envelope.signature !== null) finish(opened.value);
  }
  finish(null);
  return stretches;
}

/** Stretches of one chain follow each other in lamport order, so they join without gaps. */
function joinStretches(stretches: readonly Stretch[]): Run[] {
  const runs = new Map<number, Run>();
  for (const { clientId, clock, sealed } of stretches) {
    const run = runs.get(clientId);
    if (run === undefined) runs.set(clientId, { clientId, clock, sealed });
    else runs.set(clientId, { ...run, sealed: [...run.sealed, ...sealed] });
  }
  return [...runs.values()];
}

function bytesOf(sealed: readonly Uint8Array[]): number {
  return sealed.reduce((sum, one) => sum + one.length + 24, 0);
}
