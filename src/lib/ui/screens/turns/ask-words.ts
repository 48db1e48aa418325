/* One line and one action for each thing of the rotas that waits for me. */
import { m } from '#lib/paraglide/messages.js';
import { sayDays } from '../rotas/rota-moments.ts';
import { nameOf } from '../shell/words.ts';
import type { AskView } from './ask-view.ts';

export function sayAsk(
  { kind, rota, person, days }: AskView,
  now: number,
): { line: string; action: string } {
  const name = person === null ? '' : nameOf(person);
  switch (kind) {
    case 'swap':
      return { line: m.turns_need_swap({ name, rota }), action: m.turns_need_swap_action() };
    case 'handover':
      return {
        line: m.turns_need_handover({ name, rota }),
        action: m.turns_need_handover_action(),
      };
    case 'cover': {
      const when = sayDays(days, new Date(now).getUTCFullYear());
      return {
        line:
          person === null
            ? m.turns_need_gap({ rota, when })
            : m.turns_need_cover({ name, rota, when }),
        action: m.turns_need_cover_action(),
      };
    }
  }
}
