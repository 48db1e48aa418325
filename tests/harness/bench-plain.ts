/** y-webrtc and y-indexeddb as published, with no ledger, no door and nothing sealed at rest. */

import { IndexeddbPersistence } from 'y-indexeddb';
import type { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { arrivalsIn } from './bench-watch.ts';
import { fragmentChannels } from './bench-fragments.ts';
import { randomBytes } from '#lib/platform/random.ts';

let doc = new Y.Doc();
let provider: WebrtcProvider | null = null;

function values(): Y.Map<string> {
  return doc.getMap('templates');
}

function when(isDone: () => boolean): Promise<void> {
  if (isDone()) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isDone()) return;
      doc.off('afterTransaction', look);
      resolve();
    };
    doc.on('afterTransaction', look);
  });
}

export const plain = {
  fragmentChannels,
  async openCold(dbName: string): Promise<number> {
    const startedAt = performance.now();
    doc = new Y.Doc();
    const store = new IndexeddbPersistence(dbName, doc);
    await store.whenSynced;
    doc.getText('library').toJSON();
    return performance.now() - startedAt;
  },
  async enter(room: string, signalling: string, dbName: string | null = null): Promise<void> {
    // Sessions insist on being the first to load it.
    const { WebrtcProvider } = await import('y-webrtc');
    doc = new Y.Doc();
    if (dbName !== null) await new IndexeddbPersistence(dbName, doc).whenSynced;
    provider = new WebrtcProvider(room, doc, {
      signaling: [signalling],
      password: 'bench',
      peerOpts: { config: { iceServers: [] } },
    });
  },
  /** As `enter`, with what `openCold` would load; in fragments, or its one message would not arrive. */
  async host(dbName: string, room: string, signalling: string): Promise<void> {
    await plain.enter(room, signalling, dbName);
  },
  peers: () => provider?.room?.webrtcConns.size ?? 0,
  textLength: () => doc.getText('library').length,
  waitForText: (length: number) => when(() => doc.getText('library').length >= length),
  arrivals: (beginning: string, count: number) => arrivalsIn(doc, beginning, count),
  leave(): void {
    provider?.destroy();
    doc.destroy();
  },
  set: (key: string, value: string) => void values().set(key, value),
  count: () => values().size,
  waitFor: (key: string) => when(() => values().has(key)),
  waitForCount: (count: number) => when(() => values().size >= count),
  answer(): void {
    const map = values();
    map.observe((event, transaction) => {
      for (const key of event.keysChanged)
        if (key.startsWith('ball') && !transaction.local)
          queueMicrotask(() => map.set(key.replace('ball', 'back'), '1'));
    });
  },
  async rally(times: number): Promise<number[]> {
    const taken: number[] = [];
    for (let at = 0; at < times; at++) {
      const startedAt = performance.now();
      const back = plain.waitFor(`back ${at}`);
      values().set(`ball ${at}`, '1');
      await back;
      taken.push((performance.now() - startedAt) / 2);
    }
    return taken;
  },
  pour(bytes: number): void {
    for (let at = 0; at * 50_000 < bytes; at++)
      values().set(
        `piece ${at}`,
        Array.from(randomBytes(50_000), (byte) => String.fromCharCode(97 + (byte % 26))).join(''),
      );
  },
};
