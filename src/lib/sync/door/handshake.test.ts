import { describe, expect, it } from 'vitest';
import { concat, equalBytes } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { createSignKeys, sign, type SignKeys } from '#lib/crypto/sign.ts';
import { encodeClose, FRAME } from '#lib/sync/door/frames.ts';
import {
  createHandshake,
  type Handshake,
  type HandshakeConfig,
  type HandshakeStep,
} from '#lib/sync/door/handshake.ts';
import { createAgreement } from '#lib/sync/door/key-agreement.ts';
import { createSeededRandom } from '../../../../tests/simulation/seeded-random.ts';

const random = createSeededRandom(20261120);
const ana = createSignKeys(random(32));
const ben = createSignKeys(random(32));
const fingerprints = { caller: new Uint8Array(32).fill(1), answerer: new Uint8Array(32).fill(2) };
const board = new Uint8Array(32).fill(7);
const doorSecret = new Uint8Array(32).fill(9);

/** Ana calls, Ben answers; both know both unless told. */
function side(role: 'caller' | 'answerer', changes: Partial<HandshakeConfig> = {}): Handshake {
  const signKeys = role === 'caller' ? ana : ben;
  return createHandshake({
    role,
    board,
    topic: 'topic',
    doorSecret,
    signKeys,
    fingerprints,
    random,
    knows: () => true,
    controlEnvelopes: () => [],
    learn: () => {},
    ...changes,
  });
}

interface Outcome {
  caller: HandshakeStep[];
  answerer: HandshakeStep[];
  /** Every frame that crossed, with its sender. */
  wire: [from: 'caller' | 'answerer', frame: Uint8Array][];
}

type Meddle = (from: 'caller' | 'answerer', frame: Uint8Array) => Uint8Array[];

function run(caller: Handshake, answerer: Handshake, meddle: Meddle = (_, frame) => [frame]) {
  const outcome: Outcome = { caller: [], answerer: [], wire: [] };
  const queue: ['caller' | 'answerer', Uint8Array][] = [
    ...caller.start().map((frame): ['caller', Uint8Array] => ['caller', frame]),
    ...answerer.start().map((frame): ['answerer', Uint8Array] => ['answerer', frame]),
  ];
  while (queue.length > 0) {
    const [from, sent] = queue.shift()!;
    for (const frame of meddle(from, sent)) {
      outcome.wire.push([from, frame]);
      const to = from === 'caller' ? 'answerer' : 'caller';
      const step = (to === 'caller' ? caller : answerer).receive(frame);
      outcome[to].push(step);
      queue.push(...step.send.map((next): [typeof to, Uint8Array] => [to, next]));
    }
  }
  return outcome;
}

const deviceOf = (steps: HandshakeStep[]) => steps.find((step) => step.done)?.done?.device;
const reasonOf = (steps: HandshakeStep[]) => steps.find((step) => step.failed)?.failed?.reason;

describe('the handshake', () => {
  it('opens between two who are on the roster, and tells each who the other is', () => {
    const outcome = run(side('caller'), side('answerer'));
    expect(deviceOf(outcome.caller)).toEqual(ben.publicKey);
    expect(deviceOf(outcome.answerer)).toEqual(ana.publicKey);
  });

  it('shows no key in clear to whoever listens', () => {
    const { wire } = run(side('caller'), side('answerer'));
    const heard = concat(...wire.map(([, frame]) => frame));
    for (const key of [ana.publicKey, ben.publicKey]) {
      const found = heard.some((_, at) => equalBytes(heard.subarray(at, at + 32), key));
      expect(found).toBe(false);
    }
  });

  it('lets the caller reveal itself first', () => {
    const { wire } = run(side('caller'), side('answerer'));
    const identities = wire.filter(([, frame]) => frame[0] === FRAME.identity);
    expect(identities.map(([from]) => from)).toEqual(['caller', 'answerer']);
  });

  it('ends at the proof for a stranger without the door secret, who learns no key', () => {
    const wrong = { doorSecret: new Uint8Array(32).fill(8) };
    const calling = run(side('caller', wrong), side('answerer'));
    expect(reasonOf(calling.answerer)).toBe('handshake-proof');
    // A stranger who answers cannot check the caller's proof; it sends one all the same.
    const caller = side('caller');
    const stranger = side('answerer', wrong);
    const [hello] = stranger.start();
    const proof = caller.receive(hello!);
    const forged = concat(Uint8Array.of(FRAME.proof), new Uint8Array(32));
    expect(caller.receive(forged)).toEqual({
      send: [],
      failed: { reason: 'handshake-proof', device: null },
    });
    for (const frame of [...calling.wire.map(([, sent]) => sent), ...proof.send])
      expect(frame[0]).not.toBe(FRAME.identity);
  });

  it('fails when a signalling server swapped the fingerprints', () => {
    const swapped = { caller: fingerprints.caller, answerer: new Uint8Array(32).fill(3) };
    const outcome = run(side('caller'), side('answerer', { fingerprints: swapped }));
    expect(reasonOf(outcome.answerer)).toBe('handshake-proof');
    expect(deviceOf(outcome.caller)).toBeUndefined();
  });

  it('fails for another topic, another board and another version', () => {
    expect(reasonOf(run(side('caller', { topic: 'x' }), side('answerer')).answerer)).toBe(
      'handshake-proof',
    );
    const otherBoard = { board: new Uint8Array(32) };
    expect(reasonOf(run(side('caller', otherBoard), side('answerer')).answerer)).toBe(
      'handshake-identity',
    );
    const newer: Meddle = (_, frame) =>
      frame[0] === FRAME.hello ? [concat(Uint8Array.of(1, 2), frame.subarray(2))] : [frame];
    expect(reasonOf(run(side('caller'), side('answerer'), newer).answerer)).toBe(
      'handshake-version',
    );
  });

  it('refuses a mirror', () => {
    const caller = side('caller');
    const [hello] = caller.start();
    expect(caller.receive(hello!).failed?.reason).toBe('handshake-own-key');
  });

  it('refuses the other end if it holds its own device key', () => {
    const outcome = run(side('caller'), side('answerer', { signKeys: ana }));
    expect(reasonOf(outcome.answerer)).toBe('handshake-own-key');
  });

  it('refuses an ephemeral of small order', () => {
    const zero = concat(Uint8Array.of(FRAME.hello, 1), new Uint8Array(32));
    expect(side('caller').receive(zero).failed?.reason).toBe('handshake-malformed');
  });

  it('refuses frames of an earlier handshake', () => {
    const before = run(side('caller'), side('answerer'));
    const replayed = before.wire.filter(([from]) => from === 'caller').map(([, frame]) => frame);
    const answerer = side('answerer');
    answerer.start();
    const steps = replayed.map((frame) => answerer.receive(frame));
    expect(reasonOf(steps)).toBe('handshake-proof');
    expect(deviceOf(steps)).toBeUndefined();
  });

  it('refuses any changed, shortened, lengthened or repeated frame', () => {
    const kinds: Meddle[] = [
      (_, frame) => [frame.map((byte, at) => (at === frame.length - 1 ? byte ^ 1 : byte))],
      (_, frame) => [frame.subarray(0, -1)],
      (_, frame) => [concat(frame, Uint8Array.of(0))],
      (_, frame) => [frame, frame],
    ];
    for (const meddleWith of kinds)
      for (const type of [FRAME.hello, FRAME.proof, FRAME.identity, FRAME.ready]) {
        const outcome = run(side('caller'), side('answerer'), (from, frame) =>
          from === 'caller' && frame[0] === type ? meddleWith(from, frame) : [frame],
        );
        const isRepeatAtEnd = meddleWith === kinds[3] && type === FRAME.ready;
        if (isRepeatAtEnd) expect(deviceOf(outcome.answerer)).toBeDefined();
        else expect(reasonOf(outcome.answerer)).toBeDefined();
        if (!isRepeatAtEnd) expect(deviceOf(outcome.answerer)).toBeUndefined();
      }
  });

  it('refuses frames that are oversize, empty, early or of no type', () => {
    for (const frame of [
      new Uint8Array(300_000).fill(1),
      new Uint8Array(0),
      Uint8Array.of(FRAME.fragment, 3),
      Uint8Array.of(99),
    ])
      expect(side('answerer').receive(frame).failed).toBeDefined();
  });

  it('takes nothing more once it is over', () => {
    const answerer = side('answerer');
    answerer.receive(Uint8Array.of(99));
    const [hello] = side('caller').start();
    expect(answerer.receive(hello!)).toEqual({ send: [] });
  });

  it('passes on why the other side left', () => {
    const reasonFor = (frame: Uint8Array) => side('caller').receive(frame).failed?.reason;
    expect(reasonFor(encodeClose('not-on-roster'))).toBe('refused-by-them');
    expect(reasonFor(encodeClose('leaving'))).toBe('peer-closed');
    expect(reasonFor(Uint8Array.of(FRAME.close, 77))).toBe('peer-closed');
  });
});

describe('meeting somebody who was admitted meanwhile', () => {
  /** Knows only `first` until it has been shown `news`. */
  function stale(first: SignKeys[], news: Uint8Array, admitted: SignKeys) {
    const known = new Set(first.map((keys) => keys.publicKey.join()));
    return {
      knows: (device: Uint8Array) => known.has(device.join()),
      learn: (sealed: readonly Uint8Array[]) => {
        if (sealed.some((one) => equalBytes(one, news))) known.add(admitted.publicKey.join());
      },
    };
  }
  const news = new Uint8Array(17_000).fill(5);

  it('an answerer who was away is shown the roster and lets the caller in', () => {
    const outcome = run(
      side('caller', { controlEnvelopes: () => [new Uint8Array(41), news, news] }),
      side('answerer', stale([ben], news, ana)),
    );
    expect(deviceOf(outcome.answerer)).toEqual(ana.publicKey);
    expect(deviceOf(outcome.caller)).toEqual(ben.publicKey);
  });

  it('a caller who was away is shown it too', () => {
    const outcome = run(
      side('caller', stale([ana], news, ben)),
      side('answerer', { controlEnvelopes: () => [news] }),
    );
    expect(deviceOf(outcome.caller)).toEqual(ben.publicKey);
    expect(deviceOf(outcome.answerer)).toEqual(ana.publicKey);
  });

  it('the door stays shut, with its reason, if what is shown does not name them', () => {
    const outcome = run(side('caller'), side('answerer', stale([ben], news, ana)));
    expect(reasonOf(outcome.answerer)).toBe('not-on-the-roster');
    expect(reasonOf(outcome.caller)).toBe('refused-by-them');
    expect(outcome.wire.filter(([from]) => from === 'answerer').map(([, f]) => f[0])).toEqual([
      FRAME.hello,
      FRAME.proof,
      FRAME.more,
      FRAME.close,
    ]);
  });

  /** Somebody who has the door secret and a client changed at will, up to the proof. */
  function patched(answerer: Handshake) {
    const mallory = createAgreement({
      role: 'caller',
      labels: { transcript: LABELS.doorTranscript, keys: LABELS.doorKeys },
      secret: doorSecret,
      topic: 'topic',
      fingerprints,
      random,
    });
    mallory.receiveHello(answerer.start()[0]!);
    answerer.receive(mallory.hello);
    answerer.receive(mallory.proof());
    return mallory;
  }

  it('an answerer shows nothing to a caller that has not said who it is', () => {
    const answerer = side('answerer', { controlEnvelopes: () => [news] });
    const mallory = patched(answerer);
    const step = answerer.receive(mallory.sealFrame(FRAME.more, Uint8Array.of(0)));
    expect(step.send).toEqual([]);
    expect(step.failed?.reason).toBe('handshake-malformed');
  });

  it('a hundred thousand envelopes of nothing are not kept', () => {
    const answerer = side('answerer', stale([ben], news, ana));
    const mallory = patched(answerer);
    const { publicKey } = ana;
    const message = concat(
      LABELS.doorIdentity,
      board,
      Uint8Array.of(0),
      publicKey,
      mallory.transcript(),
    );
    const identity = concat(publicKey, sign(message, ana));
    expect(answerer.receive(mallory.sealFrame(FRAME.identity, identity)).failed).toBeUndefined();
    const nothing = createWriter().varuint(100_000).bytes(new Uint8Array(100_000)).finish();
    const step = answerer.receive(mallory.sealFrame(FRAME.more, nothing));
    expect(step.failed?.reason).toBe('handshake-malformed');
  });

  it('nobody is shown more than a mebibyte, nor swallows more', () => {
    const many = Array.from({ length: 100 }, () => new Uint8Array(16_000));
    const polite = run(
      side('caller', { controlEnvelopes: () => many }),
      side('answerer', stale([ben], news, ana)),
    );
    expect(reasonOf(polite.answerer)).toBe('not-on-the-roster');
    const bytes = polite.wire
      .filter(([, frame]) => frame[0] === FRAME.more)
      .reduce((sum, [, frame]) => sum + frame.length, 0);
    expect(bytes).toBeLessThan(1_100_000);
  });
});
