/*
 * The one table of what can go wrong when inviting and at the door, for the member.
 * RULE: whatever ended at the door, the text says that nothing was shared, and what to do with the link.
 */
import { m } from '#lib/paraglide/messages.js';
import type { DoorEnd, InvitationState, InviteProblem } from './view-model.ts';

const PROBLEMS: Record<InviteProblem, () => string> = {
  'not-allowed': m.error_invite_not_allowed,
  'no-space': m.error_no_space,
  'already-used': m.error_invite_already_used,
  'other-tab': m.error_other_tab,
};

const STATES: Record<Exclude<InvitationState, 'open'>, () => string> = {
  used: m.invite_state_used,
  late: m.invite_state_late,
  withdrawn: m.invite_state_withdrawn,
  burnt: m.invite_state_burnt,
};

const ENDS: Record<DoorEnd, { title: () => string; text: () => string }> = {
  'words-differed': { title: m.error_door_words_title, text: m.error_door_words },
  burnt: { title: m.error_door_burnt_title, text: m.error_door_burnt },
  'gone-away': { title: m.error_door_gone_title, text: m.error_door_gone },
  declined: { title: m.error_door_declined_title, text: m.error_door_declined },
  used: { title: m.error_door_used_title, text: m.error_door_used },
  late: { title: m.error_door_late_title, text: m.error_door_late },
  withdrawn: { title: m.error_door_withdrawn_title, text: m.error_door_withdrawn },
  'not-allowed': { title: m.error_door_not_allowed_title, text: m.error_invite_not_allowed },
  'no-space': { title: m.error_door_space_title, text: m.error_no_space },
};

export function inviteProblemText(problem: InviteProblem): string {
  return PROBLEMS[problem]();
}

/** How an invitation ended, in words. */
export function invitationEndText(state: Exclude<InvitationState, 'open'>): string {
  return STATES[state]();
}

export function doorEndTexts(reason: DoorEnd): { title: string; text: string } {
  return { title: ENDS[reason].title(), text: ENDS[reason].text() };
}

/** How often the words may still differ before the link is burnt. */
export function triesLeftText(left: number): string {
  return left === 1 ? m.error_door_tries_one() : m.error_door_tries({ count: left });
}
