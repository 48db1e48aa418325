/** An agreement's text line by line, as it stands beside a sheet: its words, without their marks. */

import type { Block } from '#lib/domain/consent/version.ts';

export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if ('runs' in block) {
      const line = block.runs.map(({ text }) => text).join('');
      return line.trim() === '' ? [] : [line];
    }
    if ('items' in block) return block.items.flatMap(linesOf);
    return linesOf(block.blocks);
  });
}
