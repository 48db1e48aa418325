/**
 * What `npm run bench` measures in a browser: the sessions of the app, and beside each the plain
 * y-webrtc and y-indexeddb that they are built on. The same made-up collective on every page, of whom
 * each page is one. Never shipped.
 */

import type * as Y from 'yjs';
import { argon2idKey } from '#lib/platform/argon2id.ts';
import { openBoardSession, type BoardSession } from '#lib/sync/session/board-session.ts';
import { after, now } from '#lib/platform/clock.ts';
import { randomBytes } from '#lib/platform/random.ts';
import { createVault, unlockVault } from '#lib/sync/vault/vaults.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import { createCollective, NAMES, type Name } from './bench-collective.ts';
import { arrivalsIn, watchPage } from './bench-watch.ts';
import { typedForAWhile } from './bench-typing.ts';
import { primitives } from './bench-primitives.ts';
import { tenYears } from './bench-rotas.ts';
import { plain } from './bench-plain.ts';
import { typedSizes } from './bench-sizes.ts';
import { fillDisk } from './bench-disk.ts';

const PASSPHRASE = 'unas palabras';
const COST = { memoryKiB: 65_536, passes: 3 };
const collective = createCollective();

let vault: Vault | null = null;
let session: BoardSession | null = null;

function opened(): BoardSession {
  if (session === null) throw new Error('no session is open');
  return session;
}

function entryOf(name: Name): BoardEntry {
  const { founder, people } = collective;
  const { signSeed, boxSecret } = people[name];
  return {
    localId: `bench-${name}`,
    dbName: `bench-${name}`,
    board: founder.board,
    headerKey: founder.headerKey,
    epochs: [{ number: 1, key: founder.epochKey }],
    signSeed,
    boxSecret,
    incarnation: 0,
    title: 'Bench',
    signalling: null,
  };
}

async function openSession(
  entry: BoardEntry,
  signalling: readonly string[],
  withSeed: boolean,
): Promise<number> {
  if (vault === null) throw new Error('no vault is open');
  const { founder } = collective;
  const control = {
    clientId: founder.controlClient,
    clock: 0,
    sealed: founder.ledger.sealedFrom(founder.controlClient, 0),
  };
  const startedAt = performance.now();
  const result = await openBoardSession({
    vault,
    entry,
    signalling,
    platform: { RTCPeerConnection, RTCSessionDescription, RTCIceCandidate },
    clock: now,
    after,
    random: randomBytes,
    sparesData: () => false,
    onWake: () => () => undefined,
    seed: withSeed ? [control] : [],
  });
  if (!result.ok) throw new Error(result.error);
  session = result.value;
  return performance.now() - startedAt;
}

/** As if Ana had saved what she wrote from this vault. */
async function rememberOwnHead(): Promise<void> {
  const { ledger, controlClient, contentClient } = collective.founder;
  const headOf = (clientId: number) => {
    const { count, hash } = ledger.head(clientId)!;
    return { count, hash };
  };
  const nextHead = { control: headOf(controlClient), content: headOf(contentClient) };
  const put = { expectedHead: null, nextHead, rows: [] };
  const done = await vault?.commit(entryOf('Ana').localId, put);
  if (done?.ok !== true) throw new Error('the head was not kept');
}

/** Resolves when `isDone` holds after some change of the common document. */
function whenBoard(isDone: () => boolean): Promise<void> {
  if (isDone()) return Promise.resolve();
  return new Promise((resolve) => {
    const { common } = opened().docs;
    const look = (): void => {
      if (!isDone()) return;
      common.off('afterTransaction', look);
      resolve();
    };
    common.on('afterTransaction', look);
  });
}

function values(): Y.Map<string> {
  return opened().docs.common.getMap('templates');
}

const api = {
  plain,
  watch: watchPage(),
  typedForAWhile,
  primitives,
  tenYears,
  typedSizes,
  async makeVault(): Promise<string> {
    const made = await createVault({ passphrase: PASSPHRASE, cost: COST });
    if (!made.ok) throw new Error(made.error);
    vault = made.value;
    return vault.id;
  },
  async unlock(id: string): Promise<number> {
    const startedAt = performance.now();
    const unlocked = await unlockVault(id, PASSPHRASE);
    if (!unlocked.ok) throw new Error(unlocked.error);
    vault = unlocked.value;
    return performance.now() - startedAt;
  },
  async argon2id(): Promise<number> {
    const startedAt = performance.now();
    await argon2idKey(new TextEncoder().encode(PASSPHRASE), new Uint8Array(16), COST);
    return performance.now() - startedAt;
  },
  /** The vault knows the board, and its ledger of `envelopes` lies on disk; so does plain Yjs's. */
  async fill(envelopes: number): Promise<string> {
    const put = await vault?.putBoard(entryOf('Ana'));
    if (put?.ok !== true) throw new Error('the board was not kept');
    const sizes = await fillDisk(
      collective,
      entryOf('Ana').dbName,
      `plain-${envelopes}`,
      envelopes,
    );
    await rememberOwnHead();
    return sizes;
  },
  /** From the vault being open to the board being readable, alone; and to everything below it. */
  async openCold(): Promise<{ readable: number; ready: number }> {
    const startedAt = performance.now();
    const readable = await openSession(entryOf('Ana'), [], false);
    opened().docs.common.getText('library').toJSON();
    await opened().whenReady();
    return { readable, ready: performance.now() - startedAt };
  },
  closeSession: async () => opened().close(),
  /** As the nth of the collective, with nothing on disk yet. */
  enterAs: (index: number, signalling: string) => api.enter(NAMES[index]!, signalling),
  /** As Ana, with what `fill` has put on disk. */
  host: (signalling: string) => openSession(entryOf('Ana'), [signalling], false),
  textLength: () => opened().docs.common.getText('library').length,
  waitForText: (length: number) =>
    whenBoard(() => opened().docs.common.getText('library').length >= length),
  /** When each key of that beginning is there, by the machine's clock. */
  arrivals(beginning: string, count: number): Promise<Record<string, number>> {
    return arrivalsIn(opened().docs.common, beginning, count);
  },
  async enter(name: Name, signalling: string): Promise<number> {
    await vault?.putBoard(entryOf(name));
    return openSession(entryOf(name), [signalling], true);
  },
  set: (key: string, value: string) => void values().set(key, value),
  flush: () => opened().flush(),
  peers: () => opened().peers().length,
  count: () => values().size,
  waitFor: (key: string) => whenBoard(() => values().has(key)),
  waitForCount: (count: number) => whenBoard(() => values().size >= count),
  /** Answers every ball at once, without the pause in which the app gathers keys. */
  answer(): void {
    const map = values();
    map.observe((event, transaction) => {
      for (const key of event.keysChanged) {
        if (!key.startsWith('ball') || transaction.local) continue;
        queueMicrotask(() => {
          map.set(key.replace('ball', 'back'), '1');
          void opened().flush();
        });
      }
    });
  },
  /** Half of there and back, in ms: edit, seal, sign, save durably, send, judge, apply. */
  async rally(times: number): Promise<number[]> {
    const taken: number[] = [];
    for (let at = 0; at < times; at++) {
      const startedAt = performance.now();
      const back = api.waitFor(`back ${at}`);
      values().set(`ball ${at}`, '1');
      await opened().flush();
      await back;
      taken.push((performance.now() - startedAt) / 2);
    }
    return taken;
  },
  /** `bytes` of text in pieces of 50,000, as pages write them: one edit, one payload each. */
  async pour(bytes: number): Promise<void> {
    for (let at = 0; at * 50_000 < bytes; at++) {
      values().set(`piece ${at}`, randomText(50_000));
      await opened().flush();
    }
  },
};

function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

export type BenchPage = typeof api;

declare global {
  var bench: BenchPage;
}

globalThis.bench = api;
