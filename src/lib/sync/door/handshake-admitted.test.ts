import { describe, expect, it } from 'vitest';
import { concat, equalBytes } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { sign, type SignKeys } from '#lib/crypto/sign.ts';
import { FRAME } from '#lib/sync/door/frames.ts';
import { type Handshake } from '#lib/sync/door/handshake.ts';
import { createAgreement } from '#lib/sync/door/key-agreement.ts';

import {
  random,
  ana,
  ben,
  fingerprints,
  board,
  doorSecret,
  side,
  run,
  deviceOf,
  reasonOf,
} from '../../../../tests/simulation/handshake-sides.ts';

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
