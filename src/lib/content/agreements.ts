/** The ready-made beginnings for agreements in the reader's language. */

import type { AgreementTemplate } from '#lib/content/agreement-template.ts';
import { ENGLISH_AGREEMENTS } from '#lib/content/en/agreements.ts';
import { SPANISH_AGREEMENTS } from '#lib/content/es/agreements.ts';

export function agreementTemplates(language: 'es' | 'en'): readonly AgreementTemplate[] {
  return language === 'es' ? SPANISH_AGREEMENTS : ENGLISH_AGREEMENTS;
}
