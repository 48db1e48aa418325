/**
 * The made-up collective of the pictures: the same one that the app shows to whoever looks around
 * first, so that what the README shows is what they find.
 */

import { assert } from '../../src/lib/base/assert.ts';
import { ENGLISH_EXAMPLE } from '../../src/lib/content/en/example.ts';
import { SPANISH_EXAMPLE } from '../../src/lib/content/es/example.ts';
import type {
  ExampleCollective,
  ExamplePerson,
  ExampleRole,
} from '../../src/lib/content/example-collective.ts';
import type { Lang } from './shots.ts';

export const EXAMPLES: Readonly<Record<Lang, ExampleCollective>> = {
  es: SPANISH_EXAMPLE,
  en: ENGLISH_EXAMPLE,
};

export const PASSPHRASE = 'bonas kifer mimal kisol lifil';

export function personAt(lang: Lang, at: number): ExamplePerson {
  const person = EXAMPLES[lang].people[at];
  assert(person !== undefined, 'so many people are in the example');
  return person;
}

export function roleAt(lang: Lang, at: number): ExampleRole {
  const role = EXAMPLES[lang].roles[at];
  assert(role !== undefined, 'so many roles are in the example');
  return role;
}

/** One paragraph under each heading that a new role's note begins with, and one more. */
export function noteWords(lang: Lang): { first: readonly string[]; added: string } {
  const [note, other] = [roleAt(lang, 0).note, roleAt(lang, 1).note];
  return {
    first: note.map(({ paragraphs }) => paragraphs[0] ?? ''),
    added: other[0]?.paragraphs[0] ?? '',
  };
}
