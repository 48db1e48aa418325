/**
 * Some minutes of typing through the app's own saving loop, with a clock that is only counted: what
 * crosses the wire and stays on disk, and how many savings it takes.
 */

import * as Y from 'yjs';
import { ok } from '#lib/base/result.ts';
import { createBatch } from '#lib/ledger/batch.ts';
import { CONTENT } from '#lib/ledger/envelope.ts';
import { encodeOuterUpdate } from '#lib/ledger/outer-update.ts';
import { createSavingLoop } from '#lib/sync/session/saving-loop.ts';
import { write } from '../simulation/person.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';
import { createCollective } from './bench-collective.ts';

/** Two hundred keys a minute, in bursts: 80 to 280 ms apart, and a pause of 2 s after every 12. */
const KEYS = 600;
const BURST = 12;
const PAUSE_MS = 2_000;

export interface Typed {
  readonly minutes: number;
  readonly keys: number;
  readonly savings: number;
  readonly wire: number;
  readonly disk: number;
  readonly plainWire: number;
  readonly plainDisk: number;
}

export async function typedForAWhile(): Promise<Typed> {
  const { founder } = createCollective();
  const doc = new Y.Doc();
  const nothing = new Y.Doc();
  doc.clientID = nothing.clientID = founder.contentClient;
  let [now, savings, wire, plainWire] = [0, 0, 0, 0];
  let timers: { at: number; act: () => void }[] = [];
  doc.on('update', (update: Uint8Array) => (plainWire += update.length));
  const before = Y.encodeStateAsUpdate(founder.ledgerDoc).length;
  const loop = createSavingLoop({
    common: createBatch(doc, doc.clientID),
    owned: createBatch(nothing, nothing.clientID),
    write(drafts) {
      savings++;
      wire += encodeOuterUpdate([write(founder, CONTENT, [...drafts])]).length;
      return Promise.resolve(ok());
    },
    after(milliseconds, act) {
      const timer = { at: now + milliseconds, act };
      timers.push(timer);
      return () => (timers = timers.filter((one) => one !== timer));
    },
    changed: () => undefined,
  });
  const pass = async (until: number): Promise<void> => {
    for (;;) {
      const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      now = next.at;
      timers = timers.filter((one) => one !== next);
      next.act();
      await new Promise<void>((resolve) => queueMicrotask(resolve));
      await loop.flush();
    }
    now = until;
  };
  const random = createSeededRandom(5);
  for (let key = 0; key < KEYS; key++) {
    await pass(now + (key % BURST === 0 ? PAUSE_MS : 80 + ((random(1)[0] ?? 0) * 200) / 255));
    doc.getText('library').insert(key, 'a');
    loop.edited();
  }
  await loop.flush();
  loop.stop();
  const disk = Y.encodeStateAsUpdate(founder.ledgerDoc).length - before;
  const plainDisk = Y.encodeStateAsUpdate(doc).length;
  return { minutes: now / 60_000, keys: KEYS, savings, wire, disk, plainWire, plainDisk };
}
