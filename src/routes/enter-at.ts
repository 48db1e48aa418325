import { goto } from '$app/navigation';
import { app } from '#lib/state/app.svelte.ts';

/** From the way in to a page of the board that is open behind it. */
export async function enterAt(where: string): Promise<void> {
  const isOpen = app.board !== null;
  await goto(where);
  if (isOpen) await app.showBoard();
}
