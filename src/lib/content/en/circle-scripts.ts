/** The healing circles in English (content/circle-script.ts). */

import type { CircleScript } from '#lib/content/circle-script.ts';
import { DEATH } from '#lib/content/en/circles/death.ts';
import { DISAPPEARED } from '#lib/content/en/circles/disappeared.ts';
import { IMPRISONED } from '#lib/content/en/circles/imprisoned.ts';
import { LEFT } from '#lib/content/en/circles/left.ts';
import { OTHER } from '#lib/content/en/circles/other.ts';
import { SUICIDE } from '#lib/content/en/circles/suicide.ts';

export const ENGLISH_CIRCLES: readonly CircleScript[] = [
  ...[DEATH, SUICIDE, DISAPPEARED, IMPRISONED, LEFT, OTHER],
];
