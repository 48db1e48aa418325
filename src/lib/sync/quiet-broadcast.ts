/**
 * y-webrtc, with its BroadcastChannel path carrying nothing: that path goes around the door, and two
 * vaults of one browser must meet over WebRTC like anyone else. lib0 binds the global class when its
 * module is evaluated, so a silent class stands in its place at that moment; a probe proves that it
 * was the one bound, whatever order a bundler chose, and otherwise nothing opens.
 */

import type { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { assert } from '#lib/base/assert.ts';

/** What Cobijo uses of y-webrtc's provider. */
export interface WebrtcProvider {
  readonly key: PromiseLike<unknown>;
  readonly room: YRoom | null;
  readonly signalingConns: readonly SignallingConnection[];
  on(event: 'status', listener: () => void): void;
  disconnect(): void;
  destroy(): void;
}

export interface YRoom {
  readonly name: string;
  bcconnected: boolean;
  readonly _bcSubscriber: (data: ArrayBuffer) => void;
}

export interface SignallingConnection {
  readonly connected: boolean;
  on(event: 'connect' | 'disconnect', listener: () => void): void;
  off(event: 'connect' | 'disconnect', listener: () => void): void;
}

export interface WebrtcProviderOptions {
  readonly signaling: readonly string[];
  readonly password: string;
  readonly awareness: Awareness;
  readonly maxConns?: number;
  readonly filterBcConns: boolean;
  /** What simple-peer says of ICE servers is not listened to (door/peer-connection.ts). */
  readonly peerOpts: { readonly wrtc: object };
}

export type WebrtcProviderClass = new (
  topic: string,
  doc: Doc,
  options: WebrtcProviderOptions,
) => WebrtcProvider;

/** lib0's module of that name. */
interface BroadcastModule {
  subscribe(name: string, listener: () => void): unknown;
  unsubscribe(name: string, listener: (...data: never[]) => void): unknown;
}

/** Counted on the page, because lib0 outlives a reload of this module during development. */
const COUNTER = Symbol.for('cobijo: silent channels');
const counters = globalThis as unknown as Record<symbol, number | undefined>;

/** Takes everything and passes on nothing. */
class SilentChannel {
  onmessage = null;
  constructor() {
    counters[COUNTER] = silentChannels() + 1;
  }
  postMessage(): void {
    // Nothing leaves this page.
  }
  close(): void {
    // There is nothing to close.
  }
}

function silentChannels(): number {
  return counters[COUNTER] ?? 0;
}

let broadcast: Promise<BroadcastModule> | null = null;

function loadSilenced(): Promise<BroadcastModule> {
  broadcast ??= loadOnce().catch((error: unknown) => {
    broadcast = null;
    throw error;
  });
  return broadcast;
}

async function loadOnce(): Promise<BroadcastModule> {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'BroadcastChannel');
  const silent = { value: SilentChannel, configurable: true, writable: true };
  Object.defineProperty(globalThis, 'BroadcastChannel', silent);
  try {
    const module = (await import('lib0/broadcastchannel')) as unknown as BroadcastModule;
    assertSilent(module);
    return module;
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, 'BroadcastChannel');
    else Object.defineProperty(globalThis, 'BroadcastChannel', before);
  }
}

function assertSilent(module: BroadcastModule): void {
  const silentBefore = silentChannels();
  const probe = () => undefined;
  module.subscribe('cobijo-probe', probe);
  module.unsubscribe('cobijo-probe', probe);
  assert(silentChannels() === silentBefore + 1, "y-webrtc's BroadcastChannel path is silent");
}

/** y-webrtc's own provider class, unmodified. */
async function loadYWebrtc(): Promise<WebrtcProviderClass> {
  const module = (await import('y-webrtc')) as unknown as { WebrtcProvider: WebrtcProviderClass };
  return module.WebrtcProvider;
}

/**
 * Opens a provider whose BroadcastChannel path is cut: the channel itself is silent, and the room no
 * longer encrypts its whole document for nobody. `load` is for running several pages in one process.
 */
export async function createQuietProvider(
  topic: string,
  doc: Doc,
  options: WebrtcProviderOptions,
  load: () => Promise<WebrtcProviderClass> = loadYWebrtc,
): Promise<WebrtcProvider> {
  const module = await loadSilenced();
  const Provider = await load();
  const provider = new Provider(topic, doc, options);
  provider.on('status', () => {
    const { room } = provider;
    if (room === null) return;
    room.bcconnected = false;
    module.unsubscribe(room.name, room._bcSubscriber);
  });
  return provider;
}
