// Several people meet over real WebRTC and a real signalling server, in one process.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { equalBytes } from '#lib/base/bytes.ts';
import { FRAME } from '#lib/sync/door/frames.ts';
import type { RoomConfig } from '#lib/sync/room.ts';
import { createSeededRandom } from './seeded-random.ts';
import {
  admit,
  createKeys,
  deviceOf,
  edit,
  epochOf,
  fingerprintOf,
  found,
  settle,
  type Person,
} from './person.ts';
import {
  createPage,
  openPage,
  startSignalling,
  until,
  type OpenPage,
  type SignallingServer,
} from './page.ts';
import { createTap } from './tapped-webrtc.ts';

const random = createSeededRandom(2);
let signalling: SignallingServer;
let pages: OpenPage[] = [];

beforeEach(async () => {
  signalling = await startSignalling();
});
afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
  await signalling.close();
});

async function open(person: Person, changes: Partial<RoomConfig> = {}): Promise<OpenPage> {
  const page = await openPage(person, signalling.url, changes);
  pages.push(page);
  return page;
}

function expectSame(...people: Person[]): void {
  const [first, ...rest] = people.map((person) => Y.encodeStateAsUpdate(person.ledgerDoc));
  for (const other of rest) expect(equalBytes(first!, other)).toBe(true);
}

const agree = (...people: Person[]) =>
  until(
    () => new Set(people.map(fingerprintOf)).size === 1,
    `${people.map((one) => one.name).join(', ')} agree`,
  );

describe('people who meet', () => {
  it('have the same ledger afterwards, in their documents too', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    edit(ana, 'Tuesday soup');
    edit(ben, 'Thursday walk');
    const atAna = await open(ana);
    await open(ben);
    await agree(ana, ben);
    expectSame(ana, ben);
    expect(atAna.room.peers().map((peer) => peer.device)).toEqual([deviceOf(ben)]);
    expect(atAna.room.isSignallingReachable()).toBe(true);
    expect(atAna.room.log.entries()).toEqual([]);
  });

  it('let in somebody whom only one of them knows, and tell who has saved what', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const carmen = admit(ana, createKeys('Carmen', random));
    const dalia = admit(carmen, createKeys('Dalia', random));
    const everyone = [ana, ben, carmen, dalia];
    const opened = await Promise.all(everyone.map((person) => open(person)));
    await until(() => opened.every((page) => page.room.peers().length === 3), 'all doors are open');
    const run = edit(dalia, 'Dalia brings bread');
    await agree(...everyone);
    expectSame(...everyone);
    const roomOfDalia = opened[3]!.room;
    await until(() => roomOfDalia.heldBy(run.clientId, 1).length === 3, 'three people have it');
    // On a busy machine a door may be slow to open, which is nobody's fault.
    const told = opened.flatMap((page) => page.room.log.entries());
    expect(told.filter(({ reason }) => reason !== 'handshake-late')).toEqual([]);
  });

  it('heal by asking again when a message was lost on its way', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const tap = createTap();
    const atAna = await open(ana, { platform: tap.platform });
    const atBen = await open(ben, { askEveryMs: 300 });
    await until(
      () => atAna.room.peers().length + atBen.room.peers().length === 2,
      'the doors are open',
    );
    await agree(ana, ben);
    let lost = 0;
    tap.isLost = (frame) => frame[0] === FRAME.fragment && ++lost > 0;
    edit(ana, 'lost on its way');
    await until(() => lost > 0, 'it is lost');
    tap.isLost = () => false;
    await agree(ana, ben);
    expectSame(ana, ben);
  });

  it('hand a newcomer a ledger of five megabytes', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const carmen = admit(ana, createKeys('Carmen', random));
    const text = 'word '.repeat(20_000);
    for (let at = 0; at < 26; at++) edit(ana, text);
    for (const from of [ana])
      carmen.ledger.receive(
        from.ledger.heads().map(({ clientId }) => ({
          clientId,
          clock: 0,
          sealed: from.ledger.sealedFrom(clientId, 0),
        })),
      );
    for (let at = 0; at < 26; at++) edit(carmen, text);
    const runs = carmen.ledger.heads().map(({ clientId }) => ({
      clientId,
      clock: 0,
      sealed: carmen.ledger.sealedFrom(clientId, 0),
    }));
    ana.ledger.receive(runs);
    for (const run of runs)
      Y.applyUpdate(
        ana.ledgerDoc,
        (await import('#lib/ledger/outer-update.ts')).encodeOuterUpdate([run]),
      );
    expect(Y.encodeStateAsUpdate(ana.ledgerDoc).length).toBeGreaterThan(5_000_000);
    const atAna = await open(ana);
    const atBen = await open(ben);
    await agree(ana, ben);
    expectSame(ana, ben);
    expect([...atAna.room.log.entries(), ...atBen.room.log.entries()]).toEqual([]);
  });

  it('keep cursors of whoever is here, and lose them with the door', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const atAna = await open(ana);
    const atBen = await open(ben);
    atBen.awareness.setLocalState({ text: 'role', cursor: null });
    const seen = () => atAna.awareness.getStates().get(ben.contentClient);
    await until(() => seen()?.['text'] === 'role', 'Ana sees Ben write');
    await atBen.close();
    await until(() => seen() === undefined, 'Ben is gone');
    expect(atAna.room.peers()).toEqual([]);
  });
});

describe('a stranger', () => {
  it('with topic and signalling password gets no byte of the ledger and no key', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    edit(ana, 'nothing for strangers');
    const { topic, password } = epochOf(ana);
    const tap = createTap();
    const stranger = settle(createKeys('Stranger', random), ana.board, random(32), random(32), []);
    const atStranger = await open(stranger, { topic, password, platform: tap.platform });
    const atAna = await open(ana);
    await open(ben);
    await agree(ana, ben);
    await until(
      () =>
        [atAna, atStranger].some((page) =>
          page.room.log.entries().some(({ reason }) => reason === 'handshake-proof'),
        ),
      'the stranger is turned away',
    );
    expect(tap.heard.length).toBeGreaterThan(0);
    for (const frame of tap.heard) {
      expect([FRAME.hello, FRAME.proof]).toContain(frame[0]);
      expect(frame.length).toBeLessThanOrEqual(34);
    }
    expect(atAna.room.peers().map((peer) => peer.device)).not.toContain(deviceOf(stranger));
    const heard = signalling.heard.map(({ message }) => JSON.stringify(message)).join('\n');
    for (const key of [ana, ben].map((one) => deviceOf(one))) expect(heard).not.toContain(key);
    expect(heard).not.toContain('fingerprint');
  });

  it('who has the epoch key but is on no roster is told so and stays outside', async () => {
    const ana = found(createKeys('Ana', random));
    const mallory = settle(
      createKeys('Mallory', random),
      ana.board,
      ana.headerKey,
      ana.epochKey,
      ana.ledger.controlEnvelopes(),
    );
    edit(ana, 'for members');
    const atAna = await open(ana);
    const atMallory = await open(mallory);
    await until(
      () => atAna.room.log.entries().some(({ reason }) => reason === 'not-on-the-roster'),
      'turned away',
    );
    await until(() => atMallory.room.log.entries().length > 0, 'Mallory hears of it');
    expect(mallory.ledger.count(ana.contentClient)).toBe(0);
  });

  it('who says nothing loses the place it took', async () => {
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const mute = createTap();
    mute.isLost = () => true;
    const atAna = await open(ana, { unfinishedAfterMs: 400 });
    const atBen = await open(ben, { platform: mute.platform, unfinishedAfterMs: 60_000 });
    await until(
      () => atAna.room.log.entries().some(({ reason }) => reason === 'handshake-late'),
      'the watchdog',
    );
    mute.isLost = () => false;
    await until(() => atBen.room.peers().length === 1, 'Ben comes in after all');
    await agree(ana, ben);
  });
});

describe('one page', () => {
  it('never has rooms of two signalling servers open at once', async () => {
    const loadProvider = createPage();
    const ana = found(createKeys('Ana', random));
    const other = found(createKeys('Ana', random));
    const first = await open(ana, { loadProvider });
    await expect(openPage(other, 'ws://127.0.0.1:9/signal', { loadProvider })).rejects.toThrow(
      'never open at once',
    );
    await first.close();
    const second = await openPage(other, 'ws://127.0.0.1:9/signal', { loadProvider });
    await second.close();
    const topic = epochOf(other).topic;
    expect(signalling.heard.some((one) => one.topic === topic)).toBe(false);
  });
});
