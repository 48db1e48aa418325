/**
 * The local snapshot on a real disk: a board that opens from it is the board that a full replay
 * makes, whatever was lost, changed or put back beside it, and nothing that was changed is built on.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type {} from '../harness/session-page.ts';
import { startBrowser, type BrowserProcess } from './support/browser-process.ts';
import { startHarness, type Harness } from './support/harness.ts';
import { isLong, longTest } from './support/world.ts';

let harness: Harness;
let folder: string;
let browser: BrowserProcess;
let context: BrowserContext;
let vault: string;

test.beforeAll(async () => {
  harness = await startHarness({ page: 'session.html' });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-snapshot-'));
  browser = await startBrowser({ profile: path.join(folder, 'shared'), lang: 'en' });
});

test.afterAll(async () => {
  await browser.close();
  await harness.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async () => {
  context = await browser.context.browser()!.newContext();
});

test.afterEach(() => context.close());

async function openPage(of = harness): Promise<Page> {
  const page = await context.newPage();
  await page.goto(of.url);
  await page.waitForFunction(() => 'board' in globalThis);
  return page;
}

/** A board of three hundred envelopes that was opened, read and closed once. */
async function makeBoard(of = harness): Promise<void> {
  const page = await openPage(of);
  vault = await page.evaluate(() => board.make());
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: false });
  await page.evaluate(() => board.close());
  expect(await page.evaluate(() => board.hasSnapshot())).toBe(true);
  await page.close();
}

/** A page that was just loaded, with the vault open. */
async function comeBack(of = harness): Promise<Page> {
  const page = await openPage(of);
  await page.evaluate((id) => board.unlock(id), vault);
  return page;
}

const state = (page: Page) => page.evaluate(() => board.state());

/** What a full replay of the same disk makes. */
async function replayed(): Promise<Awaited<ReturnType<typeof state>>> {
  const page = await comeBack();
  await page.evaluate(() => board.forgetSnapshot());
  await page.evaluate(() => board.openSession());
  const all = await state(page);
  await page.close();
  return all;
}

test('shows the board before its ledger is read, and it is the same board', async () => {
  await makeBoard();
  const page = await comeBack();
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: true });
  const shown = await state(page);
  expect(await page.evaluate(() => board.whenReady())).toBe(true);
  const whole = await replayed();
  expect({ ...shown, heads: [] }).toEqual({ ...whole, heads: [] });
  expect(await state(page)).toEqual(whole);
});

test('judges only what came after, and keeps what was written before it was ready', async () => {
  await makeBoard();
  const page = await comeBack();
  await page.evaluate(() => board.openSession());
  await page.evaluate(() => board.write('while the ledger is read'));
  expect(await page.evaluate(() => [board.trouble(), ...board.told()])).toEqual([null]);
  await page.evaluate(() => board.close());
  const again = await comeBack();
  expect(await again.evaluate(() => board.openSession())).toEqual({ isAtOnce: true });
  expect(await again.evaluate(() => board.whenReady())).toBe(true);
  const opened = await state(again);
  expect(opened.written).toEqual({ 'while the ledger is read': 'written' });
  expect(opened).toEqual(await replayed());
});

test('is behind after a crash, and the board is whole all the same', async () => {
  await makeBoard();
  const page = await comeBack();
  await page.evaluate(() => board.openSession());
  await page.evaluate(() => board.write('right before the crash'));
  await page.close();
  const again = await comeBack();
  // Own words are missing in the snapshot: nobody may write before they are there.
  expect(await again.evaluate(() => board.openSession())).toEqual({ isAtOnce: false });
  const opened = await state(again);
  expect(opened.written).toEqual({ 'right before the crash': 'written' });
  expect(opened).toEqual(await replayed());
});

test('an older snapshot that was put back opens the same board', async () => {
  await makeBoard();
  const before = await comeBack();
  await before.evaluate(() => board.openSession());
  const handle = await before.evaluateHandle(() => board.vaultRows());
  await before.evaluate(() => board.write('after the first snapshot'));
  await before.evaluate(() => board.close());
  // The snapshot and the own head are both put back: as of then nothing of Ana's is missing in it.
  expect(await before.evaluate((rows) => board.putBack(rows), handle)).toBeGreaterThan(1);
  await before.close();
  const page = await comeBack();
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: true });
  await page.evaluate(() => board.whenTold('astray'));
  await page.evaluate(() => board.close());
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: false });
  expect((await state(page)).written).toEqual({ 'after the first snapshot': 'written' });
});

/** Whatever cannot be read is one and the same to whoever opens it: `npm test` shows it of one. */
const UNREADABLE = {
  'of another version': [1, 0, 0],
  'that is cut short': [2, 200, 1, 7],
  'of nothing': [],
};

for (const [what, bytes] of Object.entries(UNREADABLE).slice(0, isLong ? undefined : 1))
  test(`a snapshot ${what} is not looked at`, async () => {
    await makeBoard();
    const page = await comeBack();
    await page.evaluate((row) => board.writeRow('the-board/snapshot', row), bytes);
    expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: false });
    expect(await state(page)).toEqual(await replayed());
  });

test('a covered envelope that was changed on disk is noticed before anything is built on it', async () => {
  await makeBoard();
  const page = await comeBack();
  await page.evaluate(() => board.alter());
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: true });
  expect(await page.evaluate(() => board.whenReady())).toBe(false);
  await page.evaluate(() => board.whenTold('astray'));
  await page.evaluate(() => board.close());
  expect(await page.evaluate(() => board.hasSnapshot())).toBe(false);
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: false });
  const left = await state(page);
  expect(left).toEqual(await replayed());
});

longTest('without the comparison a changed envelope goes unnoticed', async () => {
  // The same page, which believes a snapshot without looking at the ledger.
  const believing = await startHarness({
    page: 'session.html',
    replace: { '#lib/sync/session/covered-rows.ts': 'covered-rows-trusted.ts' },
  });
  await makeBoard(believing);
  const page = await comeBack(believing);
  await page.evaluate(() => board.alter());
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: true });
  expect(await page.evaluate(() => board.whenReady())).toBe(true);
  expect(await page.evaluate(() => board.told())).toEqual([]);
  await believing.close();
});

test('rows that the disk has lost are noticed, and one is behind', async () => {
  await makeBoard();
  const page = await comeBack();
  await page.evaluate(() => board.loseLedger());
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: true });
  await page.evaluate(() => board.whenTold('astray'));
  await page.evaluate(() => board.close());
  expect(await page.evaluate(() => board.openSession())).toEqual({ isAtOnce: false });
  expect(await page.evaluate(() => board.isBehind())).toBe(true);
});
