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

/** How an invitation goes from hand to hand. */
export type HandOverWay = 'link' | 'code' | 'words';
export const HAND_OVER_WAYS: readonly HandOverWay[] = ['link', 'code', 'words'];

/** An invitation just made on this device; its secret is shown nowhere else. */
export interface FreshInvitation {
  id: string;
  link: string;
  /** The host's address, to be said with the twelve words. */
  address: string;
  words: readonly string[];
  expires: number;
  /** The way that was asked for; any other can be turned to. */
  way: HandOverWay;
  /** Undefined if nothing was to be copied. */
  copied?: boolean | undefined;
}

/** What is being done; null when nothing is. */
export type InviteBusy = { kind: 'making'; way: HandOverWay } | { kind: 'withdrawing'; id: string };

export type InviteProblem = 'not-allowed' | 'no-space' | 'already-used' | 'other-tab';

export type { DoorEnd, DoorStep } from '#lib/domain/joining.ts';
