import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLink, encodeInvitation, expiryFrom, isExpired, parseInvitation } from './link.ts';
import { invitationWords, looksLikeWords, parseInvitationWords } from './invitation-words.ts';
import {
  BOTH_LISTS,
  completeWord,
  matchesWords,
  placesOfWord,
  readSafetyWord,
  safetyWordAt,
  safetyIndices,
  safetyWords,
} from './words.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const invitations = fc.record({
  secret: bytes(16),
  expires: fc.integer({ min: 0, max: 0xffffffff }),
});

describe('a link', () => {
  it('says what it was made of, whole or only what stands behind its #', () => {
    fc.assert(
      fc.property(invitations, (invitation) => {
        for (const text of [
          createLink('https://cobijo.example', invitation),
          encodeInvitation(invitation),
          `  ${createLink('https://cobijo.example', invitation).slice(0, 40)}\n${createLink('https://cobijo.example', invitation).slice(40)}`,
        ])
          expect(parseInvitation(text)).toEqual({ ok: true, value: invitation });
      }),
      { seed: 1 },
    );
  });

  it('is empty, damaged or of a later version, and nothing else goes wrong', () => {
    const good = encodeInvitation({
      secret: new Uint8Array(16),
      expires: 9,
    });
    const errorOf = (text: string) => {
      const parsed = parseInvitation(text);
      return parsed.ok ? null : parsed.error;
    };
    expect(errorOf('')).toBe('empty');
    expect(errorOf('https://cobijo.example/join')).toBe('empty');
    expect(errorOf('https://cobijo.example/join#')).toBe('empty');
    expect(errorOf(good.slice(0, -3))).toBe('damaged');
    expect(errorOf(`${good}AA`)).toBe('damaged');
    expect(errorOf('#¿qué?')).toBe('damaged');
    expect(errorOf('Ag')).toBe('too-new');
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseInvitation(text);
      }),
      { seed: 2 },
    );
  });

  it('holds for three days', () => {
    const invitation = {
      secret: new Uint8Array(16),
      expires: expiryFrom(0),
    };
    expect(isExpired(invitation, 72 * 3_600_000 - 1)).toBe(false);
    expect(isExpired(invitation, 72 * 3_600_000)).toBe(true);
  });
});

describe('an invitation in words', () => {
  const secret = Uint8Array.from({ length: 16 }, (_, at) => at * 15);
  const same = { ok: true, value: { secret, expires: null } };

  it('is twelve words of either language, and says the secret again', () => {
    fc.assert(
      fc.property(bytes(16), fc.constantFrom('es', 'en'), (any, language) => {
        const words = invitationWords(any, language);
        expect(words).toHaveLength(12);
        expect(looksLikeWords(words.join(' '))).toBe(true);
        expect(parseInvitationWords(words.join(' '))).toEqual({
          ok: true,
          value: { secret: any, expires: null },
        });
      }),
      { seed: 4 },
    );
  });

  it('may be typed without accents, in capitals, by four letters, and with commas', () => {
    for (const language of ['es', 'en'] as const) {
      const words = invitationWords(secret, language);
      const plain = words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
      expect(parseInvitationWords(plain.join(', ').toUpperCase())).toEqual(same);
      expect(parseInvitationWords(plain.map((word) => word.slice(0, 4)).join('\n'))).toEqual(same);
    }
  });

  it('tells what is wrong: how many, which word, or that they do not belong together', () => {
    const words = invitationWords(secret, 'es');
    const wrong = (text: string) => {
      const parsed = parseInvitationWords(text);
      return parsed.ok ? null : parsed.error;
    };
    expect(wrong(words.slice(1).join(' '))).toEqual({ kind: 'count', count: 11 });
    expect(wrong([...words.slice(1), 'zzyzx'].join(' '))).toEqual({
      kind: 'unknown',
      word: 'zzyzx',
    });
    expect(wrong([...words.slice(1), words[0]].join(' '))).toEqual({ kind: 'mixed-up' });
    expect(looksLikeWords('https://cobijo.example/join#AQYG')).toBe(false);
  });
});

describe('safety words', () => {
  it('agree across two languages', () => {
    fc.assert(
      fc.property(bytes(32), (digest) => {
        expect(matchesWords(safetyWords(digest, 'es'), digest)).toBe(true);
        expect(matchesWords(safetyWords(digest, 'en'), digest)).toBe(true);
      }),
      { seed: 3 },
    );
  });

  it('are forty-four bits of the digest', () => {
    const digest = Uint8Array.from([0b00000000, 0b00100000, 0b00001000, 0, 0, 0b01010000]);
    expect(safetyIndices(digest)).toEqual([1, 2, 0, 5]);
  });

  it('may be typed without accents, in capitals, apart, or by four letters', () => {
    const [abaco] = placesOfWord('ábaco');
    expect(abaco).toBe(0);
    for (const typed of ['abaco', 'ÁBACO', ' ábaco ', 'a\u0301baco', 'abac'])
      expect(placesOfWord(typed).has(0)).toBe(true);
    expect(placesOfWord('aba').size).toBe(0);
    expect(placesOfWord('abacoxx').size).toBe(0);
    expect(placesOfWord('').size).toBe(0);
    expect(placesOfWord('ano').size).toBe(1);
  });

  it('can be said by their places in digits, and are shown in both languages', () => {
    const digest = Uint8Array.from({ length: 32 }, (_, at) => at * 37);
    const said = safetyIndices(digest).map(safetyWordAt);
    expect(
      matchesWords(
        said.map(({ digits }) => digits),
        digest,
      ),
    ).toBe(true);
    expect(said.map(({ es }) => es)).toEqual(safetyWords(digest, 'es'));
    for (const one of said) expect(readSafetyWord(one.digits)).toEqual(one);
    expect(readSafetyWord('ábaco')).toEqual({ es: 'ábaco', en: 'acorn', digits: '0000' });
    expect(placesOfWord('2048').size).toBe(0);
    // A voice that reads 0474 says 474.
    expect(readSafetyWord('474')).toEqual(readSafetyWord('0474'));
    expect(placesOfWord('00474').size).toBe(0);
    expect(readSafetyWord('aba')).toBe(null);
  });

  it('do not agree if one differs, is missing, or is too many', () => {
    const digest = Uint8Array.from({ length: 32 }, (_, at) => at * 37);
    const words = safetyWords(digest, 'en');
    expect(matchesWords([...words.slice(0, 3), 'zoo'], digest)).toBe(false);
    expect(matchesWords(words.slice(0, 3), digest)).toBe(false);
    expect(matchesWords([...words, 'zoo'], digest)).toBe(false);
  });

  it('are completed in the language of whoever types', () => {
    expect(completeWord('abac', 'es')).toEqual(['ábaco']);
    expect(completeWord('abili', 'en')).toEqual(['ability']);
    expect(completeWord('', 'en')).toEqual([]);
  });
});

describe('gentler words', () => {
  it('stand where bombs and prisons stood, each beginning like no other word of its list', () => {
    const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 4);
    for (const language of ['es', 'en'] as const) {
      const words = Array.from({ length: 2048 }, (_, index) => {
        const digest = new Uint8Array(6);
        digest[0] = index >> 3;
        digest[1] = (index & 7) << 5;
        return safetyWords(digest, language)[0] ?? '';
      });
      expect(new Set(words.map(plain)).size).toBe(2048);
    }
    for (const harsh of ['bomba', 'cadáver', 'cárcel', 'tumba', 'pistol', 'blood'])
      expect(BOTH_LISTS).not.toContain(harsh);
  });
});
