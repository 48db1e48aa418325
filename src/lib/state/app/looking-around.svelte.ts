/**
 * While one looks around in the example: the board in view is its, there is no vault, nothing is kept.
 */

import { boardInView, closeBoard } from '#lib/state/app/board-in-view.svelte.ts';
import { backToStart, startAnew } from '#lib/state/app/first-screen.ts';
import { openVault } from '#lib/state/app/open-vault.svelte.ts';
import { stage } from '#lib/state/app/stage.svelte.ts';
import type { Example, ExampleLocale } from '#lib/state/example.ts';
import { face } from '#lib/state/face.svelte.ts';
import { preferences } from '#lib/state/preferences.svelte.ts';
import type { Profile } from '#lib/sync/vault/contents.ts';

let example = $state.raw<Example | null>(null);
/** In place of a vault's. */
let profile = $state.raw<Profile | null>(null);

export const lookingAround = {
  get example(): Example | null {
    return example;
  },
  get profile(): Profile | null {
    return profile;
  },
  chooseLockMinutes(lockMinutes: number): void {
    if (profile !== null) profile = { ...profile, lockMinutes };
  },
};

/**
 * From the first screen into the example, or from the example of one language to another's. False if
 * it could not be loaded.
 */
export async function lookAround(locale: ExampleLocale): Promise<boolean> {
  const before = example;
  let opened: Example;
  try {
    const { openExample } = await import('#lib/state/example.ts');
    opened = await openExample(locale);
  } catch (error) {
    reportError(error);
    return false;
  }
  const isWanted = before === example && (before !== null || stage.now.kind === 'first-visit');
  if (!isWanted || openVault.now !== null) {
    await opened.open.board.session.close();
    return true;
  }
  example = opened;
  boardInView.show(opened.open);
  profile ??= { name: opened.name, lockMinutes: 15 };
  stage.turnTo({ kind: 'board' });
  await before?.open.board.session.close();
  return true;
}

/** Out of sight at once, and out of memory. */
export async function leaveExample(): Promise<void> {
  [example, profile] = [null, null];
  stage.turnTo({ kind: 'starting' });
  preferences.rereadScheme();
  face.reread();
  await closeBoard();
  await backToStart();
}

/** From the example to a collective of one's own. */
export async function startOwn(): Promise<void> {
  if (example !== null) await leaveExample();
  if (stage.now.kind === 'first-visit') startAnew('found');
}
