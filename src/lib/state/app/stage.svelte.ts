/** Where the app stands: one stage at a time, from starting to an open board and back behind the lock. */

import type { Capability } from '#lib/platform/capabilities.ts';
import type { VaultListing } from '#lib/sync/vault/vault-list.ts';

/** Why a vault is made: to found a collective, to join one, or to keep another beside it. */
export type VaultPurpose = 'found' | 'join';

export type Erasing = 'erasing' | 'gone' | 'still-there';

export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'refused'; readonly missing: readonly Capability[] }
  | { readonly kind: 'first-visit' }
  | { readonly kind: 'make-vault'; readonly purpose: VaultPurpose }
  | { readonly kind: 'locked'; readonly vaults: readonly VaultListing[] }
  | { readonly kind: 'other-tab' }
  | { readonly kind: 'lost-tab' }
  | { readonly kind: 'founding'; readonly step: 'naming' | 'founding' | 'done' }
  | { readonly kind: 'joining' }
  | { readonly kind: 'opening-board' }
  | { readonly kind: 'board-trouble'; readonly localId: string }
  /** `board` is the title of the one board that goes, or null for everything in the vault. */
  | { readonly kind: 'erasing'; readonly board: string | null; readonly outcome: Erasing }
  | { readonly kind: 'board' };

let now = $state.raw<Stage>({ kind: 'starting' });

export const stage = {
  get now(): Stage {
    return now;
  },
  turnTo(next: Stage): void {
    now = next;
  },
};
