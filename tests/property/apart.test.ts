import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { dayAfter, dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import { apartOn, resolveApartDays } from '#lib/domain/remembrance/apart.ts';
import type { Apart } from '#lib/domain/remembrance/records.ts';

const SEED = 31415;
console.log(`apart.test.ts: seed ${SEED}`);
const settings = { seed: SEED, numRuns: 500 };

const FIRST = dayNumberOf('2026-03-01');
const name = fc.constantFrom(...(['Ana', 'Ben', 'Carmen'] as MemberId[]));
const day = fc.integer({ min: FIRST, max: FIRST + 30 }).map(spellDay);
const words: fc.Arbitrary<Apart[]> = fc
  .array(
    fc.record({ member: name, who: name, made: fc.nat(6), from: day, isApart: fc.boolean() }),
    {
      maxLength: 8,
    },
  )
  .map((all) => all.map((word, at) => ({ ...word, id: `w${String(at)}` })));

describe('any words about who is apart', () => {
  it('say the same in whatever order they arrive', () => {
    fc.assert(
      fc.property(
        words.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, whole(all)))),
        day,
        ([all, mixed], today) => {
          expect(resolveApartDays(mixed)).toEqual(resolveApartDays(all));
          expect([...apartOn(mixed, today)]).toEqual([...apartOn(all, today)]);
        },
      ),
      settings,
    );
  });

  it('change nothing of the days before the one that they are said from', () => {
    fc.assert(
      fc.property(words, words, day, (all, more, today) => {
        const later = more.map((word) => ({
          ...word,
          ...{ id: `n${word.id}`, from: word.from < today ? today : word.from },
        }));
        const before = dayAfter(today, -1);
        const shown = (said: readonly Apart[]) => [...apartOn(said, before).keys()];
        expect(shown([...all, ...later])).toEqual(shown(all));
      }),
      settings,
    );
  });

  it('put nobody back by their own device alone', () => {
    fc.assert(
      fc.property(words, day, name, (all, today, who) => {
        const own = { id: 'zz', made: 99, member: who, who, from: today, isApart: false };
        expect(resolveApartDays([...all, own])).toEqual(resolveApartDays(all));
      }),
      settings,
    );
  });

  it('put anybody back, or set them apart, as soon as another says so', () => {
    fc.assert(
      fc.property(words, day, fc.boolean(), (all, today, isApart) => {
        const [member, who] = ['Ana', 'Ben'] as [MemberId, MemberId];
        const last = { id: 'zz', made: 99, member, who, from: today, isApart };
        expect(apartOn([...all, last], today).has(who)).toBe(isApart);
      }),
      settings,
    );
  });
});

function whole(all: readonly unknown[]) {
  return { minLength: all.length, maxLength: all.length };
}
