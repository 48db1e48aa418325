/** A board's photos as pages show them, and putting new ones on it. */

import { createSubscriber } from 'svelte/reactivity';
import type { ReadyPhoto } from '#lib/base/photo.ts';
import type { Result } from '#lib/base/result.ts';
import type { PutPhoto } from '#lib/board/memories.ts';
import type { Photo, SealedFile } from '#lib/domain/remembrance/records.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { putPhoto } from '#lib/state/put-photo.ts';
import type { PhotoStore, PutTrouble } from '#lib/sync/photos/photo-store.ts';
import type { PhotoFile, PhotoView } from '#lib/ui/photos/photo-view.ts';

const heard = new WeakMap<PhotoStore, () => void>();

/** Whoever reads where a photo is hears when it comes. */
function listenTo(store: PhotoStore): void {
  const listen = heard.get(store) ?? createSubscriber((update) => store.on(update));
  heard.set(store, listen);
  listen();
}

export function photoViewOf(
  { session }: BoardState,
  { alt, hint, small, large }: Photo,
): PhotoView {
  listenTo(session.photos);
  return {
    ...{ alt, hint },
    small: fileOf(session.photos, small),
    large: fileOf(session.photos, large),
  };
}

/** It can be shown now, and nothing stands in its place. */
export function isHere({ session }: BoardState, { small }: Photo): boolean {
  listenTo(session.photos);
  return session.photos.where(small.name) === 'here';
}

function fileOf(store: PhotoStore, file: SealedFile): PhotoFile {
  const { name, width, height, size } = file;
  const where = store.where(name);
  return {
    ...{ name, width, height, size, where: where === 'over-budget' ? 'elsewhere' : where },
    async read() {
      const read = await store.read(file);
      if (read.ok) return read.value;
      return read.error === 'damaged' ? 'damaged' : null;
    },
    onfetch: () => store.fetch(name),
  };
}

export function putOnBoard(
  { session }: BoardState,
  photo: ReadyPhoto,
): Promise<Result<PutPhoto, PutTrouble>> {
  return putPhoto(photo, (bytes) => session.photos.put(bytes));
}

export function putTroubleText(trouble: PutTrouble): string {
  return trouble === 'over-budget' || trouble === 'too-large'
    ? m.remembering_photo_no_room()
    : m.remembering_photo_not_saved();
}
