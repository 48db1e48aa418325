/** Into a vault, and on to what somebody came for, once this is the tab that writes. */

import { holdWritingTab, takeOverWritingTab } from '#lib/platform/locks.ts';
import { boardInView } from '#lib/state/app/board-in-view.svelte.ts';
import { openSomeBoard } from '#lib/state/app/boards.ts';
import { errand } from '#lib/state/app/errand.svelte.ts';
import { backToStart } from '#lib/state/app/first-screen.ts';
import { loseVault } from '#lib/state/app/locking.ts';
import { giveUpTab, openVault, type Opened } from '#lib/state/app/open-vault.svelte.ts';
import { stage } from '#lib/state/app/stage.svelte.ts';
import { makeOrUnlock, vaultOpening } from '#lib/state/app/vault-opening.svelte.ts';

export async function makeVault(name: string, passphrase: string): Promise<void> {
  await enterBy((inside, options) =>
    inside.createVault({ passphrase, profile: { name, lockMinutes: 15 } }, options),
  );
}

export async function unlock(id: string, passphrase: string): Promise<void> {
  await enterBy((inside, options) => inside.unlockVault(id, passphrase, options));
}

export async function takeOver(): Promise<void> {
  const mine = openVault.now;
  if (mine === null) await backToStart();
  else await holdTab(mine, takeOverWritingTab);
}

async function enterBy(how: Parameters<typeof makeOrUnlock>[0]): Promise<void> {
  if (vaultOpening.progress !== null || openVault.now !== null) return;
  const mine = await makeOrUnlock(how);
  if (mine === null) return;
  openVault.enter(mine);
  boardInView.forgetDraft();
  stage.turnTo({ kind: 'opening-board' });
  mine.vault.onClosed((why) => {
    if (why === 'lost') void loseVault(mine);
  });
  await holdTab(mine, holdWritingTab);
}

/** The one tab that writes, or the page that says which other one does. */
async function holdTab(mine: Opened, hold: typeof holdWritingTab): Promise<void> {
  mine.tab = await hold(mine.vault.id, { onLost: () => void loseVault(mine) });
  if (openVault.now !== mine) giveUpTab(mine);
  else if (mine.tab.held) await goOn(mine);
  else stage.turnTo({ kind: 'other-tab' });
}

async function goOn(mine: Opened): Promise<void> {
  // A join that was under way when the page went: a reload, another app in front, a locked phone.
  const kept = errand.invitation === null ? await mine.inside.readAttempt(mine.vault) : null;
  if (openVault.now !== mine) return;
  errand.invitation ??= kept?.invitation ?? null;
  if (errand.invitation !== null) stage.turnTo({ kind: 'joining' });
  else if (errand.purpose === 'found') stage.turnTo({ kind: 'founding', step: 'naming' });
  else await openSomeBoard();
}
