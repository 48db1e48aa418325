/** What a page costs while somebody reads it: when it stands, what moves, what it holds in memory. */

import fs from 'node:fs';
import type { Page } from '@playwright/test';

/** An old phone on a slow line. */
const CPU_SLOWER = 4;
const LINE = { latency: 150, throughput: 1_600_000 / 8 };
const QUIET_MS = 500;

/** What the page itself has seen since `watch`. */
interface Seen {
  tapped: number;
  /** From the tap, in ms; null: not yet. */
  text: number | null;
  /** Photos that were there already when the words were. */
  before: number;
  /** The sum of all shifts, asked for or not. */
  shift: number;
  longest: number;
  /** The most pictures that the document held at once. */
  pictures: number;
}

interface Memory {
  readonly heap: number;
  readonly own: number;
}

export interface Read extends Seen {
  readonly top: Memory;
  readonly end: Memory;
}

declare global {
  var seen: Seen;
}

/** Nothing is kept of earlier visits, and everything comes by the slow line, as long as the page is open. */
export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: LINE.latency },
    ...{ downloadThroughput: LINE.throughput, uploadThroughput: LINE.throughput },
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
}

/** From now on; the result resolves when nothing has been fetched for half a second. */
export function untilQuiet(page: Page): () => Promise<void> {
  let open = 0;
  let last = Date.now();
  const ended = (): void => {
    open--;
    last = Date.now();
  };
  page.on('request', () => open++);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return async () => {
    while (open > 0 || Date.now() - last < QUIET_MS)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
}

/**
 * In the page, before the tap: from then on `seen` says when these words stood there, painted, and what
 * moved since. A page that is loaded anew is watched from its beginning.
 */
export function watch(words: readonly string[]): void {
  const seen: Seen = {
    ...{ tapped: 0, text: null, before: 0, shift: 0, longest: 0, pictures: 0 },
  };
  globalThis.seen = seen;
  addEventListener(
    'click',
    ({ timeStamp }) => (seen.tapped = seen.text === null ? timeStamp : seen.tapped),
    {
      capture: true,
    },
  );
  let isFound = false;
  const look = (): void => {
    const body = document.querySelector('body');
    if (body === null) return;
    seen.pictures = Math.max(seen.pictures, document.querySelectorAll('img[src^="blob:"]').length);
    const main = document.querySelector('main') ?? body;
    if (isFound || !words.every((each) => main.textContent.includes(each))) return;
    isFound = true;
    seen.before = document.querySelectorAll('.photo:not(:has(.instead:not(.late)))').length;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (seen.text = performance.now() - seen.tapped);
      port2.postMessage(null);
    });
  };
  new MutationObserver(look).observe(document, {
    ...{ subtree: true, childList: true, attributes: true, characterData: true },
  });
  look();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift' });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask' });
}

/** From its first words to its end, slowly, until what is shown there is a picture. */
export async function readToEnd(page: Page): Promise<Read> {
  await page.waitForFunction(() => seen.text !== null);
  const top = await memoryOf(page);
  await page.evaluate(scrollToEnd);
  await page.waitForFunction(() =>
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );
  const end = await memoryOf(page);
  return { ...(await page.evaluate(() => seen)), top, end };
}

/** In the page: a finger's breadth each frame. */
async function scrollToEnd(): Promise<void> {
  const height = (): number => document.documentElement.scrollHeight - innerHeight;
  while (scrollY < height() - 1) {
    scrollBy({ top: 20, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** After everything that is not needed has been let go. */
async function memoryOf(page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  const browser = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  await browser.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return { heap: usedSize, own: Math.max(...renderers.map(({ id }) => ownMemory(id))) };
}

/** What a process has for itself, in bytes: files that it maps are shared with others. */
function ownMemory(process: number): number {
  const status = fs.readFileSync(`/proc/${String(process)}/status`, 'utf8');
  return 1_024 * Number(/^RssAnon:\s*(\d+)/m.exec(status)?.[1] ?? Number.NaN);
}
