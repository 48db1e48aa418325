/**
 * Where the structs of one inner document stand: a list (a root's or a nested type's, or one key of
 * it), how deep that lies, and what each was written after. Filled from counted payloads alone, from
 * bytes and not from Yjs; a struct's place never changes, so one index a part serves every causal
 * past. It stops items that reach from one list into another, items between two that can never have
 * been neighbours, and nesting that Yjs could not delete. docs/PROTOCOL.md §6, rules 8 and 9.
 */

import { MAX_TYPE_DEPTH } from '#lib/ledger/limits.ts';
import type { InnerId, InnerStruct } from '#lib/ledger/yjs-update.ts';

/** The items of one parent under one key, or its children. Compared by identity. */
export interface List {
  /** 0 in a root, n in a type of depth n. */
  readonly depth: number;
}

/** What an item there can be to others: only a type has children, and what is gone has them nowhere. */
export type Standing = 'type' | 'gone' | 'plain';

/** From `clock` to the next of the client; each but the first was written after the one before it. */
export interface Range {
  readonly clock: number;
  readonly list: List;
  readonly standing: Standing;
  /** What the first was written after; null at the beginning of its list, and nowhere. */
  readonly origin: Spot | null;
  /** How many ranges lie behind it, going from origin to origin. */
  readonly steps: number;
  /** One of these further back, so that going far back takes few steps: skew-binary, after Myers. */
  readonly jump: Range | null;
}

/** One clock of a range. */
export interface Spot extends InnerId {
  readonly range: Range;
}

/** What a payload adds: ranges of one client and the lists that they are the first in. */
export interface Placing {
  readonly client: number;
  readonly ranges: readonly Range[];
  readonly lists: ReadonlyMap<string, List>;
}

export interface Places {
  /** Of structs of one client, whose neighbours and parents are known: null if rule 8 fails. */
  place(structs: readonly InnerStruct[]): Placing | null;
  /** Takes in a payload that counts. */
  add(placing: Placing): void;
  /** These and what is added to the branch; these stay as they are. */
  branch(): Places;
  /** Everything that was added here, in an order in which it can be added again: origins come first. */
  added(): Added;
  /** The range that a clock lies in. */
  rangeAt(id: InnerId): Range | null;
}

export interface Added {
  readonly lists: ReadonlyMap<string, List>;
  readonly ranges: readonly { readonly client: number; readonly range: Range }[];
}

/** In every reader's document a GC struct: what lay in a type that was gone before it was told. */
export const NOWHERE: List = { depth: 0 };

export function createPlaces(): Places {
  return createLayer(null);
}

interface Layer extends Places {
  listOf(name: string): List | null;
}

function createLayer(under: Layer | null): Layer {
  const ranges = new Map<number, Range[]>();
  const lists = new Map<string, List>();
  /** Whose ranges came one after the other. */
  const order: number[] = [];
  const layer: Layer = {
    rangeAt: (id) => lastUpTo(ranges.get(id.client) ?? [], id.clock) ?? under?.rangeAt(id) ?? null,
    listOf: (name) => lists.get(name) ?? under?.listOf(name) ?? null,
    place: (structs) => place(structs, layer),
    add(placing) {
      for (const [name, list] of placing.lists) lists.set(name, list);
      let of = ranges.get(placing.client);
      if (of === undefined) ranges.set(placing.client, (of = []));
      for (const range of placing.ranges) {
        of.push(range);
        order.push(placing.client);
      }
    },
    branch: () => createLayer(layer),
    added: () => ({ lists, ranges: inOrder(ranges, order) }),
  };
  return layer;
}

function inOrder(ranges: ReadonlyMap<number, readonly Range[]>, order: readonly number[]) {
  const taken = new Map<number, number>();
  return order.map((client) => {
    const at = taken.get(client) ?? 0;
    taken.set(client, at + 1);
    return { client, range: ranges.get(client)![at]! };
  });
}

function lastUpTo(ranges: readonly Range[], clock: number): Range | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ranges[middle]!.clock <= clock) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : ranges[low - 1]!;
}

// RULE 8: both neighbours of an item are in one list, a parent is a type, and types nest to a limit.
// RULE 9: the neighbours of an item can have stood side by side.
function place(structs: readonly InnerStruct[], under: Layer): Placing | null {
  const lists = new Map<string, List>();
  const ranges: Range[] = [];
  const client = structs[0]?.client ?? 0;
  const first = structs[0]?.clock ?? 0;

  function rangeAt(id: InnerId): Range | null {
    const here = id.client === client && id.clock >= first ? lastUpTo(ranges, id.clock) : null;
    // What only goes on stands in the last range of an earlier payload.
    return here ?? under.rangeAt(id);
  }

  function listIn(parent: string, sub: string | null, depth: number): List {
    const name = `${parent.length}|${parent}${sub === null ? '' : `=${sub}`}`;
    let list = lists.get(name) ?? under.listOf(name);
    if (list === null) lists.set(name, (list = { depth }));
    return list;
  }

  function spotAt(id: InnerId | null): Spot | null {
    const range = id && rangeAt(id);
    return id && range && { ...id, range };
  }

  for (const struct of structs) {
    const { clock } = struct;
    const list = listOf(struct, rangeAt, listIn);
    const standing = standingOf(struct);
    if (list === null || (standing === 'type' && list.depth >= MAX_TYPE_DEPTH)) return null;
    const origin = list === NOWHERE ? null : spotAt(struct.origin);
    const right = list === NOWHERE ? null : spotAt(struct.rightOrigin);
    if (right !== null && !canBeNeighbours(origin, right)) return null;
    if (!goesOn(origin, struct, list, standing))
      ranges.push({ clock, list, standing, origin, ...stepsTo(origin) });
  }
  return { client, ranges, lists };
}

/**
 * In a list that Yjs has written nothing lies between an item and what it was written after but what
 * was written after that one in turn. So what stands to the right of `origin` was itself written
 * after `origin`, or after something that `origin` goes back to.
 */
function canBeNeighbours(origin: Spot | null, right: Spot): boolean {
  const after = originOf(right);
  const goesBack = after === null || (origin !== null && goesBackTo(origin, after));
  return goesBack && (origin === null || !goesBackTo(origin, right));
}

function originOf({ client, clock, range }: Spot): Spot | null {
  return clock > range.clock ? { client, clock: clock - 1, range } : range.origin;
}

/** True if `to` is `from`, or is reached from it going from origin to origin. */
function goesBackTo(from: Spot, to: Spot): boolean {
  let { range, clock } = from;
  while (range.steps > to.range.steps) {
    const { jump, origin } = range;
    // The last step is one from origin to origin, which tells the clock.
    if (jump !== null && jump.steps > to.range.steps) range = jump;
    else if (origin === null) return false;
    else ({ range, clock } = origin);
  }
  return range === to.range && clock >= to.clock;
}

/** As typed on, letter by letter: the range that ends there takes it in. */
function goesOn(
  origin: Spot | null,
  { client, clock }: InnerStruct,
  list: List,
  standing: Standing,
): boolean {
  if (origin?.client !== client || origin.clock !== clock - 1) return false;
  return origin.range.list === list && origin.range.standing === standing;
}

/** How far back what was written after `origin` goes. */
export function stepsTo(origin: Spot | null): Pick<Range, 'steps' | 'jump'> {
  if (origin === null) return { steps: 0, jump: null };
  const { range } = origin;
  const far = range.jump;
  const further = far?.jump ?? null;
  const isEven =
    far !== null && further !== null && range.steps - far.steps === far.steps - further.steps;
  return { steps: range.steps + 1, jump: isEven ? further : range };
}

function standingOf({ content }: InnerStruct): Standing {
  if (content === 'type') return 'type';
  return content === 'gc' || content === 'deleted' ? 'gone' : 'plain';
}

/** As Yjs finds an item's list: its neighbours' if it has any, else what it names. */
function listOf(
  { content, origin, rightOrigin, parent, parentSub }: InnerStruct,
  rangeAt: (id: InnerId) => Range | null,
  listIn: (parent: string, sub: string | null, depth: number) => List,
): List | null {
  if (content === 'gc') return NOWHERE;
  if (origin !== null || rightOrigin !== null) {
    const left = origin === null ? null : rangeAt(origin);
    const right = rightOrigin === null ? null : rangeAt(rightOrigin);
    // Yjs drops an item that has a GC struct beside it, so nobody sees where else it reached.
    if (left?.list === NOWHERE || right?.list === NOWHERE) return NOWHERE;
    if (left === null || right === null) return left?.list ?? right?.list ?? null;
    return left.list === right.list ? left.list : null;
  }
  if (parent === null) return null;
  if (typeof parent === 'string') return listIn(`/${parent}`, parentSub, 0);
  const of = rangeAt(parent);
  // A type can be gone when its maker first tells of it, and still be written to by an open page.
  if (of === null || of.list === NOWHERE || of.standing === 'gone') return of && NOWHERE;
  if (of.standing !== 'type') return null;
  return listIn(`${parent.client}:${parent.clock}`, parentSub, of.list.depth + 1);
}
