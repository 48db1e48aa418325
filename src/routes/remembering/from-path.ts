/** What somebody takes along from the path after a loss: in no address, and in memory alone. */

import type { Status } from '#lib/domain/remembrance/records.ts';

let kind: Status | null = null;
let isWaiting = false;
let left: { board: string; path: number | null } = { board: '', path: null };

/** What had happened, for the page that is begun there; asked for once. */
export function leaveKind(chosen: Status | null): void {
  kind = chosen;
}

export function takeKind(): Status | null {
  const chosen = kind;
  kind = null;
  return chosen;
}

/** “Not now” was pressed: home says once that the path waits. */
export function leaveWaiting(): void {
  isWaiting = true;
}

export function takeWaiting(): boolean {
  const wasWaiting = isWaiting;
  isWaiting = false;
  return wasWaiting;
}

/** The path one is on, for whoever goes back to it from a page that it led to. */
export function leaveOn(board: string, path: number | null): void {
  left = { board, path };
}

export function pathLeft(board: string): number | null {
  return left.board === board ? left.path : null;
}
