/**
 * What changed between two versions, for reading: whole lines, each still there, gone or new. A line
 * that differs in nothing but its bold words or where it leads has changed too.
 */

import type { Block, VersionText } from '#lib/domain/consent/version.ts';

export interface Change {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

interface Line {
  readonly text: string;
  readonly name: string;
}

/** More would hold up an old phone; then all is shown as rewritten. */
const MOST_STEPS = 4_000_000;

/** Of the text alone; title, digest and review day are compared as they are. */
export function differencesOf(before: VersionText, after: VersionText): readonly Change[] {
  const [old, next] = [linesOf(before.blocks), linesOf(after.blocks)];
  let start = 0;
  while (start < old.length && old[start]?.name === next[start]?.name) start += 1;
  let end = 0;
  const most = Math.min(old.length, next.length) - start;
  while (end < most && old.at(-1 - end)?.name === next.at(-1 - end)?.name) end += 1;
  const same = (lines: readonly Line[]): readonly Change[] =>
    lines.map(({ text }) => ({ kind: 'same', text }));
  return [
    ...same(next.slice(0, start)),
    ...between(old.slice(start, old.length - end), next.slice(start, next.length - end)),
    ...same(next.slice(next.length - end)),
  ];
}

/** The longest lines in common stay; of what lies between, what went comes before what came. */
function between(old: readonly Line[], next: readonly Line[]): readonly Change[] {
  const gone = (line: Line): Change => ({ kind: 'gone', text: line.text });
  const come = (line: Line): Change => ({ kind: 'new', text: line.text });
  if (old.length * next.length > MOST_STEPS) return [...old.map(gone), ...next.map(come)];
  const width = next.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = next.length - 1; column >= 0; column -= 1)
      common[row * width + column] =
        old[row]?.name === next[column]?.name
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const changes: Change[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < next.length) {
    const [left, right] = [old[row], next[column]];
    if (left !== undefined && left.name === right?.name) {
      changes.push({ kind: 'same', text: right.text });
      [row, column] = [row + 1, column + 1];
    } else if (left !== undefined && at(row + 1, column) >= at(row, column + 1)) {
      changes.push(gone(left));
      row += 1;
    } else if (right !== undefined) {
      changes.push(come(right));
      column += 1;
    } else if (left !== undefined) {
      changes.push(gone(left));
      row += 1;
    }
  }
  return changes;
}

function linesOf(blocks: readonly Block[]): readonly Line[] {
  return blocks.flatMap((block) => {
    if ('items' in block) return block.items.flatMap((item) => linesOf(item));
    if ('blocks' in block) return linesOf(block.blocks);
    const text = block.runs.map((run) => run.text).join('');
    if (text.trim() === '') return [];
    return [{ text, name: JSON.stringify([block.type, block.runs]) }];
  });
}
