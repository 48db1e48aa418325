/** Lines that were read from another program, as the blocks of a text. */

import { joinRuns, type Block, type Run } from '#lib/domain/consent/version.ts';

export interface PastedRun {
  readonly text: string;
  readonly isStrong: boolean;
  readonly isEm: boolean;
  /** One that may be opened, or null. */
  readonly href: string | null;
}

export interface Line {
  readonly kind: 'p' | 'h2' | 'h3';
  readonly isQuote: boolean;
  /** How deep in lists; 0 for none. */
  readonly level: number;
  readonly isOrdered: boolean;
  /** It is the first of its item; others go on in the one before. */
  readonly begins: boolean;
  readonly runs: readonly PastedRun[];
}

interface List {
  readonly type: 'ul' | 'ol';
  readonly items: Block[][];
}

export function blocksOfLines(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  /** Where lines of no list go: the text itself, or a quote in it. */
  let around = blocks;
  let isQuote = false;
  /** The lists that are open, from the outermost. */
  let open: readonly List[] = [];

  for (const line of lines) {
    if (line.isQuote !== isQuote) {
      open = [];
      around = blocks;
      if (line.isQuote) blocks.push({ type: 'quote', blocks: (around = []) });
      isQuote = line.isQuote;
    }
    place(line).push({ type: line.kind, runs: joinRuns(line.runs.map(runOf)) });
  }
  return blocks;

  function place({ level, isOrdered, begins }: Line): Block[] {
    const type = isOrdered ? 'ol' : 'ul';
    // An item cannot stand two levels below the one before it.
    const wanted = Math.min(level, open.length + 1);
    const last = open[wanted - 1];
    if (last !== undefined && begins && last.type !== type) open = open.slice(0, wanted - 1);
    else if (last !== undefined && begins) last.items.push([]);
    const outer = itemOf(wanted > open.length ? open : open.slice(0, wanted));
    if (wanted > open.length) {
      const list: List = { type, items: [[]] };
      outer.push(list);
      open = [...open, list];
      return list.items[0]!;
    }
    open = open.slice(0, wanted);
    return outer;
  }

  function itemOf(lists: readonly List[]): Block[] {
    return lists.at(-1)?.items.at(-1) ?? around;
  }
}

function runOf({ text, isStrong, isEm, href }: PastedRun): Run {
  return { text, marks: `${isStrong ? 'b' : ''}${isEm ? 'i' : ''}`, href: href ?? '' };
}
