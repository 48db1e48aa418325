/** A board that is new in this vault: founded here, or brought by a welcome. */

import type { Paths } from '#lib/domain/paths.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import { boardInView } from '#lib/state/app/board-in-view.svelte.ts';
import { openEntry } from '#lib/state/app/boards.ts';
import { errand } from '#lib/state/app/errand.svelte.ts';
import { openVault } from '#lib/state/app/open-vault.svelte.ts';
import { stage } from '#lib/state/app/stage.svelte.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import type { NewBoardError } from '#lib/sync/session/new-board.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';

let problem = $state.raw<NewBoardError | null>(null);
let title = $state('');

export const founding = {
  /** Why nothing was founded. */
  get problem(): NewBoardError | null {
    return problem;
  },
  get title(): string {
    return title;
  },
};

export function beginFounding(): void {
  problem = null;
  stage.turnTo({ kind: 'founding', step: 'naming' });
}

/** `paths`: servers by which its devices find each other from afar, if any were chosen already. */
export async function foundBoard(
  named: string,
  { apart, paths }: { readonly apart: boolean; readonly paths: Paths | null },
): Promise<void> {
  const mine = openVault.now;
  if (mine === null) return;
  [problem, title] = [null, named];
  stage.turnTo({ kind: 'founding', step: 'founding' });
  const entry = await mine.inside.foundBoardIn(mine.vault, named, surroundings.random);
  if (openVault.now !== mine) return;
  if (!entry.ok) {
    problem = entry.error;
    stage.turnTo({ kind: 'founding', step: 'naming' });
    return;
  }
  const board = await openNew(entry.value);
  if (board === null) return;
  await mine.inside.writeFounding(board, { title: named, apart, paths }, nameOfMine());
  if (openVault.now === mine) stage.turnTo({ kind: 'founding', step: 'done' });
}

/** The welcome has been kept; the board opens with what it brought. */
export async function joined(entry: BoardEntry, seed: readonly Run[], paths: Paths): Promise<void> {
  const mine = openVault.now;
  if (mine === null) return;
  await mine.inside.keepPaths(mine.vault, entry.localId, paths);
  const board = await openNew(entry, seed);
  if (board !== null) await mine.inside.writeArrival(board, nameOfMine());
}

async function openNew(entry: BoardEntry, seed: readonly Run[] = []) {
  errand.purpose = null;
  openVault.read();
  const isOpen = await openEntry(entry, seed);
  return isOpen ? (boardInView.now?.board ?? null) : null;
}

/** The name that the vault goes by. */
function nameOfMine(): string {
  return openVault.profile?.name ?? '';
}
