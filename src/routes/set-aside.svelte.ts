/**
 * An invitation that somebody left for now: the first screen offers to go on with it. In memory only, and
 * not behind the lock; the link itself opens it again too.
 */

import { app } from '#lib/state/app.svelte.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';

let invitation = $state.raw<Invitation | null>(null);

export const setAside = {
  get isThere() {
    return invitation !== null;
  },
  /** From the way in to where one was before. `leaving` ends what was under way with it. */
  async leave(leaving: Promise<void>): Promise<void> {
    const left = app.invitation;
    await leaving;
    await app.leaveInvitation();
    if (left === null) return;
    // A copy: what was begun with the link is over, and going on begins anew.
    if (app.stage.kind === 'locked') app.followInvitation({ ...left });
    else if (app.stage.kind === 'first-visit') keep({ ...left });
  },
  goOn(): void {
    const left = invitation;
    invitation = null;
    if (left !== null) app.followInvitation(left);
  },
};

function keep(left: Invitation): void {
  invitation = left;
  if (app.vault === null) return;
  app.untilLocked(() => {
    invitation = null;
    return Promise.resolve();
  });
}
