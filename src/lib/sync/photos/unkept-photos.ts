/** Photos of a board that is kept nowhere and meets nobody: in memory alone, sealed all the same. */

import type { MemberId, Random } from '#lib/base/brands.ts';
import { err, ok } from '#lib/base/result.ts';
import { hasRoomFor, type NamedFile } from '#lib/domain/remembrance/photo-budget.ts';
import type { PhotoStore } from '#lib/sync/photos/photo-store.ts';
import {
  openPhoto,
  parsePhotoHead,
  sealPhoto,
  type SealedPhoto,
} from '#lib/sync/photos/sealed-photo.ts';

export function createUnkeptPhotos(member: MemberId, random: Random): PhotoStore {
  const kept = new Map<string, SealedPhoto>();
  const awaiting = new Map<string, NamedFile>();
  const listeners = new Set<(name: string) => void>();
  let files: readonly NamedFile[] = [];

  return {
    put(bytes) {
      const sealed = sealPhoto(bytes, random);
      if (sealed === 'too-large') return Promise.resolve(err(sealed));
      const { name, key, size } = sealed;
      const file = { name, size, member };
      if (!hasRoomFor(file, [...files, ...awaiting.values()]))
        return Promise.resolve(err('over-budget'));
      kept.set(name, sealed);
      awaiting.set(name, file);
      return Promise.resolve(ok({ name, key, size }));
    },
    read({ name, key }) {
      const sealed = kept.get(name);
      const head = sealed === undefined ? null : parsePhotoHead(sealed.head, name);
      if (sealed === undefined || head === null) return Promise.resolve(err('elsewhere'));
      const opened = openPhoto(head, sealed.pieces, key);
      return Promise.resolve(opened === null ? err('damaged') : ok(opened));
    },
    where: (name) => (kept.has(name) ? 'here' : 'elsewhere'),
    fetch: () => undefined,
    named(next) {
      const names = new Set(next.map(({ name }) => name));
      const gone = files.map(({ name }) => name).filter((name) => !names.has(name));
      files = next;
      for (const name of names) awaiting.delete(name);
      for (const name of gone.filter((one) => kept.delete(one)))
        for (const listener of [...listeners]) listener(name);
    },
    holders: () => [],
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
