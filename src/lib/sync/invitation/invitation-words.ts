/**
 * An invitation's secret as twelve words to say or to type: a BIP39 mnemonic of its 16 bytes, spelled
 * with the gentler lists, in Spanish or English. Its checksum catches a word misheard fifteen times in
 * sixteen; what it lets through meets nobody. docs/PROTOCOL.md §10.
 */

import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { err, ok, type Result } from '#lib/base/result.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';
import {
  placeInList,
  placesOfWord,
  wordAt,
  type WordLanguage,
} from '#lib/sync/invitation/words.ts';

export const INVITATION_WORDS = 12;

/** 'count': not twelve. 'unknown': `word` is in neither list. 'mixed-up': words, but of no invitation. */
export type InvitationWordsError =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'unknown'; readonly word: string }
  | { readonly kind: 'mixed-up' };

const LANGUAGES: readonly WordLanguage[] = ['es', 'en'];

/** `secret`: 16 bytes. */
export function invitationWords(secret: Uint8Array, language: WordLanguage): string[] {
  const mnemonic = entropyToMnemonic(secret, english).split(' ');
  return mnemonic.map((word) => wordAt(english.indexOf(word), language));
}

/** Whether a text is words rather than a link: several, of letters alone. */
export function looksLikeWords(text: string): boolean {
  const words = splitWords(text);
  return words.length > 2 && words.every((word) => /^[\p{L}\p{M}]+$/u.test(word));
}

/** In either language, without accents, or by the first four letters. */
export function parseInvitationWords(text: string): Result<Invitation, InvitationWordsError> {
  const words = splitWords(text);
  const unknown = words.find((word) => placesOfWord(word).size === 0);
  if (unknown !== undefined) return err({ kind: 'unknown', word: unknown });
  if (words.length !== INVITATION_WORDS) return err({ kind: 'count', count: words.length });
  for (const language of LANGUAGES) {
    const secret = secretOf(words.map((word) => placeInList(word, language)));
    if (secret !== null) return ok({ secret, expires: null });
  }
  return err({ kind: 'mixed-up' });
}

function secretOf(places: readonly (number | null)[]): Uint8Array | null {
  const words = places.map((place) => (place === null ? '' : (english[place] ?? '')));
  try {
    return mnemonicToEntropy(words.join(' '), english);
  } catch {
    return null; // A word that is none of this language, or the checksum.
  }
}

function splitWords(text: string): string[] {
  return text.split(/[\s,.;·-]+/).filter((word) => word !== '');
}
