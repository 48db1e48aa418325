/** Los comienzos en español para los acuerdos (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';
import { CARE, TIME_OFF } from '#lib/content/es/agreements-care.ts';
import { LADDER_FULL, LADDER_SHORT } from '#lib/content/es/agreements-conflict.ts';
import { COMMUNITY_PROTOCOL, DECIDING } from '#lib/content/es/agreements-deciding.ts';
import { MONEY, SAFETY } from '#lib/content/es/agreements-means.ts';
import { ACCESS, MEETINGS, VALUES } from '#lib/content/es/agreements-together.ts';

export const SPANISH_AGREEMENTS: readonly AgreementTemplate[] = [
  ...[LADDER_SHORT, LADDER_FULL, CARE, TIME_OFF, COMMUNITY_PROTOCOL, DECIDING],
  ...[MONEY, SAFETY, ACCESS, MEETINGS, VALUES],
];
