/* Answers, moments and what did not check, as the pages of a round say them. */
import type { AnswerKind } from '#lib/domain/consent/records.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayMoment as momentWords } from '../../rotas/rota-moments.ts';
import type { Clock as Moment } from '../agreement-words.ts';
import { nameOf } from '../../shell/words.ts';
import type { RefusedView } from './view-model.ts';

export interface Clock extends Moment {
  /** Of today: days of other years are said with theirs. */
  readonly year: number;
}

/** "el lunes 30 de noviembre a las 23:59" / "Monday 30 November at 23:59", by this device's zone. */
export function sayMoment(ms: number, { now, zone }: Clock): string {
  return momentWords(ms, zone, now);
}

/** As one says it of oneself. */
export function sayAnswer(says: AnswerKind): string {
  return {
    consent: m.round_answer_consent,
    concern: m.round_answer_concern,
    aside: m.round_answer_aside,
    object: m.round_answer_object,
  }[says]();
}

/** What somebody else answered. */
export function sayTheirs(says: AnswerKind): string {
  return {
    consent: m.round_says_consent,
    concern: m.round_says_concern,
    aside: m.round_says_aside,
    object: m.round_says_object,
  }[says]();
}

/** The four, each with what it means. */
export function answerOptions() {
  const hints = {
    consent: m.round_answer_consent_hint,
    concern: m.round_answer_concern_hint,
    aside: m.round_answer_aside_hint,
    object: m.round_answer_object_hint,
  };
  return (['consent', 'concern', 'aside', 'object'] as const).map((value) => ({
    ...{ value, label: sayAnswer(value), hint: hints[value]() },
  }));
}

/** What is asked for beside an answer. */
export function wordsFor(says: AnswerKind | undefined): { label: string; hint?: string } {
  switch (says) {
    case 'concern':
      return {
        label: m.round_answer_words_concern(),
        hint: m.round_answer_words_concern_hint(),
      };
    case 'aside':
      return { label: m.round_answer_words_aside(), hint: m.round_answer_words_aside_hint() };
    case 'object':
      return { label: m.round_answer_words_object(), hint: m.round_answer_words_object_hint() };
    default:
      return { label: m.round_answer_words() };
  }
}

/** What does not check names whose record it lies in, and accuses nobody. */
export function sayRefused({ sort, why, by }: RefusedView): string {
  const name = nameOf(by);
  if (sort === 'answer')
    return why === 'unreadable'
      ? m.round_refused_answer_unreadable({ name })
      : m.round_refused_answer_forged({ name });
  if (why === 'altered') return m.round_refused_round_altered({ name });
  return why === 'unreadable'
    ? m.round_refused_round_unreadable({ name })
    : m.round_refused_round_forged({ name });
}
