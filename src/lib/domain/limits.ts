/**
 * How long things may be, in UTF-16 units, and how many. Forms offer these bounds, writers keep
 * them, readers show what breaks them as something this version cannot read (board/schema.ts).
 */

export const LIMITS = {
  /** A board's title, a role's title, the name a person goes by, pronouns. */
  line: 80,
  /** Languages, a term in words. */
  longLine: 200,
  /** Purpose, what a role carries, its limits, what helps someone take part. */
  text: 2000,
  /** One person's memory of somebody. */
  memory: 6000,
  /** A photo's longer side, and one of its sealed files in bytes: generous beside what is made here. */
  photoPixels: 2048,
  photoBytes: 524_288,
  /** Photos beside one memory. */
  photos: 6,
  /** Members asked in one round. */
  asked: 1_000,
  /** Where a comment stands in a draft. */
  anchor: 400,
  /** People who hold one role at once. */
  places: 60,
} as const;

export interface NoteLimits {
  readonly characters: number;
  readonly nodes: number;
  readonly depth: number;
}

/** What a person may write into one note. Readers bear four times as much: two may write at once. */
export const NOTE_LIMITS = { characters: 50_000, nodes: 5_000, depth: 12, link: 2_048 } as const;

/** An agreement: fifty pages, with room. */
export const DRAFT_LIMITS = { characters: 200_000, nodes: 20_000, depth: 12 } as const;
