/* One line and one action for each thing that asks for me. Never "overdue": a term that passed was an agreement, not a debt. */
import { m } from '#lib/paraglide/messages.js';
import { sayDay } from '../shell/words.ts';
import type { NeedView } from './view-model.ts';

export function sayNeed({ need, title, until }: NeedView): { line: string; action: string } {
  const role = title;
  switch (need.kind) {
    case 'term-ends': {
      const day = until === null ? '' : sayDay(until);
      return {
        line:
          need.days < 0
            ? m.home_need_term_past({ role, day })
            : m.home_need_term_soon({ role, day }),
        action: need.nextNamed ? m.home_need_term_named() : m.home_need_term_unnamed(),
      };
    }
    case 'named-next':
      return { line: m.home_need_next({ role }), action: m.home_need_next_action() };
    case 'uncarried':
      return { line: m.home_need_uncarried({ role }), action: m.home_need_uncarried_action() };
    case 'card':
      return { line: m.home_need_card(), action: m.home_need_card_action() };
    case 'invite':
      return { line: m.home_need_invite(), action: m.home_invite() };
    case 'first-role':
      return { line: m.home_need_first(), action: m.home_first_role() };
  }
}
