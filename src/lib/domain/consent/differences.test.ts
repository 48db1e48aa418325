import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differencesOf,
  type BlockDifference,
  type Differences,
  type Piece,
} from '#lib/domain/consent/differences.ts';
import { joinRuns, type Block, type Run, type VersionText } from '#lib/domain/consent/version.ts';

const run = (text: string, marks: Run['marks'] = '', href = ''): Run => ({ text, marks, href });
const p = (...runs: (string | Run)[]): Block => ({
  type: 'p',
  runs: runs.map((one) => (typeof one === 'string' ? run(one) : one)),
});
const ul = (...items: string[]): Block => ({ type: 'ul', items: items.map((one) => [p(one)]) });

function text(blocks: readonly Block[], more: Partial<VersionText> = {}): VersionText {
  const first = { deed: 'adopt', shape: 'plain', title: 'How we rest', digest: '' } as const;
  return { ...first, review: null, blocks, ...more };
}

/** One of the two texts, out of what differs. */
function sideOf(found: Differences, side: 'before' | 'after'): VersionText {
  const lacks = side === 'before' ? 'in' : 'out';
  const runs = (pieces: readonly Piece[]): readonly Run[] =>
    joinRuns(pieces.flatMap(({ how, ...one }) => (how === lacks ? [] : [one])));
  const words = (pieces: readonly Piece[]): string =>
    runs(pieces)
      .map((one) => one.text)
      .join('');
  const blocks = (all: readonly BlockDifference[]): readonly Block[] =>
    all.flatMap((one): Block[] => {
      if (one.kind === 'whole') return one.how === lacks ? [] : [one.block];
      if (one.kind === 'words') return [{ type: one.type[side], runs: runs(one.pieces) }];
      if (one.kind === 'quote') return [{ type: 'quote', blocks: blocks(one.blocks) }];
      const items = one.items.flatMap((item) => {
        if (item.kind === 'within') return [blocks(item.blocks)];
        return item.how === lacks ? [] : [item.blocks];
      });
      return [{ type: one.type[side], items }];
    });
  return {
    ...{ deed: found.deed[side], shape: found.shape[side], review: found.review[side] },
    ...{ title: words(found.title), digest: words(found.digest) },
    blocks: blocks(found.blocks),
  };
}

const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ how, text: one }) => ({ same: one, out: `[-${one}]`, in: `[+${one}]` })[how])
    .join('');

const word = fc.constantFrom('we ', 'rest', ' ', 'nobody', ' asks', ', ', 'why', '\n', '𝄞ñ', 'día');
const runs = fc
  .array(
    fc.record({
      text: fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join('')),
      marks: fc.constantFrom<Run['marks']>('', 'b', 'i', 'bi'),
      href: fc.constantFrom('', '', 'https://example.org/'),
    }),
    { maxLength: 4 },
  )
  .map(joinRuns);
const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constantFrom<'p' | 'h2' | 'h3'>('p', 'h2', 'h3'), runs }),
    fc.record({
      type: fc.constantFrom<'ul' | 'ol'>('ul', 'ol'),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 4 }),
    }),
    fc.record({
      type: fc.constant('quote' as const),
      blocks: fc.array(tie('block'), { maxLength: 3 }),
    }),
  ),
}));
const version = fc.record({
  deed: fc.constantFrom<VersionText['deed']>('adopt', 'withdraw'),
  shape: fc.constantFrom<VersionText['shape']>('plain', 'ladder'),
  title: fc.array(word).map((all) => all.join('')),
  digest: fc.array(word).map((all) => all.join('')),
  review: fc.constantFrom(null, '2027-11-22', '2028-01-01'),
  blocks: fc.array(block, { maxLength: 8 }),
});
/** A text and what people made of it: blocks taken out, put in, moved and worded anew. */
const edited = fc
  .tuple(version, version, fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 6 }))
  .map(([before, other, edits]) => {
    const blocks = [...before.blocks];
    for (const [at, what] of edits) {
      const one = other.blocks[what % Math.max(1, other.blocks.length)];
      blocks.splice(at, what % 3 === 0 ? 1 : 0, ...(one === undefined ? [] : [one]));
    }
    return [before, { ...before, digest: other.digest, blocks }] as const;
  });

describe('what differs between two versions', () => {
  it('gives back both of them, letter for letter', () => {
    const holds = (before: VersionText, after: VersionText): void => {
      const found = differencesOf(before, after);
      expect(sideOf(found, 'before')).toEqual(before);
      expect(sideOf(found, 'after')).toEqual(after);
      expect(found.isSame).toBe(JSON.stringify(before) === JSON.stringify(after));
    };
    fc.assert(fc.property(version, version, holds), { numRuns: 60 });
    fc.assert(
      fc.property(edited, ([before, after]) => holds(before, after)),
      { numRuns: 60 },
    );
  });

  it('is nothing between a text and itself', () => {
    fc.assert(
      fc.property(version, (one) => {
        expect(differencesOf(one, one).isSame).toBe(true);
      }),
    );
  });

  it('says which words were taken out and which came in, phrase by phrase', () => {
    const found = differencesOf(
      text([p('Whoever is tired asks the group for a rest.')]),
      text([p('Whoever is tired takes a rest, and says until when.')]),
    );
    expect(found.blocks).toHaveLength(1);
    const [only] = found.blocks;
    expect(only?.kind === 'words' && shown(only.pieces)).toBe(
      'Whoever is tired [-asks the group for ][+takes ]a rest[+, and says until when].',
    );
  });

  it('finds a paragraph again that was worded anew among others that stayed', () => {
    const found = differencesOf(
      text([p('One.'), p('Rest is for everyone who asks for it.'), p('Three.')]),
      text([p('Zero.'), p('One.'), p('Rest is for everyone who wants it.'), p('Three.')]),
    );
    expect(found.blocks.map((one) => (one.kind === 'whole' ? one.how : one.kind))).toEqual([
      ...['in', 'same', 'words', 'same'],
    ]);
  });

  it('goes into lists and quotes, and tells that a list became numbered', () => {
    const found = differencesOf(
      text([ul('rice', 'beans for a week', 'salt')]),
      text([{ ...ul('rice', 'beans for a month', 'oil'), type: 'ol' } as Block]),
    );
    const [list] = found.blocks;
    if (list?.kind !== 'list') throw new Error('no list');
    expect(list.type).toEqual({ before: 'ul', after: 'ol' });
    expect(list.items.map((one) => (one.kind === 'whole' ? one.how : one.kind))).toEqual([
      ...['same', 'within', 'out', 'in'],
    ]);
  });

  it('sees a mark and an address though the words are the same', () => {
    const before = text([p('Ask ', run('Ana', '', 'https://a.example/'))]);
    const after = text([p('Ask ', run('Ana', 'b', 'https://b.example/'))]);
    const [only] = differencesOf(before, after).blocks;
    expect(only?.kind === 'words' && shown(only.pieces)).toBe('Ask [-Ana][+Ana]');
  });

  it('tells the title, the digest, the review day, the shape and a withdrawal', () => {
    const before = text([p('One.')], { digest: 'We rest.', review: '2027-11-22' });
    const after = text([], { deed: 'withdraw', shape: 'ladder', title: 'Rest', digest: '' });
    const found = differencesOf(before, after);
    expect(found).toMatchObject({
      deed: { before: 'adopt', after: 'withdraw' },
      shape: { before: 'plain', after: 'ladder' },
      review: { before: '2027-11-22', after: null },
    });
    expect(shown(found.title)).toBe('[-How we rest][+Rest]');
    expect(shown(found.digest)).toBe('[-We rest.]');
  });

  it('of fifty pages with a word changed in every paragraph pairs every one of them', () => {
    const long = (said: string): Block[] =>
      Array.from({ length: 800 }, (_, n) =>
        p(`Paragraph ${String(n)} says that all ${said} rest ${'when they need to '.repeat(6)}.`),
      );
    const { blocks } = differencesOf(text(long('compañeros')), text(long('compañeres')));
    expect(blocks).toHaveLength(800);
    expect(blocks.every(({ kind }) => kind === 'words')).toBe(true);
  });

  it('of two texts that share nothing, however long, gives both', () => {
    const [before, after] = ['x', 'y'].map((sign) =>
      text(Array.from({ length: 6_000 }, (_, n) => p(`${sign}${String(n)}`))),
    ) as [VersionText, VersionText];
    const found = differencesOf(before, after);
    expect(sideOf(found, 'after')).toEqual(after);
    const words = (sign: string) =>
      text([p(Array.from({ length: 30_000 }, (_, n) => `${sign}${String(n)}`).join(' '))]);
    expect(sideOf(differencesOf(words('x'), words('y')), 'before')).toEqual(words('x'));
  });
});
