/**
 * A memorial as it leaves the board: what somebody chose to keep, in one file or on paper. Its data is
 * specified in docs/KEPT-FILE.md, so that it can be read when this app is no more.
 *
 * RULE: candles, proposals, voices, ids of people and devices are never in it; who cares for the page,
 * the cause and what should not be published only if somebody chose them (kept-choice.ts).
 */

import * as v from 'valibot';
import { isPlainDate } from '#lib/domain/plain-date.ts';
import { OCCASIONS, STATUSES } from '#lib/domain/remembrance/records.ts';
import { parseStory, type Story } from '#lib/domain/remembrance/kept-story.ts';

export const KEPT_FORMAT = 'cobijo-memorial';
export const KEPT_VERSION = 1;

/** What a file may hold. In UTF-16 units and in how many; `file` in characters, `photo` in bytes. */
export const KEPT_LIMITS = {
  file: 80_000_000,
  line: 400,
  text: 20_000,
  many: 1000,
  photos: 200,
  photo: 3_000_000,
  pixels: 4096,
} as const;

const line = v.optional(v.pipe(v.string(), v.maxLength(KEPT_LIMITS.line)), '');
const text = v.optional(v.pipe(v.string(), v.maxLength(KEPT_LIMITS.text)), '');
const day = v.pipe(v.string(), v.check(isPlainDate));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(KEPT_LIMITS.pixels));
const place = v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))), null);
const some = <S extends v.GenericSchema>(schema: S, most: number = KEPT_LIMITS.many) =>
  v.optional(v.pipe(v.array(schema), v.maxLength(most)), []);

const memory = v.object({
  words: text,
  song: line,
  food: line,
  /** The shown name of whoever wrote it; empty: not named. */
  by: line,
  /** Whose memory it is, when somebody outside the board told it. */
  toldBy: line,
});
const photo = v.object({
  /** Which memory it stands with, counted from 0; null: with none. */
  memory: place,
  alt: text,
  width: pixels,
  height: pixels,
});

const linesSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(KEPT_LIMITS.line)),
  pronouns: line,
  status: v.picklist(STATUSES),
  way: text,
  dates: line,
  said: text,
  note: text,
  cause: text,
  unspoken: text,
});

const dataSchema = v.object({
  language: v.picklist(['en', 'es']),
  /** The day on which it was made. */
  made: day,
  /** Tells on its own board which memorial it is, and nothing anywhere else. */
  mark: line,
  lines: linesSchema,
  /** Which photo is the portrait, counted from 0. */
  portrait: place,
  tenders: some(line),
  story: v.pipe(
    v.optional(v.unknown(), []),
    v.rawTransform(({ dataset, addIssue, NEVER }): Story => {
      const story = parseStory(dataset.value);
      if (story !== null) return story;
      addIssue({ message: 'no story' });
      return NEVER;
    }),
  ),
  memories: some(memory),
  carries: some(v.object({ words: text, by: line })),
  gatherings: some(
    v.object({
      occasion: v.picklist(OCCASIONS),
      words: text,
      day,
      isYearly: v.optional(v.boolean(), false),
      host: line,
    }),
  ),
  photos: some(photo, KEPT_LIMITS.photos),
});

/** Everything but the bytes of the photos. */
export type KeptData = v.InferOutput<typeof dataSchema>;
export type KeptLines = KeptData['lines'];
export type KeptMemory = KeptData['memories'][number];
export type KeptGathering = KeptData['gatherings'][number];
/** WebP. */
export type KeptPhoto = KeptData['photos'][number] & { readonly bytes: Uint8Array };
export type KeptMemorial = Omit<KeptData, 'photos'> & { readonly photos: readonly KeptPhoto[] };

/** The data of a file, as its JSON reads. */
export function parseKeptData(value: unknown): KeptData | 'damaged' | 'newer' | 'not-kept' {
  if (typeof value !== 'object' || value === null) return 'damaged';
  const { format, version } = value as { readonly format?: unknown; readonly version?: unknown };
  if (format !== KEPT_FORMAT) return 'not-kept';
  if (typeof version === 'number' && version > KEPT_VERSION) return 'newer';
  if (version !== KEPT_VERSION) return 'damaged';
  const read = v.safeParse(dataSchema, value);
  return read.success ? read.output : 'damaged';
}

/**
 * Puts the photos to their data. A photo that is missing is left out, and what stood with a memory
 * that is not there stands with none.
 */
export function joinPhotos(
  data: Omit<KeptData, 'photos'> & { readonly photos: readonly KeptData['photos'][number][] },
  bytesOf: (place: number) => Uint8Array | null,
): { readonly memorial: KeptMemorial; readonly lostPhotos: number } {
  const found = data.photos.flatMap((photo, at) => {
    const bytes = bytesOf(at);
    const memory =
      photo.memory !== null && photo.memory < data.memories.length ? photo.memory : null;
    return bytes === null ? [] : [{ at, photo: { ...photo, memory, bytes } }];
  });
  const portrait = found.findIndex(({ at }) => at === data.portrait);
  return {
    memorial: {
      ...data,
      portrait: portrait === -1 ? null : portrait,
      photos: found.map(({ photo }) => photo),
    },
    lostPhotos: data.photos.length - found.length,
  };
}
