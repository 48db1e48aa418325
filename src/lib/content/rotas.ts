/** The ready-made beginnings for rotas in the reader's language. */

import { ENGLISH_ROTAS } from '#lib/content/en/rotas.ts';
import { SPANISH_ROTAS } from '#lib/content/es/rotas.ts';
import type { RotaTemplate } from '#lib/content/rota-template.ts';

export function rotaTemplates(locale: 'en' | 'es'): readonly RotaTemplate[] {
  return locale === 'es' ? SPANISH_ROTAS : ENGLISH_ROTAS;
}
