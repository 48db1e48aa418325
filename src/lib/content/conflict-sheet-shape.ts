/**
 * What a person's own sheet asks when something weighs on them, and the page on what does not go up
 * the ladder. RULE: the sheet lies on one's own device or on paper, and never on the board; it has no
 * place for another person's name.
 */

import type { SheetPart, SheetStep } from '#lib/domain/conflict/sheet.ts';

interface Listed {
  readonly heading: string;
  readonly items: readonly string[];
}

export interface ConflictSheetWords {
  readonly title: string;
  readonly lead: readonly string[];
  readonly parts: Readonly<
    Record<SheetPart, { readonly heading: string; readonly prompts: readonly string[] }>
  >;
  readonly steps: Readonly<Record<SheetStep, { readonly name: string; readonly line: string }>>;
  /** Who can read it, and when to let go of it. */
  readonly keeping: readonly string[];
  readonly redLines: {
    readonly title: string;
    readonly lead: readonly string[];
    readonly bypasses: Listed;
    readonly instead: Listed;
    readonly ifItWasMe: Listed;
    readonly end: string;
  };
}
