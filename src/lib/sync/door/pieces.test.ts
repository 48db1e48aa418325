import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, equalBytes } from '#lib/base/bytes.ts';
import { parseAwareness, encodeAwareness, rebuildState } from './awareness.ts';
import { isDataOnly, parseFingerprint } from './fingerprints.ts';
import { createReassembler, FRAGMENT_BYTES, splitMessage } from './fragments.ts';
import { encodeHeads, parseHeads } from './heads.ts';
import { encodeMessage, parseMessage } from './messages.ts';

describe('fragments', () => {
  it('come together again, whatever the length, one message after another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 5 * FRAGMENT_BYTES }), { maxLength: 4 }),
        (lengths) => {
          const reassembler = createReassembler();
          for (const [at, length] of lengths.entries()) {
            const message = new Uint8Array(length).fill(at + 1);
            const results = splitMessage(message).map((frame) => reassembler.receive(frame));
            expect(results.slice(0, -1).every((result) => result === 'more')).toBe(true);
            const whole = results.at(-1);
            expect(whole instanceof Uint8Array && equalBytes(whole, message)).toBe(true);
          }
        },
      ),
      { seed: 4, numRuns: 40 },
    );
  });

  it('break for good at the first that is out of place, empty, too long or too many', () => {
    const [first, second, last] = splitMessage(new Uint8Array(2 * FRAGMENT_BYTES + 1));
    const flagged = (flags: number, length: number) =>
      concat(Uint8Array.of(6, flags), new Uint8Array(length));
    for (const frames of [
      [second!],
      [last!],
      [first!, first!],
      [flagged(1, 0)],
      [flagged(4, 1)],
      [flagged(3, FRAGMENT_BYTES + 1)],
      [Uint8Array.of(6)],
    ]) {
      const reassembler = createReassembler();
      expect(frames.map((frame) => reassembler.receive(frame)).at(-1)).toBe('broken');
      expect(reassembler.receive(flagged(3, 1))).toBe('broken');
    }
    const small = createReassembler(FRAGMENT_BYTES);
    expect(
      splitMessage(new Uint8Array(FRAGMENT_BYTES + 1)).map((frame) => small.receive(frame)),
    ).toEqual(['more', 'broken']);
  });
});

describe('a fingerprint', () => {
  const value = Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(2, '0')).join(':');
  const line = `a=fingerprint:sha-256 ${value}\r\n`;

  it('is the one of the description, said once or again', () => {
    const expected = Uint8Array.from({ length: 32 }, (_, at) => at);
    expect(parseFingerprint(line)).toEqual(expected);
    expect(
      parseFingerprint(
        `v=0\r\n${line}m=application 9\r\n${line.toUpperCase().replace('A=FINGERPRINT', 'a=fingerprint')}`,
      ),
    ).toEqual(expected);
  });

  it('is nothing if there is none, another beside it, or another algorithm', () => {
    expect(parseFingerprint('v=0\r\n')).toBeNull();
    expect(parseFingerprint(line + line.replace('00', 'ff'))).toBeNull();
    expect(parseFingerprint(line + `a=fingerprint:sha-1 ${value.slice(0, 59)}\r\n`)).toBeNull();
    expect(parseFingerprint(`a=fingerprint:sha-512 ${value}\r\n`)).toBeNull();
    expect(parseFingerprint(line.slice(0, -6))).toBeNull();
  });

  it('is nothing if a line stands there that only some browsers would read', () => {
    const other = value.replace('00', 'ff');
    for (const hidden of [`a=fingerprint:sha-256\t${other}`, `a= fingerprint:sha-256 ${other}`])
      for (const sdp of [`${line}${hidden}\r\n`, `${hidden}\r\n${line}`])
        expect(parseFingerprint(sdp)).toBeNull();
  });

  it('comes with data alone, never sound or picture', () => {
    expect(isDataOnly('v=0\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n')).toBe(true);
    expect(isDataOnly('m=application 9\r\nm=video 9\r\n')).toBe(false);
    expect(isDataOnly('m=application 9\r\nm=application 9\r\n')).toBe(false);
    expect(isDataOnly('')).toBe(false);
  });
});

describe('what parsers of the door take', () => {
  const parsers: [string, (bytes: Uint8Array) => unknown][] = [
    ['heads', parseHeads],
    ['awareness', parseAwareness],
    ['messages', (bytes) => parseMessage(bytes, 1000)],
  ];

  it.each(parsers)('%s: any bytes at all, without throwing', (_, parse) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        parse(bytes);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('heads come back as they were', () => {
    const hash = new Uint8Array(32).fill(3);
    const heads = { heads: [{ clientId: 2 ** 53 - 1, count: 7, hash }], openTo: [hash] };
    expect(parseHeads(encodeHeads(heads))).toEqual(heads);
    expect(parseHeads(concat(encodeHeads(heads), Uint8Array.of(0)))).toBeNull();
    expect(parseHeads(Uint8Array.of(0x81, 0x20))).toBeNull();
  });

  it('a message is read to its last byte, and only a type that may cross', () => {
    const body = Uint8Array.of(1, 2, 3);
    for (const type of ['step-1', 'step-2', 'update', 'awareness'] as const) {
      const bytes = encodeMessage({ type, body });
      expect(parseMessage(bytes, 10)).toEqual({ type, body });
      expect(parseMessage(concat(bytes, Uint8Array.of(0)), 10)).toBe('malformed');
      expect(parseMessage(bytes.slice(0, -1), 10)).toBe('malformed');
    }
    expect(parseMessage(Uint8Array.of(4, 1, 0), 10)).toBe('forbidden');
    expect(parseMessage(Uint8Array.of(0, 3, 0), 10)).toBe('forbidden');
    expect(parseMessage(Uint8Array.of(2), 10)).toBe('forbidden');
  });

  it('a cursor is rebuilt from its few fields, and nothing else comes with it', () => {
    const position = { type: null, tname: null, item: { client: 1, clock: 2 }, assoc: 0 };
    const state = { text: 'role', cursor: { anchor: position, head: position } };
    expect(JSON.parse(rebuildState(JSON.stringify(state))!)).toEqual(state);
    const decorated = { ...state, user: { name: 'Ana' }, __proto__: null };
    expect(JSON.parse(rebuildState(JSON.stringify(decorated))!)).toEqual(state);
    expect(rebuildState('null')).toBe('null');
    const atDoor = { text: '', cursor: null, door: true };
    expect(JSON.parse(rebuildState(JSON.stringify(atDoor))!)).toEqual(atDoor);
    for (const bad of [
      '[]',
      '1',
      '{',
      '{}',
      '{"text":1}',
      '{"text":"a","cursor":[]}',
      '{"text":"","cursor":null,"door":"Ben"}',
      '{"text":"","cursor":null,"door":false}',
      `{"text":"${'a'.repeat(65)}"}`,
    ])
      expect(rebuildState(bad)).toBeNull();
    const entries = [{ clientId: 5, clock: 1, state: 'null' }];
    expect(parseAwareness(encodeAwareness(entries))).toEqual(entries);
  });
});
