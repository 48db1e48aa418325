import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { charterConcerns, endorsementsNeeded, type CharterTerms } from '#lib/domain/charter.ts';

const [ana, ben, carmen] = ['ana', 'ben', 'carmen'] as MemberId[] as [MemberId, MemberId, MemberId];
const three = [ana, ben, carmen];
const any: CharterTerms = { quorum: 50, admits: 'any-member', admitters: [] };
const named = (...admitters: MemberId[]): CharterTerms => ({ ...any, admits: 'named', admitters });

describe('how many must say yes', () => {
  it.each([
    [50, 1, 1],
    [50, 2, 2],
    [50, 5, 3],
    [33, 2, 1],
    [66, 3, 2],
    [74, 4, 3],
    [100, 5, 5],
    [99, 60, 60],
    [1, 60, 1],
  ])('more than %i percent of %i are %i', (quorum, members, needed) => {
    expect(endorsementsNeeded(quorum, members)).toBe(needed);
  });

  it('is the fewest that are more than the share, or all', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 500 }),
        (share, all) => {
          const isEnough = (yes: number) => yes * 100 > share * all || yes >= all;
          const needed = endorsementsNeeded(share, all);
          expect(isEnough(needed)).toBe(true);
          expect(needed === 1 || !isEnough(needed - 1)).toBe(true);
        },
      ),
    );
  });
});

describe('what a group should hear before it agrees', () => {
  it('is nothing about how every board begins', () => {
    expect(charterConcerns(any, three, ana)).toEqual([]);
  });

  it('is that nobody, one alone, or oneself not, would open the door', () => {
    expect(charterConcerns(named(), three, ana)).toEqual(['nobody-admits']);
    expect(charterConcerns(named('dalia' as MemberId), three, ana)).toEqual(['nobody-admits']);
    expect(charterConcerns(named(ben), three, ana)).toEqual(['one-admits', 'leaves-me-out']);
    expect(charterConcerns(named(ana, ben), three, ana)).toEqual([]);
    expect(charterConcerns(named(ana), [ana], ana)).toEqual([]);
  });

  it('is that one who is gone would stop everything, or one alone could change it', () => {
    expect(charterConcerns({ ...any, quorum: 100 }, three, ana)).toEqual(['all-must-agree']);
    expect(charterConcerns({ ...any, quorum: 10 }, three, ana)).toEqual(['one-decides']);
    // Of two, more than half is both already: there is no other way to agree.
    expect(charterConcerns(any, [ana, ben], ana)).toEqual([]);
  });
});
