/**
 * The calendar of a board's rotas as pages read it, reckoned once for all that ask and again only when
 * something that it depends on has changed: a letter typed into a note changes nothing of it.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { Transaction } from 'yjs';
import { rootMap, touchesRecords } from '#lib/board/docs.ts';
import { readRotaCalendar, type RotaOnBoard } from '#lib/board/rota-calendar.ts';
import { readRotas, type RotaState } from '#lib/board/rotas.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';

export interface RotaBook {
  /** Every rota, archived and unreadable ones too, in the collective's order. */
  readonly states: readonly RotaState[];
  /** Living rotas, with every turn that begins before the day `until`. */
  calendar(until: string): readonly RotaOnBoard[];
}

const books = new WeakMap<BoardState, RotaBook>();

export function rotasOf(board: BoardState): RotaBook {
  const known = books.get(board);
  if (known !== undefined) return known;
  const book = createRotaBook(board);
  books.set(board, book);
  return book;
}

function createRotaBook({ docs, session }: BoardState): RotaBook {
  const members = () => session.roster().members.map(({ id }) => id);
  let states: readonly RotaState[] | null = null;
  /** The one that was reckoned furthest, and what was cut from it. */
  let whole: { readonly until: string; readonly calendar: readonly RotaOnBoard[] } | null = null;
  let cuts = new Map<string, readonly RotaOnBoard[]>();
  let roster = '';
  /** Only what hears of changes may be kept. */
  let isHeard = false;

  function forget(): void {
    states = null;
    whole = null;
    cuts = new Map();
  }

  const changed = createSubscriber((update) => {
    const change = (): void => {
      forget();
      update();
    };
    const onRoster = (): void => {
      const now = members().join(' ');
      if (now !== roster) change();
      roster = now;
    };
    const onOwned = (transaction: Transaction): void => {
      if (touchesRecords(transaction)) change();
    };
    const onRotas = (_events: unknown, transaction: Transaction): void => {
      if (touchesRecords(transaction)) change();
    };
    [isHeard, roster] = [true, members().join(' ')];
    const rotas = rootMap(docs.common, 'rotas');
    rotas.observeDeep(onRotas);
    docs.owned.on('afterTransaction', onOwned);
    const stop = session.on(onRoster);
    return () => {
      rotas.unobserveDeep(onRotas);
      docs.owned.off('afterTransaction', onOwned);
      stop();
      isHeard = false;
      forget();
    };
  });

  return {
    get states() {
      changed();
      const read = states ?? readRotas(docs);
      if (isHeard) states = read;
      return read;
    },
    calendar(until) {
      changed();
      const known = cuts.get(until);
      if (known !== undefined) return known;
      if (whole === null || whole.until < until)
        whole = { until, calendar: readRotaCalendar(docs, members(), until) };
      const calendar = cutAt(whole.calendar, until);
      if (isHeard) cuts.set(until, calendar);
      else whole = null;
      return calendar;
    },
  };
}

/** RULE: no turn depends on a later one, so a shorter calendar is the beginning of a longer one. */
function cutAt(calendar: readonly RotaOnBoard[], until: string): readonly RotaOnBoard[] {
  const end = dayNumberOf(until);
  return calendar.map((one) => ({ ...one, turns: one.turns.filter(({ days }) => days[0]! < end) }));
}
