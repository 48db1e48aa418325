// Each defence of the door, seen to matter: with its module replaced, the attack that it stops
// succeeds; with the module in place, it does not.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { readSyncMessage } from 'y-protocols/sync';
import { concat } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';

const random = createSeededRandom(77);

beforeEach(() => vi.resetModules());
afterEach(() => {
  vi.doUnmock('#lib/sync/door/fingerprints.ts');
  vi.doUnmock('#lib/sync/door/gate.ts');
  vi.doUnmock('#lib/sync/door/handshake.ts');
});

describe('a signalling server that swaps fingerprints', () => {
  const sdp = (byte: string) => `a=fingerprint:sha-256 ${Array(32).fill(byte).join(':')}\r\n`;

  /** Ana and Ben each see a different certificate on one of the two ends: somebody sits between. */
  async function isLetIn(): Promise<boolean> {
    const { parseFingerprint } = await import('#lib/sync/door/fingerprints.ts');
    const { createHandshake } = await import('#lib/sync/door/handshake.ts');
    const side = (role: 'caller' | 'answerer', seen: [string, string]) =>
      createHandshake({
        role,
        board: new Uint8Array(32),
        topic: 'topic',
        doorSecret: new Uint8Array(32).fill(1),
        signKeys: createSignKeys(random(32)),
        fingerprints: {
          caller: parseFingerprint(sdp(seen[0]))!,
          answerer: parseFingerprint(sdp(seen[1]))!,
        },
        random,
        knows: () => true,
        controlEnvelopes: () => [],
        learn: () => {},
      });
    const ana = side('caller', ['AA', 'EE']);
    const ben = side('answerer', ['EE', 'BB']);
    let isOpen = false;
    const queue: [typeof ana, Uint8Array][] = [
      ...ana.start().map((frame): [typeof ana, Uint8Array] => [ben, frame]),
      ...ben.start().map((frame): [typeof ana, Uint8Array] => [ana, frame]),
    ];
    for (const [to, frame] of queue) {
      const step = to.receive(frame);
      if (step.done) isOpen = true;
      queue.push(
        ...step.send.map((next): [typeof ana, Uint8Array] => [to === ana ? ben : ana, next]),
      );
    }
    return isOpen;
  }

  it('gets nowhere', async () => expect(await isLetIn()).toBe(false));

  it('sits in the middle once fingerprints are not looked at', async () => {
    vi.doMock('#lib/sync/door/fingerprints.ts', () => ({
      parseFingerprint: () => new Uint8Array(32),
      isDataOnly: () => true,
    }));
    expect(await isLetIn()).toBe(true);
  });
});

describe('a member who sends a delete set over another’s chain', () => {
  async function isBenGone(): Promise<boolean> {
    const { admit, createKeys, deviceOf, edit, found, place } =
      await import('../simulation/person.ts');
    const { createConnection } = await import('#lib/sync/door/connection.ts');
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const mallory = admit(ana, createKeys('Mallory', random));
    const run = edit(ben, 'Ben was here');
    place(ana, ana.ledger.receive([run], null).accepted);
    const connection = createConnection(
      mallory.signKeys.publicKey,
      {
        send: () => {},
        backlog: () => 0,
        close: () => {},
        deliver(message) {
          // What y-webrtc does with it.
          const decoder = decoding.createDecoder(message);
          if (decoding.readVarUint(decoder) === 0)
            readSyncMessage(decoder, encoding.createEncoder(), ana.ledgerDoc, 'peer');
        },
      },
      {
        ledger: ana.ledger,
        ownDevice: deviceOf(ana),
        ownClient: ana.contentClient,
        clock: () => 0,
        after: () => () => {},
        log: () => {},
        keep: () => {},
        learnSaved: () => {},
        onClosed: () => {},
      },
    );
    const deletes = createWriter()
      .varuint(0)
      .varuint(1)
      .varuint(ben.contentClient)
      .varuint(1)
      .varuint(0)
      .varuint(1)
      .finish();
    connection.receive(concat(Uint8Array.of(0), createWriter().u8(0).u8(2).blob(deletes).finish()));
    const root = [...ana.ledgerDoc.share.keys()].find(
      (name) => Number.parseInt(name, 16) === ben.contentClient,
    );
    return ana.ledgerDoc.getArray(root).length === 0;
  }

  it('deletes nothing on Ana’s disk', async () => expect(await isBenGone()).toBe(false));

  it('empties Ben’s chain there once the gate lets bytes pass as they came', async () => {
    vi.doMock('#lib/sync/door/gate.ts', () => {
      const nothing = { accepted: [], send: [], accused: null };
      return {
        encodeStep1: () => new Uint8Array(0),
        createGate: () => ({
          // eslint-disable-next-line require-yield -- what passes unread is never in slices
          *receiving(bytes: Uint8Array) {
            return { ...nothing, deliver: [bytes] };
          },
          retry: () => ({ ...nothing, deliver: [] }),
        }),
      };
    });
    expect(await isBenGone()).toBe(true);
  });
});

describe('a stranger with topic and signalling password', () => {
  async function isLedgerHeard(): Promise<boolean> {
    const { admit, createKeys, edit, epochOf, found, settle, fingerprintOf } =
      await import('../simulation/person.ts');
    const { openPage, startSignalling, until } = await import('../simulation/page.ts');
    const { createTap } = await import('../simulation/tapped-webrtc.ts');
    const signalling = await startSignalling();
    const ana = found(createKeys('Ana', random));
    const ben = admit(ana, createKeys('Ben', random));
    const run = edit(ana, 'nothing for strangers');
    const { topic, password } = epochOf(ana);
    const tap = createTap();
    const stranger = settle(createKeys('Stranger', random), ana.board, random(32), random(32), []);
    const atStranger = await openPage(stranger, signalling.url, {
      topic,
      password,
      platform: tap.platform,
    });
    const pages = [
      atStranger,
      await openPage(ana, signalling.url),
      await openPage(ben, signalling.url),
    ];
    // Nobody shows a cursor: without a handshake nobody's can be told from another's.
    for (const page of pages) page.awareness.setLocalState(null);
    const needle = Buffer.from(run.sealed[0]!);
    const isHeard = () => tap.heard.some((frame) => Buffer.from(frame).includes(needle));
    const isTurnedAway = () =>
      pages.some((page) =>
        page.room.log.entries().some(({ reason }) => reason === 'handshake-proof'),
      );
    await until(
      () => isHeard() || (isTurnedAway() && fingerprintOf(ana) === fingerprintOf(ben)),
      'an end',
    );
    const heard = isHeard();
    await Promise.all(pages.map((page) => page.close()));
    await signalling.close();
    return heard;
  }

  it('hears no byte of the ledger', async () => expect(await isLedgerHeard()).toBe(false));

  it('hears the ledger once doors open without a handshake', async () => {
    vi.doMock('#lib/sync/door/handshake.ts', () => ({
      createHandshake: () => ({
        start: () => [Uint8Array.of(1)],
        receive: () => ({ send: [], done: { device: new Uint8Array(32) } }),
      }),
    }));
    expect(await isLedgerHeard()).toBe(true);
  });
});
