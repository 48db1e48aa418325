/**
 * The lists of the safety words, whole, for whoever writes a second implementation: the word at each
 * of the 2,048 places, in both languages. `COBIJO_WRITE_VECTORS=1` writes the file anew.
 */

import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { safetyWords } from '#lib/sync/invitation/words.ts';

const file = path.join(import.meta.dirname, 'vectors/safety-words.json');

function wordAt(index: number, language: 'en' | 'es'): string {
  const digest = Uint8Array.of(index >> 3, (index & 7) << 5, 0, 0, 0, 0);
  return safetyWords(digest, language)[0] ?? '';
}

it('the safety words stand at the places that the vectors give them', () => {
  const places = Array.from({ length: 2048 }, (_, index) => index);
  const lists = {
    es: places.map((index) => wordAt(index, 'es')),
    en: places.map((index) => wordAt(index, 'en')),
  };
  if (process.env['COBIJO_WRITE_VECTORS'] === '1')
    fs.writeFileSync(file, `${JSON.stringify(lists)}\n`);
  expect(lists).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')));
});
