/* What agreements say on home, as lines with where they lead. */
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

export function sayWaiting({ title, ends }: RoundLine, clock: Clock): string {
  return m.home_agreement_waits({ title, moment: sayRoundEnd(ends, clock) });
}

export function sayReopened({ title }: AgreementLine): string {
  return title === '' ? m.home_agreement_gone() : m.home_agreement_reopened({ title });
}
