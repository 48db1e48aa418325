/**
 * The vault that is open in this tab, if one is. Keys exist only while it is. Whoever awaits compares
 * `openVault.now` with the one they began with: after a lock nothing opens.
 */

import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import type { WritingTab } from '#lib/platform/locks.ts';
import type * as Inside from '#lib/state/inside.ts';
import type { BoardEntry, Profile } from '#lib/sync/vault/contents.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface Opened {
  readonly vault: Vault;
  /** There before any vault is made or opened. */
  readonly inside: typeof Inside;
  /** Whether this is the tab that writes; null until the browser has answered. */
  tab: WritingTab | null;
}

const LAST_BOARD = 'state/last-board';

let now = $state.raw<Opened | null>(null);
let profile = $state.raw<Profile | null>(null);
let boards = $state.raw<readonly BoardEntry[]>([]);

export const openVault = {
  get now(): Opened | null {
    return now;
  },
  /** What the vault says of itself, as it was read last. */
  get profile(): Profile | null {
    return profile;
  },
  get boards(): readonly BoardEntry[] {
    return boards;
  },
  enter(opened: Opened): void {
    now = opened;
    read();
  },
  /** Out of every page's reach at once. Its keys go with `vault.lock()`, when all is saved. */
  leave(): void {
    now = null;
    read();
  },
  read,
};

/** Whenever it may have changed. */
function read(): void {
  profile = now?.vault.profile() ?? null;
  boards = now?.vault.boards() ?? [];
}

export async function chooseLockMinutes(lockMinutes: number): Promise<void> {
  if (now === null) return;
  await now.vault.setProfile({ ...now.vault.profile(), lockMinutes });
  read();
}

export async function readLastBoard({ vault }: Opened): Promise<string | null> {
  const row = await vault.readRow(LAST_BOARD);
  return row.ok && row.value !== null ? decodeUtf8(row.value) : null;
}

export async function keepLastBoard({ vault }: Opened, localId: string): Promise<void> {
  await vault.writeRow(LAST_BOARD, encodeUtf8(localId));
}

/** For the next tab. A lock that another tab has taken is not given back by this. */
export function giveUpTab({ tab }: Opened): void {
  if (tab?.held === true) tab.release();
}
