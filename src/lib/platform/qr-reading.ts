/**
 * Reads QR codes, from the camera or from a picture. What is seen stays in memory for one look and goes
 * nowhere; the reader itself is fetched when it is first needed.
 */

import { err, ok, type Result } from '#lib/base/result.ts';
import { after } from '#lib/platform/clock.ts';

/** 'refused': the person or the browser said no. 'none': there is no camera to be had. */
export type CameraTrouble = 'refused' | 'none';

const LOOK_EVERY_MS = 150;
/** A side longer than this is scaled down: enough for a code, and quick on an old phone. */
const CAMERA_SIDE = 720;
const PICTURE_SIDES = [1600, 800];

/**
 * Shows the camera in `video` and gives each text that it sees to `onText`, until the returned
 * function is called, which lets the camera go.
 */
export async function scanWithCamera(
  video: HTMLVideoElement,
  onText: (text: string) => void,
): Promise<Result<() => void, CameraTrouble>> {
  const decode = await loadReader();
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  } catch (error) {
    const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
    return err(isRefused ? 'refused' : 'none');
  }
  let stopTimer: () => void = () => undefined;
  let isOver = false;
  function look(): void {
    const text = video.videoWidth > 0 ? decode(video, video.videoWidth, video.videoHeight) : null;
    if (text !== null) onText(text);
    if (!isOver) stopTimer = after(LOOK_EVERY_MS, look);
  }
  video.srcObject = stream;
  // A page that is left while it starts has no picture to play: the stop below still comes.
  await video.play().catch(() => undefined);
  look();
  return ok(() => {
    isOver = true;
    stopTimer();
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  });
}

/** Null if there is no code in the picture, or the file is no picture. */
export async function readPicture(file: Blob): Promise<string | null> {
  const decode = await loadReader();
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (bitmap === null) return null;
  for (const side of PICTURE_SIDES) {
    const text = decode(bitmap, bitmap.width, bitmap.height, side);
    if (text !== null) return text;
  }
  return null;
}

type Decode = (
  source: CanvasImageSource,
  width: number,
  height: number,
  longest?: number,
) => string | null;

async function loadReader(): Promise<Decode> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (source, width, height, longest = CAMERA_SIDE) => {
    const scale = Math.min(1, longest / Math.max(width, height));
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    context?.drawImage(source, 0, 0, canvas.width, canvas.height);
    const image = context?.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return image === undefined ? null : decodeQR(image);
    } catch {
      return null; // No code in this picture, or half of one.
    }
  };
}
