import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';

describe('fields', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.nat({ max: 255 }),
        fc.nat({ max: 0xffffffff }),
        fc.uint8Array({ maxLength: 400 }),
        (varuint, u8, u32, blob) => {
          const written = createWriter().varuint(varuint).u8(u8).u32(u32).blob(blob).finish();
          const reader = createReader(written);
          expect(reader.varuint()).toBe(varuint);
          expect(reader.u8()).toBe(u8);
          expect(reader.u32()).toBe(u32);
          expect(reader.blob(400)).toEqual(blob);
          reader.end();
        },
      ),
    );
  });

  it('throw ReadError and nothing else on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (source) => {
        const reader = createReader(source);
        try {
          while (reader.left > 0) {
            reader.varuint();
            reader.blob(16);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ReadError);
        }
      }),
    );
  });

  it.each([
    ['a number with a superfluous zero', [0x80, 0x00]],
    ['a number above 2^53 - 1', [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x10]],
    ['a number that goes on for ever', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]],
    ['a number that is cut off', [0x80]],
  ])('refuse %s', (_name, source) => {
    expect(() => createReader(Uint8Array.from(source)).varuint()).toThrow(ReadError);
  });

  it('refuse a length beyond the bytes without allocating it', () => {
    const claim = createWriter().varuint(Number.MAX_SAFE_INTEGER).finish();
    expect(() => createReader(claim).blob(Number.MAX_SAFE_INTEGER)).toThrow(ReadError);
  });
});
