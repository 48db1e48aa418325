/** With whose eyes the pages of agreements are read. */

import type { BoardState } from '#lib/state/board.svelte.ts';
import { apartToday } from '../apart.ts';
import { personViews } from '../people.ts';
import type { Looking } from './agreement-views.ts';

export function lookingAt(board: BoardState, today: string): Looking {
  return { me: board.me, people: personViews(board), today, apart: apartToday(board, today) };
}
