/** The worker of prepare-photo.ts: makes one photo, answers, and is ended by whoever began it. */

import type { PhotoTrouble, ReadyPhoto } from '#lib/base/photo.ts';
import type { Result } from '#lib/base/result.ts';
import { makePhoto } from '#lib/platform/photo/make-photo.ts';

export type PhotoRequest =
  | { readonly kind: 'file'; readonly file: Blob }
  /** Null: it could not be fetched. */
  | { readonly kind: 'encoder'; readonly bytes: ArrayBuffer | null };

export type PhotoAnswer =
  | { readonly kind: 'needs-encoder' }
  | { readonly kind: 'done'; readonly result: Result<ReadyPhoto, PhotoTrouble> };

let handOver: ((bytes: ArrayBuffer | null) => void) | null = null;

/** The policy lets a worker fetch nothing: the page does it. */
function fetchEncoder(): Promise<ArrayBuffer | null> {
  return new Promise((resolve) => {
    handOver = resolve;
    answer({ kind: 'needs-encoder' });
  });
}

function answer(message: PhotoAnswer): void {
  postMessage(message);
}

addEventListener('message', ({ data }: MessageEvent<PhotoRequest>) => {
  if (data.kind === 'encoder') handOver?.(data.bytes);
  else
    void makePhoto(data.file, fetchEncoder).then((result) => {
      answer({ kind: 'done', result });
    });
});
