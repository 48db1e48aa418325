/*
 * What the form shows of the turns to come: the very rules that every device reckons by, over the rota
 * as it would be once the draft is saved, beside all others of the board, for "enough" counts over all.
 */
import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { Carrying, Turn } from '#lib/domain/rotation/calendar.ts';
import type { Life, Rota, Span } from '#lib/domain/rotation/records.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import { startOfShift } from '#lib/domain/rotation/wall-clock.ts';
import { shapeProblems, type Shape } from './rota-draft.ts';

export interface PreviewLine {
  /** Day numbers. */
  readonly days: readonly number[];
  /** Nobody: a gap. */
  readonly carriers: readonly { readonly member: MemberId; readonly how: Carrying }[];
  readonly learners: readonly MemberId[];
}

export interface PreviewTurn {
  readonly id: string;
  readonly days: readonly number[];
  readonly isPaused: boolean;
  /** One for each seat, or more where people take turns within one. */
  readonly lines: readonly PreviewLine[];
  /** Of a change: who would have carried it without; null where nothing is different. */
  readonly instead: readonly MemberId[] | null;
}

export interface Preview {
  /** Of a change: the last turns before it, which stay as they are. */
  readonly before: readonly PreviewTurn[];
  readonly turns: readonly PreviewTurn[];
  /** Something was agreed for turns that the change does away with: cover, swap, pause or plan. */
  readonly losesAgreements: boolean;
}

export interface PreviewBasis {
  /** Living rotas of the board, this one too if it is there already. */
  readonly rotas: readonly Rota[];
  readonly life: Life;
  /** Null: a rota that is new. */
  readonly id: string | null;
  readonly now: number;
}

const SHOWN = 6;
/** Whoever comes or goes on a day of their own is to be seen coming and going. */
const SHOWN_WITH_DATES = 12;
const SHOWN_BEFORE = 2;
const DRAFT = '~';

/** Null while there is nothing to reckon with yet. */
export function previewOf(shape: Shape, basis: PreviewBasis): Preview | null {
  const problems = shapeProblems(shape, basis.id === null ? null : basis.now);
  const { from, at, zone, weekdays } = problems;
  const isGoing = [from, at, zone, weekdays].every((problem) => problem === undefined);
  if (!isGoing || problems.places === 'no-places') return null;
  const { rotas, life, id, now } = basis;
  const was = id === null ? undefined : rotas.find((rota) => rota.id === id);
  const draft: Span = { ...shape, id: DRAFT, made: now };
  const first = dayNumberOf(shape.from);
  const shown = hasDates(shape) ? SHOWN_WITH_DATES : SHOWN;
  const end = first + daysShown(shape, shown);
  const rules = { paused: [], plans: [], exchanges: [], ...was, id: id ?? DRAFT };
  const will = { ...rules, spans: [...(was?.spans ?? []), draft] };
  const others = rotas.filter((rota) => rota.id !== id);
  const turnsOf = (rota: Rota): readonly Turn[] =>
    resolveRotas([...others, rota], life, end).get(rota.id)?.turns ?? [];
  const after = turnsOf(will);
  const plain = was === undefined ? null : turnsOf(was);
  const start = startOfShift(shape, first);
  const begins = (turn: Turn): number => startOfShift(turn.span, turn.days[0]!);
  const ahead = after.filter((turn) => begins(turn) >= start);
  const gone = after.filter((turn) => begins(turn) < start);
  return {
    before: was === undefined ? [] : gone.slice(-SHOWN_BEFORE).map((turn) => lay(turn, null)),
    turns: ahead.slice(0, shown).map((turn) => lay(turn, plain)),
    losesAgreements: plain !== null && losesAgreements(rules, plain, after),
  };
}

function hasDates({ places }: Shape): boolean {
  return places.some(({ people }) =>
    people.some(({ from, until }) => from !== null || until !== null),
  );
}

/** Room for so many turns and one more; turns of a few days may lie apart. */
function daysShown({ every, weekdays }: Shape, turns: number): number {
  const { unit, count } = every;
  const days = { day: Math.ceil(7 / weekdays.length) * count, week: 7 * count, month: 31 * count };
  return days[unit] * (turns + 1) + 7;
}

function lay(turn: Turn, plain: readonly Turn[] | null): PreviewTurn {
  const lines = turn.seats.flatMap(({ stretches }) => stretches);
  const before = plain?.find(({ days }) => days.includes(turn.days[0]!));
  const was = before === undefined ? [] : carriersOn(before, turn.days[0]!);
  const will = carriersOn(turn, turn.days[0]!);
  const isSame = was.length === will.length && was.every((member) => will.includes(member));
  return {
    ...{ id: turn.id, days: turn.days, isPaused: turn.isPaused, lines },
    instead: before === undefined || isSame || was.length === 0 ? null : was,
  };
}

function carriersOn({ seats }: Turn, day: number): readonly MemberId[] {
  return seats.flatMap(({ stretches }) =>
    stretches
      .filter(({ days }) => days.includes(day))
      .flatMap(({ carriers }) => carriers.map(({ member }) => member)),
  );
}

function losesAgreements(
  { paused, plans, exchanges }: Pick<Rota, 'paused' | 'plans' | 'exchanges'>,
  plain: readonly Turn[],
  after: readonly Turn[],
): boolean {
  const agreed = [
    ...paused,
    ...plans.map(({ turn }) => turn),
    ...exchanges.flatMap(({ legs }) => legs.map(({ turn }) => turn)),
  ];
  const staying = new Set(after.map((turn) => turn.id));
  const gone = new Set(plain.map((turn) => turn.id).filter((turn) => !staying.has(turn)));
  return agreed.some((turn) => gone.has(turn));
}
