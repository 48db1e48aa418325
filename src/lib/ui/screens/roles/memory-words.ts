/* When somebody carried a role, in words: months, never days, never how long. */
import { m } from '#lib/paraglide/messages.js';
import { sayMonth } from '../shell/words.ts';
import type { MemoryView } from './view-model.ts';

export function saySpan({ seat, from, to, lasts }: MemoryView): string {
  const when = sayWhen(from, to, lasts);
  return seat === 'beside' ? m.roles_history_beside({ when }) : when;
}

function sayWhen(from: string, to: string | null, lasts: boolean): string {
  if (to === null)
    return lasts
      ? m.roles_history_since({ month: sayMonth(from) })
      : m.roles_history_from({ month: sayMonth(from) });
  if (from === to) return m.roles_history_in({ month: sayMonth(from) });
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return m.roles_history_span({ from: sayMonth(from, !isOneYear), to: sayMonth(to) });
}
