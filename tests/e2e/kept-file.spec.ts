/**
 * A memorial saved as a file, opened from a disk in a real browser: it asks nothing of any network,
 * runs nothing, breaks no policy, and shows what people wrote as words.
 */

import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page, type TestInfo } from '@playwright/test';
import { fromBase64 } from '#lib/base/base64.ts';
import { decodeKeptFile, encodeKeptFile } from '#lib/content/kept/kept-file.ts';
import type { KeptWords } from '#lib/content/kept/kept-page.ts';
import type { KeptMemorial } from '#lib/domain/remembrance/kept.ts';
import { faultsOf } from './support/faults.ts';

const PIXEL = 'UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=';
const HOSTILE =
  '</p></script><script>document.title = "ran"</script><img src="https://example.org/a.png"><!--';
const photo = (memory: number | null) => ({
  ...{ memory, alt: `"${HOSTILE}`, width: 300, height: 400, bytes: fromBase64(PIXEL)! },
});
const MEMORIAL: KeptMemorial = {
  ...{ language: 'es', made: '2026-11-22', mark: '', portrait: 0, tenders: [HOSTILE] },
  lines: {
    ...{ name: `Nicolasa ${HOSTILE}`, pronouns: 'ella', status: 'disappeared', way: HOSTILE },
    ...{ dates: '\u202e6202', said: HOSTILE, note: 'Antes', cause: 'La causa', unspoken: '' },
  },
  story: [
    {
      type: 'paragraph',
      content: [
        {
          ...{ type: 'text', text: HOSTILE },
          marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
        },
      ],
    },
  ],
  memories: [{ words: 'Trae atole.', song: HOSTILE, food: '', by: 'Brisa', toldBy: '' }],
  carries: [{ words: 'La olla', by: 'Ana' }],
  gatherings: [
    { occasion: 'birthday', words: HOSTILE, day: '2026-12-06', isYearly: true, host: 'Ana' },
  ],
  photos: [photo(null), photo(0)],
};
const WORDS: KeptWords = {
  ...{ title: 'Para guardar', status: '', noteTitle: 'Antes de leer', storyTitle: 'La historia' },
  ...{ memoriesTitle: 'Lo que contamos', photosTitle: 'Fotos', carriesTitle: 'Lo que seguimos' },
  ...{ gatheringsTitle: 'Encuentros', causeTitle: 'La causa', unspokenTitle: 'No' },
  ...{ song: 'Una canción:', food: 'Una comida:', foot: 'No está sellado.' },
  by: ({ by }) => by,
  gathering: ({ host }) => host,
  tendedBy: (names) => names.join(),
};

/** Opens a file and says everything that it asked for or complained of. */
async function openFile(page: Page, info: TestInfo, file: string): Promise<readonly string[]> {
  const address = info.outputPath('para-guardar.html');
  writeFileSync(address, file);
  const said: string[] = [];
  page.on('request', (request) => said.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(pathToFileURL(address).href);
  return said.filter((one) => !one.startsWith('data:image/webp') && !one.startsWith('file:'));
}

test('A saved page opens without a network or a script, in both lights, and is fit for everyone', async ({
  page,
}, info) => {
  const file = encodeKeptFile(MEMORIAL, WORDS);
  expect(await openFile(page, info, file)).toEqual([]);
  expect(await page.title()).toBe('Para guardar');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nicolasa </p></script>');
  await expect(page.locator('script')).toHaveCount(1);
  await expect(page.locator('a, iframe, link, object, form')).toHaveCount(0);
  const widths = await page.$$eval('img', (all) => all.map((one) => one.naturalWidth));
  expect(widths).toEqual([1, 1]);
  expect(await faultsOf(page, 'the file')).toEqual([]);
  // What a browser writes when it saves the page again is read as well.
  const again = decodeKeptFile(await page.content());
  expect(again.ok && again.value.memorial).toEqual(MEMORIAL);
});

test('A saved page that somebody put an image and a script into still asks for nothing', async ({
  page,
}, info) => {
  const put = '<img src="https://example.org/a.png"><script>document.title = "ran"</script></main>';
  const file = encodeKeptFile(MEMORIAL, WORDS).replace('</main>', put);
  const reached: string[] = [];
  await page.route(/^https:/, (route) => {
    reached.push(route.request().url());
    return route.abort();
  });
  const said = await openFile(page, info, file);
  expect(await page.title()).toBe('Para guardar');
  expect(reached).toEqual([]);
  expect(said.filter((one) => one.includes('Content Security Policy'))).toHaveLength(2);
});
