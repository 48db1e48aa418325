/**
 * The ledger's store in a real browser: what `settled` and `holds` promise about the disk, through
 * y-indexeddb's trimming, a full disk, damage, and a database that is taken away.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type {} from '../harness/vault-page.ts';
import { startBrowser, type BrowserProcess } from './support/browser-process.ts';
import { startHarness, type Harness } from './support/harness.ts';

const OK = { ok: true };

let harness: Harness;
let folder: string;
let browser: BrowserProcess;
let context: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  harness = await startHarness({ page: 'vault.html' });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-ledger-'));
  browser = await startBrowser({ profile: path.join(folder, 'shared'), lang: 'es' });
});

test.afterAll(async () => {
  await browser.close();
  await harness.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async () => {
  const all = browser.context.browser();
  if (all === null) throw new Error('the context has no browser');
  context = await all.newContext();
  page = await openTab(context);
});

test.afterEach(() => context.close());

async function openTab(where: BrowserContext): Promise<Page> {
  const tab = await where.newPage();
  await tab.goto(harness.url);
  await tab.waitForFunction(() => 'cobijo' in globalThis);
  return tab;
}

/** How many rows y-indexeddb has on disk. */
function rowCount(tab: Page): Promise<number> {
  return tab.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ledger');
      request.onsuccess = () => resolve(request.result);
    });
    const request = db.transaction('updates').objectStore('updates').count();
    await new Promise((resolve) => (request.onsuccess = resolve));
    db.close();
    return request.result;
  });
}

test('what has settled is there after the browser is killed', async () => {
  const profile = path.join(folder, 'killed');
  let killable = await startBrowser({ profile, lang: 'es' });
  page = await openTab(killable.context);
  const settled = await page.evaluate(async () => {
    await cobijo.openStore('ledger');
    cobijo.append(40);
    return [await cobijo.store().settled(), await cobijo.store().holds(7, 40)];
  });
  expect(settled).toMatchObject([OK, { ok: true, value: true }]);
  await killable.kill();
  killable = await startBrowser({ profile, lang: 'es' });
  page = await openTab(killable.context);
  const found = await page.evaluate(async () => {
    await cobijo.openStore('ledger');
    return { length: cobijo.kept.doc.getArray('chain').length, held: cobijo.store().held().get(7) };
  });
  expect(found).toEqual({ length: 40, held: 40 });
  await killable.close();
});

test('holds counts what is on disk, not what the document says', async () => {
  const held = await page.evaluate(async () => {
    await cobijo.openStore('ledger');
    cobijo.append(3);
    const before = cobijo.store().held().get(7);
    const more = await cobijo.store().holds(7, 4);
    const all = await cobijo.store().holds(7, 3);
    return { before, more, all, other: await cobijo.store().holds(8, 1) };
  });
  expect(held).toEqual({
    before: undefined,
    more: { ok: true, value: false },
    all: { ok: true, value: true },
    other: { ok: true, value: false },
  });
});

test('counting goes on through y-indexeddb’s trimming at 500 rows', async () => {
  await page.evaluate(async () => {
    await cobijo.openStore('ledger');
    cobijo.append(450);
    await cobijo.store().settled();
    cobijo.append(100);
  });
  await expect.poll(() => rowCount(page)).toBeLessThan(5);
  const after = await page.evaluate(async () => {
    const settled = await cobijo.store().settled();
    cobijo.append(5);
    return [settled, await cobijo.store().holds(7, 555), cobijo.store().held().get(7)];
  });
  expect(after).toMatchObject([OK, { ok: true, value: true }, 555]);
});

test('a full disk is told, and rewriting heals what was refused', async () => {
  const session = await context.newCDPSession(page);
  const origin = new URL(harness.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  const full = await page.evaluate(async () => {
    await cobijo.openStore('ledger');
    cobijo.append(2);
    const before = await cobijo.store().settled();
    cobijo.kept.doc.transact(() => cobijo.append(60, 65_536));
    const after = await cobijo.store().settled();
    return { before, after, troubles: cobijo.kept.troubles, holds: cobijo.store().held().get(7) };
  });
  expect(full).toMatchObject({
    before: OK,
    after: { ok: false, error: 'no-space' },
    troubles: ['no-space'],
    holds: 2,
  });
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  const healed = await page.evaluate(async () => {
    cobijo.append(1);
    const gap = await cobijo.store().holds(7, 3);
    const rewritten = await cobijo.store().rewrite();
    return { gap, rewritten, held: cobijo.store().held().get(7) };
  });
  expect(healed).toMatchObject({ gap: { ok: true, value: false }, rewritten: OK, held: 63 });
});

test('damaged rows are told when opening', async () => {
  const opened = await page.evaluate(async () => {
    await cobijo.openStore('ledger');
    cobijo.append(2);
    await cobijo.store().settled();
    await cobijo.store().close();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ledger');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction('updates', 'readwrite');
    transaction.objectStore('updates').put(new Uint8Array([9, 200, 200]), 2);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
    return cobijo.openStore('ledger');
  });
  expect(opened).toEqual({ ok: false, error: 'damaged' });
});

test('a database taken away by another tab is told, and the document stays usable', async () => {
  await page.evaluate(async () => {
    await cobijo.openStore('ledger');
    cobijo.append(2);
    await cobijo.store().settled();
  });
  const other = await openTab(context);
  expect(await other.evaluate(() => cobijo.database.eraseDatabase('ledger'))).toEqual(OK);
  await expect.poll(() => page.evaluate(() => cobijo.kept.troubles)).toContain('closed');
  const after = await page.evaluate(async () => {
    cobijo.append(1);
    return {
      length: cobijo.kept.doc.getArray('chain').length,
      settled: await cobijo.store().settled(),
    };
  });
  expect(after).toEqual({ length: 3, settled: { ok: false, error: 'closed' } });
});

test('erasing the store is reported only when the database is gone', async () => {
  const erased = await page.evaluate(async () => {
    await cobijo.openStore('ledger');
    cobijo.append(2);
    const result = await cobijo.store().erase();
    const named = (await indexedDB.databases()).length;
    // As in a browser that cannot list its databases.
    Object.assign(indexedDB, { databases: undefined });
    const gone = await cobijo.database.databaseExists('ledger');
    await cobijo.openStore('ledger');
    return { result, named, gone, there: await cobijo.database.databaseExists('ledger') };
  });
  expect(erased).toMatchObject({ result: OK, named: 0, gone: false, there: true });
});
