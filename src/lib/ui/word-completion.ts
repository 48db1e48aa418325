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

/** So many first letters are those of no other word of one language. */
const ENOUGH_LETTERS = 4;

/**
 * The word of the list that was meant: accents and case aside, or by its first four letters if no other
 * begins so; else what was written.
 */
export function matchWord(written: string, list: readonly string[]): string {
  if (list.includes(written)) return written;
  const folded = foldWord(written);
  const same = list.find((word) => foldWord(word) === folded);
  const begun = same === undefined ? begunWith(folded, list) : [];
  return same ?? (begun.length === 1 ? (begun[0] ?? written) : written);
}

/** Words of one language; a word can be said by its place, from 0000, with or without the zeros before it. */
const PLACES = 2048;

/** Whether it can stand for a word: itself, its place, or four letters that two languages share. */
export function isListed(written: string, list: readonly string[]): boolean {
  const isPlace = /^\d{1,4}$/.test(written) && Number(written) < PLACES;
  return isPlace || list.includes(written) || begunWith(foldWord(written), list).length > 0;
}

function begunWith(folded: string, list: readonly string[]): string[] {
  if (folded.length < ENOUGH_LETTERS) return [];
  return list.filter((word) => foldWord(word).startsWith(folded));
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
