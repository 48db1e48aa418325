/**
 * Records that stand under one root in the collective's own order: roles, and rotas. Whoever moves one
 * writes its place alone, so that two people who move different ones at once both have their way.
 */

import type { RecordMap } from '#lib/board/docs.ts';
import type { Unreadable } from '#lib/board/schema.ts';
import { fromBase64Url } from '#lib/base/bytes.ts';

interface Ordered {
  readonly kind: 'record';
  readonly id: string;
  readonly order: number;
}
type State<T extends Ordered> = T | Unreadable;

/** An id goes into addresses and cursors, so a forged one reads as nothing. */
function isRecordId(id: string): boolean {
  return fromBase64Url(id)?.length === 16;
}

/** Every record below a root in the collective's order; those that cannot be read come last. */
export function readInOrder<T extends Ordered>(
  root: RecordMap,
  read: (id: string, value: unknown) => State<T>,
): readonly State<T>[] {
  return [...root.entries()]
    .map(([id, value]) => readUnder(id, value, read))
    .toSorted((a, b) => sortingPlace(a) - sortingPlace(b) || (a.id < b.id ? -1 : 1));
}

/** Null if there is none. */
export function readOne<T extends Ordered>(
  root: RecordMap,
  id: string,
  read: (id: string, value: unknown) => State<T>,
): State<T> | null {
  return root.has(id) ? readUnder(id, root.get(id), read) : null;
}

function readUnder<T extends Ordered>(
  id: string,
  value: unknown,
  read: (id: string, value: unknown) => State<T>,
): State<T> {
  return isRecordId(id) ? read(id, value) : { kind: 'unreadable', id };
}

/** Where one that is new stands: at the end. */
export function placeAtEnd(states: readonly State<Ordered>[]): number {
  return Math.max(0, ...states.map(orderOf)) + 1;
}

/**
 * The places that change when one is put right before another, or, with null, at the end: its own
 * alone, unless there is no room between two neighbours and all are numbered anew. Null if there is no
 * such other.
 */
export function placesAfterMove(
  states: readonly State<Ordered>[],
  id: string,
  before: string | null,
): ReadonlyMap<string, number> | null {
  const others = states.filter((state) => state.kind === 'record' && state.id !== id);
  const at = before === null ? others.length : others.findIndex((state) => state.id === before);
  if (at < 0) return null;
  const [left, right] = [others[at - 1], others[at]];
  const low = left ? orderOf(left) : right ? orderOf(right) - 2 : 0;
  const high = right ? orderOf(right) : low + 2;
  const order = (low + high) / 2;
  if (low < order && order < high) return new Map([[id, order]]);
  const ids = others.map((state) => state.id).toSpliced(at, 0, id);
  return new Map(ids.map((each, place) => [each, place + 1]));
}

function orderOf(state: State<Ordered>): number {
  return state.kind === 'record' ? state.order : 0;
}

function sortingPlace(state: State<Ordered>): number {
  return state.kind === 'record' ? state.order : Number.MAX_VALUE;
}
