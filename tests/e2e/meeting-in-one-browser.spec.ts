/**
 * Two vaults of one browser meet over WebRTC and the door, like anyone else: y-webrtc's way around
 * it, BroadcastChannel or localStorage, carries nothing. G1.
 */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { createSignalling } from '../../src/host/signalling.js';
import type {} from '../harness/meeting-page.ts';
import { startBrowser, type BrowserProcess } from './support/browser-process.ts';
import { startHarness } from './support/harness.ts';

let folder: string;
let browser: BrowserProcess;
let signalling: { url: string; close(): Promise<void> };

test.beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-meeting-'));
  browser = await startBrowser({ profile: path.join(folder, 'one'), lang: 'en' });
  const signals = createSignalling();
  const server = createServer();
  server.on('upgrade', (request, socket, head) => signals.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  signalling = {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/signal`,
    async close() {
      void signals.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
});

test.afterAll(async () => {
  await browser.close();
  await signalling.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** A page that hears whatever the other pages of this browser say to one another. */
async function listen(page: Page, url: string): Promise<() => Promise<number>> {
  await page.goto(url);
  await page.waitForFunction(() => 'meeting' in globalThis);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    new BroadcastChannel(globalThis.meeting.topic).onmessage = (event) => heard.push(event.data);
    globalThis.addEventListener('storage', (event) => heard.push(event.key));
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard.length);
}

async function join(page: Page, url: string, name: 'Ana' | 'Ben'): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => 'meeting' in globalThis);
  await page.evaluate(([who, at]) => globalThis.meeting.open(who, at), [
    name,
    signalling.url,
  ] as const);
}

async function meet(replace: Record<string, string>) {
  const harness = await startHarness({ page: 'meeting.html', replace });
  const [listener, ana, ben] = await Promise.all(
    Array.from({ length: 3 }, () => browser.context.newPage()),
  );
  const heard = await listen(listener!, harness.url);
  await join(ana!, harness.url, 'Ana');
  await join(ben!, harness.url, 'Ben');
  return {
    ana: ana!,
    ben: ben!,
    heard,
    close: async () => {
      await Promise.all([listener, ana, ben].map((page) => page!.close()));
      await harness.close();
    },
  };
}

test('two vaults of one browser meet through the door, and nobody else in it hears a thing', async () => {
  const { ana, ben, heard, close } = await meet({});
  await expect.poll(() => ana.evaluate(() => globalThis.meeting.peers())).toBe(1);
  await ana.evaluate(() => globalThis.meeting.edit('Ana', 'soup', 3));
  await expect.poll(() => ben.evaluate(() => globalThis.meeting.count('Ben', 'Ana'))).toBe(3);
  await ben.evaluate(() => globalThis.meeting.edit('Ben', 'x'.repeat(60_000), 8));
  await expect.poll(() => ana.evaluate(() => globalThis.meeting.count('Ana', 'Ben'))).toBe(8);
  expect(await heard()).toBe(0);
  expect(await ana.evaluate(() => globalThis.meeting.log())).toEqual([]);
  expect(await ben.evaluate(() => globalThis.meeting.log())).toEqual([]);
  expect(await ana.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await close();
});

test('with the path as y-webrtc brings it, somebody does', async () => {
  const { heard, close } = await meet({ '#lib/sync/quiet-broadcast.ts': 'broadcast-loud.ts' });
  await expect.poll(heard).toBeGreaterThan(0);
  await close();
});
