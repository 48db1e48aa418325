/*
 * What leaves the app: the turns that a list or a message holds, and the choices of a calendar file.
 * Pure; words come from sheet-words.ts.
 */
import { createTurnViews, type RotaSource, type TurnView } from './cloth-view.ts';

/** What one sheet of paper, or one message, bears. */
export const PAPER_TURNS = 18;
export const CHAT_TURNS = 8;
const AHEAD_DAYS = [60, 400, 1100] as const;

/** The turn that is now and those after it, at most so many; paused ones are left out of none. */
export function nextTurns(source: RotaSource, most: number): readonly TurnView[] {
  const from = Math.floor(source.today) - 1;
  let found: readonly TurnView[] = [];
  for (const days of AHEAD_DAYS) {
    // Two at most have ended already; when shifts begin is only reckoned for what is shown.
    const turns = source.turnsIn({ from, to: from + days }).slice(0, most + 2);
    found = createTurnViews(turns, source).filter(({ end }) => end > source.now);
    if (found.length >= most) break;
  }
  return found.slice(0, most);
}

export type FileScope = 'mine' | 'all-mine' | 'whole';
export type Reminder = 'none' | 'hour' | 'day';

/** In minutes. */
export const REMIND_BEFORE: Readonly<Record<Reminder, number | null>> = {
  none: null,
  hour: 60,
  day: 24 * 60,
};

export interface FileChoice {
  readonly scope: FileScope;
  readonly title: string;
  /** Only of everybody's turns: one's own are one's own. */
  readonly withNames: boolean;
  readonly remindBefore: number | null;
}

/** RULE: nothing but what was chosen; without words of one's own the neutral ones hold. */
export function fileChoice(
  scope: FileScope,
  written: { readonly title: string; readonly withNames: boolean; readonly reminder: Reminder },
  neutral: string,
): FileChoice {
  return {
    scope,
    title: written.title.trim() || neutral,
    withNames: scope === 'whole' && written.withNames,
    remindBefore: REMIND_BEFORE[written.reminder],
  };
}
