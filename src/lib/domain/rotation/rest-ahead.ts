/** What a rest changes, seen before it is saved: one calendar without it beside one with it. */

import type { MemberId } from '#lib/base/brands.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { carriersOf, daysOfMember } from '#lib/domain/rotation/turn-times.ts';

export interface RotaTurns {
  readonly id: string;
  readonly name: string;
  readonly turns: readonly Turn[];
}

interface TurnOf {
  readonly rota: string;
  readonly name: string;
  readonly turn: Turn;
}

export interface RestAhead {
  /** Turns of theirs around which the rotas step; `days` are those of them, `to` who carries then. */
  readonly passed: readonly (TurnOf & {
    readonly days: readonly number[];
    readonly to: readonly MemberId[];
  })[];
  /** Turns that they carry afterwards because of it. */
  readonly returned: readonly TurnOf[];
}

export function compareRest(
  before: readonly RotaTurns[],
  after: readonly RotaTurns[],
  me: MemberId,
): RestAhead {
  const pairs = before.flatMap(({ id, name, turns }) => {
    const then = new Map(after.find((one) => one.id === id)?.turns.map((one) => [one.id, one]));
    return turns.flatMap((turn) => {
      const other = then.get(turn.id);
      return other === undefined ? [] : [{ rota: id, name, turn, then: other }];
    });
  });
  return {
    passed: pairs
      .flatMap(({ rota, name, turn, then }) => {
        const still = daysOfMember(then, me);
        const days = daysOfMember(turn, me).filter((day) => !still.includes(day));
        return days.length === 0
          ? []
          : [{ rota, name, turn, days, to: whoOn(then, seatsOf(turn, me), days) }];
      })
      .toSorted((a, b) => a.days[0]! - b.days[0]!),
    returned: pairs
      .filter(({ turn, then }) => isReturned(then, me) && daysOfMember(turn, me).length === 0)
      .map(({ rota, name, then }) => ({ rota, name, turn: then })),
  };
}

function isReturned(turn: Turn, me: MemberId): boolean {
  return carriersOf(turn).some(({ member, how }) => member === me && how === 'returned');
}

/** Which of a turn's seats somebody sits in. */
function seatsOf({ seats }: Turn, me: MemberId): readonly number[] {
  return seats.flatMap(({ stretches }, at) =>
    stretches.some(({ carriers }) => carriers.some(({ member }) => member === me)) ? [at] : [],
  );
}

function whoOn(
  { seats }: Turn,
  mine: readonly number[],
  days: readonly number[],
): readonly MemberId[] {
  const there = seats
    .filter((_, at) => mine.includes(at))
    .flatMap(({ stretches }) => stretches)
    .filter((stretch) => stretch.days.some((day) => days.includes(day)))
    .flatMap(({ carriers }) => carriers.map(({ member }) => member));
  return [...new Set(there)];
}
