/**
 * A photo made ready for the board, in a worker of its own: the page stays awake, a file that a decoder
 * chokes on takes nothing down, and ending the worker is always possible.
 */

import encoderAddress from '@jsquash/webp/codec/enc/webp_enc_simd.wasm?url';
import { PHOTO_LIMITS, type PhotoTrouble, type ReadyPhoto } from '#lib/base/photo.ts';
import { err, type Result } from '#lib/base/result.ts';
import { after } from '#lib/platform/clock.ts';
import type { PhotoAnswer, PhotoRequest } from '#lib/platform/photo/photo-worker.ts';

export interface PhotoOptions {
  readonly signal?: AbortSignal | undefined;
}

/** An old phone opens fifty million pixels in some ten seconds, and encodes for as long. */
const MOST_MS = 60_000;

/** Never throws and never lasts longer than a minute, whatever the file is. */
export function preparePhoto(
  file: Blob,
  { signal }: PhotoOptions = {},
): Promise<Result<ReadyPhoto, PhotoTrouble>> {
  if (signal?.aborted === true) return Promise.resolve(err('cancelled'));
  if (file.size > PHOTO_LIMITS.fileBytes) return Promise.resolve(err('too-large'));
  return new Promise((resolve) => {
    const worker = startWorker();
    if (worker === null) {
      resolve(err('not-loaded'));
      return;
    }
    const callOff = after(MOST_MS, () => finish(err('took-too-long')));
    const cancel = (): void => finish(err('cancelled'));
    const ask = (request: PhotoRequest): void => worker.postMessage(request);

    function finish(result: Result<ReadyPhoto, PhotoTrouble>): void {
      callOff();
      signal?.removeEventListener('abort', cancel);
      worker?.terminate();
      resolve(result);
    }

    signal?.addEventListener('abort', cancel);
    worker.onerror = () => finish(err('not-loaded'));
    worker.onmessage = ({ data }: MessageEvent<PhotoAnswer>) => {
      if (data.kind === 'done') finish(data.result);
      else void fetchEncoder().then((bytes) => ask({ kind: 'encoder', bytes }));
    };
    ask({ kind: 'file', file });
  });
}

/** Null: the browser lets none begin. */
function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** Only where the browser makes no WebP. */
async function fetchEncoder(): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(encoderAddress);
    return response.ok ? await response.arrayBuffer() : null;
  } catch {
    return null;
  }
}
