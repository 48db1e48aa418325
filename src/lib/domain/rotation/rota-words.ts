/** Rotas as short texts, for tests: people by their initials, a calendar as lines. */

import type { MemberId } from '#lib/base/brands.ts';
import { spellDay, dayNumberOf } from '#lib/domain/plain-date.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import type { Exchange, Leg, Life, Place, Rota, Span } from '#lib/domain/rotation/records.ts';
import { intervalsOf } from '#lib/domain/rotation/wall-clock.ts';

export const id = (name: string): MemberId => name as MemberId;

/** `Ana`, `Ana+Ben`, `Ana(Ben)` with Ben learning, `-` blank. */
export function places(...names: readonly string[]): Place[] {
  return names.map((name, at) => {
    const [, holders = '', learner] = /^([^(]*)(?:\((.*)\))?$/.exec(name) ?? [];
    const person = (member: string, learns: boolean) => ({
      ...{ member: id(member), learns, from: null, until: null },
    });
    const people = holders === '-' ? [] : holders.split('+').map((one) => person(one, false));
    if (learner !== undefined) people.push(person(learner, true));
    return { id: name === '-' ? `blank-${String(at)}` : holders, people };
  });
}

export function span(from: string, order: readonly Place[], more: Partial<Span> = {}): Span {
  return {
    ...{ id: 's', made: 0, from, zone: 'America/Bogota', at: '10:00', places: order },
    ...{ every: { unit: 'week', count: 1 }, weekdays: [1, 2, 3, 4, 5, 6, 7], together: 1 },
    ...{ opens: null, instead: [], returnsWithin: null },
    ...more,
  };
}

export function rota(spans: readonly Span[], more: Partial<Rota> = {}): Rota {
  return { id: 'r', spans, paused: [], plans: [], exchanges: [], ...more };
}

export function life(more: Partial<Life> = {}): Life {
  return { rests: [], limits: [], departures: [], ...more };
}

/** `s.1 Ben>Dalia`, with `@from..until` for some of its days. */
export function leg(text: string): Leg {
  const [, turn = '', from = '', to = '', first, last] =
    /^(\S+) (\S*)>(\S+)(?: @(\S+)\.\.(\S+))?$/.exec(text) ?? [];
  const days = first === undefined || last === undefined ? null : { from: first, until: last };
  return { turn, from: from === '' ? null : id(from), to: id(to), days };
}

export function exchange(
  kind: Exchange['kind'],
  made: number,
  ...legs: readonly string[]
): Exchange {
  return { id: `x${String(made)}`, made, kind, legs: legs.map(leg) };
}

/** A line for each stretch of a rota, until a day: `2026-12-07..2026-12-13 Ana`. */
export function calendar(one: Rota, until: string, with_: Life = life()): string[] {
  const { turns } = resolveRotas([one], with_, dayNumberOf(until)).get(one.id)!;
  return turns.flatMap(({ days, seats, isPaused }) => {
    if (isPaused) return [`${range(days)} paused`];
    if (seats.length === 0) return [`${range(days)} gap`];
    return seats.flatMap(({ stretches }) =>
      stretches.map(({ days, carriers, learners }) => {
        const names = carriers.map(({ member, how }) =>
          how === 'turn' ? member : `${member} ${how}`,
        );
        const beside = learners.length === 0 ? '' : ` (${learners.join()})`;
        return `${range(days)} ${names.join(' + ') || 'gap'}${beside}`;
      }),
    );
  });
}

function range(days: readonly number[]): string {
  const spelled = days.map(spellDay);
  const isWhole = days.length === 1 + days.at(-1)! - days[0]!;
  if (!isWhole) return spelled.join(',');
  return days.length === 1 ? spelled[0]! : `${spelled[0]!}..${spelled.at(-1)!}`;
}

/** When each stretch begins, in UTC. */
export function handovers(one: Rota, until: string): string[] {
  const { turns } = resolveRotas([one], life(), dayNumberOf(until)).get(one.id)!;
  return turns.flatMap((turn) =>
    turn.seats.flatMap(({ stretches }) =>
      stretches.flatMap((stretch) =>
        intervalsOf(turn, stretch).map(({ start }) => new Date(start).toISOString().slice(0, 16)),
      ),
    ),
  );
}
