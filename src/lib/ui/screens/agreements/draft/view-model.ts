/* A draft and what is said beside it, as its page shows them: people resolved, days without hours. */
import type { TextAnchor } from '#lib/board/text-anchor.ts';
import type { AnswerView } from '../round/view-model.ts';
import type { PersonView } from '../../shell/view-model.ts';

export interface DraftView {
  readonly title: string;
  readonly digest: string;
  /** The group is being asked about another wording meanwhile. */
  readonly isAsked: boolean;
  /** To what was asked last, where answers are shown: what the text is changed to meet. */
  readonly objections: readonly AnswerView[];
  /** Those still talked over, in the order in which they were said. */
  readonly comments: readonly CommentView[];
  readonly dealt: readonly CommentView[];
}

export interface SaidView {
  /** `member.id` of its record. */
  readonly ref: string;
  readonly author: PersonView;
  readonly words: string;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly isMine: boolean;
}

export interface CommentView {
  readonly ref: string;
  /** Null: it was taken back, and replies to it are still there. */
  readonly said: SaidView | null;
  /** Empty for the whole text. */
  readonly anchor: TextAnchor;
  readonly quote: string;
  readonly replies: readonly SaidView[];
  /** Whoever said that it is dealt with. */
  readonly dealtBy: PersonView | null;
}

/** What one is about to speak about. */
export interface About {
  readonly anchor: TextAnchor;
  readonly quote: string;
}

export type WordsProblem = 'empty' | 'too-long';
