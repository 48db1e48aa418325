/**
 * Out of an open vault: by its lock, or because another tab writes now. The board is hidden before
 * anything is awaited, and the keys are forgotten when all is saved.
 */

import { atMost } from '#lib/platform/clock.ts';
import { closeBoard, waitForNoneClosing } from '#lib/state/app/board-in-view.svelte.ts';
import { errand } from '#lib/state/app/errand.svelte.ts';
import { evenSo } from '#lib/state/app/even-so.ts';
import { backToStart } from '#lib/state/app/first-screen.ts';
import { leaveExample, lookingAround } from '#lib/state/app/looking-around.svelte.ts';
import { giveUpTab, openVault, type Opened } from '#lib/state/app/open-vault.svelte.ts';
import { stage, type Stage } from '#lib/state/app/stage.svelte.ts';

const CLOSE_WITHIN_MS = 10_000;

/** What else holds keys, or acts in the name of whoever is here, until it is told to stop. */
const stops = new Set<() => Promise<void>>();

/** Is stopped when the vault is locked or lost; the result takes it off again. */
export function untilLocked(stop: () => Promise<void>): () => void {
  stops.add(stop);
  return () => stops.delete(stop);
}

/** Hides the board at once, seals what is being typed, saves, forgets every key. */
export async function lock(): Promise<void> {
  if (lookingAround.example !== null) {
    await leaveExample();
    return;
  }
  const mine = openVault.now;
  if (mine === null) return;
  // Whoever waits to be let in still does after unlocking.
  if (stage.now.kind !== 'joining') errand.invitation = null;
  errand.purpose = null;
  await leaveVault(mine, { kind: 'starting' });
  giveUpTab(mine);
  await backToStart();
}

/** Another tab writes now; this one forgets everything. */
export async function loseVault(mine: Opened): Promise<void> {
  if (openVault.now === mine) await leaveVault(mine, { kind: 'lost-tab' });
}

/**
 * Shows `next`, closes the board and whoever is on the way in, forgets the keys. A disk that does not
 * answer holds nothing up for longer than CLOSE_WITHIN_MS, the next opening neither: nothing unsaved
 * was called saved.
 */
export async function leaveVault(mine: Opened, next: Stage): Promise<void> {
  openVault.leave();
  stage.turnTo(next);
  const ending = [...stops];
  stops.clear();
  const steps = [closeBoard(), ...ending.map((stop) => evenSo(stop()))];
  await atMost(CLOSE_WITHIN_MS, Promise.all(steps));
  waitForNoneClosing();
  mine.vault.lock();
}
