/**
 * A version of an agreement: the exact text that a collective decides on, in one canonical form, so
 * that the same words have the same hash on every device. docs/PROTOCOL.md §13.
 *
 * Canonical text: the JSON, without white space, of
 * `["cobijo-agreement", 1, deed, shape, title, digest, review, blocks]`. A block is `["p", runs]`,
 * `["h2", runs]`, `["h3", runs]`, `["ul", items]`, `["ol", items]` (an item is a list of blocks) or
 * `["quote", blocks]`; a run is `[text, marks, href]` with marks `""`, `"b"`, `"i"` or `"bi"`, and an
 * empty `href` where it is no link. No run is empty and no two neighbours are alike in marks and href.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { isPlainDate } from '#lib/domain/plain-date.ts';

/** `withdraw` asks that the agreement hold no longer; its text has no blocks. */
export type Deed = 'adopt' | 'withdraw';
/** A `ladder` is what a collective turns to when conflict comes. */
export type AgreementShape = 'plain' | 'ladder';

export interface Run {
  readonly text: string;
  readonly marks: '' | 'b' | 'i' | 'bi';
  readonly href: string;
}

export type Block =
  | { readonly type: 'p' | 'h2' | 'h3'; readonly runs: readonly Run[] }
  | { readonly type: 'ul' | 'ol'; readonly items: readonly (readonly Block[])[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] };

export interface VersionText {
  readonly deed: Deed;
  readonly shape: AgreementShape;
  readonly title: string;
  readonly digest: string;
  /** The day from which it is to be read again, `YYYY-MM-DD`. */
  readonly review: string | null;
  readonly blocks: readonly Block[];
}

export const VERSION_LIMITS = { characters: 1_000_000, depth: 64 } as const;

const NAME = 'cobijo-agreement';
const MARKS = new Set(['', 'b', 'i', 'bi']);

export function encodeVersion(text: VersionText): string {
  const { deed, shape, title, digest, review, blocks } = text;
  return JSON.stringify([
    NAME,
    1,
    deed,
    shape,
    title,
    digest,
    review ?? '',
    blocks.map(plainBlock),
  ]);
}

/** Only what `encodeVersion` gives, letter for letter: `too-new` for a later form of it. */
export function parseVersion(canonical: string): Result<VersionText, 'malformed' | 'too-new'> {
  if (canonical.length > VERSION_LIMITS.characters) return err('malformed');
  try {
    const whole: unknown = JSON.parse(canonical);
    if (!Array.isArray(whole) || whole[0] !== NAME) return err('malformed');
    if (typeof whole[1] === 'number' && whole[1] > 1) return err('too-new');
    const text = readVersion(whole);
    return encodeVersion(text) === canonical ? ok(text) : err('malformed');
  } catch {
    // Whatever is wrong with it: not JSON, or of another shape.
    return err('malformed');
  }
}

/** Runs as they are kept: none empty, neighbours that are alike in one. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last?.marks === run.marks && last.href === run.href)
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

type PlainBlock = readonly [string, readonly unknown[]];

function plainBlock(block: Block): PlainBlock {
  if ('runs' in block)
    return [block.type, joinRuns(block.runs).map((run) => [run.text, run.marks, run.href])];
  if ('items' in block)
    return [block.type, block.items.map((blocks) => blocks.map((one) => plainBlock(one)))];
  return [block.type, block.blocks.map((one) => plainBlock(one))];
}

class Malformed extends Error {}

function readVersion(whole: readonly unknown[]): VersionText {
  const [, version, deed, shape, title, digest, review, blocks] = whole;
  if (version !== 1 || whole.length !== 8) throw new Malformed();
  if (deed !== 'adopt' && deed !== 'withdraw') throw new Malformed();
  if (shape !== 'plain' && shape !== 'ladder') throw new Malformed();
  const day = readText(review);
  if (day !== '' && !isPlainDate(day)) throw new Malformed();
  return {
    ...{ deed, shape, title: readText(title), digest: readText(digest) },
    review: day === '' ? null : day,
    blocks: readList(blocks).map((one) => readBlock(one, 1)),
  };
}

function readBlock(value: unknown, depth: number): Block {
  if (depth > VERSION_LIMITS.depth) throw new Malformed();
  const [type, inner] = readList(value);
  switch (type) {
    case 'p':
    case 'h2':
    case 'h3':
      return { type, runs: readList(inner).map((one) => readRun(one)) };
    case 'ul':
    case 'ol':
      return {
        type,
        items: readList(inner).map((item) =>
          readList(item).map((one) => readBlock(one, depth + 1)),
        ),
      };
    case 'quote':
      return { type, blocks: readList(inner).map((one) => readBlock(one, depth + 1)) };
    default:
      throw new Malformed();
  }
}

function readRun(value: unknown): Run {
  const [text, marks, href] = readList(value).map((one) => readText(one));
  if (text === undefined || marks === undefined || href === undefined) throw new Malformed();
  if (!MARKS.has(marks)) throw new Malformed();
  return { text, marks: marks as Run['marks'], href };
}

function readText(value: unknown): string {
  if (typeof value !== 'string') throw new Malformed();
  return value;
}

function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Malformed();
  return value;
}
