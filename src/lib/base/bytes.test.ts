import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareBytes,
  concat,
  decodeUtf8,
  encodeUtf8,
  equalBytes,
  fromBase64Url,
  fromHex,
  toBase64Url,
  toHex,
} from '#lib/base/bytes.ts';

const bytes = fc.uint8Array({ maxLength: 100 });

describe('spellings of bytes', () => {
  it('come back the same from hex and base64url', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        expect(fromHex(toHex(value))).toEqual(value);
        expect(fromBase64Url(toBase64Url(value))).toEqual(value);
        expect(toBase64Url(value)).toBe(Buffer.from(value).toString('base64url'));
      }),
    );
  });

  it('have one spelling only: what decodes encodes to the same text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('AQgw_-0z')), maxLength: 12 }),
        (text) => {
          const value = fromBase64Url(text);
          if (value !== null) expect(toBase64Url(value)).toBe(text);
        },
      ),
    );
  });

  it('refuse upper-case hex, half bytes, foreign characters and left-over bits', () => {
    for (const text of ['A0', 'a', '0g']) expect(fromHex(text)).toBeNull();
    for (const text of ['A', 'AB', 'AA=', 'A A', 'A+/A']) expect(fromBase64Url(text)).toBeNull();
  });

  it('tell text that is not UTF-8', () => {
    expect(decodeUtf8(encodeUtf8('Eréndira – ñandú'))).toBe('Eréndira – ñandú');
    expect(decodeUtf8(Uint8Array.from([0xc3, 0x28]))).toBeNull();
  });
});

describe('joining and ordering', () => {
  it('orders as the concatenation of equal beginnings does', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(Buffer.compare(a, b)));
        expect(equalBytes(a, b)).toBe(compareBytes(a, b) === 0);
        expect(concat(a, b)).toEqual(Uint8Array.from([...a, ...b]));
      }),
    );
  });
});
