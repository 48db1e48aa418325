/** Pages of tests/harness/bench.html, each in a browser of its own, around the real signalling. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { createSignalling } from '../../src/host/signalling.js';
import type {} from '../harness/bench-page.ts';
import { startBrowser, type BrowserProcess } from '../e2e/support/browser-process.ts';
import { startHarness } from '../e2e/support/harness.ts';

const outDir = path.resolve(import.meta.dirname, '../out/bench');

export interface BenchBrowser {
  readonly process: BrowserProcess;
  close(): Promise<void>;
  /** A fresh page: nothing is compiled or cached in it. */
  fresh(context?: BrowserContext): Promise<Page>;
}

export interface BenchWorld {
  readonly signalling: string;
  /** Without a profile of an earlier one, on a new disk. */
  browser(profile?: string): Promise<BenchBrowser>;
}

export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly plain?: string;
  readonly ratio?: string;
  /** What was hoped for; these rows also stand in the README. */
  readonly goal?: string;
}

export const test = base.extend<{ world: BenchWorld }>({
  // Playwright insists on a pattern here.
  // eslint-disable-next-line no-empty-pattern
  world: async ({}, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-bench-'));
    const harness = await startHarness({ page: 'bench.html' });
    const signals = createSignalling();
    const server = createServer();
    server.on('upgrade', (request, socket, head) => signals.handleUpgrade(request, socket, head));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const open = new Set<BrowserProcess>();
    let started = 0;
    await use({
      signalling: `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}/signal`,
      async browser(profile = `profile-${String(++started)}`) {
        const process = await startBrowser({ profile: path.join(folder, profile), lang: 'en' });
        open.add(process);
        return {
          process,
          async close() {
            open.delete(process);
            await process.close();
          },
          async fresh(context = process.context) {
            for (const page of process.context.pages().slice(1)) await page.close();
            const page = await context.newPage();
            await page.goto(harness.url);
            await page.waitForFunction(() => 'bench' in globalThis);
            return page;
          },
        };
      },
    });
    for (const one of open) await one.close();
    await signals.close();
    server.closeAllConnections();
    server.close();
    await harness.close();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** What Chromium's main thread does until the result is called, for chrome://tracing: kept beside the table. */
export async function tracing(
  { process }: BenchBrowser,
  page: Page,
  name: string,
): Promise<() => Promise<void>> {
  const browser = process.context.browser()!;
  await browser.startTracing(page, { path: path.join(outDir, `trace-${name}.json`) });
  return async () => {
    await browser.stopTracing();
  };
}

/** Kept for the table. */
export function tell(file: string, rows: readonly Row[]): void {
  fs.mkdirSync(outDir, { recursive: true });
  fs.writeFileSync(path.join(outDir, `${file}.json`), JSON.stringify(rows));
}

export function medianOf(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function ms(value: number): string {
  if (value >= 1_000) return `${(value / 1_000).toFixed(2)} s`;
  return value >= 10 ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ms`;
}

export function bytes(value: number): string {
  if (value >= 1_000_000) return `${(value / 1_000_000).toFixed(1)} MB`;
  return value >= 10_000 ? `${(value / 1_000).toFixed(1)} KB` : `${String(value)} B`;
}

export function times(ours: number, plain: number): string {
  return `${(ours / plain).toFixed(ours / plain < 10 ? 1 : 0)} ×`;
}

export function compared(
  what: string,
  ours: number,
  plain: number,
  say: (value: number) => string,
): Row {
  return { what, ours: say(ours), plain: say(plain), ratio: times(ours, plain) };
}
