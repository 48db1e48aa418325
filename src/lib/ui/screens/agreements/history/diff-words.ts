/* What became of a block as a whole, in words; and which blocks are folded. */
import type { BlockDifference, Both, Leaf, List, Piece } from '#lib/domain/consent/differences.ts';
import { m } from '#lib/paraglide/messages.js';

/** Null where it stayed what it was. */
export function sayBecame(type: Both<Leaf['type']> | Both<List['type']>): string | null {
  if (type.before === type.after) return null;
  switch (type.after) {
    case 'ol':
      return m.history_becomes_numbered();
    case 'ul':
      return m.history_becomes_bullets();
    case 'p':
      return m.history_becomes_paragraph();
    default:
      return m.history_becomes_heading();
  }
}

/** The same letters, in other marks or leading elsewhere. */
export function isOnlyForm(pieces: readonly Piece[]): boolean {
  const text = (lacks: Piece['how']): string =>
    pieces.map((piece) => (piece.how === lacks ? '' : piece.text)).join('');
  return pieces.some(({ how }) => how !== 'same') && text('in') === text('out');
}

/** Blocks one after another that did not change are one. */
export type Stretch =
  | { readonly kind: 'same'; readonly all: readonly BlockDifference[] }
  | { readonly kind: 'one'; readonly one: BlockDifference };

export function stretchesOf(blocks: readonly BlockDifference[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const one of blocks) {
    const last = stretches.at(-1);
    if (one.kind !== 'whole' || one.how !== 'same') stretches.push({ kind: 'one', one });
    else if (last?.kind === 'same')
      stretches[stretches.length - 1] = { kind: 'same', all: [...last.all, one] };
    else stretches.push({ kind: 'same', all: [one] });
  }
  return stretches;
}
