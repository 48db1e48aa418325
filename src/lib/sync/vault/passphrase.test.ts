import { describe, expect, it } from 'vitest';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Random } from '#lib/base/brands.ts';
import { encodeUtf8 } from '#lib/base/bytes.ts';
import { suggestPassphrase } from '#lib/sync/vault/passphrase.ts';
import { strengthOf } from '#lib/sync/vault/strength.ts';

function seededRandom(seed: string): Random {
  let count = 0;
  return (length) => sha256(encodeUtf8(`${seed} ${count++}`)).subarray(0, length);
}

describe('suggesting a passphrase', () => {
  it('gives five words that can be said, and at least 64 bits', () => {
    const { text, bits } = suggestPassphrase(seededRandom('Ana'));
    expect(text).toMatch(
      /^([bdfgklmnprst][aeiou]){2}[lnrs]?( ([bdfgklmnprst][aeiou]){2}[lnrs]?){4}$/,
    );
    expect(bits).toBeGreaterThan(64);
  });

  it('gives Ana and Ben different words', () => {
    const ana = suggestPassphrase(seededRandom('Ana')).text;
    expect(suggestPassphrase(seededRandom('Ben')).text).not.toBe(ana);
  });

  it('uses every letter of its alphabet', () => {
    const random = seededRandom('Carmen');
    const letters = new Set<string>();
    for (let each = 0; each < 300; each++)
      for (const l of suggestPassphrase(random).text) letters.add(l);
    expect([...letters].sort().join('')).toBe(' abdefgiklmnoprstu');
  });

  it('tells of its own suggestions what is true of them: strong, and no more than they have', () => {
    const random = seededRandom('Dalia');
    for (let each = 0; each < 100; each++) {
      const { text, bits } = suggestPassphrase(random);
      const strength = strengthOf(text);
      expect(strength.level, text).toBe('strong');
      expect(strength.bits, text).toBeLessThan(bits + 16);
    }
  });
});

describe('the strength hint', () => {
  it.each([
    ['', 'tooShort'],
    ['Tr0ub4d', 'tooShort'],
    ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['12345678', 'weak'],
    ['qwertyuiop', 'weak'],
    ['contraseña', 'weak'],
    ['P@ssw0rd2024', 'weak'],
    ['calabaza', 'weak'],
    ['casa casa casa casa', 'weak'],
    ['teamomucho1990', 'weak'],
    ['correct horse battery staple', 'weak'],
    ['murcielago naranja', 'weak'],
    ['murcielago naranja ventana', 'fair'],
    ['murcielago naranja ventana zapatilla', 'strong'],
    ['kX9#vQ2!mZ7p', 'strong'],
  ])('calls “%s” %s', (passphrase, level) => {
    expect(strengthOf(passphrase).level, String(strengthOf(passphrase).bits)).toBe(level);
  });

  it('is the same however the accents were typed', () => {
    expect(strengthOf('canción de cuna'.normalize('NFD'))).toEqual(strengthOf('canción de cuna'));
  });

  it('never falls by much when a character is added', () => {
    let before = 0;
    for (const end of Array.from({ length: 40 }, (_, index) => index + 1)) {
      const bits = strengthOf('murciélago 1990 zxcvbn kX9#vQ2 naranja!!'.slice(0, end)).bits;
      expect(bits).toBeGreaterThan(before - 30);
      before = bits;
    }
  });

  it('is quick on long texts', () => {
    expect(strengthOf('xy '.repeat(5_000)).level).toBe('weak');
  });
});
