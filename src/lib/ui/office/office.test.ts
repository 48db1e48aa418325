/**
 * Files of other programs, in and out, in a real browser: what is read is read in a document, and the
 * libraries are those that the app ships.
 */

import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { joinRuns, type Block, type Run, type VersionText } from '#lib/domain/consent/version.ts';
import { OFFICE_PASTES } from '../../../../tests/harness/note/office-pastes.ts';
import type { OfficePage, Way } from '../../../../tests/harness/office/office-page.ts';
import { servePage } from '../../../../tests/harness/served-page.ts';

let served: Awaited<ReturnType<typeof servePage>>;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  served = await servePage('office');
  page = await served.browser.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(served.url);
}, 120_000);

afterAll(() => served.close());

beforeEach(() => {
  complaints.length = 0;
});

async function call<K extends keyof OfficePage>(
  name: K,
  ...args: Parameters<OfficePage[K]>
): Promise<Awaited<ReturnType<OfficePage[K]>>> {
  const found: unknown = await page.evaluate(
    ([method, given]) =>
      (globalThis as unknown as { page: Record<string, (...all: unknown[]) => unknown> }).page[
        method as string
      ]!(...(given as unknown[])),
    [name, args] as const,
  );
  return found as Awaited<ReturnType<OfficePage[K]>>;
}

const read = (name: string, file: Uint8Array) => call('read', name, toBase64Url(file));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const p = (...runs: (string | Run)[]): Block => ({
  type: 'p',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run, marks: '', href: '' } : run)),
});
const versionOf = (blocks: readonly Block[], more: Partial<VersionText> = {}): VersionText => ({
  ...{ deed: 'adopt', shape: 'plain', title: 'Cómo descansamos', digest: '', review: null },
  ...{ blocks, ...more },
});

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
const plainText = fc
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
const anyText = fc.array(anyBlock, { maxLength: 5 }).map((blocks) => versionOf(blocks));

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
const shapeOf = (block: Block): unknown => {
  if ('items' in block) return [block.type, block.items.map((one) => one.map(shapeOf))];
  if ('blocks' in block) return [block.type, block.blocks.map(shapeOf)];
  return [block.type, lettersOf(block.runs)];
};
/** Without any space. */
const bareWords = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if ('items' in block) return bareWords(block.items.flat());
      return 'blocks' in block
        ? bareWords(block.blocks)
        : block.runs.map(({ text }) => text).join('');
    })
    .join('')
    .replace(/\s/g, '');

const WAYS: readonly Way[] = ['markdown', 'docx'];
type Found = Awaited<ReturnType<OfficePage['read']>>;
/** What was found, or why nothing was. */
const saying = (found: Found) => {
  if (!('ok' in found)) return found.kind;
  return found.ok ? found.value : found.error;
};
const textIn = (found: Found): { title: string; blocks: readonly Block[] } => {
  const said = saying(found);
  if (typeof said === 'string') throw new Error(said);
  return said;
};

describe('a text that goes out and comes in again', () => {
  it.each(WAYS)('is the same, as %s', async (way) => {
    const texts = fc.sample(plainText, { numRuns: way === 'docx' ? 60 : 300 });
    const found = await call('around', texts, way);
    for (const [at, one] of found.entries()) {
      const text = texts[at]!;
      const { title, blocks } = textIn(one);
      expect(title).toBe(text.title);
      const told = JSON.stringify(text.blocks);
      expect(blocks.map(shapeOf), told).toEqual(text.blocks.map(shapeOf));
    }
  });

  it.each(WAYS)(
    'keeps every word of any text, and what came in goes around unchanged, as %s',
    async (way) => {
      const texts = fc.sample(anyText, { numRuns: way === 'docx' ? 40 : 200 });
      const once = (await call('around', texts, way)).map(textIn);
      for (const [at, { blocks }] of once.entries())
        expect(bareWords(blocks)).toBe(bareWords(texts[at]!.blocks));
      const again = once.map(({ title, blocks }) => versionOf(blocks, { title }));
      const twice = (await call('around', again, way)).map(textIn);
      for (const [at, { blocks }] of twice.entries())
        expect(blocks.map(shapeOf), JSON.stringify(once[at])).toEqual(
          once[at]!.blocks.map(shapeOf),
        );
    },
  );

  it.each(WAYS)('begins with its title and its digest, and says no day, as %s', async (way) => {
    const text = versionOf([p('uno')], {
      digest: 'Se descansa.\nSin explicar.',
      review: '2027-03-12',
    });
    const [found] = await call('around', [text], way);
    expect(saying(found!)).toEqual({
      title: 'Cómo descansamos',
      blocks: [p('Se descansa.'), p('Sin explicar.'), p('uno')],
    });
    const file = new TextDecoder('latin1').decode(fromBase64Url(await call('write', text, way))!);
    expect(file).not.toContain('2027');
  });
});
