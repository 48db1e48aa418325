/** Both files of a photo on this disk, before any record names them. */

import type { ReadyPhoto } from '#lib/base/photo.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import type { PutPhoto } from '#lib/board/memories.ts';
import type { SealedFile } from '#lib/domain/remembrance/records.ts';

/** Seals bytes and keeps them. */
export type PutFile<E> = (
  bytes: Uint8Array,
) => Promise<Result<Pick<SealedFile, 'name' | 'key' | 'size'>, E>>;

export async function putPhoto<E>(
  { small, large, hint }: ReadyPhoto,
  put: PutFile<E>,
): Promise<Result<PutPhoto, E>> {
  const files: SealedFile[] = [];
  for (const { bytes, width, height } of [small, large]) {
    const there = await put(bytes);
    if (!there.ok) return err(there.error);
    files.push({ ...there.value, width, height });
  }
  return ok({ small: files[0]!, large: files[1]!, hint });
}
