/* Days and those who tend, as the pages of agreements say them. */
import { m } from '#lib/paraglide/messages.js';
import { sayMoment, sayNearDayOf } from '../rotas/rota-moments.ts';
import { nameOf, sayList } from '../shell/words.ts';
import type { PersonView } from '../shell/view-model.ts';
import type { OpenItem } from './view-model.ts';

export function sayTenders(tenders: readonly PersonView[]): string {
  if (tenders.length === 0) return m.agreement_tended_nobody();
  const names = sayList(tenders.map(nameOf));
  return tenders.length === 1 ? m.agreement_tended({ names }) : m.agreement_tended_many({ names });
}

export interface Clock {
  /** In ms. */
  readonly now: number;
  /** IANA. */
  readonly zone: string;
}

/** The last minute of a day is that day. */
export function sayRoundEnd(ends: number, { now, zone }: Clock): string {
  return isEndOfDay(ends, zone) ? sayNearDayOf(ends, zone, now) : sayMoment(ends, zone, now);
}

function isEndOfDay(ms: number, zone: string): boolean {
  const format = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(ms) === '23:59';
}

/** Until when a round is open, and whether it waits for whoever reads. */
export function sayOpen({ mine, ends }: OpenItem, clock: Clock): string {
  const moment = sayRoundEnd(ends, clock);
  switch (mine) {
    case 'waits':
      return m.agreements_open_waits({ moment });
    case 'said':
      return m.agreements_open_said({ moment });
    case 'not-waited':
      return m.agreements_open_until({ moment });
  }
}
