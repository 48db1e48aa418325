/**
 * The sheet that was open when somebody went to read what does not go up the ladder, so that the way back
 * leads to it. In memory, for one opening of the board: after Lock it is forgotten.
 */

import type { BoardState } from '#lib/state/board.svelte.ts';

let left: { readonly board: BoardState; readonly id: string } | null = null;

export function leaveSheet(board: BoardState | null, id: string | null): void {
  left = board === null || id === null ? null : { board, id };
}

/** The way back leads to it. */
export function leftSheet(board: BoardState | null): string | null {
  return left !== null && left.board === board ? left.id : null;
}
