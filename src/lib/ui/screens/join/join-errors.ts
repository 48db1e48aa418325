/*
 * The one table of how joining can end before it is done: what happened, what to do next, what can be done here.
 * RULE: every text says what the invitation is still good for, and none blames a person.
 */
import { m } from '#lib/paraglide/messages.js';
import type { JoinEnd, JoinWayOut } from './view-model.ts';

interface Told {
  title: () => string;
  text: () => string;
  way: JoinWayOut;
}

const ENDS: Record<JoinEnd, Told> = {
  used: { title: m.error_join_used_title, text: m.error_join_used, way: 'leave' },
  late: { title: m.error_join_late_title, text: m.error_join_late, way: 'leave' },
  withdrawn: { title: m.error_join_withdrawn_title, text: m.error_join_withdrawn, way: 'leave' },
  burnt: { title: m.error_join_burnt_title, text: m.error_join_burnt, way: 'leave' },
  'host-unreachable': {
    title: m.error_join_host_title,
    text: m.error_join_host,
    way: 'knock-again',
  },
  'no-direct-path': {
    title: m.far_path_title,
    text: m.far_path_newcomer,
    way: 'knock-again',
  },
  'words-differed': {
    title: m.error_join_words_title,
    text: m.error_join_words,
    way: 'knock-again',
  },
  declined: { title: m.error_join_declined_title, text: m.error_join_declined, way: 'knock-again' },
  busy: { title: m.error_join_busy_title, text: m.error_join_busy, way: 'knock-again' },
  damaged: { title: m.error_join_damaged_title, text: m.error_join_damaged, way: 'leave' },
  'already-member': {
    title: m.error_join_member_title,
    text: m.error_join_member,
    way: 'open-board',
  },
  'not-as-promised': {
    title: m.error_join_promise_title,
    text: m.error_join_promise,
    way: 'leave',
  },
  'no-space': { title: m.error_join_space_title, text: m.error_no_space, way: 'knock-again' },
  'too-new': { title: m.error_join_new_title, text: m.error_too_new, way: 'leave' },
};

export function joinEndTexts(reason: JoinEnd): { title: string; text: string; way: JoinWayOut } {
  const told = ENDS[reason];
  return { title: told.title(), text: told.text(), way: told.way };
}
