/** Places that a group still fills in: what a text holds in [brackets]. */

import type { Block } from '#lib/domain/consent/version.ts';

export interface Piece {
  readonly text: string;
  readonly isBlank: boolean;
}

/** Longer than that, or before an address, brackets are somebody's own way of writing. */
const BLANK = /\[[^[\]\n]{1,80}\](?!\()/g;

/** A text in pieces, blanks apart, nothing left out. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK)) {
    if (index > from) pieces.push({ text: text.slice(from, index), isBlank: false });
    pieces.push({ text: blank, isBlank: true });
    from = index + blank.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isBlank: false });
  return pieces;
}

/** Each once, in the order of the text, without its brackets. One that is partly bold is still one. */
export function blanksIn(blocks: readonly Block[]): readonly string[] {
  const found = blocks.flatMap((block) => blanksOf(block));
  return [...new Set(found)];
}

function blanksOf(block: Block): readonly string[] {
  if ('items' in block) return block.items.flatMap((item) => blanksIn(item));
  if ('blocks' in block) return blanksIn(block.blocks);
  const text = block.runs.map((run) => run.text).join('');
  return piecesOf(text)
    .filter(({ isBlank }) => isBlank)
    .map((piece) => piece.text.slice(1, -1));
}
