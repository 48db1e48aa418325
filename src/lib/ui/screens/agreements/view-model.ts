/*
 * Agreements as their screens need them: people instead of ids, days instead of moments, places to go. Which of them
 * hold and which rounds are open is the domain's.
 */
import type { Tally } from '#lib/domain/consent/tally.ts';
import type { MyWord } from '#lib/domain/consent/news.ts';
import type { AnswerKind } from '#lib/domain/consent/records.ts';
import type { AgreementShape, Block, Deed } from '#lib/domain/consent/version.ts';
import type { PersonView } from '../shell/view-model.ts';

/** One on a shelf of the list. */
export interface AgreementItem {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly digest: string;
  /** The day from which it holds, or no longer holds; null: it was never decided. */
  readonly since: string | null;
  readonly review: string | null;
  readonly isToReview: boolean;
}

/** A round that is open. */
export interface OpenItem {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly deed: Deed;
  /** In ms. */
  readonly ends: number;
  readonly mine: MyWord;
}

export interface AgreementList {
  readonly open: readonly OpenItem[];
  readonly inForce: readonly AgreementItem[];
  readonly written: readonly AgreementItem[];
  readonly aside: readonly AgreementItem[];
  readonly withdrawn: readonly AgreementItem[];
  /** Some that this version cannot read. */
  readonly hasUnreadable: boolean;
  /** In whose place something stands that does not check as theirs. */
  readonly refused: readonly PersonView[];
}

/** What somebody answered, where answers are shown. */
export interface VoiceView {
  readonly id: string;
  readonly person: PersonView;
  readonly says: AnswerKind;
  readonly words: string;
}

/** What was decided, and how. */
export interface DecidedView {
  readonly title: string;
  readonly digest: string;
  readonly shape: AgreementShape;
  readonly blocks: readonly Block[];
  readonly since: string;
  readonly review: string | null;
  readonly isToReview: boolean;
  readonly tally: Tally;
  readonly voices: readonly VoiceView[];
}

/** What is being written; null where this version cannot read it, or it has not come. */
export interface DraftView {
  readonly title: string;
  readonly digest: string;
  readonly shape: AgreementShape;
  readonly isAside: boolean;
  readonly tenders: readonly PersonView[];
  readonly isMine: boolean;
  /** Places still to be filled in. */
  readonly blanks: readonly string[];
  /** Comments that nobody has dealt with. */
  readonly comments: number;
  /** It says something else than what is in force. */
  readonly isAhead: boolean;
}

export interface AgreementView {
  readonly id: string;
  /** As it holds, or held, or is being written or asked; empty where none of it has come. */
  readonly title: string;
  readonly inForce: DecidedView | null;
  /** The day on which it ceased to hold, and what it said. */
  readonly withdrawn: { readonly since: string; readonly last: DecidedView | null } | null;
  readonly draft: DraftView | null;
  readonly isDraftUnreadable: boolean;
  readonly hasOpenRound: boolean;
  /** A round has ended, whatever came of it. */
  readonly hasPast: boolean;
}

export interface AgreementHrefs {
  readonly list: string;
  readonly draft: string;
  readonly round: string;
  readonly history: string;
  readonly keep: string;
  readonly ladder: LadderHrefs;
}

/** Where somebody turns to when something weighs on them. */
export interface LadderHrefs {
  readonly sheet: string;
  readonly redLines: string;
  readonly cards?: string | undefined;
}
