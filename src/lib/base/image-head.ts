/**
 * How large a picture would be once opened, read from the beginning of its file and before any decoder
 * sees it: a file of a hundred bytes can ask for gigabytes. Only the kinds that cameras, phones and
 * messengers make; everything else is not opened. It says what a file claims, and no more.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';

export type ImageKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic';

export interface ImageHead {
  readonly kind: ImageKind;
  readonly width: number;
  readonly height: number;
}

export type HeadFault =
  | 'not-an-image'
  /** A picture, of a kind that is not opened here: TIFF and a camera's raw files, BMP, JPEG XL. */
  | 'other-kind'
  | 'damaged';

type Size = Omit<ImageHead, 'kind'>;

/** Cameras put a preview and a map of depths before the picture itself. */
export const HEAD_BYTES = 8_000_000;

/** `head`: the file, or its first HEAD_BYTES. */
export function readImageHead(head: Uint8Array): Result<ImageHead, HeadFault> {
  const kind = kindOf(head);
  if (kind === null) return err(isOtherKind(head) ? 'other-kind' : 'not-an-image');
  try {
    const size = SIZES[kind](head);
    const isSize = size !== null && size.width > 0 && size.height > 0;
    return isSize ? ok({ kind, ...size }) : err('damaged');
  } catch (error) {
    if (error instanceof ReadError) return err('damaged');
    throw error;
  }
}

const SIZES: Readonly<Record<ImageKind, (head: Uint8Array) => Size | null>> = {
  jpeg: jpegSize,
  png: pngSize,
  gif: gifSize,
  webp: webpSize,
  avif: boxedSize,
  heic: boxedSize,
};

function kindOf(head: Uint8Array): ImageKind | null {
  const text = lettersOf(head.subarray(0, 12));
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(text)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(text)) return 'webp';
  if (!/^[^]{4}ftyp/.test(text)) return null;
  // Its brands follow: the main one, a version, and those it is compatible with.
  const brands = lettersOf(head.subarray(8, 64));
  if (/avif|avis/.test(brands)) return 'avif';
  return /hei[csmx]|hev[cmsx]|mif1|msf1/.test(brands) ? 'heic' : null;
}

/** TIFF and what cameras make of it, BMP, JPEG XL, JPEG 2000, Fujifilm's own. */
const OTHER_KINDS = [
  ...['II*\0', 'MM\0*', 'IIRO', 'IIRS', 'IIU\0', 'BM', '\xff\x0a', 'FUJIFILM'],
  ...['\0\0\0\x0cJXL ', '\0\0\0\x0cjP  '],
];

function isOtherKind(head: Uint8Array): boolean {
  const text = lettersOf(head.subarray(0, 12));
  return OTHER_KINDS.some((beginning) => text.startsWith(beginning));
}

/** Segments of a marker and a length, until one that begins a frame. */
function jpegSize(head: Uint8Array): Size | null {
  const reader = createReader(head);
  reader.bytes(2);
  for (;;) {
    if (reader.u8() !== 0xff) return null;
    let marker = reader.u8();
    while (marker === 0xff) marker = reader.u8();
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    const isAlone = marker === 1 || (marker >= 0xd0 && marker <= 0xd8);
    if (marker === 0xd9 || marker === 0xda) return null;
    if (isAlone) continue;
    const length = u16(reader);
    if (length < 2) return null;
    if (!isFrame) {
      reader.bytes(length - 2);
      continue;
    }
    reader.u8();
    const height = u16(reader);
    return { width: u16(reader), height };
  }
}

function pngSize(head: Uint8Array): Size | null {
  const reader = createReader(head);
  reader.bytes(8);
  if (reader.u32() !== 13 || lettersOf(reader.bytes(4)) !== 'IHDR') return null;
  return { width: reader.u32(), height: reader.u32() };
}

/** The screen, or its first picture where that is larger: some decoders then stretch the screen. */
function gifSize(head: Uint8Array): Size | null {
  const reader = createReader(head);
  reader.bytes(6);
  const screen = { width: little16(reader), height: little16(reader) };
  skipColours(reader, reader.u8());
  return firstPicture(reader, screen);
}

function skipColours(reader: Reader, flags: number): void {
  reader.bytes(2); // background and shape of pixels
  if ((flags & 0x80) !== 0) reader.bytes(3 * 2 ** ((flags & 7) + 1));
}

function firstPicture(reader: Reader, screen: Size): Size | null {
  for (;;) {
    const block = reader.u8();
    if (block === 0x21) {
      reader.u8();
      for (let length = reader.u8(); length > 0; length = reader.u8()) reader.bytes(length);
    } else if (block === 0x2c) {
      const [left, top] = [little16(reader), little16(reader)];
      const [width, height] = [left + little16(reader), top + little16(reader)];
      return { width: Math.max(screen.width, width), height: Math.max(screen.height, height) };
    } else return null;
  }
}

/** With frames, profile or metadata too: unlike base/webp.ts, which is about what the board keeps. */
function webpSize(head: Uint8Array): Size | null {
  const reader = createReader(head);
  reader.bytes(12);
  const kind = lettersOf(reader.bytes(4));
  reader.bytes(4);
  if (kind === 'VP8 ') {
    reader.bytes(6);
    return { width: little16(reader) & 0x3fff, height: little16(reader) & 0x3fff };
  }
  if (kind === 'VP8L') {
    reader.u8();
    const bits = little16(reader) + little16(reader) * 0x10000;
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 'VP8X') return null;
  reader.bytes(4);
  return { width: little24(reader) + 1, height: little24(reader) + 1 };
}

/** Boxes in boxes (ISO/IEC 23008-12): meta, iprp, ipco, and in there an ispe for each part and the whole. */
function boxedSize(head: Uint8Array): Size | null {
  const meta = boxesOf(head, 'meta').flatMap((box) => boxesOf(box.subarray(4), 'iprp'));
  const sizes = meta
    .flatMap((box) => boxesOf(box, 'ipco'))
    .flatMap((box) => boxesOf(box, 'ispe'))
    .map((box) => {
      const reader = createReader(box.subarray(4));
      return { width: reader.u32(), height: reader.u32() };
    });
  if (sizes.length === 0) return null;
  const most = (side: keyof Size): number =>
    sizes.reduce((most, size) => Math.max(most, size[side]), 0);
  return { width: most('width'), height: most('height') };
}

/** What is inside those boxes of a kind that are there whole. */
function boxesOf(bytes: Uint8Array, kind: string): readonly Uint8Array[] {
  const found: Uint8Array[] = [];
  let at = 0;
  while (bytes.length - at >= 8) {
    const reader = createReader(bytes.subarray(at));
    let length = reader.u32();
    const name = lettersOf(reader.bytes(4));
    let before = 8;
    if (length === 1) {
      length = reader.u32() * 2 ** 32 + reader.u32();
      before = 16;
    } else if (length === 0) length = bytes.length - at;
    if (length < before || length > bytes.length - at) break;
    if (name === kind) found.push(bytes.subarray(at + before, at + length));
    at += length;
  }
  return found;
}

const u16 = (reader: Reader): number => reader.u8() * 256 + reader.u8();
const little16 = (reader: Reader): number => reader.u8() + reader.u8() * 256;
const little24 = (reader: Reader): number => little16(reader) + reader.u8() * 0x10000;

function lettersOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
