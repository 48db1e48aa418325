/*
 * The only place where words depend on how it is with somebody. RULE: for whoever is disappeared or
 * imprisoned nothing is said in the past tense, and no candle as for the dead is lit; whatever the
 * section says elsewhere is fit for everyone. `status-words.test.ts` lists all of it, for reading.
 */
import {
  OCCASIONS,
  STATUSES,
  type Occasion,
  type Status,
} from '#lib/domain/remembrance/records.ts';
import { m } from '#lib/paraglide/messages.js';

/** As the form and the shared lines name it. */
export function sayStatus(status: Status): string {
  return {
    died: m.remembering_status_died,
    disappeared: m.remembering_status_disappeared,
    imprisoned: m.remembering_status_imprisoned,
    left: m.remembering_status_left,
    own: m.remembering_status_own,
  }[status]();
}

/** What a status embraces, where its name does not say it. */
export function statusHint(status: Status): string | undefined {
  if (status === 'left') return m.remembering_status_left_hint();
  return status === 'own' ? m.remembering_status_own_hint() : undefined;
}

export function statusOptions(): { value: Status; label: string; hint?: string }[] {
  return STATUSES.map((value) => {
    const hint = statusHint(value);
    return { value, label: sayStatus(value), ...(hint === undefined ? {} : { hint }) };
  });
}

/**
 * Below the name while the group has no words of its own there; empty: nothing is said. RULE: that somebody
 * has died, the software never says below their name: those who miss them do, in their words and when they
 * can. Of whoever is missing, in prison or elsewhere it says so, lest they be taken for dead.
 */
export function sayWay(status: Status): string {
  switch (status) {
    case 'disappeared':
      return m.remembering_line_disappeared();
    case 'imprisoned':
      return m.remembering_line_imprisoned();
    case 'left':
      return m.remembering_line_left();
    case 'died':
    case 'own':
      return '';
  }
}

export function datesHint(status: Status | null): string {
  switch (status) {
    case 'died':
      return m.remembering_dates_hint_died();
    case 'disappeared':
      return m.remembering_dates_hint_disappeared();
    case 'imprisoned':
      return m.remembering_dates_hint_imprisoned();
    default:
      return m.remembering_dates_hint_other();
  }
}

/** What is folded away at the end of the page. */
export function sayCause(status: Status): string {
  switch (status) {
    case 'died':
      return m.remembering_cause_died();
    case 'disappeared':
      return m.remembering_cause_disappeared();
    case 'imprisoned':
      return m.remembering_cause_imprisoned();
    default:
      return m.remembering_cause_other();
  }
}

export interface LightWords {
  readonly title: string;
  readonly add: string;
  readonly putOut: string;
  readonly lit: string;
  /** Whose they are; `names` of one person or of several. */
  readonly of: (names: string, isOne: boolean) => string;
}

/** A candle is for the dead; for everyone else a light is left on. */
export function lightWords(status: Status): LightWords {
  if (status === 'died')
    return {
      title: m.remembering_light_title_died(),
      add: m.remembering_light_add_died(),
      putOut: m.remembering_light_out_died(),
      lit: m.remembering_light_said_died(),
      of: (names, isOne) =>
        isOne ? m.remembering_light_one_died({ names }) : m.remembering_light_of_died({ names }),
    };
  return {
    title: m.remembering_light_title_other(),
    add: m.remembering_light_add_other(),
    putOut: m.remembering_light_out_other(),
    lit: m.remembering_light_said_other(),
    of: (names, isOne) =>
      isOne ? m.remembering_light_one_other({ names }) : m.remembering_light_of_other({ names }),
  };
}

export function sayOccasion(occasion: Occasion, status: Status): string {
  switch (occasion) {
    case 'birthday':
      return m.remembering_occasion_birthday();
    case 'celebration':
      return m.remembering_occasion_celebration();
    case 'other':
      return m.remembering_occasion_other();
    case 'anniversary':
      return sayAnniversary(status);
  }
}

function sayAnniversary(status: Status): string {
  switch (status) {
    case 'died':
      return m.remembering_occasion_anniversary_died();
    case 'disappeared':
      return m.remembering_occasion_anniversary_disappeared();
    case 'imprisoned':
      return m.remembering_occasion_anniversary_imprisoned();
    default:
      return m.remembering_occasion_anniversary_other();
  }
}

export function occasionOptions(status: Status): { value: Occasion; label: string }[] {
  return OCCASIONS.map((value) => ({ value, label: sayOccasion(value, status) }));
}
