/** Los círculos en español (content/circle-script.ts). */

import type { CircleScript } from '#lib/content/circle-script.ts';
import { DEATH } from '#lib/content/es/circles/death.ts';
import { DISAPPEARED } from '#lib/content/es/circles/disappeared.ts';
import { IMPRISONED } from '#lib/content/es/circles/imprisoned.ts';
import { LEFT } from '#lib/content/es/circles/left.ts';
import { OTHER } from '#lib/content/es/circles/other.ts';
import { SUICIDE } from '#lib/content/es/circles/suicide.ts';

export const SPANISH_CIRCLES: readonly CircleScript[] = [
  ...[DEATH, SUICIDE, DISAPPEARED, IMPRISONED, LEFT, OTHER],
];
