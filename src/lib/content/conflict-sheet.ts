/** The words of a person's own sheet in a conflict, in the reader's language. */

import type { ConflictSheetWords } from '#lib/content/conflict-sheet-shape.ts';
import { ENGLISH_CONFLICT_SHEET } from '#lib/content/en/conflict-sheet.ts';
import { SPANISH_CONFLICT_SHEET } from '#lib/content/es/conflict-sheet.ts';

export function conflictSheetWords(language: 'es' | 'en'): ConflictSheetWords {
  return language === 'es' ? SPANISH_CONFLICT_SHEET : ENGLISH_CONFLICT_SHEET;
}
