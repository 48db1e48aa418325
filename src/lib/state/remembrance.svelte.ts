/**
 * The memorials of a board as pages read them, worked out once for all that ask and again only when a
 * record or the roster has changed: no letter typed into a story has them read again.
 */

import { createSubscriber } from 'svelte/reactivity';
import type { Transaction, XmlFragment } from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { readApart } from '#lib/board/apart.ts';
import { rootMap, touchesRecords } from '#lib/board/docs.ts';
import { readRemembrance, readStory } from '#lib/board/memorials.ts';
import { readUnreadMemorials, type UnreadMemorials } from '#lib/board/unread-memorials.ts';
import { createApartBy } from '#lib/domain/remembrance/apart.ts';
import { resolveMemorials, type Memorial } from '#lib/domain/remembrance/memorial.ts';
import type { MemorialId, Remembrance } from '#lib/domain/remembrance/records.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';

export interface MemorialBook {
  readonly records: Remembrance;
  /** In the order in which they were begun, closed ones too. `now` in ms; `today` is `YYYY-MM-DD`. */
  memorials(now: number, today: string): readonly Memorial[];
  /** What is there that this version cannot read. */
  readonly unread: UnreadMemorials;
  /** Null: it has not come, or is none that this version can read. */
  story(id: MemorialId): XmlFragment | null;
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
    // Whole stories that come or go; what is typed into one is heard by the page that shows it.
    const stories = rootMap(docs.common, 'memorials');
    stories.observe(change);
    const stop = session.on(onRoster);
    return () => {
      docs.owned.off('afterTransaction', onOwned);
      stories.unobserve(change);
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
    get unread() {
      changed();
      return readUnreadMemorials(docs, members());
    },
    story(id) {
      changed();
      return readStory(docs, id);
    },
  };
}
