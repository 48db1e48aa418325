/*
 * The next turns as a message to paste: a line each, in plain words, with names or without. RULE: who and
 * when; how it came to be so, and that somebody rests, stays on the board.
 */
import { m } from '#lib/paraglide/messages.js';
import type { TurnView } from './cloth-view.ts';
import { isOfOnePiece, sayPart, sayTurnDays, sayWho } from './cloth-words.ts';
import { sayTime } from './rota-moments.ts';
import { sayDate } from './short-dates.ts';

export function sayChat(name: string, turns: readonly TurnView[], withNames: boolean): string {
  const lines = turns.flatMap((turn) =>
    withNames ? sayNamed(turn) : [`${sayWhen(turn)}: ${sayIfOpen(turn)}`],
  );
  return [name, ...lines].join('\n');
}

function sayNamed(turn: TurnView): readonly string[] {
  const parts = turn.parts.map((part) => ({
    ...part,
    carriers: part.carriers.map(({ person }) => ({ person, how: 'turn' as const })),
  }));
  const plain = { ...turn, parts };
  if (isOfOnePiece(plain)) return [`${sayWhen(plain)}: ${sayWho(plain)}`];
  return parts.toSorted((a, b) => a.from - b.from).map(sayPart);
}

/** With the hour of a turn that is one day; a longer one begins and ends at handover. */
export function sayWhen(turn: TurnView): string {
  return turn.to - turn.from === 1
    ? `${sayDate(turn.from)}, ${sayTime(turn.start, turn.zone)}`
    : sayTurnDays(turn);
}

function sayIfOpen({ parts, isPaused }: TurnView): string {
  if (isPaused) return m.cloth_paused();
  const open = parts.filter(({ carriers }) => carriers.length === 0);
  if (open.length === 0) return m.sheet_chat_taken();
  if (open.length === parts.length) return m.cloth_open();
  return m.cloth_open_place();
}
