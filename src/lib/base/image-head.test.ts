import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concat, encodeUtf8 } from '#lib/base/bytes.ts';
import { readImageHead } from '#lib/base/image-head.ts';

const SEED = 20261122;
const settings = { seed: SEED, numRuns: 2000 };

const big = (value: number, length: number) =>
  Uint8Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);
const little = (value: number, length: number) => big(value, length).reverse();
const raw = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

const segment = (marker: number, bytes: Uint8Array) =>
  concat(Uint8Array.of(0xff, marker), big(bytes.length + 2, 2), bytes);
const frame = (marker: number, width: number, height: number) =>
  segment(marker, concat(Uint8Array.of(8), big(height, 2), big(width, 2), new Uint8Array(10)));
const jpeg = concat(
  raw('\xff\xd8'),
  // A preview of its own inside, as cameras put it: its size is not the picture's.
  segment(0xe1, concat(raw('Exif\0\0'), raw('\xff\xd8'), frame(0xc0, 160, 120))),
  segment(0xdb, new Uint8Array(65)),
  segment(0xc4, new Uint8Array(20)),
  frame(0xc2, 4032, 3024),
);

const png = (width: number, height: number) =>
  concat(raw('\x89PNG\r\n\x1a\n'), big(13, 4), raw('IHDR'), big(width, 4), big(height, 4));

function gif(screen: number, picture: number): Uint8Array {
  return concat(
    raw('GIF89a'),
    ...[little(screen, 2), little(screen, 2), Uint8Array.of(0x80, 0, 0), new Uint8Array(6)],
    ...[Uint8Array.of(0x21, 0xff, 3, 1, 2, 3, 0), Uint8Array.of(0x2c), new Uint8Array(4)],
    ...[little(picture, 2), little(picture, 2)],
  );
}

const box = (kind: string, ...parts: readonly Uint8Array[]) => {
  const inside = concat(...parts);
  return concat(big(inside.length + 8, 4), raw(kind), inside);
};
const size = (width: number, height: number) =>
  box('ispe', new Uint8Array(4), big(width, 4), big(height, 4));
const boxed = (brand: string) =>
  concat(
    box('ftyp', raw(brand), new Uint8Array(4), raw('mif1')),
    box(
      'meta',
      new Uint8Array(4),
      box('hdlr', new Uint8Array(20)),
      box('iprp', box('ipco', size(512, 512), size(8064, 6048))),
    ),
  );

const read = (bytes: Uint8Array) => {
  const head = readImageHead(bytes);
  return head.ok ? [head.value.kind, head.value.width, head.value.height] : head.error;
};

describe('what a picture’s file says of itself', () => {
  test('is read for the kinds that phones and messengers make', () => {
    expect(read(jpeg)).toEqual(['jpeg', 4032, 3024]);
    expect(read(png(30_000, 30_000))).toEqual(['png', 30_000, 30_000]);
    expect(read(gif(320, 320))).toEqual(['gif', 320, 320]);
    expect(read(boxed('heic'))).toEqual(['heic', 8064, 6048]);
    expect(read(boxed('avif'))).toEqual(['avif', 8064, 6048]);
    const webp = (kind: string, bytes: Uint8Array) =>
      concat(raw('RIFF'), new Uint8Array(4), raw('WEBP'), raw(kind), new Uint8Array(4), bytes);
    const lossy = concat(new Uint8Array(6), little(640, 2), little(480, 2));
    expect(read(webp('VP8 ', lossy))).toEqual(['webp', 640, 480]);
    const header = concat(new Uint8Array(4), little(16_382, 3), little(99, 3));
    expect(read(webp('VP8X', header))).toEqual(['webp', 16_383, 100]);
    const lossless = concat(Uint8Array.of(0x2f), little(639 + 479 * 2 ** 14, 4));
    expect(read(webp('VP8L', lossless))).toEqual(['webp', 640, 480]);
  });

  test('counts a first frame that is larger than the screen of its GIF', () => {
    expect(read(gif(1, 65_535))).toEqual(['gif', 65_535, 65_535]);
  });

  test('is nothing for what is no picture, and for a drawing that could run a script', () => {
    expect(read(new Uint8Array())).toBe('not-an-image');
    expect(read(encodeUtf8('This is a text, whatever its name ends in.'))).toBe('not-an-image');
    expect(read(encodeUtf8('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'))).toBe(
      'not-an-image',
    );
    expect(read(box('ftyp', raw('isom'), new Uint8Array(4)))).toBe('not-an-image');
    expect(read(raw('II*\0\x08\0\0\0'))).toBe('other-kind');
    expect(read(raw('BM\0\0\0\0'))).toBe('other-kind');
  });

  test('is damaged where it ends before it says its size, or says that it has none', () => {
    for (const whole of [jpeg, png(4, 4), boxed('avif')])
      for (let end = 24; end < whole.length - 12; end += 7)
        expect(read(whole.subarray(0, end)), String(end)).toBe('damaged');
    expect(read(png(0, 4))).toBe('damaged');
  });

  test(`never throws, whatever the bytes are (seed ${SEED})`, () => {
    const wholes = [jpeg, png(9, 9), gif(9, 9), boxed('heic'), boxed('avif')];
    const random = fc.uint8Array({ maxLength: 120 });
    fc.assert(
      fc.property(fc.constantFrom(...wholes), fc.nat(60), random, (whole, keep, rest) => {
        readImageHead(concat(whole.subarray(0, keep), rest));
      }),
      settings,
    );
    fc.assert(
      fc.property(fc.constantFrom(...wholes), fc.nat(2000), (whole, bit) => {
        const flipped = whole.slice();
        flipped[(bit >> 3) % whole.length]! ^= 1 << (bit & 7);
        readImageHead(flipped);
      }),
      settings,
    );
  });
});
