/**
 * What an agreement, a round over it and what is said about it are kept in. A round names an exact
 * version by its hash, and every answer names it again: an answer given to one version counts for no
 * other. Moments are milliseconds since 1970 as the author's device had them.
 */

import type { MemberId } from '#lib/base/brands.ts';
import type { AgreementShape, VersionText } from '#lib/domain/consent/version.ts';

export type AgreementId = string;
/** 43 letters of base64url over a version's canonical text (domain/consent/version.ts). */
export type VersionHash = string;
/** `member.id` of somebody's record. */
export type Ref = string;

/** What everyone writes together before a round. The text itself is `draft` beside it on the board. */
export interface Drafted {
  readonly id: AgreementId;
  readonly title: string;
  /** The whole of it in plain words, for somebody who reads nothing else. */
  readonly digest: string;
  readonly shape: AgreementShape;
  /** Those who look after it. */
  readonly tenders: readonly MemberId[];
  readonly begun: number;
  /** Put away by somebody; anybody brings it back. */
  readonly isAside: boolean;
}

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
  /** The charter's when it was opened, in percent. */
  readonly quorum: number;
  /** Answers are shown when it has ended. */
  readonly isHidden: boolean;
  /** When whoever opened it called it off. */
  readonly calledOff: number | null;
}

/** A round with the text that it is about, which has been found to have that hash. */
export interface RoundOnBoard extends Round {
  readonly text: VersionText;
}

/** Its signature has been verified: it is this member's, for this round and this version. */
export interface Answer {
  readonly id: string;
  readonly member: MemberId;
  readonly made: number;
  readonly round: Ref;
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
  /** In percent: the charter's that is in force. */
  readonly quorum: number;
  /** Of every charter that was ever in force. */
  readonly quorums: ReadonlySet<number>;
  /** Whether they rest, or are apart. */
  isResting(member: MemberId, at: number): boolean;
}

/** A comment beside the draft, a question to understand, what it stirs, and what is said to any of them. */
export const REMARK_SORTS = ['comment', 'question', 'reaction', 'reply'] as const;
export type RemarkSort = (typeof REMARK_SORTS)[number];

export interface Remark {
  readonly id: string;
  readonly member: MemberId;
  readonly made: number;
  readonly agreement: AgreementId;
  readonly sort: RemarkSort;
  /** The round it was said in; null beside the draft. */
  readonly round: Ref | null;
  /** What a reply is to. */
  readonly re: Ref | null;
  /** Where in the draft it stands (ui/editor); empty: nowhere. */
  readonly anchor: string;
  /** The words it stood at. */
  readonly quote: string;
  readonly words: string;
  readonly changed: number | null;
}

/** Somebody's word that a remark is dealt with, or is open again; the newest counts. */
export interface Dealt {
  readonly id: string;
  readonly member: MemberId;
  readonly made: number;
  readonly remark: Ref;
  readonly isDealt: boolean;
}

export function refOf({ member, id }: { readonly member: MemberId; readonly id: string }): Ref {
  return `${member}.${id}`;
}
