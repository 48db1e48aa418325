/**
 * From a file that somebody chose to a photo of the board, in the worker: its size is read before
 * anything opens it, then it is opened upright, scaled down, and painted anew. Nothing of the file but
 * its pixels is in what comes out: no place, no time, no camera.
 */

import { toBase64Url } from '#lib/base/bytes.ts';
import { HEAD_BYTES, readImageHead, type ImageKind } from '#lib/base/image-head.ts';
import {
  PHOTO_LIMITS,
  type MadePhoto,
  type PhotoTrouble,
  type ReadyPhoto,
} from '#lib/base/photo.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { parseWebp } from '#lib/base/webp.ts';
import { rgbaToThumbHash } from 'thumbhash';
import { canvasWebp } from '#lib/platform/photo/canvas-webp.ts';
import { loadWasmWebp, type WasmWebp } from '#lib/platform/photo/wasm-webp.ts';

/** Hands over libwebp; null: it did not come. */
export type FetchEncoder = () => Promise<ArrayBuffer | null>;

/** What stops the work, thrown from wherever it is found. */
class Stopped extends Error {
  readonly trouble: PhotoTrouble;
  constructor(trouble: PhotoTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

const QUALITIES = [0.82, 0.74, 0.65, 0.55, 0.45, 0.35];
/** Once the least quality is not enough: that much smaller, and again. */
const SHRINK = 0.8;
const HINT_SIDE = 100;
const PROBE = [
  ...[200, 40, 90, 255],
  ...[10, 160, 240, 255],
  ...[120, 220, 30, 255],
  ...[250, 250, 250, 255],
];

export async function makePhoto(
  file: Blob,
  fetchEncoder: FetchEncoder,
): Promise<Result<ReadyPhoto, PhotoTrouble>> {
  try {
    const bitmap = await openUpright(file);
    assertReadable();
    const large = scaled(bitmap, PHOTO_LIMITS.largeSide);
    bitmap.close();
    const small = scaled(large, PHOTO_LIMITS.smallSide);
    const encode = createEncoder(fetchEncoder);
    return ok({
      small: await encode(small, PHOTO_LIMITS.smallBytes),
      large: await encode(large, PHOTO_LIMITS.largeBytes),
      hint: hintOf(small),
    });
  } catch (error) {
    return err(troubleOf(error));
  }
}

function troubleOf(error: unknown): PhotoTrouble {
  if (error instanceof Stopped) return error.trouble;
  const isLacking = [ReferenceError, TypeError, WebAssembly.CompileError];
  if (isLacking.some((kind) => error instanceof kind)) return 'not-in-this-browser';
  // What the file itself was at fault for has been said where it was opened.
  return 'no-memory';
}

// RULE: nothing is opened that would take more memory than an old phone has.
async function openUpright(file: Blob): Promise<ImageBitmap> {
  if (file.size > PHOTO_LIMITS.fileBytes) throw new Stopped('too-large');
  const read = await readBytes(file.slice(0, HEAD_BYTES));
  const head = readImageHead(read);
  if (!head.ok)
    throw new Stopped(head.error === 'other-kind' ? 'cannot-open-this-kind' : head.error);
  const { kind, width, height } = head.value;
  if (width * height > PHOTO_LIMITS.filePixels) throw new Stopped('too-large');
  const bitmap = await open(file, kind);
  if (bitmap.width * bitmap.height <= PHOTO_LIMITS.filePixels) return bitmap;
  bitmap.close();
  throw new Stopped('too-large');
}

/** A file that lies with somebody's cloud may not come. */
async function readBytes(part: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch {
    throw new Stopped('damaged');
  }
}

async function open(file: Blob, kind: ImageKind): Promise<ImageBitmap> {
  try {
    // By what is in it, whatever it calls itself.
    const named = file.slice(0, file.size, `image/${kind}`);
    return await createImageBitmap(named, { imageOrientation: 'from-image' });
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    const isNew = kind === 'heic' || kind === 'avif';
    throw new Stopped(isNew ? 'cannot-open-this-kind' : 'damaged');
  }
}

/** Halved until it is near, since a browser that goes further in one step leaves pixels out. */
function scaled(source: ImageBitmap | OffscreenCanvas, side: number): OffscreenCanvas {
  const longer = Math.max(source.width, source.height);
  const part = Math.min(1, side / longer);
  const goal = { width: sideOf(source.width * part), height: sideOf(source.height * part) };
  let from: ImageBitmap | OffscreenCanvas = source;
  while (Math.max(from.width, from.height) > 2 * side) {
    const half = drawn(from, sideOf(from.width / 2), sideOf(from.height / 2));
    if (from instanceof OffscreenCanvas && from !== source) forget(from);
    from = half;
  }
  const result = drawn(from, goal.width, goal.height);
  if (from instanceof OffscreenCanvas && from !== source) forget(from);
  return result;
}

const sideOf = (length: number): number => Math.max(1, Math.round(length));

function drawn(
  source: ImageBitmap | OffscreenCanvas,
  width: number,
  height: number,
): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  // What is see-through lies on white, as on paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, width, height);
  return canvas;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Stopped('no-memory');
  return context;
}

/** Its pixels go at once, and not when somebody tidies up. */
function forget(canvas: OffscreenCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}

/** Some browsers hand pages noise for what they drew, so that nobody is known again by it. */
function assertReadable(): void {
  const canvas = new OffscreenCanvas(2, 2);
  const context = contextOf(canvas);
  context.putImageData(new ImageData(Uint8ClampedArray.from(PROBE), 2, 2), 0, 0);
  const { data } = context.getImageData(0, 0, 2, 2);
  const isTrue = PROBE.every((value, at) => Math.abs(value - (data[at] ?? 0)) <= 8);
  if (!isTrue) throw new Stopped('not-in-this-browser');
}

type Encode = (canvas: OffscreenCanvas, mostBytes: number) => Promise<MadePhoto>;

// RULE: what was made goes through the gate like anybody else's.
function createEncoder(fetchEncoder: FetchEncoder): Encode {
  let wasm: WasmWebp | null = null;

  async function once(canvas: OffscreenCanvas, quality: number): Promise<MadePhoto> {
    const own = wasm === null ? await canvasWebp(canvas, quality) : null;
    const bytes = own ?? (await byWasm(canvas, quality));
    const size = bytes === null ? null : parseWebp(bytes);
    if (bytes === null || size?.ok !== true) throw new Stopped('not-in-this-browser');
    return { bytes, ...size.value };
  }

  async function byWasm(
    canvas: OffscreenCanvas,
    quality: number,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    if (wasm === null) {
      const bytes = await fetchEncoder();
      if (bytes === null) throw new Stopped('not-loaded');
      wasm = await loadWasmWebp(bytes);
    }
    return wasm(contextOf(canvas).getImageData(0, 0, canvas.width, canvas.height), quality);
  }

  return async (canvas, mostBytes) => {
    for (
      let now = canvas;
      ;
      now = drawn(now, sideOf(now.width * SHRINK), sideOf(now.height * SHRINK))
    )
      for (const quality of QUALITIES) {
        const made = await once(now, quality);
        if (made.bytes.length <= mostBytes) return made;
      }
  };
}

function hintOf(small: OffscreenCanvas): string {
  const tiny = scaled(small, HINT_SIDE);
  const { data } = contextOf(tiny).getImageData(0, 0, tiny.width, tiny.height);
  return toBase64Url(rgbaToThumbHash(tiny.width, tiny.height, data));
}
