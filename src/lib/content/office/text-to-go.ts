/**
 * What goes out to be worked on in another program: the text alone. Nobody's name, no answer and no
 * day, but those that somebody wrote into it.
 */

import { joinRuns, type Block, type VersionText } from '#lib/domain/consent/version.ts';
import { cleanLine, cleanPart, cleanText } from '#lib/domain/words.ts';

export interface TextToGo {
  readonly language: 'en' | 'es';
  readonly title: string;
  /** The digest comes first, as paragraphs like all others. */
  readonly blocks: readonly Block[];
}

export function textToGo(version: VersionText, language: 'en' | 'es'): TextToGo {
  const { title, digest, blocks } = version;
  return {
    ...{ language, title: cleanLine(title) },
    blocks: [
      ...cleanText(digest)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(paragraphOf),
      ...blocks.map((block) => cleanBlock(block)),
    ],
  };
}

function paragraphOf(line: string): Block {
  return { type: 'p', runs: joinRuns([{ text: line.trim(), marks: '', href: '' }]) };
}

/** No program has signs for a line's end within a sentence that all others read. */
function cleanBlock(block: Block): Block {
  if ('items' in block)
    return { ...block, items: block.items.map((item) => item.map((one) => cleanBlock(one))) };
  if ('blocks' in block) return { ...block, blocks: block.blocks.map((one) => cleanBlock(one)) };
  const runs = block.runs.map((run) => ({
    ...run,
    text: cleanPart(run.text.replace(/\s+/gu, ' ')),
  }));
  return { ...block, runs: joinRuns(runs) };
}
