import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rgbaToThumbHash } from 'thumbhash';
import { toBase64Url } from '#lib/base/bytes.ts';
import { hintPixels } from './hint.ts';

const SEED = 20261122;

describe('the colours that stand there until a photo does', () => {
  test('are of about the photo’s shape and colour', () => {
    const red = Uint8Array.from({ length: 60 * 40 * 4 }, (_, at) => [200, 30, 40, 255][at % 4]!);
    const pixels = hintPixels(toBase64Url(rgbaToThumbHash(60, 40, red)));
    expect(pixels).toMatchObject({ width: 32 });
    expect(pixels!.height).toBeLessThan(32);
    expect(pixels!.data[0]).toBeGreaterThan(pixels!.data[1]! + 80);
  });

  test(`are nothing, or a few pixels, whatever somebody sends for them (seed ${SEED})`, () => {
    expect(hintPixels('')).toBeNull();
    expect(hintPixels('ñ!')).toBeNull();
    expect(hintPixels('A'.repeat(100_000))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        const pixels = hintPixels(toBase64Url(bytes));
        if (pixels === null) return;
        expect(pixels.width * pixels.height * 4).toBe(pixels.data.length);
        for (const side of [pixels.width, pixels.height]) {
          expect(side).toBeGreaterThan(0);
          expect(side).toBeLessThanOrEqual(32);
        }
      }),
      { seed: SEED, numRuns: 3000 },
    );
  });
});
