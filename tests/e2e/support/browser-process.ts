/**
 * One person's browser: a Chromium process of its own with a profile folder of its own, so that it
 * can be killed like a phone whose battery dies, opened again on the same disk, and shares nothing
 * with anyone else's but the network.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { chromiumArgs, findChromium } from '../../chromium.js';

export interface BrowserProcess {
  readonly context: BrowserContext;
  /** SIGKILL: nothing gets to say goodbye. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Closes as a person closes a browser. */
  close(): Promise<void>;
}

export interface BrowserOptions {
  readonly profile: string;
  readonly lang: 'es' | 'en';
  readonly args?: readonly string[];
}

export async function startBrowser(options: BrowserOptions): Promise<BrowserProcess> {
  const executable = process.env['COBIJO_CHROMIUM'] ?? (await findChromium());
  if (!executable) throw new Error('no Chromium found; npm test installs one');
  const child = spawn(
    executable,
    [
      ...chromiumArgs,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${options.profile}`,
      `--lang=${options.lang}`,
      `--accept-lang=${options.lang}`,
      ...(options.args ?? []),
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LANGUAGE: options.lang } },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const context = browser.contexts()[0];
  if (!context) throw new Error('the browser has no window');
  return {
    context,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async close() {
      await closeGently(browser, child);
      await gone;
    },
  };
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('the browser has no stderr');
  for await (const line of createInterface(child.stderr)) {
    const found = /DevTools listening on (ws:\S+)/.exec(line);
    if (found?.[1]) {
      child.stderr.resume();
      return found[1];
    }
  }
  throw new Error('the browser ended before it could be driven');
}

async function closeGently(browser: Browser, child: ChildProcess): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.close').catch(() => undefined);
  const grace = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.once('exit', () => clearTimeout(grace));
}
