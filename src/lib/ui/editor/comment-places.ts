/** From places in a note (board/text-anchor.ts) to positions in the view's text, and back; and finding quoted words. */

import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type * as Y from 'yjs';
import { anchorOf, type TextAnchor, type TextSpot } from '#lib/board/text-anchor.ts';
import { LIMITS } from '#lib/domain/limits.ts';

/** In the view's positions. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What somebody wants to speak about. */
export interface Quoted {
  /** Empty: the whole text, since nothing here can be held on to. */
  readonly anchor: TextAnchor;
  readonly quote: string;
}

/** So few letters stand in many places. */
const FEW = 12;
/** So far from their old place words count as the same that were moved, and few letters so far. */
const FAR = 3_000;
const NEAR = 150;
const MOST_FOUND = 1_000;

export function positionOf(doc: Node, { path, offset }: TextSpot): number | null {
  let at = 0;
  let node = doc;
  for (const index of path) {
    if (index >= node.childCount) return null;
    for (let before = 0; before < index; before++) at += node.child(before).nodeSize;
    node = node.child(index);
    at += 1;
  }
  if (!node.isTextblock) return null;
  return at + Math.min(offset, node.content.size);
}

/** What is selected; without that, the block in which the cursor stands. */
export function quotedIn(state: EditorState, fragment: Y.XmlFragment): Quoted {
  const { from, to } = trimmed(state.doc, wanted(state));
  if (from >= to) return { anchor: '', quote: '' };
  const anchor = anchorOf(fragment, { from: spotOf(state.doc, from), to: spotOf(state.doc, to) });
  if (anchor === null) return { anchor: '', quote: '' };
  return { anchor, quote: state.doc.textBetween(from, to, '\n').slice(0, LIMITS.longLine) };
}

/**
 * Where quoted words stand now, nearest to `near`. Of several lines the longest is looked for. Without
 * a place to be near to, words count only if they stand in one place alone.
 */
export function findQuote(doc: Node, quote: string, near: number | null): Range | null {
  const words = quote.split('\n').toSorted((a, b) => b.length - a.length)[0] ?? '';
  if (words.trim() === '' || (near === null && words.length < FEW)) return null;
  const found: number[] = [];
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    const text = node.textContent;
    for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + 1))
      if (found.length < MOST_FOUND) found.push(at + 1 + from);
    return false;
  });
  const reach = words.length < FEW ? NEAR : FAR;
  const nearby = (at: number): boolean => Math.abs(at - (near ?? at)) <= reach;
  const from = near === null ? onlyOne(found) : nearest(found.filter(nearby), near);
  return from === undefined ? null : { from, to: from + words.length };
}

function onlyOne(found: readonly number[]): number | undefined {
  return found.length === 1 ? found[0] : undefined;
}

function nearest(found: readonly number[], to: number): number | undefined {
  return found.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}

function wanted({ selection }: EditorState): Range {
  if (!selection.empty) return { from: selection.from, to: selection.to };
  const { $from } = selection;
  return { from: $from.start(), to: $from.end() };
}

/** From the first word of the range to its last: its ends may stand between two blocks. */
function trimmed(doc: Node, { from, to }: Range): Range {
  let first = to;
  let last = from;
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isText) return;
    first = Math.min(first, Math.max(from, at));
    last = Math.max(last, Math.min(to, at + node.nodeSize));
  });
  return { from: first, to: last };
}

function spotOf(doc: Node, at: number): TextSpot {
  const $at = doc.resolve(at);
  const path = Array.from({ length: $at.depth }, (_, depth) => $at.index(depth));
  return { path, offset: $at.parentOffset };
}
