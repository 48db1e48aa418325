/**
 * A draft of fifty pages on an old phone: until it stands there, a letter typed, a letter of somebody
 * else's. The app's own editor with forty comments beside plain y-prosemirror over the same text.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { expect, type Page } from '@playwright/test';
import sirv from 'sirv';
import { build } from 'vite';
import type {} from '../harness/draft-page.ts';
import { PHONE } from '../e2e/support/world.ts';
import { compared, medianOf, ms, quantile, tell, test, type Row } from './bench-world.ts';

const RUNS = 3;
const KEYS = 30;
const SLOWER = 4;
const root = path.resolve(import.meta.dirname, '../harness');
const outDir = path.resolve(import.meta.dirname, '../out/harness/draft');

interface Costs {
  readonly opened: number[];
  readonly typed: number[];
  readonly received: number[];
}

test('fifty pages', async ({ world }) => {
  const url = await serve();
  const browser = await world.browser();
  const costs: Record<'ours' | 'plain', Costs> = {
    ours: { opened: [], typed: [], received: [] },
    plain: { opened: [], typed: [], received: [] },
  };
  for (let run = 0; run < RUNS; run++)
    for (const kind of ['plain', 'ours'] as const) {
      const page = await browser.process.context.newPage();
      await page.setViewportSize(PHONE);
      await page.goto(url);
      await page.waitForFunction(() => 'draftBench' in globalThis);
      await measure(page, kind, costs[kind]);
      await page.close();
    }
  console.log(JSON.stringify(costs));
  const beside = (what: string, value: (one: Costs) => number): Row =>
    compared(what, value(costs.ours), value(costs.plain), ms);
  tell('7-draft', [
    {
      ...beside(
        'A draft of 150,000 characters with 40 comments, on a CPU 4 × slower: until it is painted',
        (one) => medianOf(one.opened),
      ),
      goal: '2 × plain',
    },
    {
      ...beside('  a letter typed in it, until it is painted', (one) => medianOf(one.typed)),
      goal: '100 ms',
    },
    beside('  the slowest of twenty letters (p95)', (one) => quantile(one.typed, 0.95)),
    beside('  a letter of somebody else’s, until it is painted', (one) => medianOf(one.received)),
  ]);
});

async function measure(page: Page, kind: 'ours' | 'plain', { opened, typed, received }: Costs) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  opened.push(await page.evaluate((which) => draftBench.open(which), kind));
  expect(await page.evaluate(() => draftBench.length())).toBeGreaterThan(150_000);
  await page.evaluate(() => draftBench.enter());
  for (let key = 0; key <= KEYS; key++) {
    await page.keyboard.press('e');
    await page.waitForTimeout(120);
  }
  // The first also has the whole text measured for the cursor.
  typed.push(...(await page.evaluate(() => draftBench.keys())).slice(1));
  for (let letter = 0; letter < 5; letter++)
    received.push(await page.evaluate(() => draftBench.receive()));
}

async function serve(): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    plugins: [svelte({ configFile: false, compilerOptions: { runes: undefined } })],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      sourcemap: true,
      rolldownOptions: { input: path.join(root, 'draft.html') },
    },
  });
  const files = sirv(outDir, { dev: true });
  const server = createServer((request, response) => {
    files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/draft.html`;
}
