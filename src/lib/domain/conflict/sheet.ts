/**
 * A person's own sheet when something weighs on them: on which step of the ladder they are, what they
 * hope for, what gives weight where. RULE: it lies on their own device alone, it has no title and no
 * place for anybody's name, and it says when to ask whether it is still of use.
 */

import { daysUntil, monthsAfter } from '#lib/domain/plain-date.ts';

export const SHEET_STEPS = ['two', 'beside', 'mediation', 'outside', 'unmended'] as const;
export type SheetStep = (typeof SHEET_STEPS)[number];

/** In the order of the sheet; the step is chosen as well, and what gives weight is marked as well. */
export const SHEET_PARTS = ['step', 'beside', 'hopes', 'worries', 'helps', 'power'] as const;
export type SheetPart = (typeof SHEET_PARTS)[number];

/** What gives weight in a group. */
export const WEIGHTS = [
  ...(['years', 'money', 'papers', 'roof', 'language', 'body'] as const),
  ...(['ties', 'keys', 'time', 'belief'] as const),
] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Where it weighs more; `across` is whoever stands on the other side of it, one person or many. */
export const SIDES = ['me', 'even', 'across', 'unsure'] as const;
export type Side = (typeof SIDES)[number];

/** After how many months the page asks; null: never. */
export const ASK_MONTHS = [1, 3, 6] as const;
export type AskMonths = (typeof ASK_MONTHS)[number];

export interface ConflictSheet {
  readonly id: string;
  /** The day on which it was begun. */
  readonly begun: string;
  /** The day from which the months are counted: when it was begun, or was said to be of use still. */
  readonly since: string;
  readonly months: AskMonths | null;
  /** The agreement from whose page it was begun. */
  readonly agreement: string | null;
  /** It is something that does not go up the ladder, or may be. */
  readonly bypasses: boolean;
  /** Null: on none, or not known. */
  readonly step: SheetStep | null;
  readonly words: Readonly<Record<SheetPart, string>>;
  readonly weights: Readonly<Partial<Record<Weight, Side>>>;
}

const NO_WORDS = { step: '', beside: '', hopes: '', worries: '', helps: '', power: '' } as const;

export function beginSheet(id: string, today: string, agreement: string | null): ConflictSheet {
  return {
    ...{ id, begun: today, since: today, months: 3, agreement },
    ...{ bypasses: false, step: null, words: NO_WORDS, weights: {} },
  };
}

/** RULE: only asked, on the sheet's own page: nothing goes by itself. */
export function asksToLetGo({ since, months }: ConflictSheet, today: string): boolean {
  return months !== null && daysUntil(monthsAfter(since, months), today) <= 0;
}

/** What was marked on one side, in the order of the map. */
export function weightsOn({ weights }: ConflictSheet, side: Side): readonly Weight[] {
  return WEIGHTS.filter((weight) => weights[weight] === side);
}
