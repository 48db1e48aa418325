/**
 * What a round over an agreement is kept in. A round names an exact version by its hash, and every
 * answer names it again: an answer given to one version counts for no other. Moments are milliseconds
 * since 1970 as the author's device had them.
 */

import type { MemberId } from '#lib/base/brands.ts';

export type AgreementId = string;
/** 43 letters of base64url over a version's title and text (board/versions.ts). */
export type VersionHash = string;

/** Silence is none of them. */
export const ANSWERS = ['consent', 'concern', 'aside', 'object'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

export interface Round {
  readonly id: string;
  /** Whoever opened it. */
  readonly member: MemberId;
  readonly made: number;
  readonly agreement: AgreementId;
  readonly version: VersionHash;
  /** Everyone on the roster when it was opened. */
  readonly asked: readonly MemberId[];
  readonly ends: number;
  /** Answers are shown when it has ended. */
  readonly isHidden: boolean;
  /** When whoever opened it called it off. */
  readonly calledOff: number | null;
}

/** Its signature has been verified: it is this member's, for this round and this version. */
export interface Answer {
  readonly id: string;
  readonly member: MemberId;
  readonly made: number;
  /** `member.id` of the round. */
  readonly round: string;
  readonly version: VersionHash;
  readonly says: AnswerKind;
  readonly words: string;
  /** When it was taken back. */
  readonly back: number | null;
}

/** Who decides, apart from who was asked. */
export interface Collective {
  /** In the order in which they came. */
  readonly members: readonly MemberId[];
  /** The charter's, in percent. */
  readonly quorum: number;
  isResting(member: MemberId, at: number): boolean;
}
