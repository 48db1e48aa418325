/**
 * A page without a face that makes photos ready for a browser test, and the pictures to make them of.
 * Never shipped.
 */

import { concat, encodeUtf8 } from '#lib/base/bytes.ts';
import type { MadePhoto, ReadyPhoto } from '#lib/base/photo.ts';
import { parseWebp } from '#lib/base/webp.ts';
import { preparePhoto } from '#lib/platform/photo/prepare-photo.ts';

/** What a photo betrays: in the EXIF and the XMP of the sample, and nowhere in its pixels. */
export const SECRETS = ['Exif', 'CAMARA-DE-ANA', '2026:11:02', 'x:xmpmeta', 'LUGAR-SECRETO'];

const COLOURS = ['#e02020', '#20b040', '#2040e0', '#f0d020'];

/** Four colours, one a quarter: red, green, blue, yellow as one reads. */
async function jpegOf(width: number, height: number, noise = 0): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  for (const [at, colour] of COLOURS.entries()) {
    context.fillStyle = colour;
    context.fillRect((at % 2) * (width / 2), at > 1 ? height / 2 : 0, width / 2, height / 2);
  }
  if (noise > 0) {
    const image = context.getImageData(0, 0, width, height);
    let seed = 31_415;
    for (let at = 0; at < image.data.length; at++) {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      if (at % 4 !== 3) image.data[at] = (image.data[at] ?? 0) + ((seed >>> 24) - 128) * noise;
    }
    context.putImageData(image, 0, 0);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return new Uint8Array(await blob.arrayBuffer());
}

const little = (value: number, length: number) =>
  Uint8Array.from({ length }, (_, at) => (value >> (8 * at)) & 255);
const entry = (tag: number, type: number, count: number, value: number) =>
  concat(little(tag, 2), little(type, 2), little(count, 4), little(value, 4));
const segment = (text: string, bytes: Uint8Array) => {
  const inside = concat(encodeUtf8(text), bytes);
  const length = inside.length + 2;
  return concat(Uint8Array.of(0xff, 0xe1, length >> 8, length & 255), inside);
};

/** EXIF with a camera, a time, a place and how it was held; XMP with words. */
function withMetadata(jpeg: Uint8Array, orientation: number): Uint8Array {
  const camera = encodeUtf8('CAMARA-DE-ANA\0');
  const time = encodeUtf8('2026:11:02 18:00:00\0');
  // Offsets count from the start of the header; the first list holds four entries.
  const [cameraAt, timeAt] = [8 + 2 + 4 * 12 + 4, 8 + 2 + 4 * 12 + 4 + camera.length];
  const gpsAt = timeAt + time.length;
  const tiff = concat(
    ...[encodeUtf8('II*\0'), little(8, 4), little(4, 2)],
    ...[entry(0x10f, 2, camera.length, cameraAt), entry(0x112, 3, 1, orientation)],
    ...[entry(0x132, 2, time.length, timeAt), entry(0x8825, 4, 1, gpsAt), little(0, 4)],
    ...[camera, time, little(2, 2), entry(1, 2, 2, 0x4e), entry(2, 5, 3, gpsAt + 30), little(0, 4)],
    ...[19, 1, 25, 1, 57, 1].map((value) => little(value, 4)),
  );
  const xmp = encodeUtf8('<x:xmpmeta>LUGAR-SECRETO</x:xmpmeta>');
  return concat(
    jpeg.subarray(0, 2),
    segment('Exif\0\0', tiff),
    segment('http://ns.adobe.com/xap/1.0/\0', xmp),
    jpeg.subarray(2),
  );
}

export interface Look {
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly gate: string;
  readonly betrayed: readonly string[];
  /** The quarter that each corner of it lies in, as one reads. */
  readonly corners: string;
}

async function lookAt({ bytes, width, height }: MadePhoto): Promise<Look> {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const parsed = parseWebp(bytes);
  return {
    bytes: bytes.length,
    width,
    height,
    gate: parsed.ok ? `${parsed.value.width}×${parsed.value.height}` : parsed.error,
    betrayed: SECRETS.filter((secret) => text.includes(secret)),
    corners: await cornersOf(bytes),
  };
}

async function cornersOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const at = (x: number, y: number): string => {
    const [r = 0, g = 0, b = 0] = context.getImageData(x, y, 1, 1).data;
    if (r > 140 && g > 140) return 'yellow';
    return r > g && r > b ? 'red' : g > b ? 'green' : 'blue';
  };
  const [right, low] = [Math.floor(width * 0.9), Math.floor(height * 0.9)];
  const [left, top] = [Math.floor(width * 0.1), Math.floor(height * 0.1)];
  return [at(left, top), at(right, top), at(left, low), at(right, low)].join(' ');
}

async function outcome(
  file: Blob,
  signal?: AbortSignal,
): Promise<{ small: Look; large: Look; hint: string } | string> {
  const made = await preparePhoto(file, { signal });
  if (!made.ok) return made.error;
  const { small, large, hint }: ReadyPhoto = made.value;
  return { small: await lookAt(small), large: await lookAt(large), hint };
}

const api = {
  outcome,
  jpegOf,
  withMetadata,
  /** The one that was set into the page's input. */
  chosen: () => outcome(document.querySelector('input')!.files![0]!),
  of: (...parts: BlobPart[]) => outcome(new Blob(parts)),
};

export type PhotoPage = typeof api;

declare global {
  var cobijoPhotos: PhotoPage;
}

globalThis.cobijoPhotos = api;
