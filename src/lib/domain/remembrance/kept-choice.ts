/**
 * What of a memorial goes into a file or onto paper. Somebody chooses; this says what is chosen to
 * begin with, and makes of a choice what leaves.
 *
 * RULE: what was told by somebody outside the board stays unless it is chosen: their yes was to the
 * board, and a file goes further. So do who cares for the page, the cause, and what should not be
 * published.
 */

import type {
  KeptData,
  KeptGathering,
  KeptLines,
  KeptMemory,
} from '#lib/domain/remembrance/kept.ts';
import type { Story } from '#lib/domain/remembrance/kept-story.ts';

export interface KeepMemory extends KeptMemory {
  readonly id: string;
  /** By somebody outside the board. */
  readonly isTold: boolean;
}

interface PhotoFile {
  /** Bytes. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
}
export interface KeepPhoto {
  readonly id: string;
  /** The memory it stands with; null: it is the portrait. */
  readonly memory: string | null;
  readonly alt: string;
  readonly small: PhotoFile;
  readonly large: PhotoFile;
}

/** All that could leave. */
export interface KeepSource {
  readonly language: KeptData['language'];
  readonly mark: string;
  readonly lines: KeptLines;
  readonly story: Story;
  /** In the order of the page. */
  readonly memories: readonly KeepMemory[];
  readonly photos: readonly KeepPhoto[];
  readonly carries: KeptData['carries'];
  readonly gatherings: readonly KeptGathering[];
  readonly tenders: readonly string[];
}

export type PhotoSize = 'none' | 'small' | 'large';

export interface KeepChoice {
  /** Ids. */
  readonly memories: readonly string[];
  readonly photos: PhotoSize;
  /** Of whoever wrote, told and hosts. */
  readonly names: boolean;
  readonly story: boolean;
  readonly carries: boolean;
  readonly gatherings: boolean;
  readonly tenders: boolean;
  readonly cause: boolean;
  readonly unspoken: boolean;
}

export function firstChoice({ memories }: KeepSource): KeepChoice {
  return {
    memories: memories.filter(({ isTold }) => !isTold).map(({ id }) => id),
    photos: 'small',
    ...{ names: true, story: true, carries: true, gatherings: true },
    ...{ tenders: false, cause: false, unspoken: false },
  };
}

/** The photos that go along: the portrait, and those of the memories that do. */
export function chosenPhotos(source: KeepSource, choice: KeepChoice): readonly KeepPhoto[] {
  if (choice.photos === 'none') return [];
  return source.photos.filter(({ memory }) => memory === null || choice.memories.includes(memory));
}

/** What they weigh in one size. */
export function photosSize(photos: readonly KeepPhoto[], size: 'small' | 'large'): number {
  return photos.reduce((sum, photo) => sum + photo[size].size, 0);
}

/** A photo of what is kept, with whatever it is shown or stored by. */
export type KeptWith<P> = Omit<KeptData, 'photos'> & {
  readonly photos: readonly (KeptData['photos'][number] & P)[];
};

/** A photo of which nothing is here is left out. `made`: the day. */
export function createKept<P extends object>(
  source: KeepSource,
  choice: KeepChoice,
  made: string,
  photoOf: (id: string) => P | null,
): KeptWith<P> {
  const { lines, language, mark } = source;
  const memories = source.memories.filter(({ id }) => choice.memories.includes(id));
  const size = choice.photos === 'large' ? 'large' : 'small';
  const photos = chosenPhotos(source, choice).flatMap((photo) => {
    const found = photoOf(photo.id);
    return found === null ? [] : [{ photo, found }];
  });
  const portrait = photos.findIndex(({ photo }) => photo.memory === null);
  const named = (name: string): string => (choice.names ? name : '');
  return {
    ...{ language, made, mark },
    lines: {
      ...lines,
      cause: choice.cause ? lines.cause : '',
      unspoken: choice.unspoken ? lines.unspoken : '',
    },
    portrait: portrait === -1 ? null : portrait,
    tenders: choice.tenders ? [...source.tenders] : [],
    story: choice.story ? source.story : [],
    memories: memories.map(({ words, song, food, by, toldBy }) => {
      return { words, song, food, by: named(by), toldBy: named(toldBy) };
    }),
    carries: choice.carries
      ? source.carries.map(({ words, by }) => ({ words, by: named(by) }))
      : [],
    gatherings: choice.gatherings
      ? source.gatherings.map((one) => ({ ...one, host: named(one.host) }))
      : [],
    photos: photos.map(({ photo, found }) => ({
      memory: photo.memory === null ? null : memories.findIndex(({ id }) => id === photo.memory),
      alt: photo.alt,
      ...{ width: photo[size].width, height: photo[size].height },
      ...found,
    })),
  };
}
