/* What home shows of rotas: who has the turn now and next, what of the week is mine, what nobody has. */
import type { MemberId } from '#lib/base/brands.ts';
import type { AroundNow, Watch } from '#lib/domain/rotation/around-now.ts';
import type { PersonView } from '../shell/view-model.ts';
import type { CareView, TurnLine, TurnsView } from './view-model.ts';

export interface RotaAround {
  readonly id: string;
  readonly name: string;
  /** Of the next months. */
  readonly around: AroundNow;
}

export interface TurnHrefs {
  readonly rota: (id: string) => string;
  readonly turn: (id: string, turn: string) => string;
}

const WEEK_MS = 7 * 86_400_000;
const OPEN_WITHIN_MS = 2 * WEEK_MS;
/** Home asks for little at once; the rest is on the rotas' own pages. */
const MOST_LINES = 4;

/** Rotas in the collective's order. */
export function createTurnsView(
  rotas: readonly RotaAround[],
  person: (id: MemberId) => PersonView,
  hrefs: TurnHrefs,
  now: number,
): TurnsView {
  const lines = (pick: (around: AroundNow) => readonly Watch[]): readonly TurnLine[] =>
    rotas
      .flatMap(({ id, name, around }) =>
        distinctTimes(pick(around)).map(({ turn, start, end }) => ({
          key: `${id} ${turn.id} ${String(start)}`,
          title: name,
          href: hrefs.turn(id, turn.id),
          zone: turn.span.zone,
          start,
          end,
        })),
      )
      .toSorted((a, b) => a.start - b.start)
      .slice(0, MOST_LINES);
  const mine = lines((around) => around.mine.filter(({ start }) => start < now + WEEK_MS));
  return {
    now,
    care: rotas.flatMap((rota) => careOf(rota, person, hrefs) ?? []),
    mine: mine.length > 0 ? mine : lines((around) => around.mine).slice(0, 1),
    isMineLater: mine.length === 0,
    open: lines(({ open }) => open.filter(({ start }) => start < now + OPEN_WITHIN_MS)),
  };
}

/** Whoever has the turn, or has the next one; null where nobody does. */
function careOf(
  { id, name, around }: RotaAround,
  person: (id: MemberId) => PersonView,
  hrefs: TurnHrefs,
): CareView | null {
  const people = (members: readonly MemberId[]) => [...new Set(members)].map(person);
  const carriers = (watches: readonly Watch[]) =>
    watches.flatMap((watch) => watch.carriers.map(({ member }) => member));
  const holders = carriers(around.now);
  const coming = carriers(around.next);
  const [held] = around.now
    .filter((watch) => watch.carriers.length > 0)
    .toSorted((a, b) => a.end - b.end);
  const [next] = around.next;
  const at = held ?? next;
  if (at === undefined || holders.length + coming.length === 0) return null;
  const { zone } = at.turn.span;
  return {
    role: id,
    title: name,
    href: hrefs.rota(id),
    holders: people(holders),
    beside: [],
    learning: people(around.now.flatMap(({ learners }) => learners)),
    next: people(coming.filter((member) => !holders.includes(member))),
    until: null,
    ...(held === undefined
      ? { begins: { moment: at.start, zone } }
      : { ends: { moment: at.end, zone } }),
  };
}

/** Several places of one turn that are alike are one line. */
function distinctTimes(watches: readonly Watch[]): readonly Watch[] {
  return [
    ...new Map(watches.map((watch) => [`${watch.turn.id} ${String(watch.start)}`, watch])).values(),
  ];
}
