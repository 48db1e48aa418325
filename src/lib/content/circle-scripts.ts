/** What two people can hold a healing circle by, in the reader's language: one for each kind of loss. */

import type { CircleScript } from '#lib/content/circle-script.ts';
import { ENGLISH_CIRCLES } from '#lib/content/en/circle-scripts.ts';
import { SPANISH_CIRCLES } from '#lib/content/es/circle-scripts.ts';

export function circleScripts(language: 'es' | 'en'): readonly CircleScript[] {
  return language === 'es' ? SPANISH_CIRCLES : ENGLISH_CIRCLES;
}
