/**
 * Which photo files a board has need of, and in which order they are wanted: what no page shows any
 * more is in no list, and goes from every device that hears of it.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { isGone, type Memorial } from '#lib/domain/remembrance/memorial.ts';
import type { NamedFile } from '#lib/domain/remembrance/photo-budget.ts';
import type { Photo, Remembrance, SealedFile } from '#lib/domain/remembrance/records.ts';

/**
 * Portraits before memories, and all small ones before the large.
 *
 * RULE: one's own device keeps the photos of one's own records, whatever others close or take down:
 * nobody deletes on somebody else's disk.
 */
export function namedFiles(
  { photos }: Pick<Remembrance, 'photos'>,
  memorials: readonly Memorial[],
  me: MemberId,
  now: number,
): readonly NamedFile[] {
  const open = memorials.filter((memorial) => !isGone(memorial, now));
  const portraits = open.flatMap(({ portrait }) => (portrait === null ? [] : [portrait]));
  const told = open.flatMap(({ memories }) =>
    memories.flatMap((one) => (one.isTakenDown ? [] : one.photos)),
  );
  // A portrait that is proposed: it belongs to no memory.
  const ids = new Set(open.map(({ id }) => id));
  const proposed = photos.filter(({ memory, memorial }) => memory === null && ids.has(memorial));
  const own = photos.filter(({ member }) => member === me);
  const wanted = [...new Set([...portraits, ...told, ...proposed, ...own])];
  return [...wanted.map(fileOf('small')), ...wanted.map(fileOf('large'))];
}

function fileOf(which: 'small' | 'large'): (photo: Photo) => NamedFile {
  return (photo) => {
    const { name, size }: SealedFile = photo[which];
    return { name, size, member: photo.member };
  };
}
