/**
 * What may help a week, a month, three months and a year after, by how it is with whom one misses.
 * Small things people can do for one another; nobody has to. Counted from the day on which somebody
 * wished for it, so no text says how long ago anything happened.
 */

import { ENGLISH_AFTERCARE } from '#lib/content/en/aftercare.ts';
import { SPANISH_AFTERCARE } from '#lib/content/es/aftercare.ts';
import type { Aftercare } from '#lib/content/loss-shape.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';

export function aftercare(language: 'es' | 'en', status: Status): Aftercare {
  return (language === 'es' ? SPANISH_AFTERCARE : ENGLISH_AFTERCARE)[status];
}
