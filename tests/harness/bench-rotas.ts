/** Ten years of a turn a day for fifty people, who rest, cover for one another and say what is enough. */

import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import type { Life, Rota } from '#lib/domain/rotation/records.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';

const FIRST = dayNumberOf('2026-01-01');
const END = dayNumberOf('2036-01-01');
const PEOPLE = Array.from({ length: 50 }, (_, at) => `member-${String(at)}` as MemberId);
const RESTS_EACH = 20;
const COVERS = 200;

const rota: Rota = {
  id: 'night-phone',
  spans: [
    {
      id: 'span',
      made: 1,
      from: spellDay(FIRST),
      zone: 'America/Santiago',
      at: '21:00',
      every: { unit: 'day', count: 1 },
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      places: PEOPLE.map((member, at) => ({
        id: `place-${String(at)}`,
        people: [{ member, learns: false, from: null, until: null }],
      })),
      together: 1,
      opens: null,
      instead: [],
      returnsWithin: null,
    },
  ],
  paused: [],
  plans: [],
  exchanges: Array.from({ length: COVERS }, (_, at) => ({
    id: `cover-${String(at)}`,
    made: at,
    kind: 'cover',
    legs: [
      {
        turn: `span.${String(at * 18)}`,
        from: PEOPLE[(at * 18) % PEOPLE.length]!,
        to: PEOPLE[(at * 7 + 3) % PEOPLE.length]!,
        days: null,
      },
    ],
  })),
};

const life: Life = {
  rests: PEOPLE.flatMap((member, who) =>
    Array.from({ length: RESTS_EACH }, (_, nth) => {
      const from = FIRST + ((who * 37 + nth * 180) % (END - FIRST));
      return { member, from: spellDay(from), until: spellDay(from + 10) };
    }),
  ),
  limits: PEOPLE.slice(0, 10).map((member) => ({
    member,
    from: spellDay(FIRST),
    turns: 2,
    per: 'month',
  })),
  departures: [],
};

/** How long each of `runs` took, in ms. */
export function tenYears(runs: number): number[] {
  return Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    const { turns } = resolveRotas([rota], life, END).get(rota.id)!;
    const taken = performance.now() - startedAt;
    if (turns.length !== END - FIRST) throw new Error('a turn a day was expected');
    return taken;
  });
}
