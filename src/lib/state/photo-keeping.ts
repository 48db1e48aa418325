/**
 * Tells the photos beside the ledger which of them the board's records name: those are fetched from
 * others and kept, the rest goes. Looked at when records or the roster have changed, a moment later,
 * and once a day for pages whose time has passed.
 */

import type { Transaction } from 'yjs';
import { readApart } from '#lib/board/apart.ts';
import { touchesRecords } from '#lib/board/docs.ts';
import { readRemembrance } from '#lib/board/memorials.ts';
import { createApartBy } from '#lib/domain/remembrance/apart.ts';
import { resolveMemorials } from '#lib/domain/remembrance/memorial.ts';
import { namedFiles } from '#lib/domain/remembrance/photo-names.ts';
import { DAY_MS, spellDay } from '#lib/domain/plain-date.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import type { BoardSession } from '#lib/sync/session/board-session.ts';

const SOON_MS = 200;

/** Gives what ends it. */
export function keepPhotosNamed(session: BoardSession): () => void {
  const { docs, roster, photos, member } = session;
  const { after, clock } = surroundings;
  let callOff: (() => void) | null = null;

  function look(): void {
    const now = clock();
    const members = roster().members.map(({ id }) => id);
    const records = readRemembrance(docs, members);
    const apartBy = createApartBy(readApart(docs, members));
    // What a page shows on which day makes no difference to which photos it has.
    const today = spellDay(Math.floor(now / DAY_MS));
    const memorials = resolveMemorials(records, { now, today, apartBy });
    photos.named(namedFiles(records, memorials, member, now));
    callOff = after(DAY_MS, look);
  }
  function soon(): void {
    callOff?.();
    callOff = after(SOON_MS, look);
  }
  const onTransaction = (transaction: Transaction): void => {
    if (touchesRecords(transaction)) soon();
  };

  docs.owned.on('afterTransaction', onTransaction);
  const stop = session.on((event) => {
    if (event === 'board' || event === 'people') soon();
  });
  soon();
  return () => {
    docs.owned.off('afterTransaction', onTransaction);
    stop();
    callOff?.();
  };
}
