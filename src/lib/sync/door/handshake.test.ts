import { describe, expect, it } from 'vitest';
import { concat, equalBytes } from '#lib/base/bytes.ts';
import { encodeClose, FRAME } from '#lib/sync/door/frames.ts';

import {
  ana,
  ben,
  fingerprints,
  side,
  run,
  deviceOf,
  reasonOf,
  type Meddle,
} from '../../../../tests/simulation/handshake-sides.ts';

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
