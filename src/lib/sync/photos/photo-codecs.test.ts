import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '#lib/base/bytes.ts';
import { encodePhotoIndex, parsePhotoIndex, type KeptPhoto } from '#lib/sync/photos/photo-index.ts';
import {
  encodePhotoMessage,
  parsePhotoMessage,
  type PhotoMessage,
} from '#lib/sync/photos/photo-messages.ts';

const name = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64Url);
const number = fc.integer({ min: 0, max: 16 });
const names = fc.array(name, { minLength: 1, maxLength: 256 });
const message: fc.Arbitrary<PhotoMessage> = fc.oneof(
  fc.record({ type: fc.constant('have' as const), holds: fc.boolean(), names }),
  fc.record({ type: fc.constant('ask' as const), name, number }),
  fc.record({
    type: fc.constant('piece' as const),
    name,
    number,
    bytes: fc.uint8Array({ maxLength: 2_000 }),
  }),
  fc.record({ type: fc.constant('lack' as const), name }),
);

describe('messages about photos', () => {
  it('are read back as they were written, and never when cut or longer', () => {
    fc.assert(
      fc.property(message, fc.nat(), (one, cut) => {
        const bytes = encodePhotoMessage(one);
        expect(parsePhotoMessage(bytes)).toEqual(one);
        expect(parsePhotoMessage(bytes.subarray(0, cut % bytes.length))).toBeNull();
        expect(parsePhotoMessage(Uint8Array.of(...bytes, 0))).toBeNull();
      }),
    );
  });

  it('of another kind, an empty or endless list, a piece too far or too long, are none', () => {
    const zeros = (length: number): number[] => Array<number>(length).fill(0);
    const none = [
      [],
      [4, ...zeros(32)],
      [0, 1, 0],
      [0, 2, 1, ...zeros(32)],
      [0, 1, 0x81, 0x02, ...zeros(257 * 32)],
      [1, ...zeros(32), 17],
      [2, ...zeros(32), 1, 0x81, 0x80, 0x02, ...zeros(32_769)],
    ];
    for (const bytes of none) expect(parsePhotoMessage(Uint8Array.from(bytes))).toBeNull();
  });

  it('are never more than noise can be', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const parsed = parsePhotoMessage(bytes);
        if (parsed !== null) expect(encodePhotoMessage(parsed)).toEqual(bytes);
      }),
    );
  });
});

describe('the index of photos', () => {
  const entry: fc.Arbitrary<KeptPhoto> = fc.record({
    size: fc.nat(),
    isWhole: fc.boolean(),
    isUnnamed: fc.boolean(),
    isQuiet: fc.boolean(),
  });

  it('is read back as it was written; cut, longer or of another version it is none', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, entry), { maxLength: 20 }), (entries) => {
        const index = new Map(entries);
        const bytes = encodePhotoIndex(index);
        expect(parsePhotoIndex(bytes)).toEqual(index);
        expect(parsePhotoIndex(bytes.subarray(0, -1))).toBeNull();
        expect(parsePhotoIndex(Uint8Array.of(...bytes, 0))).toBeNull();
        expect(parsePhotoIndex(Uint8Array.of(2, ...bytes.subarray(1)))).toBeNull();
      }),
    );
  });
});
