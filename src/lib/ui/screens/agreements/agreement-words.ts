/* Answers, days and those who tend, as the pages of agreements say them. */
import type { AnswerKind } from '#lib/domain/consent/records.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayMoment } from '../rotas/rota-moments.ts';
import { nameOf, sayList } from '../shell/words.ts';
import type { PersonView } from '../shell/view-model.ts';
import type { OpenItem } from './view-model.ts';

/** What somebody else answered. */
export function sayAnswer(says: AnswerKind): string {
  return {
    consent: m.agreement_says_consent,
    concern: m.agreement_says_concern,
    aside: m.agreement_says_aside,
    object: m.agreement_says_object,
  }[says]();
}

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

/** Until when a round is open, and whether it waits for whoever reads. */
export function sayOpen({ mine, ends }: OpenItem, { now, zone }: Clock): string {
  const moment = sayMoment(ends, zone, now);
  switch (mine) {
    case 'waits':
      return m.agreements_open_waits({ moment });
    case 'said':
      return m.agreements_open_said({ moment });
    case 'not-waited':
      return m.agreements_open_until({ moment });
  }
}
