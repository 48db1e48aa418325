/**
 * What may help a week, a month, three months and a year after, by how it is with whom one misses.
 * Small things people can do for one another; nobody has to. Counted from the day on which somebody
 * wished for it, so no text says how long ago anything happened.
 */

import { ENGLISH_AFTERCARE } from '#lib/content/en/aftercare.ts';
import { SPANISH_AFTERCARE } from '#lib/content/es/aftercare.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';

type AftercareMoment = 'week' | 'month' | 'quarter' | 'year';
export type Aftercare = Record<
  AftercareMoment,
  { readonly title: string; readonly lines: readonly string[] }
>;

export function aftercare(language: 'es' | 'en', status: Status): Aftercare {
  return (language === 'es' ? SPANISH_AFTERCARE : ENGLISH_AFTERCARE)[status];
}
