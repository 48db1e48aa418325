/** What is written on a board by itself, in the name of whoever has just founded or joined it. */

import { EMPTY_CARD, changeCard, readCard } from '#lib/board/people.ts';
import { changeSettings, type Settings } from '#lib/board/settings.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';

export async function writeFounding(
  board: BoardState,
  { title, apart, paths }: Settings,
  name: string,
): Promise<void> {
  changeSettings(board.docs, { title, apart, ...(paths !== null && { paths }) });
  if (paths !== null) await board.paths.use(paths);
  await writeArrival(board, name);
}

/** The first line of one's card, if there is none yet. Resolves when it is on disk. */
export async function writeArrival({ docs, me, session }: BoardState, name: string): Promise<void> {
  if (name !== '' && readCard(docs, me).kind === 'missing')
    changeCard(docs, me, EMPTY_CARD, { ...EMPTY_CARD, name });
  await session.flush();
}
