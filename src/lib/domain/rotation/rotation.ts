/**
 * The calendar of a collective's rotas: a pure function of its records, up to a day. The rules are
 * docs/decisions/0007-rotation.md. Turns are gone through in order of time, all rotas together,
 * because "enough" counts over all of them; what is found for a shift depends only on records about
 * that shift and those before it.
 */

import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { createPresence } from '#lib/domain/rotation/presence.ts';
import type { Life, Rota } from '#lib/domain/rotation/records.ts';
import { createWalk, type Walk } from '#lib/domain/rotation/walk.ts';

export interface RotaCalendar {
  readonly turns: readonly Turn[];
  /** Exchanges that do not hold: something else was agreed before. */
  readonly setAside: readonly string[];
}

/** More turns than a life has; a record that asks for more is gone through no further. */
const MOST_TURNS = 40_000;

/** By rota id; every turn that begins before the day number `end`. */
export function resolveRotas(
  rotas: readonly Rota[],
  life: Life,
  end: number,
): ReadonlyMap<string, RotaCalendar> {
  const presence = createPresence(life);
  const walks = rotas
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((rota) => ({ id: rota.id, walk: createWalk(rota, presence), turns: [] as Turn[] }));
  for (let left = MOST_TURNS; left > 0; left--) {
    const next = earliest(walks, end);
    if (next === null) break;
    next.turns.push(next.walk.step());
  }
  return new Map(walks.map(({ id, turns, walk }) => [id, { turns, setAside: walk.setAside }]));
}

function earliest<T extends { readonly walk: Walk }>(walks: readonly T[], end: number): T | null {
  return walks.reduce<{ readonly one: T | null; readonly day: number }>(
    (found, one) => {
      const day = one.walk.nextDay();
      return day !== null && day < found.day ? { one, day } : found;
    },
    { one: null, day: end },
  ).one;
}
