/**
 * An agreement as it stands on paper or in a file: every word ready to be shown, in the order in which
 * it is read. The page on a screen and the page in a file are made of the same one, so that what
 * somebody looks at is what goes out.
 */

import type { Block } from '#lib/domain/consent/version.ts';

export interface SheetAnswer {
  /** Whose it is. */
  readonly by: string;
  /** What they say, and when. */
  readonly says: string;
  /** Their own words; may be empty. */
  readonly words: string;
}

/** A name and a value for whoever checks a file. */
export type SheetProof = readonly [string, string];

export interface AgreementSheet {
  readonly language: 'en' | 'es';
  readonly title: string;
  readonly digestTitle: string;
  readonly digest: string;
  readonly blocks: readonly Block[];
  /** "Agreed by 9 of 11." and days, a line each. */
  readonly facts: readonly string[];
  readonly answersTitle: string;
  readonly answers: readonly SheetAnswer[];
  readonly proofTitle: string;
  readonly proof: readonly SheetProof[];
  /** What this sheet is, and is not. */
  readonly foot: string;
}
