/**
 * The words of "We lost someone": what each step says, by what has happened, and in which order they
 * come. After a detention or a disappearance their phone comes first, since it is the one thing that
 * cannot wait. Every step may be left out.
 */

import { ENGLISH_LOSS } from '#lib/content/en/loss-path.ts';
import { SPANISH_LOSS } from '#lib/content/es/loss-path.ts';
import type { LossStep, LossWords } from '#lib/content/loss-shape.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';

const TAKEN = ['phone', 'call', 'meals', 'apart', 'circle', 'memorial', 'aftercare'] as const;
const CALM = ['call', 'meals', 'apart', 'circle', 'memorial', 'phone', 'aftercare'] as const;

export const LOSS_ORDER: Readonly<Record<Status, readonly LossStep[]>> = {
  died: CALM,
  disappeared: TAKEN,
  imprisoned: TAKEN,
  left: CALM,
  own: CALM,
};

/** Of content/circle-scripts.ts, those that fit. RULE: whoever waits for somebody meets no script for a death. */
export const LOSS_SCRIPTS: Readonly<Record<Status, readonly string[]>> = {
  died: ['death', 'suicide'],
  disappeared: ['disappeared'],
  imprisoned: ['imprisoned'],
  left: ['left'],
  own: ['other'],
};

export function lossWords(language: 'es' | 'en', kind: Status): LossWords {
  return (language === 'es' ? SPANISH_LOSS : ENGLISH_LOSS)[kind];
}
