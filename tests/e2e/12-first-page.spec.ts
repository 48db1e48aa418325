/**
 * The first page never stays blank: without scripts it says why, and when they do not come it says
 * what may help. The app takes those words away when it is up.
 */

import path from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { createHost } from '../../src/host/serve.js';
import { m } from '../../src/lib/paraglide/messages.js';
import { faultsOf } from './support/faults.ts';
import { PHONE } from './support/world.ts';

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
  holdBack?: RegExp,
): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  // Never answered, as on a network that swallows it.
  if (holdBack !== undefined) await page.route(holdBack, () => undefined);
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

for (const [what, missing] of [
  ['scripts', /\.js$/],
  ['scripts and styles', /_app/],
] as const)
  test(`when no ${what} come it says so, and that nothing is lost`, async ({ browser }) => {
    const page = await openedBy(browser, {}, missing);
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
