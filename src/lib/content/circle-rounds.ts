/** The go-round that opens a gathering and the one that closes it, in the reader's language. */

import type { CircleRounds } from '#lib/content/circle-script.ts';
import { ENGLISH_ROUNDS } from '#lib/content/en/circle-rounds.ts';
import { SPANISH_ROUNDS } from '#lib/content/es/circle-rounds.ts';

export function circleRounds(locale: 'en' | 'es'): CircleRounds {
  return locale === 'es' ? SPANISH_ROUNDS : ENGLISH_ROUNDS;
}
