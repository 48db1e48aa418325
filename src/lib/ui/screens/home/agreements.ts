/* What agreements say on home, as lines with where they lead. */
import type { Reopened } from '#lib/domain/consent/reopened.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayRoundEnd, type Clock } from '../agreements/agreement-words.ts';

export interface RoundLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** In ms. */
  readonly ends: number;
}

/** Up for reading again. */
export interface ReviewLine {
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** It looked decided on this device, and is not. */
export interface ReopenedLine extends ReviewLine {
  readonly turned: Reopened['turned'];
}

export function sayWaiting({ title, ends }: RoundLine, clock: Clock): string {
  return m.home_agreement_waits({ title, moment: sayRoundEnd(ends, clock) });
}

export function sayReopened({ title, turned }: ReopenedLine): string {
  switch (turned) {
    case 'objected':
      return m.home_agreement_objected({ title });
    case 'short':
      return m.home_agreement_short({ title });
    case 'called-off':
    case 'gone':
      return m.home_agreement_called_off({ title });
  }
}
