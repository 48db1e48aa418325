/**
 * When an invitation still opens. docs/PROTOCOL.md §10: it is used once, lives 72 hours, can be
 * taken back, and burns at the third failure. Whether it was used is the roster's to say.
 */

export type InvitationState = 'open' | 'used' | 'late' | 'withdrawn' | 'burnt';

const HOUR = 3_600_000;
export const INVITATION_HOURS = 72;
export const FAILURES_THAT_BURN = 3;

/** Milliseconds since 1970 of a whole hour, as the link spells it; at least 71 hours ahead. */
export function invitationExpiry(now: number): number {
  return (Math.floor(now / HOUR) + INVITATION_HOURS) * HOUR;
}

/** RULE: what already happened to an invitation counts before what time does to it. */
export function invitationState(
  invitation: { expiresAt: number; withdrawn: boolean; failures: number },
  used: boolean,
  now: number,
): InvitationState {
  if (used) return 'used';
  if (invitation.withdrawn) return 'withdrawn';
  if (invitation.failures >= FAILURES_THAT_BURN) return 'burnt';
  return now >= invitation.expiresAt ? 'late' : 'open';
}
