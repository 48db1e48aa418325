/** The same words and small photos on a plain page: blobs in a store of the browser's, each in an <img>. */

import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { startBrowser } from '../e2e/support/browser-process.ts';
import { PHONE } from '../e2e/support/world.ts';
import { readToEnd, slowDown, watch, type Read } from './page-weight.ts';

const SCRIPT = `
  const asked = indexedDB.open('photos', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('photos', { autoIncrement: true });
  asked.onsuccess = () => {
    const all = asked.result.transaction('photos').objectStore('photos').getAll();
    all.onsuccess = () => {
      for (const [at, blob] of all.result.entries())
        document.images[at].src = URL.createObjectURL(blob);
    };
  };`;

export async function readPlain(
  photos: readonly string[],
  words: readonly string[],
  parts: number,
  runs: number,
): Promise<readonly Read[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-plain-'));
  const pages: Record<string, string> = {
    '/list':
      '<!doctype html><meta name="viewport" content="width=device-width" /><a href="/page">It</a>',
    '/page': pageOf(photos.length, words, parts),
  };
  const server = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/list`;
  const reads: Read[] = [];
  for (let run = 0; run < runs; run++) {
    const browser = await startBrowser({ profile: path.join(folder, String(run)), lang: 'en' });
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await page.setViewportSize(PHONE);
    await page.goto(url);
    await page.evaluate(putAll, photos);
    await page.addInitScript(watch, words);
    await slowDown(page);
    await page.getByRole('link').click();
    await page.waitForURL('**/page');
    await allGiven(page, photos.length);
    reads.push(await readToEnd(page));
    await browser.close();
  }
  server.closeAllConnections();
  server.close();
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return reads;
}

function pageOf(count: number, [name = '', first = '']: readonly string[], parts: number): string {
  const image = '<img width="480" height="360" style="width: 100%; height: auto" alt="" />';
  const part = `<p>${first}</p>${image.repeat(count / parts)}`;
  return `<!doctype html><meta name="viewport" content="width=device-width" /><main><h1>${name}</h1>${part.repeat(parts)}</main><script>${SCRIPT}</script>`;
}

function allGiven(page: Page, count: number): Promise<unknown> {
  return page.waitForFunction(
    (all) => document.querySelectorAll('img[src^="blob:"]').length === all,
    count,
  );
}

/** In the page. */
async function putAll(photos: readonly string[]): Promise<void> {
  const asked = indexedDB.open('photos', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('photos', { autoIncrement: true });
  await new Promise((resolve) => (asked.onsuccess = resolve));
  const writing = asked.result.transaction('photos', 'readwrite');
  for (const photo of photos) {
    const bytes = Uint8Array.from(atob(photo), (letter) => letter.charCodeAt(0));
    writing.objectStore('photos').put(new Blob([bytes], { type: 'image/webp' }));
  }
  await new Promise((resolve) => (writing.oncomplete = resolve));
  asked.result.close();
}
