/** Which board of the open vault is in view, and what becomes of one that does not open or stay open. */

import type { Run } from '#lib/ledger/outer-update.ts';
import { boardInView, closeBoard } from '#lib/state/app/board-in-view.svelte.ts';
import { errand } from '#lib/state/app/errand.svelte.ts';
import { evenSo } from '#lib/state/app/even-so.ts';
import { keepLastBoard, openVault, readLastBoard } from '#lib/state/app/open-vault.svelte.ts';
import { stage } from '#lib/state/app/stage.svelte.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';

/** Another collective in this vault: founded, or joined with a link. */
export function beginAnother(): void {
  stage.turnTo({ kind: 'first-visit' });
}

/** The one that was open last. */
export async function openSomeBoard(): Promise<void> {
  const mine = openVault.now;
  if (mine === null) return;
  const last = await readLastBoard(mine);
  if (openVault.now !== mine) return;
  const { boards } = openVault;
  const entry = boards.find(({ localId }) => localId === last) ?? boards[0];
  if (entry === undefined) beginAnother();
  else if (isInView(entry.localId)) stage.turnTo({ kind: 'board' });
  else await openBoard(entry.localId);
}

export async function openBoard(localId: string): Promise<void> {
  const entry = openVault.boards.find((one) => one.localId === localId);
  if (entry === undefined) await openSomeBoard();
  else if (await openEntry(entry)) stage.turnTo({ kind: 'board' });
}

/** From the welcome, or from founding, to the board that is open already. */
export async function showBoard(): Promise<void> {
  errand.invitation = null;
  if (boardInView.now === null) await openSomeBoard();
  else stage.turnTo({ kind: 'board' });
}

/** False if it could not be opened, or the vault was locked meanwhile. */
export async function openEntry(entry: BoardEntry, seed: readonly Run[] = []): Promise<boolean> {
  const mine = openVault.now;
  if (mine === null) return false;
  await closeBoard();
  const opened = await mine.inside.openSession(mine.vault, entry, seed);
  if (openVault.now !== mine) {
    await evenSo(opened?.session.close());
    return false;
  }
  if (opened === null) {
    stage.turnTo({ kind: 'board-trouble', localId: entry.localId });
    return false;
  }
  follow(opened.session);
  boardInView.show(mine.inside.createOpenBoard(mine.vault, opened));
  await keepLastBoard(mine, entry.localId);
  return openVault.now === mine;
}

function follow(session: BoardSession): void {
  session.on((event) => {
    // What this disk had lost is back, or what was shown is not there: everything is built again.
    if (event === 'restored' || event === 'astray') void openBoard(session.entry.localId);
    if (event === 'unreadable') void loseBoard(session);
  });
}

/** What was shown from memory has nothing below it that could be read. */
async function loseBoard(session: BoardSession): Promise<void> {
  const mine = openVault.now;
  if (mine === null || boardInView.now?.board.session !== session) return;
  await closeBoard();
  if (openVault.now === mine && stage.now.kind === 'board')
    stage.turnTo({ kind: 'board-trouble', localId: session.entry.localId });
}

export function isInView(localId: string): boolean {
  return boardInView.now?.board.session.entry.localId === localId;
}
