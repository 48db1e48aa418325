import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBase64, toBase64 } from '#lib/base/base64.ts';

it('writes bytes as everybody does, and reads them back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
});

it.each(['A', 'AAA', 'A===', 'AA=A', 'AB==', 'AAB=', 'AA-_', 'AAé=', '====', 'AA==AAAA'])(
  'reads nothing out of %s, which nobody writes',
  (text) => {
    expect(fromBase64(text)).toBe(null);
  },
);
