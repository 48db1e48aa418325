/** What people do on somebody's page: begin it, tell, put photos, read it whole. */

import { expect, type Locator } from '@playwright/test';
import { m } from './messages.ts';
import { button, said, visit } from './acts.ts';
import { expectSaved } from './board-acts.ts';
import type { Person } from './world.ts';

/** Gives the page's address. */
export async function beginPage(
  person: Person,
  name: string,
  status: Parameters<typeof said>[1],
): Promise<string> {
  await visit(person, '/remembering/new');
  await person.page.getByLabel(said(person, m.remembering_name), { exact: true }).fill(name);
  await person.page.getByRole('radio', { name: said(person, status) }).check();
  await button(person, m.remembering_new_save).click();
  await expect(person.page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expectSaved(person);
  return new URL(person.page.url()).pathname;
}

export interface Telling {
  readonly words: string;
  /** JPEG. */
  readonly photo?: Buffer;
  readonly alt?: string;
  /** Somebody outside the board, who said yes. */
  readonly toldBy?: string;
}

export async function tell(person: Person, page: string, telling: Telling): Promise<void> {
  const { words, photo, alt = '', toldBy } = telling;
  await visit(person, `${page}/tell`);
  const form = person.page.getByRole('main');
  if (toldBy !== undefined) {
    await form.getByLabel(said(person, m.remembering_memory_outside)).check();
    await form.getByLabel(said(person, m.remembering_memory_told_by)).fill(toldBy);
    await form.getByLabel(said(person, m.remembering_memory_yes)).check();
    await form.getByLabel(said(person, m.remembering_memory_words_outside)).fill(words);
  } else await form.getByLabel(said(person, m.remembering_memory_words)).fill(words);
  if (photo !== undefined) {
    const file = { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: photo };
    await form.locator('input[type="file"]').first().setInputFiles(file);
    await form.getByLabel(said(person, m.photo_alt_label)).fill(alt);
  }
  await button(person, m.remembering_memory_save).click();
  await expect(person.page).toHaveURL((url) => url.pathname === page);
  await expect(person.page.getByText(words)).toBeVisible();
  await expectSaved(person);
}

/** What the page shows, in words: who says what, and which photos stand there. */
export async function readPage(person: Person): Promise<string> {
  const main = person.page.getByRole('main');
  await expect(main.getByRole('article').first()).toBeVisible();
  const alts = await photosOn(person).evaluateAll((all) =>
    all.map((one) => (one as HTMLImageElement).alt).sort(),
  );
  // Without what one's own device offers to do with it.
  const told = await main.locator('article .told, article footer p').allInnerTexts();
  return JSON.stringify({ told, alts });
}

/** Those that stand there and not in the place of one that is still to come. */
function photosOn(person: Person): Locator {
  return person.page.getByRole('main').locator('img[src^="blob:"]');
}

/** A photo is read when it comes near the window: down the page, until so many stand there. */
export async function expectPhotos(person: Person, count: number): Promise<void> {
  const places = person.page.getByRole('main').locator('article .photo');
  await expect(places).toHaveCount(count);
  for (const place of await places.all()) {
    await place.scrollIntoViewIfNeeded();
    await expect(place.locator('img[src^="blob:"]')).toBeVisible();
  }
}

declare global {
  var photosShown: Blob[];
}

/** From now on what the page shows of photos is kept for `photoBytes`; no policy lets it be fetched. */
export async function watchPhotos(person: Person): Promise<void> {
  await person.page.evaluate(() => {
    globalThis.photosShown = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (shown: Blob) => {
      globalThis.photosShown.push(shown);
      return create(shown);
    };
  });
}

/** The bytes of every photo shown since then, in base64. */
export async function photoBytes({ page }: Person): Promise<string[]> {
  return page.evaluate(async () => {
    const read = async (shown: Blob): Promise<string> => {
      const bytes = new Uint8Array(await shown.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    };
    return [...new Set(await Promise.all(globalThis.photosShown.map(read)))].sort();
  });
}

/** A photo as a phone makes it, with `secret` where it writes place and time. */
export async function jpegOf(person: Person, hue: number, secret: string): Promise<Buffer> {
  const base64 = await person.page.evaluate(async (turn) => {
    const canvas = new OffscreenCanvas(1600, 1200);
    const context = canvas.getContext('2d')!;
    for (let row = 0; row < 12; row++)
      for (let column = 0; column < 16; column++) {
        context.fillStyle = `hsl(${String(turn + row * 9 + column * 14)} 60% ${String(30 + row * 4)}%)`;
        context.fillRect(column * 100, row * 100, 100, 100);
      }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  }, hue);
  const jpeg = Buffer.from(base64, 'base64');
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(secret)]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  // Right after the two bytes with which every JPEG begins.
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1]), length, exif]);
  return Buffer.concat([jpeg.subarray(0, 2), app1, jpeg.subarray(2)]);
}
