/** One rota as its pages read it: the board's records and turns, with people and addresses. */

import type { MemberId } from '#lib/base/brands.ts';
import { readRests } from '#lib/board/rests.ts';
import type { RotaState } from '#lib/board/rotas.ts';
import { dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { dayAt } from '#lib/domain/rotation/wall-clock.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { rotasOf } from '#lib/state/rotas.svelte.ts';
import {
  createRotaView,
  turnsWithin,
  type Period,
  type RotaSource,
  type RotaView,
} from '#lib/ui/screens/rotas/cloth-view.ts';
import { apartToday, departuresOf } from '../../apart.ts';
import { hrefs } from '../../hrefs.ts';
import { personView, personViews } from '../../people.ts';

export interface ShownRota {
  readonly rota: RotaView;
  readonly source: RotaSource;
  /** The month to begin with: today's, or the first turn's if that is ahead. */
  readonly here: string;
}

export type FoundRota = ShownRota | 'gone' | 'unreadable';

export function findRota(board: BoardState, id: string): FoundRota {
  const state = rotasOf(board).states.find((one) => one.id === id);
  if (state === undefined) return 'gone';
  return state.kind === 'unreadable' ? 'unreadable' : showRota(board, state);
}

function showRota(board: BoardState, state: Extract<RotaState, { kind: 'record' }>): ShownRota {
  const { id, spans } = state;
  const { now, today } = moment;
  const views = personViews(board);
  const named = {
    person: (member: MemberId) => personView(views, member),
    hrefOf: (turn: string) => hrefs.turn(id, turn),
  };
  const turnsUntil = (day: number): readonly Turn[] =>
    rotasOf(board)
      .calendar(yearEnd(Math.max(day, dayNumberOf(today) + 366)))
      .find(({ rota }) => rota.id === id)?.turns ?? [];
  const apart = apartToday(board, today);
  const at = { me: board.me, now, today: dayNumberOf(today), apart };
  const rota = createRotaView(state, turnsUntil(at.today), at, named);
  const rests = readRests(
    board.docs,
    board.people.map(({ member }) => member),
  );
  const first = spans.map(({ from }) => from).sort()[0] ?? today;
  return {
    rota,
    source: {
      ...named,
      ...{
        rests,
        departures: departuresOf(board),
        now,
        today: rota.zone === null ? at.today : dayAt(now, rota.zone),
      },
      turnsIn: (period: Period) => turnsWithin(turnsUntil(period.to), period.from, period.to),
    },
    here: (first > today ? first : today).slice(0, 7),
  };
}

/** Whole years, so that a step to the next month reckons nothing anew. */
function yearEnd(day: number): string {
  return `${String(Number(spellDay(day).slice(0, 4)) + 1)}-01-01`;
}
