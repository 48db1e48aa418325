/**
 * Safety words: 44 bits of a hash as four words of a BIP39 list with its harsh words replaced, read
 * aloud by one person and entered by another. The lists are Spanish and English; a word is its place
 * in its list, so two people with two languages can compare, by word or by the place's four digits.
 * Accents may be left out, and four letters are enough.
 * docs/PROTOCOL.md §10.
 */

import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { soften } from '#lib/sync/invitation/gentler-words.ts';

export type WordLanguage = 'en' | 'es';

export const SAFETY_WORDS = 4;
const BITS = 11;
const ENOUGH_LETTERS = 4;

/** Composed, as people type and read them; the package keeps accents apart. */
const LISTS: Readonly<Record<WordLanguage, readonly string[]>> = {
  en: soften(composed(english), 'en'),
  es: soften(composed(spanish), 'es'),
};

/** Every word that may be heard, for completion. */
export const BOTH_LISTS: readonly string[] = [...new Set([...LISTS.es, ...LISTS.en])];

/** Plain spelling → places; first four letters → places. A spelling can be a word of both lists. */
const places = new Map<string, Set<number>>();
for (const list of Object.values(LISTS))
  list.forEach((word, index) => {
    const plain = plainOf(word);
    for (const spelling of new Set([plain, plain.slice(0, ENOUGH_LETTERS)]))
      places.set(spelling, (places.get(spelling) ?? new Set()).add(index));
  });

/** The four places that the first 44 bits of `digest` name. */
export function safetyIndices(digest: Uint8Array): number[] {
  const indices: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const byte of digest.subarray(0, Math.ceil((SAFETY_WORDS * BITS) / 8))) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    if (bits < BITS) continue;
    bits -= BITS;
    indices.push((buffer >> bits) & 2047);
    buffer &= (1 << bits) - 1;
  }
  return indices;
}

export function safetyWords(digest: Uint8Array, language: WordLanguage): string[] {
  return safetyIndices(digest).map((index) => wordAt(index, language));
}

export function wordAt(index: number, language: WordLanguage): string {
  return LISTS[language][index] ?? '';
}

/** The place of a typed word in one language's list, or null. */
export function placeInList(typed: string, language: WordLanguage): number | null {
  const hit = [...placesOfWord(typed)].filter((index) =>
    plainOf(wordAt(index, language)).startsWith(plainOf(typed)),
  );
  const exact = hit.find((index) => plainOf(wordAt(index, language)) === plainOf(typed));
  return exact ?? (hit.length === 1 ? (hit[0] ?? null) : null);
}

/** A word's place in both lists, and how it is said where words do not do: in four digits. */
export interface SafetyWord {
  readonly es: string;
  readonly en: string;
  readonly digits: string;
}

export function safetyWordAt(index: number): SafetyWord {
  const digits = String(index).padStart(4, '0');
  return { es: wordAt(index, 'es'), en: wordAt(index, 'en'), digits };
}

/** What was typed, in every way that it can be said; null while it stands for none or for several. */
export function readSafetyWord(typed: string): SafetyWord | null {
  const [index, ...others] = placesOfWord(typed);
  return index === undefined || others.length > 0 ? null : safetyWordAt(index);
}

/** The places a typed word, or its digits, can stand for; empty if it is none of either list. */
export function placesOfWord(typed: string): ReadonlySet<number> {
  const plain = plainOf(typed);
  // Read by a voice, 0474 becomes 474.
  if (/^\d{1,4}$/.test(plain)) return new Set(Number(plain) < 2048 ? [Number(plain)] : []);
  const exact = places.get(plain);
  if (exact !== undefined || plain.length <= ENOUGH_LETTERS) return exact ?? new Set();
  // Longer than four letters and no word: a slip of the fingers is not to pass as a word.
  return new Set(
    Object.values(LISTS).flatMap((list) =>
      list.flatMap((word, index) => (plainOf(word).startsWith(plain) ? [index] : [])),
    ),
  );
}

/** Whether the words heard are those of `digest`. All are looked at, whatever the first says. */
export function matchesWords(typed: readonly string[], digest: Uint8Array): boolean {
  const expected = safetyIndices(digest);
  const hits = expected.filter((index, at) => placesOfWord(typed[at] ?? '').has(index));
  return typed.length === SAFETY_WORDS && hits.length === SAFETY_WORDS;
}

/** Words that begin like that, for completion; at most `limit`. */
export function completeWord(typed: string, language: WordLanguage, limit = 5): string[] {
  const plain = plainOf(typed);
  if (plain === '') return [];
  const found = LISTS[language].filter((word) => plainOf(word).startsWith(plain));
  return found.slice(0, limit);
}

function composed(list: readonly string[]): string[] {
  return list.map((word) => word.normalize('NFC'));
}

function plainOf(word: string): string {
  return word.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
