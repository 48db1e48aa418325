/**
 * One board's signalling at a time. y-webrtc keeps one list of rooms a page and announces every one
 * of them to every signalling server it is connected to; so a second board's room opens only once
 * the first is closed, and no server learns the topics of another board. G1, G8.
 */

import { assert } from '#lib/base/assert.ts';
import {
  createQuietProvider,
  type SignallingConnection,
  type WebrtcProvider,
  type WebrtcProviderClass,
  type WebrtcProviderOptions,
} from '#lib/sync/quiet-broadcast.ts';
import type { Doc } from 'yjs';

export interface SiteConfig extends Omit<WebrtcProviderOptions, 'signaling' | 'filterBcConns'> {
  readonly topic: string;
  readonly doc: Doc;
  /** The signalling servers of the board. */
  readonly signalling: readonly string[];
  readonly loadProvider?: (() => Promise<WebrtcProviderClass>) | undefined;
}

export interface Site {
  /** Whether any of the signalling servers is connected at this moment. */
  isReachable(): boolean;
  onReachable(listener: () => void): () => void;
  /** Frees the topic, the connections and the signalling sockets that nobody else needs. */
  close(): Promise<void>;
}

/** The servers that open rooms use, and how many rooms do: by page, of which tests have several. */
const pages = new WeakMap<object, { servers: string; rooms: number }>();
const DEFAULT_PAGE = {};

export async function openSite(config: SiteConfig): Promise<Site> {
  const urls = [...new Set(config.signalling)].sort();
  const page: object = config.loadProvider ?? DEFAULT_PAGE;
  const use = pages.get(page) ?? { servers: urls.join(' '), rooms: 0 };
  assert(
    use.rooms === 0 || use.servers === urls.join(' '),
    'rooms of two boards are never open at once',
  );
  const count = (by: number) => {
    const rooms = (pages.get(page)?.rooms ?? 0) + by;
    pages.set(page, { servers: urls.join(' '), rooms });
  };
  count(1);
  const { topic, doc, awareness, password, peerOpts, maxConns } = config;
  // On connecting y-webrtc tells the presence of the document's own client id, and throws if the
  // awareness, which goes by another, has never heard of it. There is no state to tell.
  if (!awareness.meta.has(doc.clientID))
    awareness.meta.set(doc.clientID, { clock: 0, lastUpdated: 0 });
  const provider = await createQuietProvider(
    topic,
    doc,
    {
      signaling: urls,
      password,
      awareness,
      filterBcConns: false,
      peerOpts,
      ...(maxConns === undefined ? {} : { maxConns }),
    },
    config.loadProvider,
  ).catch((error: unknown) => {
    count(-1);
    throw error;
  });
  const connections = [...provider.signalingConns];
  return {
    isReachable: () => connections.some((connection) => connection.connected),
    onReachable: (listener) => listenToAll(connections, listener),
    async close() {
      await closeProvider(provider);
      count(-1);
    },
  };
}

async function closeProvider(provider: WebrtcProvider): Promise<void> {
  // destroy() alone leaves the signalling sockets open; and the room goes only once its key is there.
  provider.disconnect();
  provider.destroy();
  await provider.key;
}

function listenToAll(
  connections: readonly SignallingConnection[],
  listener: () => void,
): () => void {
  for (const connection of connections) {
    connection.on('connect', listener);
    connection.on('disconnect', listener);
  }
  return () => {
    for (const connection of connections) {
      connection.off('connect', listener);
      connection.off('disconnect', listener);
    }
  };
}
