/** Turns of one rota of weeks, seen by somebody at some moment, for tests. */

import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { RestFacts } from '#lib/domain/rotation/asks.ts';
import { resolveCover, type CoverRequest, type Take } from '#lib/domain/rotation/covers.ts';
import type { Life, Rota } from '#lib/domain/rotation/records.ts';
import type { SwapFacts } from '#lib/domain/rotation/swaps.ts';
import { id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import type { PersonView } from '../shell/view-model.ts';
import type { LeftFacts } from './facts.ts';
import { createTurnView, type TurnView } from './view-model.ts';

/** Weeks from Monday 7 December: Ana with Eva learning, Ben, Carmen, a gap, Ana … */
export const weekly = span('2026-12-07', places('Ana(Eva)', 'Ben', 'Carmen', '-'));
export const AHEAD = '2026-12-01T12:00Z';

export interface Scene {
  readonly me: string;
  readonly turn: string;
  readonly now?: string;
  readonly covers?: readonly { readonly request: CoverRequest; readonly takes?: readonly Take[] }[];
  readonly swaps?: readonly SwapFacts[];
  readonly rota?: Partial<Rota>;
  readonly life?: Partial<Life>;
  readonly rests?: readonly RestFacts[];
  readonly left?: readonly LeftFacts[];
  readonly read?: readonly string[];
}

export function view(scene: Scene): TurnView {
  const covers = (scene.covers ?? []).map(({ request, takes = [] }) =>
    resolveCover(request, takes),
  );
  const swaps = scene.swaps ?? [];
  const exchanges = [
    ...covers.flatMap((cover) => cover.exchanges),
    ...swaps.flatMap(({ exchange }) => exchange ?? []),
  ];
  const of = rota([weekly], { ...scene.rota, exchanges });
  const rests = scene.rests ?? [];
  const until = dayNumberOf('2027-03-01');
  const calendar = resolveRotas([of], life({ rests, ...scene.life }), until).get('r')!;
  const now = Date.parse(scene.now ?? AHEAD);
  const person = (member: MemberId): PersonView => ({
    ...{ id: member, name: member, thread: 1, me: member === scene.me },
  });
  return createTurnView({
    rota: {
      ...{ id: 'r', name: 'Cocina', ...calendar, covers, swaps, plans: of.plans },
      ...{ handovers: scene.left ?? [], passes: 'llaves\n\n lista ' },
    },
    turn: calendar.turns.find((one) => one.id === scene.turn)!,
    ...{ me: id(scene.me), now, today: new Date(now).toISOString().slice(0, 10), rests },
    departures: scene.life?.departures ?? [],
    members: ['Ana', 'Ben', 'Carmen', 'Dalia', 'Eva'].map(id),
    read: new Set(scene.read ?? []),
    ...{ person, hrefs: { rota: '/r', turn: (turn) => `/r/${turn}` } },
  });
}

export const asked = (
  relieves: string | null,
  turn: string,
  days: CoverRequest['days'] = null,
) => ({
  ...{ id: 'ask', made: 1, turns: [turn], days, isWithdrawn: false },
  relieves: relieves === null ? null : id(relieves),
});
export const take = (name: string, made: number, back: Take['back'] = null): Take => ({
  ...{ id: `take-${name}`, made, request: 'ask', member: id(name), back },
});
export const names = (people: readonly PersonView[]): string =>
  people.map(({ name }) => name).join();
export const parts = ({ parts: all }: TurnView): string[] =>
  all.map(({ carriers, learners }) => {
    const who = carriers.map(({ person, how, instead }) =>
      `${person.name} ${how} ${names(instead)}`.trim(),
    );
    return [who.join() || 'open', names(learners)].filter(Boolean).join(' +');
  });

export const rest = (
  name: string,
  from: string,
  until: string | null,
  contact: RestFacts['contact'],
): RestFacts => ({ member: id(name), from, until, contact });
