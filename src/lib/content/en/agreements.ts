/** The English beginnings for agreements (content/agreement-template.ts). */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';
import { CARE, TIME_OFF } from '#lib/content/en/agreements-care.ts';
import { LADDER_FULL, LADDER_SHORT } from '#lib/content/en/agreements-conflict.ts';
import { COMMUNITY_PROTOCOL, DECIDING } from '#lib/content/en/agreements-deciding.ts';
import { MONEY, SAFETY } from '#lib/content/en/agreements-means.ts';
import { ACCESS, MEETINGS, VALUES } from '#lib/content/en/agreements-together.ts';

export const ENGLISH_AGREEMENTS: readonly AgreementTemplate[] = [
  ...[LADDER_SHORT, LADDER_FULL, CARE, TIME_OFF, COMMUNITY_PROTOCOL, DECIDING],
  ...[MONEY, SAFETY, ACCESS, MEETINGS, VALUES],
];
