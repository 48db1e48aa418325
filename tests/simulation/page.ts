/**
 * One page in one process: a room of its own over Node's WebRTC, with its own copy of y-webrtc, and
 * the real signalling server to meet at.
 */

import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { WebSocket } from 'ws';
import { Awareness } from 'y-protocols/awareness';
import { after } from '#lib/platform/clock.ts';
import type { WebRtcPlatform } from '#lib/sync/door/peer-connection.ts';
import type { WebrtcProviderClass } from '#lib/sync/quiet-broadcast.ts';
import { openRoom, type Room, type RoomConfig } from '#lib/sync/room.ts';
import { createSignalling } from '../../src/host/signalling.js';
import { epochOf, headsOf, type Person } from './person.ts';

const require = createRequire(import.meta.url);
export const nodeWebRtc = require('@roamhq/wrtc') as WebRtcPlatform;
if (!('WebSocket' in globalThis)) Object.assign(globalThis, { WebSocket });

let pages = 0;
const moduleUrl = import.meta.resolve('y-webrtc');

/** y-webrtc keeps one list of rooms a module: each page needs a module of its own. */
export function createPage(): () => Promise<WebrtcProviderClass> {
  const url = `${moduleUrl}?page=${pages++}`;
  return async () => {
    const module = (await import(/* @vite-ignore */ url)) as {
      WebrtcProvider: WebrtcProviderClass;
    };
    return module.WebrtcProvider;
  };
}

export interface SignallingServer {
  readonly url: string;
  /** Every message published, as a hostile server would keep it. */
  readonly heard: { topic: string; message: Record<string, unknown> }[];
  close(): Promise<void>;
}

export async function startSignalling(port = 0): Promise<SignallingServer> {
  const heard: SignallingServer['heard'] = [];
  const signalling = createSignalling({ tap: (topic, message) => heard.push({ topic, message }) });
  const server = createServer();
  server.on('upgrade', (request, socket, head) => signalling.handleUpgrade(request, socket, head));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `ws://127.0.0.1:${address.port}/signal`,
    heard,
    async close() {
      void signalling.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface OpenPage {
  readonly room: Room;
  readonly awareness: Awareness;
  close(): Promise<void>;
}

export async function openPage(
  person: Person,
  signalling: string,
  changes: Partial<RoomConfig> = {},
): Promise<OpenPage> {
  const awareness = new Awareness(person.ledgerDoc);
  awareness.clientID = person.contentClient;
  awareness.setLocalState({ text: '', cursor: null });
  const { topic, password, doorSecret } = epochOf(person);
  const room = await openRoom({
    ...person,
    awareness,
    incarnation: 0,
    topic,
    password,
    doorSecret,
    signalling: [signalling],
    clock: () => 0,
    after,
    platform: nodeWebRtc,
    durableHeads: () => headsOf(person),
    loadProvider: createPage(),
    announceEveryMs: 50,
    holdMs: 200,
    ...changes,
  });
  const stop = person.ledger.onAccepted(() => room.announce());
  return {
    room,
    awareness,
    async close() {
      stop();
      await room.close();
      awareness.destroy();
    },
  };
}

/** Resolves once `isTrue`; looks again whenever a timer comes round. */
export async function until(
  isTrue: () => boolean,
  what: string,
  withinMs = 150_000,
): Promise<void> {
  const started = performance.now();
  while (!isTrue()) {
    if (performance.now() - started > withinMs) throw new Error(`it never came to pass: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
