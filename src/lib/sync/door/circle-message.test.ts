import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { concat, toBase64Url } from '#lib/base/bytes.ts';
import { CIRCLE_LIMITS, type CircleMessage, type CircleWord } from '#lib/domain/circle/circle.ts';
import {
  CIRCLE_BYTES,
  encodeCircleMessage,
  parseCircleMessage,
} from '#lib/sync/door/circle-message.ts';

const idOf = (fill: number) => toBase64Url(new Uint8Array(16).fill(fill));
const memberOf = (fill: number) => idOf(fill) as MemberId;
const id = idOf(1);

const members = Array.from({ length: CIRCLE_LIMITS.members }, (_, at) => memberOf(at + 2));
/** As large as a circle can be. */
const largest: CircleWord = {
  ...{ clock: Number.MAX_SAFE_INTEGER, purpose: 'healing', script: 'a'.repeat(40) },
  ...{ rounds: 12, step: 13, holders: [memberOf(200), memberOf(201)], asked: memberOf(202) },
  given: CIRCLE_LIMITS.given,
  order: Array.from({ length: CIRCLE_LIMITS.seats }, (_, at) => ({
    id: at + 200,
    member: members[at % members.length]!,
  })),
  ...{ minutes: 10, prompt: 'ñ'.repeat(120) },
};
const all: readonly CircleMessage[] = [
  { kind: 'notice', id, purpose: 'healing' },
  { kind: 'over', id },
  { kind: 'here', id, here: { at: 7, seats: 2, answer: 'yes' }, ended: [256, 257, 513] },
  { kind: 'here', id, here: { at: 8, seats: 0, answer: 'none' }, ended: [] },
  { kind: 'word', id, word: { ...largest, holders: [], asked: null, order: [] }, ended: [] },
];

describe('what is said in a circle', () => {
  it.each(all)('comes back as it was: $kind', (message) => {
    expect(parseCircleMessage(encodeCircleMessage(message))).toEqual(message);
  });

  it('fits, however many sit in it', () => {
    const ended = Array.from({ length: CIRCLE_LIMITS.seats }, (_, at) => 13 * 256 + at + 200);
    const message = { kind: 'word', id, word: largest, ended } as const;
    const bytes = encodeCircleMessage(message);
    expect(bytes.length).toBeLessThanOrEqual(CIRCLE_BYTES);
    // Seats above what was ever given are no seats.
    expect(parseCircleMessage(bytes)).toEqual(message);
  });

  it('tells those outside its id and what it is for, and nothing else', () => {
    expect(encodeCircleMessage({ kind: 'notice', id, purpose: 'healing' })).toHaveLength(18);
  });

  it.each(all)('is nothing with a byte more or less: $kind', (message) => {
    const bytes = encodeCircleMessage(message);
    expect(parseCircleMessage(concat(bytes, Uint8Array.of(0)))).toBeNull();
    for (let at = 0; at < bytes.length; at++)
      expect(parseCircleMessage(bytes.subarray(0, at))).toBeNull();
  });

  it('is nothing where it stands twice, out of order or beyond its limits', () => {
    const word = { ...largest, order: [{ id: 3, member: memberOf(5) }], asked: null };
    const encoded = (change: Partial<CircleWord>, ended: readonly number[] = []) =>
      parseCircleMessage(
        encodeCircleMessage({ kind: 'word', id, word: { ...word, ...change }, ended }),
      );
    expect(encoded({})).not.toBeNull();
    expect(encoded({ order: [...word.order, ...word.order] })).toBeNull();
    expect(encoded({ holders: [memberOf(5), memberOf(5)] })).toBeNull();
    expect(encoded({ given: 3 })).toBeNull();
    expect(encoded({ rounds: 2 })).toBeNull();
    expect(encoded({ rounds: 13 })).toBeNull();
    expect(encoded({ minutes: 11 })).toBeNull();
    expect(encoded({ script: '../etc' })).toBeNull();
    expect(encoded({ prompt: 'a'.repeat(241) })).toBeNull();
    expect(encoded({}, [3333, 3332])).toBeNull();
  });

  it('is whole or nothing, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1_200 }), (bytes) => {
        const message = parseCircleMessage(bytes);
        if (message !== null) expect(encodeCircleMessage(message)).toEqual(bytes);
      }),
      { seed: 27, numRuns: 2_000 },
    );
  });
});
