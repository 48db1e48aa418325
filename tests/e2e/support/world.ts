/**
 * A host and the people around it. Each person has a browser process and a profile of their own.
 * Every request of every browser is written down, and every attempt that the policy stopped: at the
 * end all must have gone to the app's origin or the host's signalling (G8), or the test fails.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { createHost } from '../../../src/host/serve.js';
import { startBrowser, type BrowserProcess } from './browser-process.ts';
import type { Network } from './networks.ts';
import { createWitness, type Witness } from './witness.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export interface Person {
  readonly name: string;
  readonly lang: 'es' | 'en';
  readonly profile: string;
  page: Page;
  /** The ICE servers that this person's pages were told to use, ever. */
  readonly iceServers: ReadonlySet<string>;
  /** What a failed test can be read by: the last that the pages logged, and what they show. */
  readonly witness: Witness;
  /** Kills the browser without warning. */
  kill(): Promise<void>;
  /** Closes the browser, or finds it killed, and opens it again on the same profile. */
  reopen(where?: string): Promise<void>;
  close(): Promise<void>;
}

export interface PersonOptions {
  readonly lang?: 'es' | 'en';
  readonly size?: { width: number; height: number };
  readonly scheme?: 'light' | 'dark';
  readonly args?: readonly string[];
  /** Of whatever other devices say of their addresses nothing comes through: no path leads anywhere. */
  readonly walledIn?: boolean;
  /** The network that the browser runs in; left out, this machine's own. */
  readonly network?: Network;
  /** Another build than the shipped one is served from another host. */
  readonly url?: string;
}

export interface World {
  readonly host: Awaited<ReturnType<typeof createHost>>;
  /** Every message that the signalling server was asked to publish. */
  readonly signals: { topic: string; message: Record<string, unknown> }[];
  readonly requests: string[];
  /** The ICE servers that the collective of this test chose: by default none (G8). */
  readonly chosenServers: Set<string>;
  person(name: string, options?: PersonOptions): Promise<Person>;
  /** Stops the host; the people stay. */
  closeHost(): Promise<void>;
}

export const isLong = process.env['COBIJO_LONG'] === '1';

/** `npm test` walks a way in one language, \`npm run test:long\` in both; 08-states sees every state in both. */
export function languagesToWalk(first: 'es' | 'en'): readonly ('es' | 'en')[] {
  return isLong ? ['es', 'en'] : [first];
}

export const PHONE = { width: 360, height: 640 };
export const DESK = { width: 1280, height: 800 };

interface Settings {
  readonly buildDir: string;
  readonly hostAddress: string;
  /**
   * Whether browsers have service workers, and so keep the app for when there is no network: a third of
   * what a person costs. Without them, as in a private window, it works all the same; `npm run
   * test:long` has them in every test.
   */
  readonly keepsApp: boolean;
}

async function createWorld({ buildDir, hostAddress, keepsApp }: Settings, folder: string) {
  const signals: World['signals'] = [];
  const requests: string[] = [];
  const attempts: string[] = [];
  const origins = new Set<string>();
  const chosenServers = new Set<string>();
  const people: Person[] = [];
  const host = await createHost({
    port: 0,
    host: hostAddress,
    buildDir,
    tap: (topic, message) => signals.push({ topic, message }),
  });
  origins.add(new URL(host.url).host);

  async function person(name: string, options: PersonOptions = {}): Promise<Person> {
    const lang = options.lang ?? 'en';
    const profile = path.join(folder, name.toLowerCase());
    const home = options.url ?? host.url;
    origins.add(new URL(home).host);
    let browser: BrowserProcess | null = null;
    const witness = createWitness(name);
    const iceServers = new Set<string>();

    async function open(where: string): Promise<Page> {
      browser = await startBrowser({
        profile,
        lang,
        ...(options.args && { args: options.args }),
        ...(options.network && { network: options.network }),
      });
      if (!keepsApp) await browser.context.addInitScript(haveNoServiceWorkers);
      if (!isLong) await browser.context.addInitScript(tellSlowKeys);
      if (options.walledIn === true) await browser.context.addInitScript(hearNoAddress);
      await watchTraffic(browser.context, { requests, attempts, iceServers, origins });
      // The one it starts with. Another one beside it would leave one of the two in the background.
      const page = browser.context.pages()[0] ?? (await browser.context.waitForEvent('page'));
      witness.watch(page);
      await page.setViewportSize(options.size ?? DESK);
      if (options.scheme) await page.emulateMedia({ colorScheme: options.scheme });
      await page.goto(where);
      await page.bringToFront();
      return page;
    }

    async function close(): Promise<void> {
      await browser?.close();
      browser = null;
    }

    const self: Person = {
      name,
      lang,
      profile,
      witness,
      iceServers,
      page: await open(home),
      async kill() {
        await browser?.kill();
        browser = null;
      },
      async reopen(where = home) {
        await close();
        self.page = await open(where);
      },
      close,
    };
    people.push(self);
    return self;
  }

  const world: World = {
    host,
    signals,
    requests,
    chosenServers,
    person,
    closeHost: () => host.close(),
  };
  return {
    world,
    tell: () => Promise.all(people.map(({ witness }) => witness.tell())),
    async end() {
      await Promise.all(people.map((each) => each.close()));
      await host.close();
      const strays = requests.filter((url) => isStray(url, origins));
      expect(strays, 'requests that went elsewhere').toEqual([]);
      const unchosen = people.flatMap(({ iceServers }) =>
        [...iceServers].filter((url) => !chosenServers.has(url)),
      );
      expect(unchosen, 'ICE servers that nobody chose').toEqual([]);
      expect(attempts, 'what would have gone elsewhere').toEqual([]);
    },
  };
}

/**
 * Writes down every request and socket of every page and of the app's own service worker, and what
 * would become one unseen: what the policy blocked, ICE servers, a service worker of another make.
 */
async function watchTraffic(
  context: BrowserContext,
  {
    requests,
    attempts,
    iceServers,
    origins,
  }: { requests: string[]; attempts: string[]; iceServers: Set<string>; origins: Set<string> },
): Promise<void> {
  const watchPage = (page: Page) =>
    page.on('websocket', (socket) => void requests.push(socket.url()));
  context.on('request', (request) => requests.push(request.url()));
  context.on('serviceworker', (worker) => {
    const { host, pathname } = new URL(worker.url());
    if (!origins.has(host) || pathname !== '/service-worker.js')
      attempts.push(`service worker ${worker.url()}`);
  });
  context.on('page', watchPage);
  context.pages().forEach(watchPage);
  await context.exposeBinding('tellAttempt', (_source, attempt: string) => attempts.push(attempt));
  await context.exposeBinding('tellIceServer', (_source, url: string) => iceServers.add(url));
  await context.addInitScript(() => {
    const { tellAttempt, tellIceServer } = globalThis as unknown as {
      tellAttempt(attempt: string): void;
      tellIceServer(url: string): void;
    };
    document.addEventListener('securitypolicyviolation', (event) =>
      tellAttempt(`${event.violatedDirective} blocked ${event.blockedURI}`),
    );
    const tellIce = (configuration: RTCConfiguration | undefined) => {
      for (const url of configuration?.iceServers?.flatMap(({ urls }) => urls) ?? [])
        tellIceServer(url);
    };
    globalThis.RTCPeerConnection = class extends RTCPeerConnection {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        tellIce(configuration);
      }
      override setConfiguration(configuration?: RTCConfiguration) {
        tellIce(configuration);
        super.setConfiguration(configuration);
      }
    };
  });
}

/** In the page. */
function haveNoServiceWorkers(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
}

/**
 * In the page: whatever measures Argon2id to choose a new vault's cost is told of a slow device, and
 * chooses the least that any device may have.
 */
function tellSlowKeys(): void {
  globalThis.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      // Heard before the page's own handler, which gets the same data.
      this.addEventListener('message', ({ data }: MessageEvent<{ tookMs?: number } | null>) => {
        if (data?.tookMs !== undefined) data.tookMs = Math.max(data.tookMs, 600);
      });
    }
  };
}

/** In the page: two devices meet by signalling, and neither learns where the other is. */
function hearNoAddress(): void {
  const { prototype } = RTCPeerConnection;
  const describe = Object.getOwnPropertyDescriptor(prototype, 'setRemoteDescription')?.value as (
    this: RTCPeerConnection,
    description: RTCSessionDescriptionInit,
  ) => Promise<void>;
  Object.assign(prototype, {
    addIceCandidate: () => Promise.resolve(),
    setRemoteDescription(this: RTCPeerConnection, { type, sdp = '' }: RTCSessionDescriptionInit) {
      return describe.call(this, { type, sdp: sdp.replace(/^a=candidate.*\r\n/gm, '') });
    },
  });
}

function isStray(url: string, origins: Set<string>): boolean {
  const { protocol, host, pathname } = new URL(url);
  if (['data:', 'blob:', 'about:', 'chrome:'].includes(protocol)) return false;
  if (protocol === 'ws:' || protocol === 'wss:')
    return !(origins.has(host) && pathname === '/signal');
  return !origins.has(host);
}

/** `world` in a test: the shipped build, a fresh host, profiles in a folder that is removed after. */
export const test = base.extend<{ world: World } & Settings>({
  buildDir: [process.env['COBIJO_BUILD_DIR'] ?? path.join(root, 'build'), { option: true }],
  hostAddress: ['127.0.0.1', { option: true }],
  keepsApp: [isLong, { option: true }],
  world: async ({ buildDir, hostAddress, keepsApp }, use, testInfo) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-people-'));
    const { world, tell, end } = await createWorld({ buildDir, hostAddress, keepsApp }, folder);
    try {
      await use(world);
      if (testInfo.status !== testInfo.expectedStatus) await tell();
      await end();
    } finally {
      await world.closeHost().catch(() => undefined);
      fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
});

/** For `npm run test:long` alone, where `npm test` has another test of the same guarantee. */
export const longTest = isLong ? test : ((() => undefined) as unknown as typeof test);

export { expect };
