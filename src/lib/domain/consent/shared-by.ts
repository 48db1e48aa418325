/** What two sequences share, in order: their longest common one, as jsdiff finds it. */

import { diffArrays } from 'diff';

/** Where more than so many places differ, none is looked for: the time would grow with their square. */
const MOST_EDITS = 1_500;

/** Pairs of places, ascending in both. */
export function sharedBy(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  // What stands on one side alone is shared by no sequence: most of a long text goes out here.
  const [was, is] = [placesIn(before, new Set(after)), placesIn(after, new Set(before))];
  const changes = diffArrays(was, is, {
    comparator: (a, b) => before[a] === after[b],
    maxEditLength: MOST_EDITS,
  });
  const found = changes;
  const shared: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  for (const { value, added, removed } of found ?? []) {
    if (!added && !removed)
      for (let n = 0; n < value.length; n += 1) shared.push([was[row + n]!, is[column + n]!]);
    if (!added) row += value.length;
    if (!removed) column += value.length;
  }
  return shared;
}

function placesIn(names: readonly string[], others: ReadonlySet<string>): number[] {
  return names.flatMap((name, at) => (others.has(name) ? [at] : []));
}
