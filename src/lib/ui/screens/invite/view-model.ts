/*
 * Inviting as a member lives it (PROTOCOL.md §10): links made, what became of them, who is at the door.
 * A name given at the door is what a stranger says of itself: it is always shown as such.
 * Times are given as moments (ms), shown in words; no clock is read here.
 */

export type InvitationState = 'open' | 'used' | 'late' | 'withdrawn' | 'burnt';

export interface InvitationView {
  id: string;
  state: InvitationState;
  /** The moment it ends, in ms. */
  expires: number;
  /** The name of whoever made it; null when it was oneself. */
  by: string | null;
}

/** A link just made on this device; its text is known nowhere else. */
export interface FreshLink {
  id: string;
  link: string;
  expires: number;
}

/** What is being done; null when nothing is. */
export type InviteBusy = { kind: 'making' } | { kind: 'withdrawing'; id: string };

export type InviteProblem = 'not-allowed' | 'no-space' | 'already-used' | 'other-tab';

export type { DoorEnd, DoorStep } from '#lib/domain/joining.ts';
