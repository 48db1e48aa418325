/*
 * A round as its parts show it. Nobody who has not answered is named here, and no list of them can be
 * made from it: only how many answers it needs and how many there are.
 */
import type { Differences } from '#lib/domain/consent/differences.ts';
import type { AnswerKind } from '#lib/domain/consent/records.ts';
import type { Reopened } from '#lib/domain/consent/reopened.ts';
import type { RoundStanding } from '#lib/domain/consent/rounds.ts';
import type { VersionText } from '#lib/domain/consent/version.ts';
import type { PersonView } from '../../shell/view-model.ts';

export interface SaidView {
  readonly ref: string;
  /** Within its author's root: for changing it. */
  readonly id: string;
  readonly by: PersonView;
  readonly words: string;
  readonly isMine: boolean;
  readonly isChanged: boolean;
}

export interface TalkView extends SaidView {
  readonly replies: readonly SaidView[];
}

export interface AnswerView {
  readonly id: string;
  readonly by: PersonView;
  readonly isMine: boolean;
  readonly says: AnswerKind;
  readonly words: string;
}

export interface RoundView {
  readonly ref: string;
  readonly standing: RoundStanding;
  readonly text: VersionText;
  /** From what is in force, or else from what was asked last. Null: from nothing, or this very text. */
  readonly changes: Differences | null;
  readonly isSinceRound: boolean;
  /** Whoever opened it. */
  readonly by: PersonView;
  readonly isMine: boolean;
  readonly ends: number;
  readonly calledOff: number | null;
  readonly isHidden: boolean;
  readonly needed: number;
  readonly awaited: number;
  readonly answered: number;
  /** Of those who are waited for. */
  readonly hasEnough: boolean;
  /** Null while they are kept out of sight. One's own is `mine`. */
  readonly answers: readonly AnswerView[] | null;
  readonly mine: AnswerView | null;
  readonly isAsked: boolean;
  /** The draft says something else by now. */
  readonly hasDraftMoved: boolean;
  readonly questions: readonly TalkView[];
  readonly reactions: readonly TalkView[];
}

/** What somebody is about to say. */
export interface AnswerDraft {
  readonly says: AnswerKind | undefined;
  readonly words: string;
}

export interface RefusedView {
  readonly ref: string;
  readonly by: PersonView;
  readonly sort: 'round' | 'answer';
  readonly why: 'forged' | 'altered' | 'unreadable';
}

export type LateView = Pick<Reopened, 'round' | 'turned'>;

/** Keeps what is being typed, sealed, until it is sent. Null in the example. */
export interface TypedWords {
  read(name: string): Promise<unknown>;
  keep(name: string, draft: unknown): void;
  discard(name: string): Promise<void>;
}

export type TalkSort = 'question' | 'reaction';

/** Why an answer could not be written. */
export type AnswerProblem = 'too-long' | 'late';

/** What one can do while it is under way; those who give a boolean give false if it could not be written. */
export interface RoundDeeds {
  answer(says: AnswerKind, words: string): AnswerProblem | null;
  takeBack(answer: string): void;
  callOff(): void;
  say(sort: TalkSort, words: string): boolean;
  reply(to: string, words: string): boolean;
  change(id: string, words: string): boolean;
  withdraw(id: string): void;
}

/** The form of opening one. */
export interface OpeningDraft {
  readonly deed: 'adopt' | 'withdraw';
  /** `YYYY-MM-DD`, as they stand in the fields. */
  readonly ends: string;
  readonly review: string;
  readonly isHidden: boolean;
}

export interface OpeningView {
  readonly title: string;
  /** What one sees; null: the draft cannot be read here. */
  readonly text: VersionText | null;
  readonly isEmpty: boolean;
  /** The draft has changed since one sees it so. */
  readonly hasMoved: boolean;
  readonly changes: Differences | null;
  readonly inForce: VersionText | null;
  readonly blanks: readonly string[];
  /** Comments on the draft that nobody has dealt with. */
  readonly comments: number;
  readonly isUnderWay: boolean;
}
