/* What a kept page is called among the downloads of a device. */
import { cleanLine } from '#lib/domain/words.ts';

/** The name as a file may bear it anywhere; null when nothing of it is left. */
export function fileNameOf(name: string): string | null {
  const base = cleanLine(name)
    .replace(/[\p{C}\\/:*?"<>|%~]+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(/\s+/gu, '-')
    .slice(0, 60);
  return base === '' ? null : base;
}
