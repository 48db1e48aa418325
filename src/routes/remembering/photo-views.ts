/** A board's photos as pages show them, and putting new ones on it. */

import { createSubscriber } from 'svelte/reactivity';
import type { ReadyPhoto } from '#lib/base/photo.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import type { PhotoFields } from '#lib/board/memories.ts';
import type { Photo, SealedFile } from '#lib/domain/remembrance/records.ts';
import { m } from '#lib/paraglide/messages.js';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { PhotoStore, PutTrouble } from '#lib/sync/photos/photo-store.ts';
import type { PhotoFile, PhotoView } from '#lib/ui/photos/photo-view.ts';

export type PutPhoto = Pick<PhotoFields, 'small' | 'large' | 'hint'>;

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

/** Both files, on this disk when it resolves; the record that names them is written after. */
export async function putPhoto(
  { session }: BoardState,
  { small, large, hint }: ReadyPhoto,
): Promise<Result<PutPhoto, PutTrouble>> {
  const files: SealedFile[] = [];
  for (const { bytes, width, height } of [small, large]) {
    const put = await session.photos.put(bytes);
    if (!put.ok) return err(put.error);
    files.push({ ...put.value, width, height });
  }
  return ok({ small: files[0]!, large: files[1]!, hint });
}

export function putTroubleText(trouble: PutTrouble): string {
  return trouble === 'over-budget' || trouble === 'too-large'
    ? m.remembering_photo_no_room()
    : m.remembering_photo_not_saved();
}
