/** A memorial as people make it: through the app's own forms, with photos as a phone's camera writes them. */

import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { m } from '../e2e/support/messages.ts';
import { button, said, visit } from '../e2e/support/acts.ts';
import type { Person } from '../e2e/support/world.ts';

export const PHOTOS_EACH = 6;
const WIDE = [4000, 3000] as const;
const UPRIGHT = [3000, 4000] as const;

export const FIRST_WORDS = 'Told first: she laughed with her whole face.';

/** Twelve megapixels each, drawn by a browser and written as JPEG; gives the files. */
export async function drawPhotos(page: Page, folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (let nth = 0; nth < PHOTOS_EACH; nth++) {
    const [width, height] = nth % 3 === 2 ? UPRIGHT : WIDE;
    const text = await page.evaluate(drawJpeg, { width, height, seed: nth + 1 });
    const file = path.join(folder, `photo-${String(nth)}.jpg`);
    fs.writeFileSync(file, Buffer.from(text, 'base64'));
    files.push(file);
  }
  return files;
}

/** In the page: hills, leaves and faces of light, with the grain of a sensor. */
async function drawJpeg(asked: { width: number; height: number; seed: number }): Promise<string> {
  const { width, height } = asked;
  let state = asked.seed * 7919;
  const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  const sky = context.createLinearGradient(0, 0, 0, height);
  for (const at of [0, 0.5, 1])
    sky.addColorStop(at, `hsl(${String(random() * 360)} 40% ${String(35 + 40 * random())}%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  for (let count = 6_000; count > 0; count--) {
    context.fillStyle = `hsl(${String(random() * 360)} 45% ${String(80 * random())}% / 0.35)`;
    const size = 4 + 220 * random() ** 4;
    context.beginPath();
    context.ellipse(random() * width, random() * height, size, size * random(), 3, 0, 7);
    context.fill();
  }
  const grain = new OffscreenCanvas(512, 512);
  const dots = grain.getContext('2d')!.createImageData(512, 512);
  for (let at = 0; at < dots.data.length; at += 4) dots.data.fill(256 * random(), at, at + 3);
  for (let at = 3; at < dots.data.length; at += 4) dots.data[at] = 16;
  grain.getContext('2d')!.putImageData(dots, 0, 0);
  context.fillStyle = context.createPattern(grain, 'repeat')!;
  context.fillRect(0, 0, width, height);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const reader = new FileReader();
  const read = new Promise((resolve) => (reader.onload = resolve));
  reader.readAsDataURL(blob);
  await read;
  return (reader.result as string).split(',')[1]!;
}

/** Gives its address. */
async function beginMemorial(person: Person, name: string): Promise<string> {
  await visit(person, '/remembering/new');
  await person.page
    .getByLabel(said(person, m.remembering_name), { exact: false })
    .first()
    .fill(name);
  await button(person, m.remembering_new_save).click();
  await expect(person.page.getByRole('heading', { level: 1, name })).toBeVisible();
  return new URL(person.page.url()).pathname;
}

async function tell(
  person: Person,
  memorial: string,
  words: string,
  photos: readonly string[],
): Promise<void> {
  const { page } = person;
  await visit(person, `${memorial}/tell`);
  await page.getByLabel(said(person, m.remembering_memory_words)).fill(words);
  await page.locator('input[type=file][multiple]').setInputFiles([...photos]);
  await expect(page.locator('.field > ul > li')).toHaveCount(photos.length);
  await button(person, m.remembering_memory_save).click();
  await expect(page).toHaveURL((url) => url.pathname === memorial);
  await expect(page.getByText(words)).toBeVisible();
}

/** Seven tell something, six photos with each; or fewer. Gives its address. */
export async function fillMemorial(
  person: Person,
  name: string,
  photos: readonly string[],
  memories: number,
): Promise<string> {
  const memorial = await beginMemorial(person, name);
  await tell(person, memorial, FIRST_WORDS, photos);
  for (let nth = 2; nth <= memories; nth++)
    await tell(person, memorial, `${wordsOf(nth)}\n\n${wordsOf(nth + 7)}`, photos);
  return memorial;
}

function wordsOf(nth: number): string {
  const line = 'We walked back along the river, and she named every bird, and then she sang.';
  return `${String(nth)}. ${line} ${line} ${line}`;
}
