/* What agreements say on home, as lines with where they lead. */
import type { RoundStanding } from '#lib/domain/consent/rounds.ts';
import type { Deed } from '#lib/domain/consent/version.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayRoundEnd, type Clock } from '../agreements/agreement-words.ts';

/** Up for reading again; or it looked decided on this device, and is not. */
export interface AgreementLine {
  /** Empty where nothing says it. */
  readonly title: string;
  readonly href: string;
}

/** A round that waits. */
export interface RoundLine extends AgreementLine {
  /** In ms. */
  readonly ends: number;
}

/** A round that is over since a few days at most. */
export interface EndedLine extends AgreementLine {
  readonly standing: RoundStanding;
  readonly deed: Deed;
}

export function sayEnded({ title, standing, deed }: EndedLine): string {
  switch (standing) {
    case 'adopted':
      return deed === 'withdraw'
        ? m.home_agreement_withdrawn({ title })
        : m.home_agreement_adopted({ title });
    case 'objected':
      return m.home_agreement_objected({ title });
    case 'called-off':
      return m.home_agreement_off({ title });
    default:
      return m.home_agreement_short({ title });
  }
}

export function sayWaiting({ title, ends }: RoundLine, clock: Clock): string {
  return m.home_agreement_waits({ title, moment: sayRoundEnd(ends, clock) });
}

export function sayReopened({ title }: AgreementLine): string {
  return title === '' ? m.home_agreement_gone() : m.home_agreement_reopened({ title });
}
