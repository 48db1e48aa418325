/** An invitation that was followed to this page, and the way back from it. */

import { boardInView } from '#lib/state/app/board-in-view.svelte.ts';
import { openSomeBoard } from '#lib/state/app/boards.ts';
import { errand } from '#lib/state/app/errand.svelte.ts';
import { backToStart, startAnew } from '#lib/state/app/first-screen.ts';
import { openVault } from '#lib/state/app/open-vault.svelte.ts';
import { stage } from '#lib/state/app/stage.svelte.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';

export function followInvitation(followed: Invitation): void {
  errand.invitation = followed;
  if (openVault.now !== null) stage.turnTo({ kind: 'joining' });
  else if (stage.now.kind === 'first-visit') startAnew('join');
}

/** Whether the link leads to the board that is open here. */
export function isOwnInvitation({ secret }: Invitation): boolean {
  const [mine, open] = [openVault.now, boardInView.now];
  if (mine === null || open === null) return false;
  return mine.inside.isInvitationOf(open.board, secret);
}

/** Away from a join that ended, to where one was. */
export async function leaveInvitation(): Promise<void> {
  errand.invitation = null;
  errand.purpose = null;
  if (openVault.now !== null) await openSomeBoard();
  else await backToStart();
}
