/**
 * One person's browser: a Chromium process of its own with a profile folder of its own, so that it
 * can be killed like a phone whose battery dies, opened again on the same disk, and shares nothing
 * with anyone else's but the network.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { chromiumArgs, findChromium } from '../../chromium.js';
import { forwardInto, type Network } from './networks.ts';

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
  /** The network that it runs in; left out, this machine's own. */
  readonly network?: Network;
}

export async function startBrowser(options: BrowserOptions): Promise<BrowserProcess> {
  const executable = process.env['COBIJO_CHROMIUM'] ?? (await findChromium());
  if (!executable) throw new Error('no Chromium found; npm test installs one');
  const { network } = options;
  const inside = network === undefined ? [] : ['ip', 'netns', 'exec', network.name];
  const whole: readonly string[] = [...inside, executable];
  const [command = executable, ...before] = whole;
  const child = spawn(
    command,
    [
      ...before,
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
  const { address, stopForwarding } = await reachable(await debuggingAddress(child), network);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  if (!context) throw new Error('the browser has no window');
  return {
    context,
    async kill() {
      child.kill('SIGKILL');
      await gone;
      await stopForwarding();
    },
    async close() {
      await closeGently(browser, child);
      await gone;
      await stopForwarding();
    },
  };
}

/** A browser in a network of its own is driven from outside of it. */
async function reachable(
  address: string,
  network: Network | undefined,
): Promise<{ address: string; stopForwarding: () => Promise<void> }> {
  if (network === undefined) return { address, stopForwarding: () => Promise.resolve() };
  const url = new URL(address);
  const stopForwarding = await forwardInto(network, url.port);
  url.hostname = network.address;
  return { address: url.href, stopForwarding };
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
