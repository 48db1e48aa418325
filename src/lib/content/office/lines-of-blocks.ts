/**
 * The blocks of a text, a paragraph after the other, as word processors have them: each says by itself
 * how deep it stands, and no paragraph stands inside another.
 */

import type { Block, Run } from '#lib/domain/consent/version.ts';

export interface OfficeLine {
  readonly kind: 'p' | 'h2' | 'h3';
  readonly runs: readonly Run[];
  readonly isQuote: boolean;
  /** How deep in lists; 0 for none. */
  readonly level: number;
  /** It begins an item: of which list, and how that counts. Null: it goes on in the one before. */
  readonly item: { readonly list: number; readonly isOrdered: boolean } | null;
}

interface Around {
  readonly isQuote: boolean;
  readonly level: number;
  readonly list: { readonly list: number; readonly isOrdered: boolean } | null;
}

/** Those that have words. */
export function linesOfBlocks(blocks: readonly Block[], deepest: number): readonly OfficeLine[] {
  const lines: OfficeLine[] = [];
  let lists = 0;
  let begins = false;

  function read(block: Block, around: Around): void {
    if ('items' in block) {
      const list = { list: (lists += 1), isOrdered: block.type === 'ol' };
      for (const item of block.items) {
        begins = true;
        for (const one of item) read(one, { ...around, level: around.level + 1, list });
      }
    } else if ('blocks' in block) {
      for (const one of block.blocks) read(one, { ...around, isQuote: true });
    } else if (block.runs.some(({ text }) => text.trim() !== '')) {
      lines.push(lineOf(block.type, block.runs, around));
      begins = false;
    }
  }

  function lineOf(
    kind: OfficeLine['kind'],
    runs: readonly Run[],
    { isQuote, level, list }: Around,
  ): OfficeLine {
    const last = lines.at(-1);
    // A heading and the end of a quote end the lists before them, and no item stands two levels below the one before.
    const open = last?.isQuote === isQuote ? last.level : 0;
    const depth = kind === 'p' ? Math.min(level, open + 1, deepest) : 0;
    const isItem = depth > 0 && (begins || depth > open);
    return { kind, runs, isQuote, level: depth, item: isItem ? list : null };
  }

  for (const block of blocks) read(block, { isQuote: false, level: 0, list: null });
  return lines;
}
