/**
 * A memorial of this board as all that could be kept of it, and a kept one back on it. Photos pass the
 * gate on both ways: what somebody's patched app put beside the picture leaves in no file, and comes in
 * from none.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { encodeUtf8, toBase64Url } from '#lib/base/bytes.ts';
import type { PhotoTrouble, ReadyPhoto } from '#lib/base/photo.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import type { Docs } from '#lib/board/docs.ts';
import { storyOf } from '#lib/board/kept-story.ts';
import { readStory } from '#lib/board/memorials.ts';
import type { PutPhoto } from '#lib/board/memories.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import type { KeepPhoto, KeepSource } from '#lib/domain/remembrance/kept-choice.ts';
import type { KeptLines, KeptMemorial } from '#lib/domain/remembrance/kept.ts';
import type { Memorial } from '#lib/domain/remembrance/memorial.ts';
import { refOf, type MemorialId, type Photo } from '#lib/domain/remembrance/records.ts';
import { cleanLine } from '#lib/domain/words.ts';
import { putPhoto, type PutFile } from '#lib/state/put-photo.ts';

/** Which memorial it is, for its own board; nobody finds a person or a board by it. */
export function markOf(memorial: MemorialId): string {
  return toBase64Url(hash(LABELS.keptMark, encodeUtf8(memorial)).subarray(0, 16));
}

/** `nameOf` gives no name where there is none. */
export function createKeepSource(
  docs: Docs,
  memorial: Memorial,
  language: KeepSource['language'],
  nameOf: (member: MemberId) => string,
): KeepSource {
  const note = readStory(docs, memorial.id);
  const shown = memorial.memories.filter(({ isTakenDown }) => !isTakenDown);
  const { portrait } = memorial;
  return {
    ...{ language, mark: markOf(memorial.id), lines: linesOf(memorial) },
    story: note === null ? [] : storyOf(note),
    memories: shown.map(({ memory }) => {
      const { words, song, food, toldBy } = memory;
      const by = nameOf(memory.member);
      return { id: refOf(memory), words, song, food, by, toldBy, isTold: toldBy !== '' };
    }),
    photos: [
      ...(portrait === null ? [] : [photoOf(portrait, null)]),
      ...shown.flatMap(({ memory, photos }) =>
        photos.filter((one) => one !== portrait).map((one) => photoOf(one, refOf(memory))),
      ),
    ],
    carries: memorial.carries.map(({ words, member }) => ({ words, by: nameOf(member) })),
    gatherings: memorial.gatherings.map(({ occasion, words, day, isYearly, member }) => {
      return { occasion, words, day, isYearly, host: nameOf(member) };
    }),
    tenders: memorial.tenders.map(nameOf).filter((name) => name !== ''),
  };
}

/** The photos of a memorial by the ids that its source gives them. */
export function photosById({ portrait, memories }: Memorial): ReadonlyMap<string, Photo> {
  const all = memories.flatMap(({ photos }) => photos);
  if (portrait !== null) all.push(portrait);
  return new Map(all.map((photo) => [refOf(photo), photo]));
}

function linesOf({ lines, name, status }: Memorial): KeptLines {
  const words = (field: 'pronouns' | 'way' | 'dates' | 'said' | 'note' | 'cause' | 'unspoken') =>
    lines.byField[field].words;
  return {
    ...{ name, status, pronouns: words('pronouns'), way: words('way'), dates: words('dates') },
    ...{ said: words('said'), note: words('note'), cause: words('cause') },
    unspoken: words('unspoken'),
  };
}

function photoOf(photo: Photo, memory: string | null): KeepPhoto {
  const { alt, small, large } = photo;
  return { id: refOf(photo), memory, alt, small, large };
}

/** A page of this board that a file seems to be of: the same, or of somebody with the same name. */
export function findSame(
  memorials: readonly Memorial[],
  { mark, lines }: Pick<KeptMemorial, 'mark' | 'lines'>,
): Memorial | null {
  const name = cleanLine(lines.name).toLowerCase();
  const open = memorials.filter(({ closedAt }) => closedAt === null);
  return (
    open.find(({ id }) => markOf(id) === mark) ??
    open.find((one) => cleanLine(one.name).toLowerCase() === name) ??
    null
  );
}

interface PhotoPlaces {
  make(file: Blob): Promise<Result<ReadyPhoto, PhotoTrouble>>;
  readonly put: PutFile<unknown>;
}

/**
 * The photos of a file made anew and put on this disk, one after the other; those that are not wanted,
 * or cannot be opened here, are null. An error: there is no room.
 */
export async function putKeptPhotos(
  { photos, portrait }: KeptMemorial,
  withMemories: boolean,
  { make, put }: PhotoPlaces,
): Promise<Result<readonly (PutPhoto | null)[], 'no-space'>> {
  const files: (PutPhoto | null)[] = [];
  for (const [place, { bytes }] of photos.entries()) {
    const isWanted = withMemories || place === portrait;
    const made = isWanted ? await make(new Blob([bytes.slice()])) : null;
    if (made?.ok !== true) {
      files.push(null);
      continue;
    }
    const there = await putPhoto(made.value, put);
    if (!there.ok) return err('no-space');
    files.push(there.value);
  }
  return ok(files);
}
