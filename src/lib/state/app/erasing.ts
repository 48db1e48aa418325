/** Taking away what is on this device. Reported as gone only after looking again. */

import { boardInView, closeBoard } from '#lib/state/app/board-in-view.svelte.ts';
import { isInView } from '#lib/state/app/boards.ts';
import { leaveVault } from '#lib/state/app/locking.ts';
import { giveUpTab, openVault, type Opened } from '#lib/state/app/open-vault.svelte.ts';
import { stage, type Erasing } from '#lib/state/app/stage.svelte.ts';
import { eraseVault } from '#lib/sync/vault/vault-list.ts';

/** What to try once more when the browser did not let go. */
let again: () => Promise<void> = () => Promise.resolve();

export const eraseAgain = (): Promise<void> => again();

/** Everything in this vault. */
export async function eraseEverything(): Promise<void> {
  const mine = openVault.now;
  if (mine === null) return;
  await leaveVault(mine, { kind: 'erasing', board: null, outcome: 'erasing' });
  boardInView.forgetDraft();
  await eraseClosed(mine);
}

async function eraseClosed(mine: Opened): Promise<void> {
  again = () => eraseClosed(mine);
  tell(null, 'erasing');
  const erased = await eraseVault(mine.vault.id);
  giveUpTab(mine);
  tell(null, erased.ok ? 'gone' : 'still-there');
}

/** One board from this device. */
export async function leaveBoard(localId: string): Promise<void> {
  const mine = openVault.now;
  const entry = openVault.boards.find((one) => one.localId === localId);
  if (mine === null || entry === undefined) return;
  again = () => leaveBoard(localId);
  tell(entry.title, 'erasing');
  if (isInView(localId)) await closeBoard();
  const removed = await mine.vault.removeBoard(localId);
  if (openVault.now !== mine) return;
  openVault.read();
  tell(entry.title, removed.ok ? 'gone' : 'still-there');
}

function tell(board: string | null, outcome: Erasing): void {
  stage.turnTo({ kind: 'erasing', board, outcome });
}
