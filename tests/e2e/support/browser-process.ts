/**
 * One person's browser: a Chromium process of its own with a profile folder of its own, so that it
 * can be killed like a phone whose battery dies, opened again on the same disk, and shares nothing
 * with anyone else's but the network.
 */

import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type ConnectOverCDPTransport,
} from '@playwright/test';
import { chromiumArgs, findChromium } from '../../chromium.js';
import type { Network } from './networks.ts';

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
      '--remote-debugging-pipe',
      `--user-data-dir=${options.profile}`,
      `--lang=${options.lang}`,
      `--accept-lang=${options.lang}`,
      ...(options.args ?? []),
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, LANGUAGE: options.lang },
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(pipeOf(child));
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

/**
 * Chromium's own pipe: it reads at 3 and writes at 4, with a NUL after each message. Over its socket
 * every message would be packed and unpacked, a fifth of what driving it takes; and a browser in a
 * network of its own would have to be reached there.
 */
function pipeOf({ stdio }: ChildProcess): ConnectOverCDPTransport {
  const [into, out] = [stdio[3] as Writable, stdio[4] as Readable];
  const transport: ConnectOverCDPTransport = {
    send: (message) => void into.write(`${JSON.stringify(message)}\0`),
    close: () => void into.end(),
  };
  const tell = (message: string) => transport.onmessage?.(JSON.parse(message) as object);
  let begun: string[] = [];
  out.setEncoding('utf8');
  out.on('data', (text: string) => {
    const [first = '', ...more] = text.split('\0');
    begun.push(first);
    for (const next of more) {
      setImmediate(tell, begun.join(''));
      begun = [next];
    }
  });
  out.on('close', () => transport.onclose?.());
  // Whoever is killed reads no further.
  into.on('error', () => undefined);
  return transport;
}

async function closeGently(browser: Browser, child: ChildProcess): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.close').catch(() => undefined);
  const grace = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.once('exit', () => clearTimeout(grace));
}
