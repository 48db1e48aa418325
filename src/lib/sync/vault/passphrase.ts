/**
 * Suggesting a passphrase: made-up words that Spanish and English readers can say, write down and
 * type on any keyboard. Every word is as likely as any other; the bits told are exact.
 */

import { assert } from '#lib/base/assert.ts';
import type { Random } from '#lib/base/brands.ts';

export interface Suggestion {
  /** The words, with one space between. */
  readonly text: string;
  /** log2 of how many suggestions there are. */
  readonly bits: number;
}

/** Letters that sound as they are written in both languages: no b/v, c/k/q, g/j, s/z, silent h. */
const CONSONANTS = Array.from('bdfklmnprstg');
const VOWELS = Array.from('aeiou');
/** `ge` and `gi` are said in two ways. */
const SYLLABLES = CONSONANTS.flatMap((consonant) =>
  VOWELS.map((vowel) => consonant + vowel),
).filter((syllable) => syllable !== 'ge' && syllable !== 'gi');
const ENDINGS = ['', 'l', 'n', 'r', 's'];
/** What nobody wants to read aloud, in either language. */
const UNWELCOME =
  /^(puta|puto|peda|pedo|pene|teta|tete|kulo|kaka|pipi|pito|foka|foke|nasi|mari[kp]|mata|mato|muer|sudak|negr|dago|fago|gore|nago|tito|tonto|bobo|gana)/u;

const WORDS = SYLLABLES.flatMap((first) =>
  SYLLABLES.flatMap((second) => ENDINGS.map((ending) => first + second + ending)),
).filter((word) => !UNWELCOME.test(word));

/** Five words are about 70 bits: out of reach of guessing even without Argon2id. */
export function suggestPassphrase(random: Random, wordCount = 5): Suggestion {
  assert(wordCount >= 1, 'a passphrase has a word');
  const words = Array.from({ length: wordCount }, () => WORDS[below(WORDS.length, random)] ?? '');
  return { text: words.join(' '), bits: wordCount * Math.log2(WORDS.length) };
}

/** Uniform in 0 … limit − 1: numbers from the uneven end are thrown again. */
function below(limit: number, random: Random): number {
  const even = Math.floor(2 ** 24 / limit) * limit;
  for (;;) {
    const [high = 0, middle = 0, low = 0] = random(3);
    const number = high * 65_536 + middle * 256 + low;
    if (number < even) return number % limit;
  }
}
