/**
 * What no text says of somebody who is disappeared or imprisoned, and what no text says after a
 * suicide. Case and accents make no difference; whole words only.
 */

import type { Status } from '#lib/domain/remembrance/records.ts';

type Locale = 'en' | 'es';

/** Without accents, as they are compared. */
const PAST: Readonly<Record<Locale, readonly string[]>> = {
  es: [
    ...['era', 'fue', 'murio', 'fallecio', 'q\\.?\\s*e\\.?\\s*p\\.?\\s*d', 'in\\s+memoriam'],
    ...['descanse', 'fallecid[oa]s?', 'difunt[oa]s?', 'muert[oa]s?', 'restos'],
  ],
  en: [
    ...[
      'remembered',
      'was',
      'late',
      'in\\s+memoriam',
      'r\\.?\\s*i\\.?\\s*p',
      'q\\.?\\s*e\\.?\\s*p\\.?\\s*d',
    ],
    ...['died', 'dead', 'deceased', 'passed\\s+away', 'remains'],
  ],
};

/** A method, or a place where it happened: a text that names one can do harm to whoever reads it. */
const METHOD_OR_PLACE: Readonly<Record<Locale, readonly string[]>> = {
  es: [
    ...['ahorc\\w*', 'colg\\w*', 'soga', 'cuerda', 'dispar\\w*', 'balazo', 'pistola', 'armas?'],
    ...['veneno', 'envenen\\w*', 'pastillas?', 'medicamentos?', 'sobredosis', 'dosis', 'cortarse'],
    ...['navajas?', 'cuchillos?', 'venas', 'salt(?:o|ar|arse)', 'puentes?', 'azotea', 'tren'],
    ...['metro', 'gas', 'ahog\\w*', 'precipicio', 'edificio', 'bano', 'cuarto', 'recamara'],
  ],
  en: [
    ...[
      'hang\\w*',
      'hung',
      'rope',
      'shot',
      'shoot\\w*',
      'gun',
      'firearms?',
      'weapons?',
      'poison\\w*',
    ],
    ...[
      'pills?',
      'medication',
      'medicines?',
      'overdos\\w*',
      'dose',
      'cut(?:s|ting)?',
      'blades?',
      'knife',
    ],
    ...[
      'knives',
      'wrists?',
      'veins?',
      'jump\\w*',
      'bridges?',
      'roof',
      'rails?',
      'railway',
      'train',
      'gas',
    ],
    ...['drown\\w*', 'cliff', 'building', 'bathroom', 'bedroom'],
  ],
};

function firstOf(patterns: readonly string[], text: string): string | undefined {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  for (const pattern of patterns) {
    const found = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${pattern})(?![\\p{L}\\p{N}_])`, 'u').exec(
      plain,
    );
    if (found) return found[0];
  }
  return undefined;
}

/** The statuses of somebody who is: nothing of them is over. */
export const PRESENT_STATUSES = ['disappeared', 'imprisoned'] as const satisfies readonly Status[];

/** The first word of `text` that is never said of somebody disappeared or imprisoned. */
export function pastWord(locale: Locale, text: string): string | undefined {
  return firstOf(PAST[locale], text);
}

/** The first word of `text` that says how or where. */
export function methodWord(locale: Locale, text: string): string | undefined {
  return firstOf(METHOD_OR_PLACE[locale], text);
}

/** Every text in it, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
