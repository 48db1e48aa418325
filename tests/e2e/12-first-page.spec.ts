/**
 * The first page never stays blank: without scripts it says why, and when they do not come it says
 * what may help. The app takes those words away when it is up. What it fetches later may not come
 * either: that is said, and asking again is one press.
 */

import path from 'node:path';
import { expect, test, type Browser, type Page, type Route } from '@playwright/test';
import { createHost } from '../../src/host/serve.js';
import { m } from './support/messages.ts';
import { makeVault } from './support/acts.ts';
import { passphraseOf } from './support/board-acts.ts';
import { faultsOf } from './support/faults.ts';
import { isLong, PHONE } from './support/world.ts';

const buildDir =
  process.env['COBIJO_BUILD_DIR'] ?? path.resolve(import.meta.dirname, '../../build');
let host: Awaited<ReturnType<typeof createHost>>;
test.beforeAll(async () => {
  host = await createHost({ port: 0, buildDir });
});
test.afterAll(() => host.close());

const words = (page: Page) => page.locator('#before');

async function openedBy(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
  { holdBack, stillDisk = false }: { holdBack?: RegExp; stillDisk?: boolean } = {},
): Promise<Page> {
  // Nothing is kept yet: on a first visit all must come from the host.
  const context = await browser.newContext({
    viewport: PHONE,
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  // Never answered, as on a network that swallows it.
  if (holdBack !== undefined) await page.route(holdBack, () => undefined);
  if (stillDisk) {
    await page.addInitScript(holdDisk);
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1_000);
  }
  await page.goto(host.url, { waitUntil: 'commit' });
  return page;
}

test('without JavaScript it says at once what is missing, in both languages', async ({
  browser,
}) => {
  const page = await openedBy(browser, { javaScriptEnabled: false });
  // By the element: looking for text passes over what stands in a noscript.
  const missing = words(page).locator('noscript p');
  await expect(missing.first()).toBeVisible();
  await expect(missing.first()).toContainText('Este navegador tiene apagado JavaScript');
  await expect(missing.last()).toContainText('JavaScript is turned off');
  await page.context().close();
});

const MISSING = [
  ['scripts and styles', /_app/],
  ['scripts', /\.js$/],
] as const;

// Both are waited for alike, in a page that says it by itself: `npm test` leaves out the lesser.
for (const [what, missing] of MISSING.slice(0, isLong ? undefined : 1))
  test(`when no ${what} come it says so, and that nothing is lost`, async ({ browser }) => {
    const page = await openedBy(browser, {}, { holdBack: missing });
    await expect(words(page).getByText('Cobijo está abriendo')).toBeVisible();
    await expect(words(page).getByText('Está tardando')).toBeVisible();
    await expect(words(page).getByText('is still here')).toBeVisible();
    expect(await faultsOf(page, 'the page before scripts')).toEqual([]);
    await page.context().close();
  });

test('what dresses the first screen is asked for at once, not one after another', async ({
  request,
}) => {
  const html = await (await request.get(host.url)).text();
  const hrefs = (rel: string) =>
    [...html.matchAll(/<link href="([^"]+\.css)" rel="([a-z]+)"/g)].flatMap(([, href, found]) =>
      found === rel ? [href] : [],
    );
  const [head = ''] = html.split('</head>');
  expect(hrefs('stylesheet').length).toBeGreaterThan(0);
  expect(hrefs('preload')).toEqual(hrefs('stylesheet'));
  // Not in the head, where they would hold back the words.
  expect(head).not.toContain('rel="stylesheet"');
});

test('the app takes those words away', async ({ browser }) => {
  const page = await openedBy(browser, { locale: 'en' });
  await expect(page.getByText(m.entry_first_found({}, { locale: 'en' }))).toBeVisible();
  await expect(words(page)).toHaveCount(0);
  await page.context().close();
});

const LATE_MS = 8_000;
const said = (message: typeof m.offline_late): string => message({}, { locale: 'en' });
const button = (page: Page, message: typeof m.offline_late) =>
  page.getByRole('button', { name: said(message), exact: true });

test('a disk that does not answer: after eight seconds it says what may help', async ({
  browser,
}) => {
  const page = await openedBy(browser, { locale: 'en' }, { stillDisk: true });
  await expect(page.getByText(said(m.entry_opening_text))).toBeVisible();
  await page.clock.runFor(LATE_MS - 1);
  await expect(page.getByText(said(m.offline_late))).toHaveCount(0);
  await page.clock.runFor(1);
  await expect(page.getByText(said(m.offline_late))).toBeVisible();
  await page.context().close();
});

test('the host goes while somebody types: what is missing is said, and pressing again goes on', async ({
  browser,
}) => {
  const page = await openedBy(browser, { locale: 'en' }, { stillDisk: true });
  await expect(page.getByText(said(m.entry_opening_text))).toBeVisible();
  await page.route(/\.js$/, (route) => route.abort());
  await answer(page);
  await page.clock.resume();
  await button(page, m.entry_first_found).click();
  await makeVault({ page, lang: 'en', name: 'Ana' }, passphraseOf('Ana'));
  await expect(page.getByText(said(m.offline_part_missing))).toBeVisible();
  expect(await faultsOf(page, 'a part that did not come')).toEqual([]);
  await page.unroute(/\.js$/);
  await button(page, m.entry_make_go).click();
  await expect(page.getByLabel(said(m.entry_found_name))).toBeVisible();
  await page.context().close();
});

test('the way in by an invitation is late, does not come, and comes when asked again', async ({
  browser,
}) => {
  const page = await openedBy(browser, { locale: 'en' });
  await expect(button(page, m.entry_first_invited)).toBeVisible();
  const held: Route[] = [];
  await page.route(/\.js$/, (route) => void held.push(route));
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  await button(page, m.entry_first_invited).click();
  await expect(page.getByText(said(m.entry_opening_text))).toBeVisible();
  await page.clock.runFor(LATE_MS);
  await expect(page.getByText(said(m.offline_part_late))).toBeVisible();
  await Promise.all(held.map((route) => route.abort()));
  await expect(page.getByText(said(m.offline_part_missing))).toBeVisible();
  await page.unroute(/\.js$/);
  await button(page, m.offline_part_again).click();
  await expect(button(page, m.entry_first_invited)).toBeVisible();
  await button(page, m.entry_first_invited).click();
  await expect(page.getByLabel(said(m.entry_first_paste))).toBeVisible();
  await page.context().close();
});

/** In the page: what it asks its disk first is answered when it is let go. */
function holdDisk(): void {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const { databases } = IDBFactory.prototype;
  IDBFactory.prototype.databases = async function (this: IDBFactory) {
    await held;
    return databases.call(this);
  };
  Object.assign(globalThis, { letGo });
}

function answer(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
}
