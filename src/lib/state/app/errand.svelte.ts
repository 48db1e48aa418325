/** What somebody came for, from the first screen until it is done: to found, or to join by a link. */

import type { VaultPurpose } from '#lib/state/app/stage.svelte.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';

let invitation = $state.raw<Invitation | null>(null);
let purpose: VaultPurpose | null = null;

export const errand = {
  /** The link that was followed here, until it is used or left. */
  get invitation(): Invitation | null {
    return invitation;
  },
  set invitation(followed: Invitation | null) {
    invitation = followed;
  },
  /** What comes after a vault is open; null for the board that was open last. */
  get purpose(): VaultPurpose | null {
    return purpose;
  },
  set purpose(next: VaultPurpose | null) {
    purpose = next;
  },
};
