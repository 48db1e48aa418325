/** The browser's own encoder. Safari has none and gives a PNG instead. */

import { takePicture } from '#lib/base/webp.ts';

/** `quality`: 0…1. Null where the browser makes no WebP. */
export async function canvasWebp(
  canvas: OffscreenCanvas,
  quality: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  if (blob.type !== 'image/webp') return null;
  // Chromium puts a colour profile beside every picture.
  return takePicture(new Uint8Array(await blob.arrayBuffer()));
}
