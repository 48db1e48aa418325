/**
 * Which blocks of two versions belong together: first those that did not change, then, between them,
 * those of one kind that still share words. What is beside nothing was taken out, or added.
 */

import { sharedBy } from '#lib/domain/consent/shared-by.ts';
import type { Block } from '#lib/domain/consent/version.ts';

/** A block, or an item of a list. */
type Part = Block | readonly Block[];
/** One at least stands. */
export type Beside<P> = readonly [P, P] | readonly [P, null] | readonly [null, P];

/** Between unchanged blocks: pairs are looked for among at most so many, and not further apart than this. */
const MOST_PAIRS = 4_000_000;
const NEAR = 40;
/** Below this, two blocks have only common words in common. */
const ENOUGH = 0.4;

export function align<P extends Part>(
  before: readonly P[],
  after: readonly P[],
): readonly Beside<P>[] {
  const name = (part: P): string => JSON.stringify(part);
  const rows: Beside<P>[] = [];
  let [row, column] = [0, 0];
  const upTo = (nextRow: number, nextColumn: number): void => {
    rows.push(...pair(before.slice(row, nextRow), after.slice(column, nextColumn)));
    [row, column] = [nextRow + 1, nextColumn + 1];
  };
  for (const [was, is] of sharedBy(before.map(name), after.map(name))) {
    upTo(was, is);
    rows.push([before[was]!, after[is]!]);
  }
  upTo(before.length, after.length);
  return rows;
}

function apart<P>(before: readonly P[], after: readonly P[]): Beside<P>[] {
  return [
    ...before.map((part): Beside<P> => [part, null]),
    ...after.map((part): Beside<P> => [null, part]),
  ];
}

/** In order, so that as much as possible stays recognisable: the heaviest path through a table. */
function pair<P extends Part>(before: readonly P[], after: readonly P[]): readonly Beside<P>[] {
  const [rows, columns] = [before.length, after.length];
  if (rows === 0 || columns === 0 || rows * columns > MOST_PAIRS) return apart(before, after);
  const weights = weigh(before, after);
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const weight = weights[row * columns + column] ?? 0;
      const paired = weight > 0 ? weight + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  const found: Beside<P>[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const weight = weights[row * columns + column] ?? 0;
    const was = before[row]!;
    const is = after[column]!;
    if (weight > 0 && at(row, column) === Math.fround(weight + at(row + 1, column + 1))) {
      found.push([was, is]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) {
      found.push([was, null]);
      row += 1;
    } else {
      found.push([null, is]);
      column += 1;
    }
  }
  return [...found, ...apart(before.slice(row), after.slice(column))];
}

/** How alike, from 0 to 1; 0 for those that do not belong together. */
function weigh<P extends Part>(before: readonly P[], after: readonly P[]): Float32Array {
  const [was, is] = [before.map(bagOf), after.map(bagOf)];
  const weights = new Float32Array(before.length * after.length);
  was.forEach((one, row) => {
    const near = (row * after.length) / before.length;
    is.forEach((other, column) => {
      if (one.kind !== other.kind || Math.abs(column - near) > NEAR) return;
      const weight = likenessOf(one, other);
      if (weight >= ENOUGH) weights[row * after.length + column] = weight;
    });
  });
  return weights;
}

interface Bag {
  readonly kind: 'words' | 'list' | 'quote' | 'item';
  readonly words: ReadonlyMap<string, number>;
  readonly count: number;
}

function bagOf(part: Part): Bag {
  const words = new Map<string, number>();
  const found =
    textOf(part)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { kind: kindOf(part), words, count: found.length };
}

function kindOf(part: Part): Bag['kind'] {
  if (!('type' in part)) return 'item';
  return 'runs' in part ? 'words' : 'items' in part ? 'list' : 'quote';
}

function textOf(part: Part): string {
  if (!('type' in part)) return part.map(textOf).join(' ');
  if ('runs' in part) return part.runs.map(({ text }) => text).join('');
  return ('items' in part ? part.items : part.blocks).map(textOf).join(' ');
}

/** How many of their words they share. */
function likenessOf(a: Bag, b: Bag): number {
  if (a.count + b.count === 0) return 1;
  const [small, large] = a.words.size < b.words.size ? [a.words, b.words] : [b.words, a.words];
  let shared = 0;
  for (const [word, times] of small) shared += Math.min(times, large.get(word) ?? 0);
  return (2 * shared) / (a.count + b.count);
}
