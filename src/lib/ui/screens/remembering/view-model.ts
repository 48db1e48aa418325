/*
 * The pages of people whom the collective keeps present, as data without words. Everything arrives
 * resolved: who tells, what stands, what may be done. Nothing here counts, and nothing says who reads.
 */
import type { LineField, Occasion, Photo, Status } from '#lib/domain/remembrance/records.ts';
import type { PersonView } from '../shell/view-model.ts';

/** Where a photo stands: in the arch above the name, or among what somebody tells. */
export type PhotoPlace = 'portrait' | 'page';

/** One row of the list. */
export interface MemorialItem {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly status: Status;
  readonly way: string;
  readonly portrait: Photo | null;
  /** Kept quiet on this device. */
  readonly isQuiet: boolean;
  /** By all who tend it; it can still be opened again. */
  readonly isClosed: boolean;
}

/** The lines that everybody shares, as they stand. */
export interface LinesView {
  readonly name: string;
  readonly pronouns: string;
  readonly status: Status;
  readonly way: string;
  readonly dates: string;
  readonly said: string;
  readonly note: string;
  readonly unspoken: string;
  readonly cause: string;
}

export interface LightView {
  readonly id: string;
  readonly person: PersonView;
  /** The last day, `YYYY-MM-DD`; null: until it is put out. */
  readonly until: string | null;
}

export interface MemoryView {
  readonly id: string;
  readonly author: PersonView;
  readonly words: string;
  readonly song: string;
  readonly food: string;
  /** Whose it is, when somebody outside the board tells it; empty: the author's own. */
  readonly toldBy: string;
  readonly photos: readonly Photo[];
  /** `YYYY-MM-DD` by this device's calendar. */
  readonly day: string;
  readonly changed: string | null;
  /** Where I change it; undefined: it is not mine. */
  readonly editHref?: string | undefined;
  /** I tend the page, and somebody outside tells this. */
  readonly mayTakeDown: boolean;
  /** Whoever tells it asked that it not be shown; I wrote it down, so I still see it. */
  readonly isTakenDown: boolean;
}

export interface CarryView {
  readonly id: string;
  readonly person: PersonView;
  readonly words: string;
  readonly editHref?: string | undefined;
}

export interface GatheringView {
  readonly id: string;
  readonly host: PersonView;
  readonly occasion: Occasion;
  readonly words: string;
  readonly day: string;
  readonly isYearly: boolean;
  readonly editHref?: string | undefined;
}

export interface MemorialHrefs {
  readonly list: string;
  readonly page: string;
  readonly tell: string;
  readonly carry: string;
  readonly gathering: string;
  readonly lines: string;
  readonly portrait: string;
  readonly tending: string;
  readonly keep: string;
}

export interface MemorialView {
  readonly id: string;
  readonly lines: LinesView;
  readonly portrait: Photo | null;
  /** A portrait waits for somebody's yes. */
  readonly isPortraitProposed: boolean;
  /** I alone tend it: what I put stands at once. */
  readonly isMineAlone: boolean;
  readonly lights: readonly LightView[];
  /** Mine, if it is on. */
  readonly myLight: LightView | null;
  /** By when they began to tell; never by whom. */
  readonly memories: readonly MemoryView[];
  readonly carried: readonly CarryView[];
  /** To come, the next first. */
  readonly gatherings: readonly GatheringView[];
  readonly tenders: readonly PersonView[];
  /** Who asks me to tend it too. */
  readonly askedBy: PersonView | null;
  /** Words wait that nobody has said yes to. */
  readonly hasProposals: boolean;
  readonly hasUnreadable: boolean;
}

/** What is mine alone, on this device. */
export interface MineView {
  readonly isQuiet: boolean;
  readonly wantsDays: boolean;
  /** Which of them the disk did not take; null: none. */
  readonly notKept: 'quiet' | 'dates' | null;
}

// What forms hold.

export interface MemorialDraft {
  readonly name: string;
  readonly pronouns: string;
  /** Null: nothing is said of it. */
  readonly status: Status | null;
  readonly way: string;
  readonly dates: string;
}

export interface MemoryDraft {
  readonly words: string;
  readonly song: string;
  readonly food: string;
  /** Somebody outside the board tells it. */
  readonly isOutside: boolean;
  readonly toldBy: string;
  readonly withTheirYes: boolean;
}

export interface GatheringDraft {
  readonly occasion: Occasion;
  readonly words: string;
  readonly day: string;
  readonly isYearly: boolean;
}

/** RULE: nobody is said to have died, nor anything else, before somebody says so. */
export function createEmptyMemorial(status: Status | null = null): MemorialDraft {
  return { name: '', pronouns: '', status, way: '', dates: '' };
}

export function createEmptyMemory(): MemoryDraft {
  return { words: '', song: '', food: '', isOutside: false, toldBy: '', withTheirYes: false };
}

export type MemoryProblem = 'empty' | 'told-by' | 'yes';

/** RULE: what somebody outside tells stands here with their yes, and under a name they want. */
export function memoryProblem(draft: MemoryDraft, hasPhotos: boolean): MemoryProblem | null {
  const texts = [draft.words, draft.song, draft.food];
  if (!hasPhotos && texts.every((text) => text.trim() === '')) return 'empty';
  if (!draft.isOutside) return null;
  if (draft.toldBy.trim() === '') return 'told-by';
  return draft.withTheirYes ? null : 'yes';
}

// The shared lines.

export interface VoiceView {
  readonly person: PersonView;
  readonly says: 'yes' | 'wait';
  readonly words: string;
}

export interface ProposalView {
  readonly ref: string;
  readonly author: PersonView;
  readonly words: string;
  /** Of the portrait's line. */
  readonly photo: Photo | null;
  readonly voices: readonly VoiceView[];
  readonly isMine: boolean;
  /** Other words have come to stand since it was written. */
  readonly isOvertaken: boolean;
  /** A yes of mine would count now. */
  readonly mayAgree: boolean;
  /** I may ask that the line rest. */
  readonly mayWait: boolean;
}

export interface LineView {
  readonly field: LineField;
  readonly words: string;
  readonly photo: Photo | null;
  /** The last day on which it rests; null: it does not. */
  readonly restsUntil: string | null;
  readonly proposals: readonly ProposalView[];
}

export interface LinesPageView {
  readonly name: string;
  readonly status: Status;
  readonly lines: readonly LineView[];
  readonly tenders: readonly PersonView[];
  readonly isTender: boolean;
}

export interface PortraitPageView {
  readonly name: string;
  readonly portrait: Photo | null;
  readonly isMineAlone: boolean;
  readonly tenders: readonly PersonView[];
}

// Tending.

export interface TendingView {
  readonly name: string;
  readonly tenders: readonly PersonView[];
  readonly isTender: boolean;
  /** Who asks me. */
  readonly askedBy: PersonView | null;
  /** Who was asked and has not answered. */
  readonly asked: readonly PersonView[];
  /** Whom a tender can ask. */
  readonly others: readonly PersonView[];
  /** Tenders who would close the page. */
  readonly closing: readonly PersonView[];
  /** I am one of them. */
  readonly isClosing: boolean;
}
