/**
 * The calendar of a board's rotas as pages read it, reckoned once for all that ask and again only when
 * something that it depends on has changed: a letter typed into a note changes nothing of it.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { Transaction } from 'yjs';
import { rootMap, touchesRecords } from '#lib/board/docs.ts';
import { readRotaCalendar, type RotaOnBoard } from '#lib/board/rota-calendar.ts';
import { readRotas, type RotaState } from '#lib/board/rotas.ts';
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
  let calendars = new Map<string, readonly RotaOnBoard[]>();
  let roster = '';
  /** Only what hears of changes may be kept. */
  let isHeard = false;

  function forget(): void {
    states = null;
    calendars = new Map();
  }

  const changed = createSubscriber((update) => {
    const change = (): void => {
      forget();
      update();
    };
    const onRoster = (): void => {
      if (members().join(' ') !== roster) change();
    };
    const onOwned = (transaction: Transaction): void => {
      if (touchesRecords(transaction)) change();
    };
    const onRotas = (_events: unknown, transaction: Transaction): void => {
      if (touchesRecords(transaction)) change();
    };
    isHeard = true;
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
      const known = calendars.get(until);
      if (known !== undefined) return known;
      const all = members();
      roster = all.join(' ');
      const calendar = readRotaCalendar(docs, all, until);
      if (isHeard) calendars.set(until, calendar);
      return calendar;
    },
  };
}
