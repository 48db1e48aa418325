/**
 * The text of a file as a draft of this board. Whoever wrote the file is not known: what cannot be seen,
 * turns the direction of text or leads where no page would go is left out, and what a draft cannot hold
 * is refused.
 */

import * as Y from 'yjs';
import { err, ok, type Result } from '#lib/base/result.ts';
import type { BeginFields } from '#lib/board/agreements.ts';
import { blocksOf, nodesOf } from '#lib/board/versions.ts';
import { joinRuns, type Block, type Run, type VersionText } from '#lib/domain/consent/version.ts';
import { DRAFT_LIMITS, LIMITS } from '#lib/domain/limits.ts';
import { cleanLine, cleanPart, cleanText } from '#lib/domain/words.ts';

/** `untitled`: what it is called where nothing of its name is left. */
export function draftOfFile(text: VersionText, untitled: string): Result<BeginFields, 'too-long'> {
  const { nodes, characters } = sizeOf(text.blocks);
  // Before anything is made of it: a hostile file would hold up an old phone.
  if (nodes > DRAFT_LIMITS.nodes || characters > DRAFT_LIMITS.characters) return err('too-long');
  const blocks = asDrafted(text.blocks.map(cleanBlock));
  if (blocks === null) return err('too-long');
  const title = cleanLine(text.title).slice(0, LIMITS.longLine).trim();
  return ok({
    title: title === '' ? untitled : title,
    digest: cleanText(text.digest).slice(0, LIMITS.text).trim(),
    ...{ shape: text.shape, blocks },
  });
}

function sizeOf(blocks: readonly Block[]): { nodes: number; characters: number } {
  let [nodes, characters] = [0, 0];
  for (const block of blocks) {
    const inner =
      'runs' in block
        ? { nodes: block.runs.length, characters: lengthOf(block.runs) }
        : sizeOf('items' in block ? block.items.flat() : block.blocks);
    nodes += 1 + inner.nodes + ('items' in block ? block.items.length : 0);
    characters += inner.characters;
  }
  return { nodes, characters };
}

function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((length, { text }) => length + text.length, 0);
}

/** As a draft gives them back; null: no editor would open it. */
function asDrafted(blocks: readonly Block[]): readonly Block[] | null {
  const trial = new Y.Doc().getXmlFragment('draft');
  trial.insert(0, nodesOf(blocks));
  const read = blocksOf(trial);
  return read.ok ? read.value : null;
}

function cleanBlock(block: Block): Block {
  if ('items' in block)
    return { ...block, items: block.items.map((item) => item.map((one) => cleanBlock(one))) };
  if ('blocks' in block) return { ...block, blocks: block.blocks.map((one) => cleanBlock(one)) };
  const runs = block.runs.map((run) => ({ ...run, text: cleanPart(run.text) }));
  return { ...block, runs: joinRuns(runs) };
}
