/* What a circle's page says of people: of oneself, of others, of whoever sits beside somebody. */
import { m } from '#lib/paraglide/messages.js';
import type { PersonView } from '../shell/view-model.ts';
import { nameOf, sayNames } from '../shell/words.ts';
import type { LiveView, NoticeView, SeatView } from './view-model.ts';

export function sayNotice({ purpose, person }: Pick<NoticeView, 'purpose' | 'person'>): string {
  const name = nameOf(person);
  if (purpose === 'opening') return m.circle_open_opening({ name });
  return purpose === 'closing' ? m.circle_open_closing({ name }) : m.circle_open_healing({ name });
}

export function sayHolders({ holders, iHold }: Pick<LiveView, 'holders' | 'iHold'>): string {
  const others = holders.filter(({ me }) => me !== true);
  if (iHold)
    return others.length === 0
      ? m.circle_holds_me()
      : m.circle_holds_me_with({ name: sayNames(others) });
  return others.length === 1
    ? m.circle_holds_one({ name: sayNames(others) })
    : m.circle_holds_two({ names: sayNames(others) });
}

export function sayUnheld(holders: readonly PersonView[]): string {
  const names = sayNames(holders);
  return holders.length === 1
    ? m.circle_unheld_one({ name: names })
    : m.circle_unheld_two({ names });
}

export function saySeat({ person, isBeside }: SeatView): string {
  if (!isBeside) return nameOf(person);
  return person.me === true ? m.circle_beside_me() : m.circle_beside_of({ name: nameOf(person) });
}

export function sayThen(seat: SeatView): string {
  return seat.person.me === true && !seat.isBeside
    ? m.circle_then_you()
    : m.circle_then({ name: saySeat(seat) });
}
