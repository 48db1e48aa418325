/**
 * The gate for every photo: after one is made here, and before one of somebody else's is shown. It
 * walks the whole file (RIFF, little-endian: four letters, a length, that many bytes, one more of zero
 * where the length is odd) and knows the picture's own chunks and no others, so that whatever is not
 * the picture has no place to be in.
 *
 * What it cannot see is what was painted or woven into the pixels themselves.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';

export interface WebpSize {
  readonly width: number;
  readonly height: number;
}

export type WebpFault =
  | 'not-webp'
  /** It holds something beside a still picture: EXIF, XMP, a colour profile, frames, anything unknown. */
  | 'not-only-a-picture'
  | 'too-large'
  | 'damaged';

/** Of any photo of the board; nothing made here comes near it. */
export const WEBP_MOST_SIDE = 2048;

const HAS_ALPHA = 0x10;

interface Chunk {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

class Refused extends Error {
  readonly fault: WebpFault;
  constructor(fault: WebpFault) {
    super(fault);
    this.fault = fault;
  }
}

// RULE: a photo that holds metadata is refused, whoever made it.
export function parseWebp(
  bytes: Uint8Array,
  mostSide: number = WEBP_MOST_SIDE,
): Result<WebpSize, WebpFault> {
  try {
    const size = sizeOf(readChunks(bytes));
    const isTooLarge = Math.max(size.width, size.height) > mostSide;
    return isTooLarge ? err('too-large') : ok(size);
  } catch (error) {
    if (error instanceof Refused) return err(error.fault);
    if (error instanceof ReadError) return err('damaged');
    throw error;
  }
}

/**
 * The picture of a file without alpha and nothing else of it: what an encoder has put beside it (some
 * browsers put in the colours of every canvas) is not kept. Null: there is none, or more than one.
 */
export function takePicture(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    const [picture, ...more] = readChunks(bytes).filter(({ kind }) =>
      /^(VP8[ L]|ANMF)$/.test(kind),
    );
    if (picture === undefined || more.length > 0) return null;
    const size = picture.bytes.length;
    const padded = size + (size % 2);
    const file = new Uint8Array(20 + padded);
    const view = new DataView(file.buffer);
    file.set(bytes.subarray(0, 4), 0);
    view.setUint32(4, 12 + padded, true);
    file.set(bytes.subarray(8, 12), 8);
    file.set(
      Uint8Array.from(picture.kind, (letter) => letter.charCodeAt(0)),
      12,
    );
    view.setUint32(16, size, true);
    file.set(picture.bytes, 20);
    return parseWebp(file, 0x4000).ok ? file : null;
  } catch (error) {
    if (error instanceof Refused || error instanceof ReadError) return null;
    throw error;
  }
}

// RULE: the file ends where its first words say; nothing is hidden behind it or between its parts.
function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const isWebp =
    bytes.length >= 12 &&
    lettersOf(bytes.subarray(0, 4)) === 'RIFF' &&
    lettersOf(bytes.subarray(8, 12)) === 'WEBP';
  if (!isWebp) throw new Refused('not-webp');
  const reader = createReader(bytes);
  reader.bytes(4);
  if (little(reader, 4) !== bytes.length - 8) throw new Refused('damaged');
  reader.bytes(4);
  const chunks: Chunk[] = [];
  while (reader.left > 0) {
    // A still picture has three at most: what it has, its alpha, its pixels.
    if (chunks.length === 3) throw new Refused('not-only-a-picture');
    const kind = lettersOf(reader.bytes(4));
    const length = little(reader, 4);
    chunks.push({ kind, bytes: reader.bytes(length) });
    if (length % 2 === 1 && reader.u8() !== 0) throw new Refused('damaged');
  }
  return chunks;
}

// RULE: one picture, alone or behind a header that promises nothing but alpha.
function sizeOf(chunks: readonly Chunk[]): WebpSize {
  const [first, second, third] = chunks;
  if (first === undefined) throw new Refused('damaged');
  const kinds = chunks.map(({ kind }) => kind).join('');
  if (kinds === 'VP8 ') return lossySize(first.bytes);
  if (kinds === 'VP8L') return losslessSize(first.bytes);
  if (first.kind !== 'VP8X') throw new Refused('not-only-a-picture');
  const { size, hasAlpha } = readHeader(first.bytes);
  if (kinds === 'VP8XVP8L') return agreed(size, losslessSize(second!.bytes));
  if (kinds === 'VP8XVP8 ' && !hasAlpha) return agreed(size, lossySize(second!.bytes));
  if (kinds === 'VP8XALPHVP8 ') {
    if (!hasAlpha) throw new Refused('damaged');
    return agreed(size, lossySize(third!.bytes));
  }
  throw new Refused(chunks.length === 1 ? 'damaged' : 'not-only-a-picture');
}

function agreed(header: WebpSize, picture: WebpSize): WebpSize {
  const isSame = header.width === picture.width && header.height === picture.height;
  if (!isSame) throw new Refused('damaged');
  return picture;
}

/** VP8X: flags, three bytes of zero, then width and height less one, three bytes each. */
function readHeader(bytes: Uint8Array): { size: WebpSize; hasAlpha: boolean } {
  const reader = createReader(bytes);
  const flags = reader.u8();
  if ((flags & ~HAS_ALPHA) !== 0) throw new Refused('not-only-a-picture');
  if (little(reader, 3) !== 0) throw new Refused('damaged');
  const size = { width: little(reader, 3) + 1, height: little(reader, 3) + 1 };
  reader.end();
  return { size, hasAlpha: flags === HAS_ALPHA };
}

/** RFC 6386 §9.1: a key frame that is shown, with its start code, then 14 bits each. */
function lossySize(bytes: Uint8Array): WebpSize {
  const reader = createReader(bytes);
  const tag = little(reader, 3);
  const isShownKeyFrame = (tag & 1) === 0 && ((tag >> 4) & 1) === 1 && ((tag >> 1) & 7) <= 3;
  if (!isShownKeyFrame || little(reader, 3) !== 0x2a019d) throw new Refused('damaged');
  const [width, height] = [little(reader, 2), little(reader, 2)];
  // The two upper bits ask for stretching, which no decoder of pictures does.
  if (width === 0 || height === 0 || width > 0x3fff || height > 0x3fff)
    throw new Refused('damaged');
  if (tag >> 5 > reader.left) throw new Refused('damaged');
  return { width, height };
}

/** Its signature, 14 bits each less one, whether there is alpha, three bits of version. */
function losslessSize(bytes: Uint8Array): WebpSize {
  const reader = createReader(bytes);
  const signature = reader.u8();
  const bits = little(reader, 4);
  if (signature !== 0x2f || bits >>> 29 !== 0 || reader.left === 0) throw new Refused('damaged');
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function little(reader: Reader, length: number): number {
  return reader.bytes(length).reduceRight((value, byte) => value * 256 + byte, 0);
}

function lettersOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
