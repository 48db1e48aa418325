import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import type {
  Departure,
  Enough,
  Exchange,
  Life,
  Place,
  Plan,
  Rest,
  Rota,
  Span,
} from '#lib/domain/rotation/records.ts';

const SEED = 27182;
console.log(`rotation.test.ts: seed ${SEED}`);
const settings = { seed: SEED, numRuns: 300 };

const FIRST = dayNumberOf('2026-12-01');
const END = FIRST + 150;
const NAMES = ['Ana', 'Ben', 'Carmen', 'Dalia', 'Elena', 'Fidel', 'Gala'] as MemberId[];
const name = fc.constantFrom(...NAMES);
const zone = fc.constantFrom('America/Bogota', 'Europe/Madrid', 'Australia/Lord_Howe');
const at = fc.constantFrom('00:00', '02:30', '10:00', '20:00');
const dayFrom = (first: number) => fc.integer({ min: first, max: END + 10 });
const spelled = (first: number) => dayFrom(first).map(spellDay);

const place = (id: string): fc.Arbitrary<Place> =>
  fc
    .tuple(fc.uniqueArray(name, { minLength: 0, maxLength: 2 }), fc.option(spelled(FIRST)))
    .map(([members, until]) => ({
      id,
      people: members.map((member) => ({ member, learns: false, from: null, until })),
    }));

const everyone: fc.Arbitrary<Place[]> = fc.integer({ min: 1, max: NAMES.length }).map((count) =>
  NAMES.slice(0, count).map((member) => ({
    id: member,
    people: [{ member, learns: false, from: null, until: null }],
  })),
);

function span(first: number, id: string, order: fc.Arbitrary<Place[]>): fc.Arbitrary<Span> {
  return fc.record({
    id: fc.constant(id),
    made: fc.nat(5),
    from: spelled(first),
    zone,
    at,
    every: fc.record({
      unit: fc.constantFrom('day', 'week', 'month'),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    places: order,
    together: fc.integer({ min: 1, max: 3 }),
    opens: fc.constant(null),
    instead: fc.constant([]),
    returnsWithin: fc.option(fc.integer({ min: 0, max: 8 })),
  });
}

const anyPlaces = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, k) => place(`p${String(k)}`))));

const turnId = fc
  .tuple(fc.constantFrom('a', 'b'), fc.nat(12))
  .map(([of, index]) => `${of}.${String(index)}`);
const leg = fc.record({
  turn: turnId,
  from: fc.option(name),
  to: name,
  days: fc.option(
    fc
      .tuple(dayFrom(FIRST), fc.nat(20))
      .map(([from, length]) => ({ from: spellDay(from), until: spellDay(from + length) })),
  ),
});
const exchange = (id: string): fc.Arbitrary<Exchange> =>
  fc.record({
    id: fc.constant(id),
    made: fc.nat(5),
    kind: fc.constantFrom('cover', 'swap'),
    legs: fc.array(leg, { minLength: 1, maxLength: 3 }),
  });
const plan = (id: string): fc.Arbitrary<Plan> =>
  fc.record({ ...{ id: fc.constant(id), made: fc.nat(5), turn: turnId }, members: fc.array(name) });

const rota: fc.Arbitrary<Rota> = fc.record({
  id: fc.constant('r'),
  spans: fc.tuple(span(FIRST, 'a', anyPlaces), span(FIRST, 'b', anyPlaces)),
  paused: fc.array(turnId, { maxLength: 2 }),
  plans: fc.tuple(plan('plan-1'), plan('plan-2')),
  exchanges: fc.tuple(exchange('x1'), exchange('x2'), exchange('x3')),
});

const rest = (first: number): fc.Arbitrary<Rest> =>
  fc.tuple(name, dayFrom(first), fc.option(fc.nat(40))).map(([member, from, length]) => ({
    ...{ member, from: spellDay(from) },
    until: length === null ? null : spellDay(from + length),
  }));
const enough = (first: number): fc.Arbitrary<Enough> =>
  fc.record({
    ...{ member: name, from: spelled(first) },
    turns: fc.option(fc.nat(3)),
    per: fc.constantFrom('week', 'month'),
  });
const departure = (first: number): fc.Arbitrary<Departure> => rest(first);
const life = (first: number): fc.Arbitrary<Life> =>
  fc.record({
    rests: fc.array(rest(first), { maxLength: 6 }),
    limits: fc.array(enough(first), { maxLength: 3 }),
    departures: fc.array(departure(first), { maxLength: 3 }),
  });

const quiet: Life = { rests: [], limits: [], departures: [] };
const turnsOf = (of: Rota, with_: Life, end = END): readonly Turn[] =>
  resolveRotas([of], with_, end).get(of.id)!.turns;

function isResting({ rests, departures }: Life, member: MemberId, day: number): boolean {
  return [...departures, ...rests].some(
    (one) =>
      one.member === member &&
      day >= dayNumberOf(one.from) &&
      (one.until === null || day <= dayNumberOf(one.until)),
  );
}

/** Beyond forty of its turns. */
function horizonOf({ every }: Span): number {
  const longest = { day: 7, week: 7, month: 31 }[every.unit];
  return END + 40 * longest * every.count;
}

/** A line for each shift of each seat. */
const shiftsBefore = (turns: readonly Turn[], day: number): string[] =>
  turns
    .flatMap(({ id, seats, days, isPaused }) =>
      isPaused
        ? days.map((on) => ({ on, line: `${id} paused` }))
        : seats.flatMap(({ stretches }, seat) =>
            stretches.flatMap((one) =>
              one.days.map((on) => ({
                on,
                line: `${id} ${String(seat)} ${one.carriers.map(({ member }) => member).join()}`,
              })),
            ),
          ),
    )
    .filter(({ on }) => on < day)
    .map(({ on, line }) => `${String(on)} ${line}`);

describe('any rota', () => {
  it('gives each shift to somebody, or shows a gap', () => {
    fc.assert(
      fc.property(rota, life(FIRST), (of, with_) => {
        for (const { isPaused, seats, days } of turnsOf(of, with_)) {
          if (isPaused) expect(seats).toEqual([]);
          for (const { stretches } of seats)
            expect(stretches.flatMap((one) => one.days)).toEqual(days);
        }
      }),
      settings,
    );
  });

  it('asks nothing of who rests or has gone', () => {
    fc.assert(
      fc.property(rota, life(FIRST), (of, with_) => {
        for (const { seats } of turnsOf(of, with_))
          for (const { days, carriers, learners } of seats.flatMap(({ stretches }) => stretches))
            for (const day of days)
              for (const member of [...carriers.map((one) => one.member), ...learners])
                expect(isResting(with_, member, day)).toBe(false);
      }),
      settings,
    );
  });

  it('is the same in whatever order its records arrive', () => {
    fc.assert(
      fc.property(rota, life(FIRST), fc.infiniteStream(fc.nat()), (of, with_, draws) => {
        const shuffle = <T>(all: readonly T[]): T[] =>
          all
            .map((one) => ({ one, rank: draws.next().value as number }))
            .sort((x, y) => x.rank - y.rank)
            .map(({ one }) => one);
        const mixed: Rota = {
          ...{ id: of.id, spans: shuffle(of.spans), paused: shuffle(of.paused) },
          ...{ plans: shuffle(of.plans), exchanges: shuffle(of.exchanges) },
        };
        const mixedLife: Life = {
          rests: shuffle(with_.rests),
          limits: shuffle(with_.limits),
          departures: shuffle(with_.departures),
        };
        expect(resolveRotas([mixed], mixedLife, END)).toEqual(resolveRotas([of], with_, END));
      }),
      settings,
    );
  });

  it('keeps the past when a rest, a limit, a farewell or a new span begins today', () => {
    fc.assert(
      fc.property(
        rota,
        life(FIRST),
        fc
          .integer({ min: FIRST + 20, max: END })
          .chain((today) =>
            fc.tuple(fc.constant(today), span(today, 'new', anyPlaces), life(today + 1)),
          ),
        (of, with_, [today, added, more]) => {
          const before = turnsOf(of, with_);
          const later: Life = {
            rests: [...with_.rests, ...more.rests],
            limits: [...with_.limits, ...more.limits],
            departures: [...with_.departures, ...more.departures],
          };
          const spans = [...of.spans, { ...added, made: 9 }];
          const after = turnsOf({ ...of, spans }, later);
          // Of another zone the new span's first shift begins up to a day earlier there.
          const yesterday = today - 2;
          expect(shiftsBefore(after, yesterday)).toEqual(shiftsBefore(before, yesterday));
        },
      ),
      settings,
    );
  });

  it('keeps the past when somebody who was gone is there again from today', () => {
    fc.assert(
      fc.property(
        rota,
        life(FIRST),
        fc.integer({ min: FIRST + 20, max: END }),
        (of, with_, today) => {
          const yesterday = spellDay(today - 1);
          const departures = with_.departures
            .filter(({ from }) => from <= yesterday)
            .map(({ until, ...one }) => ({
              ...one,
              until: until === null || until > yesterday ? yesterday : until,
            }));
          const before = turnsOf(of, with_);
          const after = turnsOf(of, { ...with_, departures });
          // An evening's shift is stepped around a day earlier by who is gone from the next.
          expect(shiftsBefore(after, today - 1)).toEqual(shiftsBefore(before, today - 1));
        },
      ),
      settings,
    );
  });

  it('keeps the past when a turn ahead is covered, swapped, planned or paused', () => {
    fc.assert(
      fc.property(
        rota,
        life(FIRST),
        fc.tuple(exchange('new'), plan('new'), turnId),
        (of, with_, [exchanged, planned, paused]) => {
          const before = turnsOf(of, with_);
          const touched = new Set([planned.turn, paused, ...exchanged.legs.map((one) => one.turn)]);
          const first = before.find(({ id }) => touched.has(id))?.days[0] ?? END;
          const changed: Rota = {
            ...of,
            paused: [...of.paused, paused],
            plans: [...of.plans, { ...planned, made: 9 }],
            exchanges: [...of.exchanges, { ...exchanged, made: 9 }],
          };
          expect(shiftsBefore(turnsOf(changed, with_), first)).toEqual(shiftsBefore(before, first));
        },
      ),
      settings,
    );
  });
});

describe('a calendar that ends earlier', () => {
  it('is the beginning of one that ends later', () => {
    fc.assert(
      fc.property(rota, life(FIRST), dayFrom(FIRST), (of, with_, end) => {
        const later = turnsOf(of, with_).filter(({ days }) => days[0]! < end);
        expect(turnsOf(of, with_, Math.min(end, END))).toEqual(later);
      }),
      settings,
    );
  });
});

describe('a rota of people who are all there', () => {
  it('shares a full cycle out evenly', () => {
    fc.assert(
      fc.property(span(FIRST, 'a', everyone), (of) => {
        const turns = turnsOf({ ...EMPTY, spans: [of] }, quiet, horizonOf(of));
        const cycle = turns.slice(0, of.places.length);
        const counts = of.places.map(
          ({ id }) =>
            cycle.flatMap(({ seats }) => seats).filter(({ place }) => place === id).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
      settings,
    );
  });

  it('gives a turn back, within once around, to who rested through one and is there again', () => {
    fc.assert(
      fc.property(
        span(FIRST, 'a', everyone).map((of) => ({ ...of, together: 1, returnsWithin: null })),
        fc.nat(20),
        (of, missed) => {
          const count = of.places.length;
          fc.pre(count > 1);
          const plain = turnsOf({ ...EMPTY, spans: [of] }, quiet, horizonOf(of));
          const turn = plain[missed]!;
          const who = turn.seats[0]!.place as MemberId;
          // They rest through that turn alone. An evening's handover takes the evening before as well.
          fc.pre(plain[missed - 1]?.days.at(-1) !== turn.days[0]! - 1 || of.at <= '12:00');
          const [from, until] = [turn.days[0]!, turn.days.at(-1)!].map(spellDay) as [
            string,
            string,
          ];
          const rests = [{ member: who, from, until }];
          const turns = turnsOf({ ...EMPTY, spans: [of] }, { ...quiet, rests }, horizonOf(of));
          const around = turns.slice(missed + 1, missed + 1 + count);
          const returned = around.filter(({ seats }) =>
            seats[0]!.stretches.some(({ carriers }) =>
              carriers.some(({ member, how }) => member === who && how === 'returned'),
            ),
          );
          expect(returned).toHaveLength(1);
          // Two people's dates changed, and nobody else's.
          const changed = turns
            .slice(0, missed + 2 * count)
            .filter(
              (one, at) =>
                shiftsBefore([one], Infinity).join() !==
                shiftsBefore([plain[at]!], Infinity).join(),
            );
          expect(changed).toHaveLength(2);
        },
      ),
      settings,
    );
  });
});

const EMPTY: Omit<Rota, 'spans'> = { id: 'r', paused: [], plans: [], exchanges: [] };
