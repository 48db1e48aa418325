import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, encodeUtf8 } from '#lib/base/bytes.ts';
import { parseWebp, takePicture } from '#lib/base/webp.ts';

const SEED = 20261122;
const settings = { seed: SEED, numRuns: 2000 };

const little = (value: number, length: number) =>
  Uint8Array.from({ length }, (_, at) => Math.floor(value / 256 ** at) % 256);

function chunk(kind: string, bytes: Uint8Array, pad = 0): Uint8Array {
  const odd = bytes.length % 2 === 1 ? Uint8Array.of(pad) : new Uint8Array();
  return concat(encodeUtf8(kind), little(bytes.length, 4), bytes, odd);
}

function file(...chunks: readonly Uint8Array[]): Uint8Array {
  const body = concat(encodeUtf8('WEBP'), ...chunks);
  return concat(encodeUtf8('RIFF'), little(body.length, 4), body);
}

/** A shown key frame whose first part is nine bytes long. */
function lossy(width: number, height: number, first = 9): Uint8Array {
  const tag = 0x10 | (first << 5);
  const start = [0x9d, 0x01, 0x2a];
  return concat(
    little(tag, 3),
    Uint8Array.from(start),
    little(width, 2),
    little(height, 2),
    new Uint8Array(9).fill(7),
  );
}

function lossless(width: number, height: number, version = 0): Uint8Array {
  const bits = width - 1 + (height - 1) * 2 ** 14 + version * 2 ** 29;
  return concat(Uint8Array.of(0x2f), little(bits, 4), new Uint8Array(6).fill(3));
}

function header(flags: number, width: number, height: number): Uint8Array {
  return concat(little(flags, 1), little(0, 3), little(width - 1, 3), little(height - 1, 3));
}

const plain = file(chunk('VP8 ', lossy(480, 360)));
const fault = (bytes: Uint8Array) => {
  const parsed = parseWebp(bytes);
  return parsed.ok ? parsed.value : parsed.error;
};

describe('the gate of photos', () => {
  test('lets a still picture through, lossy, lossless, or with alpha', () => {
    const size = { width: 480, height: 360 };
    expect(fault(plain)).toEqual(size);
    expect(fault(file(chunk('VP8L', lossless(480, 360))))).toEqual(size);
    const [head, pixels] = [chunk('VP8X', header(0x10, 480, 360)), chunk('VP8 ', lossy(480, 360))];
    expect(fault(file(head, chunk('ALPH', new Uint8Array(5)), pixels))).toEqual(size);
    expect(fault(file(head, chunk('VP8L', lossless(480, 360))))).toEqual(size);
    expect(fault(file(chunk('VP8X', header(0, 480, 360)), pixels))).toEqual(size);
  });

  test.each(['EXIF', 'XMP ', 'ICCP', 'ANIM', 'ANMF', 'GEO ', 'vp8 '])(
    'refuses a file with %s in it, wherever it stands and whatever its header says',
    (kind) => {
      const extra = chunk(kind, encodeUtf8('19.4326, -99.1332'));
      const pixels = chunk('VP8 ', lossy(480, 360));
      for (const flags of [0, 0x02, 0x04, 0x08, 0x20]) {
        const head = chunk('VP8X', header(flags, 480, 360));
        expect(fault(file(head, pixels, extra))).toBe('not-only-a-picture');
        expect(fault(file(head, extra, pixels))).toBe('not-only-a-picture');
      }
      expect(fault(file(pixels, extra))).toBe('not-only-a-picture');
      expect(fault(file(extra, pixels))).toBe('not-only-a-picture');
    },
  );

  test('refuses two pictures in one file, and more parts than a picture has', () => {
    const pixels = chunk('VP8 ', lossy(480, 360));
    expect(fault(file(pixels, pixels))).toBe('not-only-a-picture');
    const head = chunk('VP8X', header(0x10, 480, 360));
    const alpha = chunk('ALPH', new Uint8Array(4));
    expect(fault(file(head, alpha, pixels, pixels))).toBe('not-only-a-picture');
    expect(fault(file(head, alpha, alpha))).toBe('not-only-a-picture');
  });

  test('refuses what lies behind the picture, or where a byte of padding should be nothing', () => {
    expect(fault(concat(plain, Uint8Array.of(0)))).toBe('damaged');
    expect(fault(concat(plain, encodeUtf8('19.4326')))).toBe('damaged');
    expect(fault(file(chunk('VP8 ', concat(lossy(480, 360), new Uint8Array(2)), 1)))).toBe(
      'damaged',
    );
  });

  test('refuses sizes that disagree, are nothing, or are beyond the limit', () => {
    const pixels = chunk('VP8 ', lossy(480, 360));
    expect(fault(file(chunk('VP8X', header(0, 480, 361)), pixels))).toBe('damaged');
    expect(fault(file(chunk('VP8 ', lossy(0, 360))))).toBe('damaged');
    expect(fault(file(chunk('VP8 ', lossy(0x4000 + 480, 360))))).toBe('damaged');
    expect(fault(file(chunk('VP8 ', lossy(2049, 4))))).toBe('too-large');
    expect(fault(file(chunk('VP8L', lossless(4, 16_384))))).toBe('too-large');
    expect(fault(file(chunk('VP8L', lossless(4, 4, 1))))).toBe('damaged');
    expect(parseWebp(plain, 400)).toEqual({ ok: false, error: 'too-large' });
  });

  test('refuses what is no picture at all', () => {
    expect(fault(new Uint8Array())).toBe('not-webp');
    expect(fault(encodeUtf8('<svg onload="alert(1)"/>'))).toBe('not-webp');
    expect(fault(file())).toBe('damaged');
    expect(fault(file(chunk('VP8X', header(0x10, 4, 4))))).toBe('damaged');
    const delta = lossy(480, 360);
    delta[0]! |= 1;
    expect(fault(file(chunk('VP8 ', delta)))).toBe('damaged');
    expect(fault(file(chunk('VP8 ', lossy(480, 360, 4000))))).toBe('damaged');
  });

  test('the picture alone is taken out of what an encoder put around it', () => {
    const [profile, pixels] = [chunk('ICCP', new Uint8Array(456)), chunk('VP8 ', lossy(480, 360))];
    const wrapped = file(chunk('VP8X', header(0x20, 480, 360)), profile, pixels);
    expect(takePicture(wrapped)).toEqual(plain);
    expect(takePicture(plain)).toEqual(plain);
    const odd = file(chunk('VP8L', lossless(4, 4)));
    expect(takePicture(odd)).toEqual(odd);
    expect(takePicture(file(pixels, pixels))).toBeNull();
    expect(takePicture(file(profile))).toBeNull();
    expect(takePicture(file(chunk('ANMF', lossy(4, 4))))).toBeNull();
    expect(takePicture(plain.subarray(0, 30))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (rest) => {
        takePicture(concat(plain.subarray(0, 20), rest));
      }),
      settings,
    );
  });

  test(`never throws, whatever it is handed (seed ${SEED})`, () => {
    const beginnings = fc.constantFrom(plain.subarray(0, 12), plain.subarray(0, 20));
    const random = fc.uint8Array({ maxLength: 80 });
    fc.assert(
      fc.property(fc.option(beginnings), random, (beginning, rest) => {
        parseWebp(concat(beginning ?? new Uint8Array(), rest));
      }),
      settings,
    );
  });

  test(`refuses any file cut short, and survives any flipped bit (seed ${SEED})`, () => {
    const whole = file(
      chunk('VP8X', header(0x10, 480, 360)),
      chunk('ALPH', new Uint8Array(5)),
      chunk('VP8 ', lossy(480, 360)),
    );
    for (let end = 0; end < whole.length; end++)
      expect(parseWebp(whole.subarray(0, end)).ok).toBe(false);
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), fc.nat(whole.length * 8 - 1), (one, other) => {
        const flipped = whole.slice();
        for (const bit of [one, other]) flipped[bit >> 3]! ^= 1 << (bit & 7);
        const parsed = parseWebp(flipped);
        if (parsed.ok) {
          expect(Math.max(parsed.value.width, parsed.value.height)).toBeLessThanOrEqual(2048);
          expect(Math.min(parsed.value.width, parsed.value.height)).toBeGreaterThan(0);
        }
      }),
      settings,
    );
  });
});
