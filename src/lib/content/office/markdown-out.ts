/**
 * A text as Markdown. The writer is mdast-util-to-markdown, because it escapes by what stands around a
 * sign and not by the sign alone, so that what is read back is what was written.
 */

import { toMarkdown } from 'mdast-util-to-markdown';
import { joinRuns, type Block, type Run } from '#lib/domain/consent/version.ts';
import type { TextToGo } from './text-to-go.ts';

type Tree = Extract<Parameters<typeof toMarkdown>[0], { type: 'root' }>;
type Flow = Tree['children'][number];
type Phrase = Extract<Flow, { type: 'paragraph' }>['children'][number];
type Item = Extract<Flow, { type: 'list' }>['children'][number];

export function markdownOf({ title, blocks }: TextToGo): string {
  const tree: Tree = {
    type: 'root',
    children: [{ type: 'heading', depth: 1, children: [text(title)] }, ...blocks.flatMap(flowOf)],
  };
  return toMarkdown(tree, {
    ...{ bullet: '-', listItemIndent: 'one', resourceLink: true },
    // Many programs strike out what stands between two of these.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  });
}

function flowOf(block: Block): Flow[] {
  if ('items' in block) return listOf(block.type === 'ol', block.items);
  if ('blocks' in block) {
    const children = block.blocks.flatMap(flowOf) as Item['children'];
    return children.length === 0 ? [] : [{ type: 'blockquote', children }];
  }
  const children = phrasesOf(trimmed(block.runs));
  if (children.length === 0) return [];
  if (block.type === 'p') return [{ type: 'paragraph', children }];
  return [{ type: 'heading', depth: block.type === 'h2' ? 2 : 3, children }];
}

function listOf(ordered: boolean, items: readonly (readonly Block[])[]): Flow[] {
  const children = items
    .map((item) => item.flatMap(flowOf) as Item['children'])
    .filter(({ length }) => length > 0)
    .map((inner): Item => ({ type: 'listItem', spread: inner.length > 1, children: inner }));
  const spread = children.some((item) => item.spread);
  return children.length === 0 ? [] : [{ type: 'list', ordered, spread, children }];
}

/** A star beside a space begins and ends nothing, and programs differ about one beside an emoji. */
const NO_PLACE = /^(?:\s|(?=[\u{10000}-\u{10ffff}])[\p{S}\p{P}])*/u;

/** From the outside inwards, so that one sign stands around as many words as it can. */
const WRAPS: readonly {
  readonly of: (run: Run) => string;
  /** What of its ends stays outside. */
  readonly outside: RegExp;
  readonly wrap: (children: Phrase[], value: string) => Phrase;
}[] = [
  {
    of: ({ href }) => href,
    outside: /^\s*/,
    wrap: (children, url) => ({ type: 'link', url, children: children }),
  },
  {
    of: ({ marks }) => (marks.includes('b') ? 'b' : ''),
    outside: NO_PLACE,
    wrap: (children) => ({ type: 'strong', children }),
  },
  {
    of: ({ marks }) => (marks.includes('i') ? 'i' : ''),
    outside: NO_PLACE,
    wrap: (children) => ({ type: 'emphasis', children }),
  },
];

function phrasesOf(runs: readonly Run[], depth = 0): Phrase[] {
  const way = WRAPS[depth];
  if (way === undefined) return runs.map((run) => text(run.text));
  return alike(runs, way.of).flatMap(([value, group]): Phrase[] => {
    if (value === '') return phrasesOf(group, depth + 1);
    const words = wordsOf(group);
    const from = way.outside.exec(words)![0].length;
    if (from === words.length) return [text(words)];
    const to = words.length - way.outside.exec(Array.from(words).reverse().join(''))![0].length;
    const inner = way.wrap(phrasesOf(cut(group, from, to), depth + 1), value);
    const [before, after] = [words.slice(0, from), words.slice(to)];
    return [
      ...(before === '' ? [] : [text(before)]),
      inner,
      ...(after === '' ? [] : [text(after)]),
    ];
  });
}

function alike(runs: readonly Run[], of: (run: Run) => string): [string, Run[]][] {
  const groups: [string, Run[]][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last?.[0] === of(run)) last[1].push(run);
    else groups.push([of(run), [run]]);
  }
  return groups;
}

function trimmed(runs: readonly Run[]): readonly Run[] {
  const words = wordsOf(runs);
  return cut(runs, words.length - words.trimStart().length, words.trimEnd().length);
}

/** By places among the words of them all. */
function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let at = 0;
  const pieces = runs.map((run) => {
    const begins = at;
    at += run.text.length;
    return { ...run, text: run.text.slice(Math.max(0, from - begins), Math.max(0, to - begins)) };
  });
  return joinRuns(pieces);
}

function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

function text(value: string): Extract<Phrase, { type: 'text' }> {
  return { type: 'text', value };
}
