/**
 * A memorial with 42 photos on an old phone and a slow line, in the built app: from the tap on its name
 * to the first words, what moves while one reads to its end, and what it holds in memory; and how it
 * comes to a second device. Beside it the same words and small photos on a plain page, which has them
 * unsealed.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { m } from '../e2e/support/messages.ts';
import { said, unlock, visit } from '../e2e/support/acts.ts';
import { expectSaved, found, join, passphraseOf } from '../e2e/support/board-acts.ts';
import { PHONE, test, type Person, type World } from '../e2e/support/world.ts';
import { bytes, compared, medianOf, ms, tell, times, type Row } from './bench-world.ts';
import { drawPhotos, fillMemorial, FIRST_WORDS, PHOTOS_EACH } from './memorial-acts.ts';
import { readPlain } from './plain-photos.ts';
import { readToEnd, slowDown, untilQuiet, watch, type Read } from './page-weight.ts';

const RUNS = 5;
const ARRIVALS = 3;
const MEMORIES = 7;
const MANY = 'Marta Solís';
const FEW = 'Inés Prado';
const COUNT = MEMORIES * PHOTOS_EACH;

test('a memorial with photos', async ({ world }) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-photos-'));
  const ana = await found(world, 'Ana', 'Ollas del Sur', { size: PHONE });
  const ben = await join(world, ana, 'Ben', { size: PHONE });
  await ben.close();
  const photos = await drawPhotos(ana.page, folder);
  const memorial = await fillMemorial(ana, MANY, photos, MEMORIES);
  await fillMemorial(ana, FEW, photos.slice(0, 4), 1);
  await expectSaved(ana);
  fs.rmSync(folder, { recursive: true, force: true });

  const arrivals = [];
  for (let run = 0; run < ARRIVALS; run++) {
    arrivals.push(await arrive(world, ana, ben, memorial, run));
    console.log('arrival', JSON.stringify(arrivals.at(-1)), loadNow());
  }
  const many: Read[] = [];
  const few: Read[] = [];
  const hasty: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    many.push(await read(ana, MANY));
    console.log('many', JSON.stringify(many.at(-1)), loadNow());
    if (run >= ARRIVALS) continue;
    few.push(await read(ana, FEW));
    hasty.push(await openHastily(ana, MANY));
    console.log('few, hasty', JSON.stringify([few.at(-1), hasty.at(-1)]), loadNow());
  }
  const small = await smallPhotos(ana);
  await ana.close();
  const plain = await readPlain(small, [MANY, FIRST_WORDS], MEMORIES, RUNS);
  console.log('plain', JSON.stringify(plain), loadNow());

  const of = (reads: readonly Read[], value: (one: Read) => number): number =>
    medianOf(reads.map(value));
  const beside = (what: string, value: (one: Read) => number, say: (value: number) => string) =>
    compared(what, of(many, value), of(plain, value), say);
  const fewer = of(few, ({ end }) => end.own);
  const rows: Row[] = [
    {
      ...beside(
        `A memorial with ${String(COUNT)} photos, on a CPU 4 × slower and a line of 1.6 Mbit/s: from the tap to its first words`,
        ({ text }) => text!,
        ms,
      ),
      goal: '1 s',
    },
    { what: '  tapped before its parts came', ours: ms(medianOf(hasty)) },
    {
      what: '  layout shift, read to its end (sum of all)',
      ...{ ours: shift(of(many, (one) => one.shift)), plain: shift(of(plain, (one) => one.shift)) },
      goal: '0',
    },
    beside('  longest task, from the tap to its end', ({ longest }) => longest, ms),
    beside('  memory of scripts at its first words', ({ top }) => top.heap, bytes),
    beside('  memory of scripts at its end', ({ end }) => end.heap, bytes),
    beside('  the page’s own memory at its first words', ({ top }) => top.own, bytes),
    beside('  the page’s own memory at its end', ({ end }) => end.own, bytes),
    {
      what: '  beside the same page with 4 photos, own memory at its end',
      ours: `${times(
        of(many, ({ end }) => end.own),
        fewer,
      )} of ${bytes(fewer)}`,
    },
    beside('  photos held as pictures at once', ({ pictures }) => pictures, String),
    {
      what: 'It comes to a second device: from the other’s open board to the first words',
      ours: ms(medianOf(arrivals.map(({ text }) => text))),
    },
    {
      what: `  and until all ${String(COUNT)} small photos are there (${bytes(small.reduce((sum, { length }) => sum + (length * 3) / 4, 0))})`,
      ours: ms(medianOf(arrivals.map(({ all }) => all))),
    },
    {
      what: '  photos that were there before the words',
      ours: String(Math.max(...arrivals.map(({ before }) => before))),
      goal: '0',
    },
  ];
  console.log(rows);
  tell('6-memorial', rows);
});

/** In a fresh page of that browser: unlocked first, then slowed, then the list, then the tap. */
async function open(person: Person, name: string, { isHasty = false } = {}): Promise<void> {
  await person.reopen();
  const { page } = person;
  await unlock(person, passphraseOf(person.name));
  await slowDown(page);
  const quiet = untilQuiet(page);
  await visit(person, '/remembering');
  const link = page.getByRole('link', { name, exact: true });
  await expect(link).toBeVisible();
  if (!isHasty) await quiet();
  await page.evaluate(watch, [name, FIRST_WORDS]);
  await link.click();
  await page.waitForFunction(() => seen.text !== null);
}

async function read(person: Person, name: string): Promise<Read> {
  await open(person, name);
  return readToEnd(person.page);
}

/** Tapped before the page's parts have come; to its first words, in ms. */
async function openHastily(person: Person, name: string): Promise<number> {
  await open(person, name, { isHasty: true });
  return person.page.evaluate(() => seen.text!);
}

/**
 * A device that joined before, in a copy, waits on the page's address; then Ana's opens. From her open
 * board, in ms.
 */
async function arrive(
  world: World,
  ana: Person,
  ben: Person,
  memorial: string,
  run: number,
): Promise<{ text: number; all: number; before: number }> {
  await ana.close();
  fs.cpSync(ben.profile, `${ben.profile}-${String(run)}`, { recursive: true });
  const device = await world.person(`Ben-${String(run)}`, { size: PHONE });
  const { page } = device;
  await unlock(device, passphraseOf('Ben'));
  await visit(device, memorial);
  await expect(page.getByText(said(device, m.remembering_gone))).toBeVisible();
  await page.evaluate(watch, [MANY, FIRST_WORDS]);
  await ana.reopen();
  await unlock(ana, passphraseOf('Ana'));
  const from = Date.now();
  await page.waitForFunction((count) => {
    const all = document.querySelectorAll('.photo').length;
    return all === count && document.querySelector('.photo .instead:not(.late)') === null;
  }, COUNT);
  const found = await page.evaluate(() => {
    const { timeOrigin } = performance;
    return {
      all: timeOrigin + performance.now(),
      text: timeOrigin + seen.text!,
      before: seen.before,
    };
  });
  await device.close();
  return { all: found.all - from, text: found.text - from, before: found.before };
}

/** The small photos as they are shown, in base64. */
async function smallPhotos(person: Person): Promise<readonly string[]> {
  await person.reopen();
  const { page } = person;
  await unlock(person, passphraseOf(person.name));
  await visit(person, '/remembering');
  await page.evaluate(keepBlobs);
  await page.getByRole('link', { name: MANY, exact: true }).click();
  await expect(page.getByText(FIRST_WORDS)).toBeVisible();
  await page.evaluate(watch, [MANY]);
  await readToEnd(page);
  return page.evaluate(() =>
    Promise.all(
      blobs.map(async (blob) =>
        btoa(
          Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) =>
            String.fromCharCode(byte),
          ).join(''),
        ),
      ),
    ),
  );
}

declare global {
  var blobs: Blob[];
}

/** In the page: what it shows by an address of its own making. */
function keepBlobs(): void {
  globalThis.blobs = [];
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob);
    return make(blob);
  };
}

function shift(value: number): string {
  return value === 0 ? '0' : value.toFixed(4);
}

function loadNow(): string {
  return `load ${String(os.loadavg()[0])}`;
}
