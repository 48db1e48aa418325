/**
 * A memorial out of a saved file, back on a board. Whoever restores it begins it and cares for it;
 * nothing in it is signed by anybody else, since nobody else is here to sign.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { write, type Docs } from '#lib/board/docs.ts';
import { putStory } from '#lib/board/kept-story.ts';
import { beginMemorial, proposeLine, readStory } from '#lib/board/memorials.ts';
import { addMemory, addPhoto, type PutPhoto } from '#lib/board/memories.ts';
import type { Deed } from '#lib/board/rotas.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import type { KeptData } from '#lib/domain/remembrance/kept.ts';
import { refOf, type MemorialId } from '#lib/domain/remembrance/records.ts';

export interface Restoring {
  /** By their places in the file; null: it could not be brought back. */
  readonly photos: readonly (PutPhoto | null)[];
  // RULE: what others tell comes back with their yes, or not at all.
  readonly withTheirYes: boolean;
  /** Whose it is where the file names nobody. */
  readonly nameless: string;
  /** What somebody carries on, and what they host, as they told it. */
  carried(words: string): string;
  gathered(gathering: KeptData['gatherings'][number]): string;
}

type KeptRecords = Omit<KeptData, 'photos'> & {
  readonly photos: readonly Pick<KeptData['photos'][number], 'alt' | 'memory'>[];
};

/** All at once, so that nobody sees half of it. */
export function restoreMemorial(
  docs: Docs,
  me: MemberId,
  kept: KeptRecords,
  restoring: Restoring,
  deed: Deed,
): Result<MemorialId, 'no-memorial'> {
  return write(docs.owned, () => {
    const { name, pronouns, status, way, dates } = kept.lines;
    const first = { name: cut(name, LIMITS.text), status };
    const words = { pronouns: cut(pronouns), way: cut(way), dates: cut(dates) };
    const begun = beginMemorial(docs, me, { ...first, ...words }, deed);
    if (!begun.ok) return err('no-memorial');
    const memorial = begun.value;
    const propose = (field: 'said' | 'note' | 'cause' | 'unspoken' | 'portrait', line: string) => {
      if (line.trim() === '') return;
      proposeLine(docs, me, { memorial, field, words: cut(line), over: null }, deed);
    };
    for (const field of ['said', 'note', 'cause', 'unspoken'] as const)
      propose(field, kept.lines[field]);
    if (kept.portrait !== null) {
      const id = addKeptPhoto(docs, me, memorial, kept, restoring, kept.portrait, null, deed);
      if (id !== null) propose('portrait', refOf({ member: me, id }));
    }
    if (restoring.withTheirYes) putTold(docs, me, memorial, kept, restoring, deed);
    const story = readStory(docs, memorial);
    if (story !== null) write(docs.common, () => putStory(story, kept.story));
    return ok(memorial);
  });
}

interface Told {
  readonly words: string;
  readonly song: string;
  readonly food: string;
  readonly by: string;
  readonly photos: readonly number[];
}

/** In the order of the file: each a moment after the one before, and none after now. */
function putTold(
  docs: Docs,
  me: MemberId,
  memorial: MemorialId,
  kept: KeptRecords,
  restoring: Restoring,
  deed: Deed,
): void {
  const told = toldIn(kept, restoring);
  told.forEach(({ words, song, food, by, photos }, at) => {
    const moment = { ...deed, now: deed.now - (told.length - at) };
    const fields = {
      words: cut(words, LIMITS.memory),
      song: cut(song, LIMITS.longLine),
      food: cut(food, LIMITS.longLine),
      toldBy: cut(by.trim() === '' ? restoring.nameless : by, LIMITS.line),
      withTheirYes: true,
    };
    const hasPhoto = photos.some((place) => (restoring.photos[place] ?? null) !== null);
    const added = addMemory(docs, me, memorial, fields, hasPhoto, moment);
    if (!added.ok) return;
    for (const place of photos)
      addKeptPhoto(docs, me, memorial, kept, restoring, place, added.value, moment);
  });
}

function toldIn(kept: KeptRecords, restoring: Restoring): readonly Told[] {
  const plain = { song: '', food: '', photos: [] };
  return [
    ...kept.memories.map(({ words, song, food, by, toldBy }, at) => ({
      ...{ words, song, food, by: toldBy === '' ? by : toldBy },
      photos: kept.photos.flatMap(({ memory }, place) =>
        memory === at && place !== kept.portrait ? [place] : [],
      ),
    })),
    ...kept.carries.map(({ words, by }) => ({ ...plain, words: restoring.carried(words), by })),
    ...kept.gatherings.map((one) => ({
      ...{ ...plain, words: restoring.gathered(one), by: one.host },
    })),
  ];
}

function addKeptPhoto(
  docs: Docs,
  me: MemberId,
  memorial: MemorialId,
  kept: KeptRecords,
  { photos }: Restoring,
  place: number,
  memory: string | null,
  deed: Deed,
): string | null {
  const files = photos[place] ?? null;
  if (files === null) return null;
  const alt = cut(kept.photos[place]?.alt ?? '');
  return addPhoto(docs, me, memorial, { ...files, memory, alt, order: place }, deed);
}

/** Files of this app never need it. */
function cut(text: string, longest: number = LIMITS.text): string {
  return text.slice(0, longest);
}
