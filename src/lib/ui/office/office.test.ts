/**
 * Texts go out to other programs and come in again: nothing is lost on the way.
 */

import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { strFromU8, unzipSync } from 'fflate';
import type { Block } from '#lib/domain/consent/version.ts';
import type { OfficePage, Way } from '../../../../tests/harness/office/office-page.ts';
import { openOfficePage, saying } from '../../../../tests/harness/office/opened.ts';
import {
  anyText,
  bareWords,
  p,
  plainText,
  shapeOf,
  versionOf,
} from '../../../../tests/harness/office/texts.ts';

let office: Awaited<ReturnType<typeof openOfficePage>>;

beforeAll(async () => {
  office = await openOfficePage();
}, 120_000);

afterAll(() => office.close());

const WAYS: readonly Way[] = ['markdown', 'docx'];
const textIn = (
  found: Awaited<ReturnType<OfficePage['around']>>[number],
): { title: string; blocks: readonly Block[] } => {
  const said = saying(found);
  if (typeof said === 'string') throw new Error(said);
  return said;
};

describe('a text that goes out and comes in again', () => {
  it.each(WAYS)('is the same, as %s', async (way) => {
    const texts = fc.sample(plainText, { numRuns: way === 'docx' ? 30 : 150 });
    const found = await office.call('around', texts, way);
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
      const texts = fc.sample(anyText, { numRuns: way === 'docx' ? 20 : 80 });
      const once = (await office.call('around', texts, way)).map(textIn);
      for (const [at, { blocks }] of once.entries())
        expect(bareWords(blocks)).toBe(bareWords(texts[at]!.blocks));
      const again = once.map(({ title, blocks }) => versionOf(blocks, { title }));
      const twice = (await office.call('around', again, way)).map(textIn);
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
    const [found] = await office.call('around', [text], way);
    expect(saying(found!)).toEqual({
      title: 'Cómo descansamos',
      blocks: [p('Se descansa.'), p('Sin explicar.'), p('uno')],
    });
    const file = new TextDecoder('latin1').decode(
      fromBase64Url(await office.call('write', text, way))!,
    );
    expect(file).not.toContain('2027');
  });
});

describe('a .docx that goes out', () => {
  it('says nothing of who made it, with what and when', async () => {
    const file = fromBase64Url(await office.call('write', versionOf([p('uno')]), 'docx'))!;
    const parts = unzipSync(file);
    expect(Object.keys(parts).filter((name) => name.startsWith('docProps'))).toEqual([]);
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(all).not.toMatch(
      /docProps|creator|lastModifiedBy|Un-named|dcterms:|rsid|20\d\d-\d\d-\d\d/i,
    );
    // The day of the first part, as the list at the end has it: the earliest there is.
    const listed = new DataView(file.buffer).getUint16(file.length - 22 + 16, true);
    expect(new DataView(file.buffer).getUint32(listed + 12, true) >>> 16).toBe(
      0b0000000_0001_00001,
    );
    expect(await office.call('write', versionOf([p('uno')]), 'docx')).toBe(toBase64Url(file));
  });
});
