/**
 * What differs between two versions of an agreement, for people to read: blocks are put beside each
 * other first (alignment.ts), then the words within those that belong together.
 *
 * Everything of both versions is in it, in order: what is `same` or `out` is the whole text before,
 * what is `same` or `in` the whole text after, letter for letter.
 */

import { align } from '#lib/domain/consent/alignment.ts';
import { sharedBy } from '#lib/domain/consent/shared-by.ts';
import { joinRuns, type Block, type Run, type VersionText } from '#lib/domain/consent/version.ts';

/** `out`: it stood before alone. `in`: it stands now alone. */
export type How = 'same' | 'out' | 'in';

export interface Piece extends Run {
  readonly how: How;
}

export interface Both<T> {
  readonly before: T;
  readonly after: T;
}

export type Leaf = Extract<Block, { readonly runs: unknown }>;
export type List = Extract<Block, { readonly items: unknown }>;

export type BlockDifference =
  | { readonly kind: 'whole'; readonly how: How; readonly block: Block }
  /** A paragraph or heading that became another, or was worded anew. */
  | { readonly kind: 'words'; readonly type: Both<Leaf['type']>; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'list';
      readonly type: Both<List['type']>;
      readonly items: readonly ItemDifference[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly BlockDifference[] };

export type ItemDifference =
  | { readonly kind: 'whole'; readonly how: How; readonly blocks: readonly Block[] }
  | { readonly kind: 'within'; readonly blocks: readonly BlockDifference[] };

export interface Differences {
  /** Not one letter differs. */
  readonly isSame: boolean;
  readonly deed: Both<VersionText['deed']>;
  readonly shape: Both<VersionText['shape']>;
  readonly review: Both<string | null>;
  readonly title: readonly Piece[];
  readonly digest: readonly Piece[];
  readonly blocks: readonly BlockDifference[];
}

export function differencesOf(before: VersionText, after: VersionText): Differences {
  const both = <K extends 'deed' | 'shape' | 'review'>(key: K): Both<VersionText[K]> => ({
    before: before[key],
    after: after[key],
  });
  const found = {
    ...{ deed: both('deed'), shape: both('shape'), review: both('review') },
    title: piecesOf(plain(before.title), plain(after.title)),
    digest: piecesOf(plain(before.digest), plain(after.digest)),
    blocks: blocksBetween(before.blocks, after.blocks),
  };
  const isSame =
    [found.deed, found.shape, found.review].every((one) => one.before === one.after) &&
    [...found.title, ...found.digest].every(({ how }) => how === 'same') &&
    found.blocks.every((one) => one.kind === 'whole' && one.how === 'same');
  return { ...found, isSame };
}

function plain(text: string): readonly Run[] {
  return joinRuns([{ text, marks: '', href: '' }]);
}

function blocksBetween(
  before: readonly Block[],
  after: readonly Block[],
): readonly BlockDifference[] {
  return align(before, after).map(([was, is]): BlockDifference => {
    if (is === null) return { kind: 'whole', how: 'out', block: was };
    if (was === null) return { kind: 'whole', how: 'in', block: is };
    return blockBetween(was, is);
  });
}

function blockBetween(was: Block, is: Block): BlockDifference {
  if ('runs' in was && 'runs' in is) {
    const pieces = piecesOf(was.runs, is.runs);
    const isSame = was.type === is.type && pieces.every(({ how }) => how === 'same');
    if (isSame) return { kind: 'whole', how: 'same', block: is };
    return { kind: 'words', type: { before: was.type, after: is.type }, pieces };
  }
  if ('items' in was && 'items' in is) {
    const items = itemsBetween(was.items, is.items);
    const isSame =
      was.type === is.type && items.every((one) => one.kind === 'whole' && one.how === 'same');
    if (isSame) return { kind: 'whole', how: 'same', block: is };
    return { kind: 'list', type: { before: was.type, after: is.type }, items };
  }
  if ('blocks' in was && 'blocks' in is) {
    const blocks = blocksBetween(was.blocks, is.blocks);
    if (blocks.every((one) => one.kind === 'whole' && one.how === 'same'))
      return { kind: 'whole', how: 'same', block: is };
    return { kind: 'quote', blocks };
  }
  // `align` puts no others beside each other.
  throw new Error('two blocks of different kinds');
}

function itemsBetween(before: List['items'], after: List['items']): readonly ItemDifference[] {
  return align(before, after).map(([was, is]): ItemDifference => {
    if (is === null) return { kind: 'whole', how: 'out', blocks: was };
    if (was === null) return { kind: 'whole', how: 'in', blocks: is };
    const blocks = blocksBetween(was, is);
    return blocks.every((one) => one.kind === 'whole' && one.how === 'same')
      ? { kind: 'whole', how: 'same', blocks: is }
      : { kind: 'within', blocks };
  });
}

/** A word or a sign, and the space after it, which may be written otherwise. */
interface Word {
  readonly run: Run;
  readonly after: readonly Run[];
}

function piecesOf(before: readonly Run[], after: readonly Run[]): readonly Piece[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const name = ({ run }: Word): string => JSON.stringify(run);
  const pieces: Piece[] = [];
  const put = (how: How, runs: readonly Run[]): void => {
    pieces.push(...runs.map((run) => ({ ...run, how })));
  };
  let [row, column] = [0, 0];
  const upTo = (nextRow: number, nextColumn: number): void => {
    put('out', was.slice(row, nextRow).flatMap(runsOf));
    put('in', is.slice(column, nextColumn).flatMap(runsOf));
    [row, column] = [nextRow + 1, nextColumn + 1];
  };
  for (const [at, there] of sharedBy(was.map(name), is.map(name))) {
    upTo(at, there);
    const [one, other] = [was[at]!, is[there]!];
    put('same', [one.run]);
    if (JSON.stringify(one.after) === JSON.stringify(other.after)) put('same', one.after);
    else {
      put('out', one.after);
      put('in', other.after);
    }
  }
  upTo(was.length, is.length);
  return joinPieces(pieces);
}

function runsOf({ run, after }: Word): readonly Run[] {
  return [run, ...after];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/** The first has no letters: what stands before every word comes after it. */
function wordsOf(runs: readonly Run[]): readonly Word[] {
  const words: { run: Run; after: Run[] }[] = [
    { run: { text: '', marks: '', href: '' }, after: [] },
  ];
  for (const run of joinRuns(runs))
    for (const text of run.text.match(WORD) ?? []) {
      if (text.trim() === '') words.at(-1)?.after.push({ ...run, text });
      else words.push({ run: { ...run, text }, after: [] });
    }
  return words;
}

/** Of each stretch of changes first what was taken out, then what came in; neighbours alike in one. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let stretch: Piece[] = [];
  const close = (): void => {
    for (const how of ['same', 'out', 'in'] as const)
      for (const { text, marks, href } of joinRuns(stretch.filter((one) => one.how === how)))
        joined.push({ text, marks, href, how });
    stretch = [];
  };
  for (const piece of pieces) {
    if ((piece.how === 'same') !== (stretch[0]?.how === 'same')) close();
    stretch.push(piece);
  }
  close();
  return joined;
}
