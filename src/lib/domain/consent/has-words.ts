/** A text that says nothing cannot be asked about. */

import type { Block } from '#lib/domain/consent/version.ts';

export function hasWords(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if ('items' in block) return block.items.some((item) => hasWords(item));
    if ('blocks' in block) return hasWords(block.blocks);
    return block.runs.some(({ text }) => text.trim() !== '');
  });
}
