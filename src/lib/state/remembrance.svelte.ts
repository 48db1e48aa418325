/**
 * The memorials of a board as pages read them, worked out once for all that ask and again only when a
 * record or the roster has changed: no letter typed into a story has them read again.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { Transaction } from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { readApart } from '#lib/board/apart.ts';
import { touchesRecords } from '#lib/board/docs.ts';
import { memorialsWithUnreadable, readRemembrance } from '#lib/board/memorials.ts';
import { createApartBy } from '#lib/domain/remembrance/apart.ts';
import { resolveMemorials, type Memorial } from '#lib/domain/remembrance/memorial.ts';
import type { MemorialId, Remembrance } from '#lib/domain/remembrance/records.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';

export interface MemorialBook {
  readonly records: Remembrance;
  /** In the order in which they were begun, closed ones too. `now` in ms; `today` is `YYYY-MM-DD`. */
  memorials(now: number, today: string): readonly Memorial[];
  /** Memorials of which somebody's memory is there that this version cannot read. */
  readonly unreadable: ReadonlySet<MemorialId>;
}

const books = new WeakMap<BoardState, MemorialBook>();

export function memorialsOf(board: BoardState): MemorialBook {
  const known = books.get(board);
  if (known !== undefined) return known;
  const book = createMemorialBook(board);
  books.set(board, book);
  return book;
}

function createMemorialBook({ docs, session }: BoardState): MemorialBook {
  const members = (): readonly MemberId[] => session.roster().members.map(({ id }) => id);
  let read: Remembrance | null = null;
  let roster = '';
  /** Only what hears of changes may be kept. */
  let isHeard = false;

  const changed = createSubscriber((update) => {
    const change = (): void => {
      read = null;
      update();
    };
    const onOwned = (transaction: Transaction): void => {
      if (touchesRecords(transaction)) change();
    };
    const onRoster = (): void => {
      const now = members().join(' ');
      if (now !== roster) change();
      roster = now;
    };
    [isHeard, roster] = [true, members().join(' ')];
    docs.owned.on('afterTransaction', onOwned);
    const stop = session.on(onRoster);
    return () => {
      docs.owned.off('afterTransaction', onOwned);
      stop();
      isHeard = false;
      read = null;
    };
  });

  function records(): Remembrance {
    changed();
    const found = read ?? readRemembrance(docs, members());
    if (isHeard) read = found;
    return found;
  }

  return {
    get records() {
      return records();
    },
    memorials(now, today) {
      const all = records();
      const apartBy = createApartBy(readApart(docs, members()));
      return resolveMemorials(all, { now, today, apartBy });
    },
    get unreadable() {
      changed();
      return memorialsWithUnreadable(docs, members());
    },
  };
}
