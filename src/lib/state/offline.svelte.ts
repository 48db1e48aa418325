/**
 * Whether this browser keeps the app for days without a network, which version it serves, and news of
 * another one. Nothing here changes the version by itself: `useNext` is somebody's yes.
 */

import { every } from '#lib/platform/clock.ts';
import { onInstallOffer, onInstalled, isInstalledWindow, whenIdle } from '#lib/platform/install.ts';
import type { Look } from '#lib/platform/kept-versions.ts';
import {
  isLanHost,
  registerOfflineWorker,
  type OfflineWorker,
} from '#lib/platform/offline-worker.ts';

export type Standing =
  | 'starting'
  /** The host serves its own network only: the app needs that computer. */
  | 'lan'
  /** No service worker here: the browser has none, or a setting forbids it. */
  | 'none'
  | 'keeping'
  | 'kept'
  /** The host gave a file that is not in its list, or went away while files were taken. */
  | 'not-kept';

export type VersionNews =
  | { readonly kind: 'waiting'; readonly inUse: string; readonly next: string }
  /** Somebody said yes in another window; this one still runs the version before. */
  | { readonly kind: 'used-elsewhere' }
  | { readonly kind: 'refused'; readonly path: string };

const LOOK_EVERY_MS = 3_600_000;
const LATEST_START_MS = 10_000;
const LAN_TOLD_KEY = 'cobijo-lan-told';

let standing = $state<Standing>('starting');
let inUse = $state<string | null>(null);
let waiting = $state.raw<{ inUse: string; next: string } | null>(null);
let refused = $state<string | null>(null);
let isUsedElsewhere = $state(false);
/** Which answer was "not now": it stays quiet until the next start. */
let quiet = $state<string | null>(null);
let isInstalled = $state(false);
let askToInstall = $state.raw<(() => Promise<boolean>) | null>(null);
let isLanTold = $state(localStorage.getItem(LAN_TOLD_KEY) !== null);

let worker: OfflineWorker | null = null;
let isUsing = false;

const news = $derived.by((): VersionNews | null => {
  if (isUsedElsewhere) return { kind: 'used-elsewhere' };
  if (refused !== null) return { kind: 'refused', path: refused };
  return waiting === null ? null : { kind: 'waiting', ...waiting };
});

export const offline = {
  get standing() {
    return standing;
  },
  /** The sha-256 that names the version in use. */
  get inUse() {
    return inUse;
  },
  get waiting() {
    return waiting;
  },
  /** What a person has not answered yet. */
  get news() {
    return news !== null && keyOf(news) === quiet ? null : news;
  },
  get isLanTold() {
    return isLanTold;
  },
  lanTold() {
    isLanTold = true;
    localStorage.setItem(LAN_TOLD_KEY, '1');
  },
  get isInstalled() {
    return isInstalled;
  },
  get canAskToInstall() {
    return askToInstall !== null && standing !== 'lan';
  },
  listen,
  begin: () => whenIdle(LATEST_START_MS, () => void begin()),
  look,
  notNow() {
    quiet = news === null ? null : keyOf(news);
  },
  useNext,
  install,
};

function keyOf(told: VersionNews): string {
  return told.kind === 'waiting' ? told.next : told.kind;
}

/** From the very start: the browser makes its offer once. */
function listen(): () => void {
  isInstalled = isInstalledWindow();
  const stops = [
    onInstallOffer((ask) => (askToInstall = ask)),
    onInstalled(() => {
      isInstalled = true;
      askToInstall = null;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Once the app is up and idle, so that it slows no start. */
async function begin(): Promise<void> {
  if (await isLanHost()) {
    standing = 'lan';
    return;
  }
  worker = await registerOfflineWorker();
  if (worker === null) {
    standing = 'none';
    return;
  }
  worker.onUsed(() => {
    if (!isUsing) isUsedElsewhere = true;
  });
  inUse = await worker.versionInUse();
  await look();
  every(LOOK_EVERY_MS, () => void look());
}

async function look(): Promise<void> {
  if (worker === null) return;
  standing = inUse === null ? 'keeping' : 'kept';
  hear(await worker.look());
}

function hear(look: Look): void {
  inUse = look.inUse;
  standing = inUse === null ? 'not-kept' : 'kept';
  if (look.kind === 'unreachable') return;
  refused = look.kind === 'refused' ? look.path : null;
  waiting = look.kind === 'waiting' ? { inUse: look.inUse, next: look.next } : null;
}

/** Yes. The next page that opens is of the new version; false if it is not kept after all. */
async function useNext(): Promise<boolean> {
  if (worker === null || waiting === null) return false;
  isUsing = true;
  const isUsed = await worker.use(waiting.next);
  if (!isUsed) isUsing = false;
  return isUsed;
}

async function install(): Promise<void> {
  const ask = askToInstall;
  askToInstall = null;
  if (await ask?.()) isInstalled = true;
}
