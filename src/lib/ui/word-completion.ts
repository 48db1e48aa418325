/*
 * Completion for words entered by ear. Pure: a written beginning and a list in, a few candidates out.
 * Nothing is offered before two letters, nor once the word is whole, so that the list never leads the ear.
 */

/** The words of `list` that begin with `written`, at most `most` of them; none if it is short or already whole. */
export function completeWord(written: string, list: readonly string[], most = 6): string[] {
  const start = foldWord(written);
  if (start.length < 2 || list.includes(written)) return [];
  const found: string[] = [];
  for (const word of list) {
    if (!foldWord(word).startsWith(start)) continue;
    found.push(word);
    if (found.length === most) break;
  }
  return found;
}

/** The word of the list that was meant, accents and case aside; else what was written. */
export function matchWord(written: string, list: readonly string[]): string {
  if (list.includes(written)) return written;
  const folded = foldWord(written);
  return list.find((word) => foldWord(word) === folded) ?? written;
}

/** What was typed or pasted, as lower-case words. */
export function splitWords(written: string): string[] {
  return written
    .toLowerCase()
    .split(/[\s,.;·-]+/)
    .filter((word) => word !== '');
}

/** Accents do not matter to completion: "aguila" finds "águila". */
function foldWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
