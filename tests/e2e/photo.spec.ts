/**
 * Photos made ready in a real browser: upright, small, with nothing of the file but its pixels; and a
 * clear answer for whatever is no photo. Under the policies that the host sends.
 */

import { deflateSync } from 'node:zlib';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type {} from '../harness/photo-page.ts';
import { policyFor } from '../../src/host/headers.js';
import { startHarness, type Harness } from './support/harness.ts';

const FAIR = 'red green blue yellow';
const headers = (pathname: string): Record<string, string> => ({
  'Content-Security-Policy': pathname.includes('worker')
    ? policyFor('/_app/immutable/workers/photo.js')
    : "default-src 'self'; img-src 'self' data: blob:; worker-src 'self'",
});

/** The page, and what of libwebp it fetched. */
async function openPage(
  browser: Browser,
  replace: Record<string, string> = {},
): Promise<{ page: Page; fetched: string[]; close: () => Promise<void> }> {
  const harness: Harness = await startHarness({ page: 'photo.html', replace, headers });
  const page = await browser.newPage();
  const fetched: string[] = [];
  page.context().on('request', (request) => {
    if (request.url().includes('webp_enc')) fetched.push(new URL(request.url()).pathname);
  });
  await page.goto(harness.url);
  await page.waitForFunction(() => 'cobijoPhotos' in globalThis);
  const close = async (): Promise<void> => {
    await page.close();
    await harness.close();
  };
  return { page, fetched, close };
}

/** Of a phone held upright: what a camera writes lies on its side, with where and when it was. */
const ofAPhone = (page: Page) =>
  page.evaluate(async () => {
    const jpeg = await cobijoPhotos.jpegOf(2400, 1800);
    return cobijoPhotos.of(cobijoPhotos.withMetadata(jpeg, 6) as BlobPart);
  });

test('a photo comes out upright and small, without place, time or camera, whatever the file was', async ({
  browser,
}) => {
  const { page, fetched, close } = await openPage(browser);

  const made = await ofAPhone(page);
  const turned = 'blue red yellow green';
  expect(made).toMatchObject({
    small: { width: 360, height: 480, gate: '360×480', betrayed: [], corners: turned },
    large: { width: 1200, height: 1600, gate: '1200×1600', betrayed: [], corners: turned },
    hint: expect.stringMatching(/^[\w-]{20,40}$/),
  });

  // As hard to make small as anything: grain all over.
  const grain = await page.evaluate(async () =>
    cobijoPhotos.of((await cobijoPhotos.jpegOf(2000, 1500, 1)) as BlobPart),
  );
  if (typeof grain === 'string') throw new Error(grain);
  expect(grain.small.bytes).toBeLessThanOrEqual(60_000);
  expect(grain.large.bytes).toBeLessThanOrEqual(400_000);

  const narrow = await page.evaluate(async () =>
    cobijoPhotos.of((await cobijoPhotos.jpegOf(4000, 2)) as BlobPart),
  );
  expect(narrow).toMatchObject({ small: { gate: '480×1' }, large: { gate: '1600×1' } });
  const little = await page.evaluate(async () =>
    cobijoPhotos.of((await cobijoPhotos.jpegOf(64, 48)) as BlobPart),
  );
  expect(little).toMatchObject({ small: { gate: '64×48', corners: FAIR } });

  // Two frames: the first is the photo.
  const gif = page.getByLabel('A file');
  await gif.setInputFiles({ name: 'dos.gif', mimeType: 'image/gif', buffer: movingGif() });
  expect(await page.evaluate(() => cobijoPhotos.chosen())).toMatchObject({
    large: { gate: '1×1' },
  });

  // This browser makes WebP itself.
  expect(fetched).toEqual([]);
  await close();
});

test('whatever is no photo gets its answer, and nothing falls over', async ({ browser }) => {
  const { page, close } = await openPage(browser);
  const choose = async (name: string, buffer: Buffer): Promise<unknown> => {
    await page.getByLabel('A file').setInputFiles({ name, mimeType: 'image/jpeg', buffer });
    return page.evaluate(() => cobijoPhotos.chosen());
  };

  expect(await choose('vacío.jpg', Buffer.alloc(0))).toBe('not-an-image');
  expect(await choose('texto.jpg', Buffer.from('No es una foto.'))).toBe('not-an-image');
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  expect(await choose('dibujo.svg', Buffer.from(drawing))).toBe('not-an-image');
  const bomb = pngBomb();
  expect(bomb.length).toBeLessThan(200_000);
  expect(await choose('bomba.png', bomb)).toBe('too-large');
  expect(await choose('iphone.heic', heic())).toBe('cannot-open-this-kind');
  expect(await choose('crudo.dng', Buffer.from('II*\0\x08\0\0\0'))).toBe('cannot-open-this-kind');
  expect(await page.evaluate(() => cobijoPhotos.of(new Uint8Array(100_000_000)))).toBe('too-large');

  const broken = await page.evaluate(async () => {
    const jpeg = (await cobijoPhotos.jpegOf(1200, 900, 0.3)) as Uint8Array<ArrayBuffer>;
    const scrambled = jpeg.slice();
    scrambled.fill(0xff, 300, 700);
    return [
      await cobijoPhotos.of(jpeg.subarray(0, 150)),
      await cobijoPhotos.of(jpeg.subarray(0, 700)),
      await cobijoPhotos.of(jpeg.subarray(0, jpeg.length / 2)),
      await cobijoPhotos.of(scrambled),
    ];
  });
  expect(broken).toEqual(['damaged', 'damaged', 'damaged', 'damaged']);

  const cancelled = await page.evaluate(async () => {
    const stop = new AbortController();
    const jpeg = (await cobijoPhotos.jpegOf(3000, 2000)) as BlobPart;
    const going = cobijoPhotos.outcome(new Blob([jpeg]), stop.signal);
    stop.abort();
    return [await going, await cobijoPhotos.outcome(new Blob([jpeg]), stop.signal)];
  });
  expect(cancelled).toEqual(['cancelled', 'cancelled']);
  await close();
});

test('where the browser makes no WebP another encoder is fetched, once, and keeps to the same', async ({
  browser,
}) => {
  const { page, fetched, close } = await openPage(browser, {
    '#lib/platform/photo/canvas-webp.ts': 'no-webp-here.ts',
  });
  expect(await ofAPhone(page)).toMatchObject({
    small: { gate: '360×480', betrayed: [], corners: 'blue red yellow green' },
    large: { gate: '1200×1600', betrayed: [] },
  });
  expect(fetched.filter((file) => file.endsWith('.wasm'))).toHaveLength(1);
  await close();
});

test('a file that is handed on as it came betrays all that the others do not', async ({
  browser,
}) => {
  const { page, close } = await openPage(browser, {
    '#lib/platform/photo/make-photo.ts': 'photo-as-it-came.ts',
  });
  expect(await ofAPhone(page)).toMatchObject({
    large: {
      gate: 'not-webp',
      betrayed: ['Exif', 'CAMARA-DE-ANA', '2026:11:02', 'x:xmpmeta', 'LUGAR-SECRETO'],
    },
  });
  await close();
});

/** 30,000 by 30,000 in black and white: a hundred kilobytes that open to a gigabyte and more. */
function pngBomb(): Buffer {
  const side = 30_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const chunk = (kind: string, bytes: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, Buffer.from(kind), bytes, Buffer.alloc(4)]);
  };
  const pixels = deflateSync(Buffer.alloc((side / 8 + 1) * side), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function movingGif(): Buffer {
  const screen = '474946383961' + '01000100' + '800000' + '000000ffffff';
  const frame = '21f9040100000000' + '2c0000000001000100000202440100';
  return Buffer.from(`${screen}${frame}${frame}3b`, 'hex');
}

/** As an iPhone names it, with a size and nothing behind. */
function heic(): Buffer {
  const box = (kind: string, ...parts: Buffer[]): Buffer => {
    const inside = Buffer.concat(parts);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(inside.length + 8);
    return Buffer.concat([length, Buffer.from(kind), inside]);
  };
  const size = Buffer.from([0, 0, 0, 0, 0, 0, 15, 192, 0, 0, 11, 208]);
  const properties = box('iprp', box('ipco', box('ispe', size)));
  return Buffer.concat([
    box('ftyp', Buffer.from('heic\0\0\0\0mif1heic')),
    box('meta', Buffer.alloc(4), properties),
  ]);
}
