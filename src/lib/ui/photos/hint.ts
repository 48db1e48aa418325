/**
 * What stands there until a photo does: its colours, of some 25 bytes (a thumbhash). The bytes may be
 * anybody's.
 */

import { thumbHashToRGBA } from 'thumbhash';
import { fromBase64Url } from '#lib/base/bytes.ts';

/** Of a thumbhash: five bytes of header, and no more than its terms need. */
const [LEAST, MOST] = [5, 40];

interface HintPixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Null where it paints nothing. */
export function hintPixels(hint: string): HintPixels | null {
  const bytes = hint.length > 2 * MOST ? null : fromBase64Url(hint);
  if (bytes === null || bytes.length < LEAST || bytes.length > MOST) return null;
  // Without terms in one direction it would be a picture of no width, or of no height.
  if ((bytes[3]! & 7) === 0) return null;
  const { w, h, rgba } = thumbHashToRGBA(bytes);
  return { width: w, height: h, data: Uint8ClampedArray.from(rgba) };
}

export function paintHint(canvas: HTMLCanvasElement, hint: string): void {
  const pixels = hintPixels(hint);
  if (pixels === null) return;
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  const image = new ImageData(pixels.data, pixels.width, pixels.height);
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
