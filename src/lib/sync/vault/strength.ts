/**
 * An honest hint at how long guessing a passphrase takes: the cheapest way to build it from words
 * that many people use, runs, keyboard rows, years and single characters. It forbids nothing and
 * asks for no kinds of characters. An estimate: it knows few words and no person.
 */

import { normalisePassphrase } from '#lib/platform/passphrase-key.ts';
import { COMMON_WORDS } from '#lib/sync/vault/common-words.ts';

export type StrengthLevel = 'tooShort' | 'weak' | 'fair' | 'strong';
/** What guessing takes somebody who has the device and rents a rack of graphics cards. */
export type GuessingTime = 'minutes' | 'days' | 'years' | 'centuries';

export interface Strength {
  readonly level: StrengthLevel;
  readonly time: GuessingTime;
  /** log2 of the guesses. */
  readonly bits: number;
}

const SHORTEST = 8;
/** Longer texts are not looked at past here: they are strong or they repeat. */
const LONGEST = 128;
/** 2^14 a second: a guess fills 64 MiB three times, and a graphics card does about a thousand. */
const GUESSES_PER_SECOND_BITS = 14;
const HOUR_BITS = Math.log2(3_600);
const MONTH_BITS = Math.log2(30 * 86_400);
const CENTURY_BITS = Math.log2(100 * 365 * 86_400);
const FAIR_BITS = 42;
const STRONG_BITS = 56;

const KEYBOARD_ROWS = [
  ...['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'],
  ...['1qaz2wsx3edc4rfv5tgb6yhn', 'azertyuiop', 'qwertzuiop', 'asdfghjklñ'],
];
const LEET: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' },
};
const RANKS = new Map(COMMON_WORDS.map((word, rank) => [word, rank + 1]));
const LONGEST_WORD = Math.max(...COMMON_WORDS.map((word) => word.length));

export function strengthOf(passphrase: string): Strength {
  const characters = Array.from(normalisePassphrase(passphrase)).slice(0, LONGEST);
  const bits = cheapestBits(characters);
  const level =
    characters.length < SHORTEST
      ? 'tooShort'
      : bits < FAIR_BITS
        ? 'weak'
        : bits < STRONG_BITS
          ? 'fair'
          : 'strong';
  return { level, time: timeOf(bits), bits };
}

function timeOf(bits: number): GuessingTime {
  const seconds = bits - GUESSES_PER_SECOND_BITS;
  if (seconds < HOUR_BITS) return 'minutes';
  if (seconds < MONTH_BITS) return 'days';
  return seconds < CENTURY_BITS ? 'years' : 'centuries';
}

/** The least sum of the pieces' prices over every way to cut the text. */
function cheapestBits(characters: readonly string[]): number {
  const plain = characters.map(plainOf);
  const best: number[] = [0];
  for (let end = 1; end <= characters.length; end++) {
    let least = Infinity;
    for (let start = 0; start < end; start++) {
      const price = pieceBits(characters, plain, start, end);
      least = Math.min(least, (best[start] ?? 0) + price);
    }
    best.push(least);
  }
  return best.at(-1) ?? 0;
}

function pieceBits(
  characters: readonly string[],
  plain: readonly string[],
  start: number,
  end: number,
): number {
  const length = end - start;
  const single = characterBits(characters[start] ?? '');
  if (length === 1) return single;
  const piece = plain.slice(start, end).join('');
  const written = characters.slice(start, end).join('');
  const extra = written === piece ? 0 : 2;
  const prices = [length * single + (isOneCharacter(piece) ? -(length - 2) * single : Infinity)];
  if (length <= LONGEST_WORD) prices.push(wordBits(piece) + extra);
  if (length >= 3 && isSequence(piece)) prices.push(5 + Math.log2(length));
  if (length === 4 && /^(19|20)\d\d$/u.test(piece)) prices.push(Math.log2(150));
  if (length >= 4 && /^\p{L}+$/u.test(written) && isSayable(piece))
    prices.push(unknownWordBits(length) + extra);
  if (length >= 3 && plain.slice(0, start).join('').includes(piece)) prices.push(3);
  return Math.min(...prices);
}

/** Lower case, without accents and the usual disguises. */
function plainOf(character: string): string {
  const base = character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return LEET[base] ?? base;
}

function characterBits(character: string): number {
  if (/[0-9]/u.test(character)) return Math.log2(10);
  if (/[a-z]/u.test(character)) return Math.log2(26);
  if (character === ' ') return 1;
  return /[A-Z]/u.test(character) ? Math.log2(26) + 1 : Math.log2(60);
}

function wordBits(piece: string): number {
  const rank = RANKS.get(piece);
  return rank === undefined ? Infinity : 1 + Math.log2(rank + 1);
}

/** A word that is not in the list: at most 17 bits for one in a dictionary, more for joined ones. */
function unknownWordBits(length: number): number {
  return 12 + Math.min(length - 4, 5) + 2 * Math.max(0, length - 10);
}

/** Letters as words have them: no four vowels or consonants in a row. */
function isSayable(piece: string): boolean {
  return !/[^aeiouy]{4}|[aeiouy]{4}/u.test(piece);
}

function isOneCharacter(piece: string): boolean {
  return Array.from(piece).every((character) => piece.startsWith(character));
}

/** Part of a keyboard row or of the alphabet, in either direction. */
function isSequence(piece: string): boolean {
  const backwards = Array.from(piece).reverse().join('');
  return KEYBOARD_ROWS.some((row) => row.includes(piece) || row.includes(backwards));
}
