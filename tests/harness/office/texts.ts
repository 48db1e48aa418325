/** Texts to send around, and what of them must come back. */

import fc from 'fast-check';
import { joinRuns, type Block, type Run, type VersionText } from '#lib/domain/consent/version.ts';

export const p = (...runs: (string | Run)[]): Block => ({
  type: 'p',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run, marks: '', href: '' } : run)),
});
export const versionOf = (
  blocks: readonly Block[],
  more: Partial<VersionText> = {},
): VersionText => ({
  ...{ deed: 'adopt', shape: 'plain', title: 'Cómo descansamos', digest: '', review: null },
  ...{ blocks, ...more },
});

export const h2 = (text: string): Block => ({ type: 'h2', runs: [{ text, marks: '', href: '' }] });
export const h3 = (text: string): Block => ({ ...h2(text), type: 'h3' }) as Block;

const signs = [
  '*',
  '_',
  '**',
  '#',
  '1.',
  '-',
  '+',
  '>',
  '`',
  '~~',
  '<b>',
  '&amp;',
  '[a](b)',
  '!',
  '|',
];
const word = fc.constantFrom(
  ...['descansar', 'nadie', '¿por qué?', 'día', '𝄞ñ', 'a_b', 'https://a.example/', '\\', '2)', '—'],
  ...[
    '(sí)',
    '"no"',
    'a*b',
    'fin.',
    '===',
    '---',
    '    ',
    '\t',
    '&lt;',
    '<script>',
    '^',
    '$x$',
    ':',
  ],
  ...signs,
);
const words = (most: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: most })
    .map((all) => all.flat().join(''));
const runs = (isHeading: boolean) =>
  fc
    .array(
      fc.record({
        text: words(4),
        marks: isHeading
          ? fc.constantFrom<Run['marks']>('', 'i')
          : fc.constantFrom<Run['marks']>('', '', 'b', 'i', 'bi'),
        href: fc.constantFrom(
          '',
          '',
          '',
          'https://example.org/a_(b)?c=*d*&e=%20',
          'mailto:a@b.example',
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map(joinRuns)
    .filter((all) => all.some(({ text }) => text.trim() !== ''));

/** Texts as the reading gives them: nothing empty, and no shape that another program has no place for. */
const heading = fc.oneof(
  fc.record({ type: fc.constant('h2' as const), runs: runs(true) }),
  fc.record({ type: fc.constant('h3' as const), runs: runs(true) }),
);
const paragraph = fc.record({ type: fc.constant('p' as const), runs: runs(false) });
const apart = (blocks: readonly Block[]): Block[] =>
  blocks.filter((block, at) => block.type === 'p' || block.type !== blocks[at - 1]?.type);
const list = (depth: number): fc.Arbitrary<Block> =>
  fc.record({
    type: fc.constantFrom<'ul' | 'ol'>('ul', 'ol'),
    items: fc.array(item(depth), { minLength: 1, maxLength: 3 }),
  });
const item = (depth: number): fc.Arbitrary<Block[]> =>
  fc
    .tuple(
      paragraph,
      fc.array(depth > 4 ? paragraph : fc.oneof(paragraph, list(depth + 1)), { maxLength: 2 }),
    )
    .map(([first, more]) => apart([first, ...more]));
const quote: fc.Arbitrary<Block> = fc
  .array(fc.oneof(paragraph, paragraph, heading, list(1)), { minLength: 1, maxLength: 3 })
  .map((blocks) => ({ type: 'quote', blocks: apart(blocks) }));
export const plainText = fc
  .array(fc.oneof(paragraph, paragraph, heading, list(1), quote), { minLength: 1, maxLength: 5 })
  .map((blocks) => versionOf(apart(blocks)));

/** Any text that a board may hold. */
const { block: anyBlock } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constantFrom<'p' | 'h2' | 'h3'>('p', 'h2', 'h3'), runs: runs(false) }),
    fc.record({
      type: fc.constantFrom<'ul' | 'ol'>('ul', 'ol'),
      items: fc.array(fc.array(tie('block'), { maxLength: 2 }), { maxLength: 3 }),
    }),
    fc.record({
      type: fc.constant('quote' as const),
      blocks: fc.array(tie('block'), { maxLength: 3 }),
    }),
  ),
}));
export const anyText = fc.array(anyBlock, { maxLength: 5 }).map((blocks) => versionOf(blocks));

/** Each letter with its marks. Spaces and emoji have none, one space stands for several, and at the ends are none. */
const lettersOf = (all: readonly Run[]): string => {
  const letters = all.flatMap(({ text, marks, href }) =>
    Array.from(text, (one) => {
      if (/\s/.test(one)) return ' ';
      return `${one}${one.length > 1 ? '' : marks}${href === '' ? '' : `(${href})`}`;
    }),
  );
  const single = letters.filter((one, at) => one !== ' ' || letters[at - 1] !== ' ');
  return single.join('|').replace(/^[| ]+|[| ]+$/g, '');
};
export const shapeOf = (block: Block): unknown => {
  if ('items' in block) return [block.type, block.items.map((one) => one.map(shapeOf))];
  if ('blocks' in block) return [block.type, block.blocks.map(shapeOf)];
  return [block.type, lettersOf(block.runs)];
};
/** Without any space. */
export const bareWords = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if ('items' in block) return bareWords(block.items.flat());
      return 'blocks' in block
        ? bareWords(block.blocks)
        : block.runs.map(({ text }) => text).join('');
    })
    .join('')
    .replace(/\s/g, '');
