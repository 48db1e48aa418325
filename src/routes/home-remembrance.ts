/** What home tells of memorials, to whoever asked for it on this device. In a part of its own. */

import type { MemberId } from '#lib/base/brands.ts';
import { aftercare } from '#lib/content/aftercare.ts';
import { refOf } from '#lib/domain/remembrance/records.ts';
import { aftercareDue, datesAhead } from '#lib/domain/remembrance/wishes.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { preferences } from '#lib/state/preferences.svelte.ts';
import { memorialsOf } from '#lib/state/remembrance.svelte.ts';
import { remembranceWishesOf } from '#lib/state/remembrance-wishes.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import type { AftercareView, DateView } from '#lib/ui/screens/aftercare/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { apartToday } from './apart.ts';
import { hrefs } from './hrefs.ts';

export { default as FromRemembering } from '#lib/ui/screens/home/FromRemembering.svelte';

/** A home that lists many dates would be a calendar. */
const MOST_DATES = 3;

/** Null until the disk has answered, and where nothing was asked for. */
export function homeOfRemembrance(
  board: BoardState,
  vault: Vault | null,
  person: (id: MemberId) => PersonView,
) {
  const wishes = remembranceWishesOf(board, vault);
  if (wishes.all === null) return null;
  const { now, today } = moment;
  const due = aftercareDue(wishes.all, today);
  const dates = wishes.all.dates.length === 0 ? [] : datesOf(board, wishes.all, today, now, person);
  if (due === null && dates.length === 0) return null;
  return {
    dates: dates.slice(0, MOST_DATES),
    aftercare: due === null ? null : wordsOf(due),
    onread: () => {
      if (due !== null) void wishes.putAway(due.wish.id, due.moment);
    },
    onnomore: () => {
      if (due !== null) void wishes.letAftercareGo(due.wish.id);
    },
  };
}

function wordsOf({
  wish,
  moment: at,
}: NonNullable<ReturnType<typeof aftercareDue>>): AftercareView {
  return { wish: wish.id, moment: at, ...aftercare(preferences.locale, wish.status)[at] };
}

function datesOf(
  board: BoardState,
  wishes: Parameters<typeof datesAhead>[1],
  today: string,
  now: number,
  person: (id: MemberId) => PersonView,
): readonly DateView[] {
  const memorials = memorialsOf(board).memorials(now, today);
  const known = memorials.map(({ id, gatherings, closedAt }) => ({
    ...{ id, gatherings, isClosed: closedAt !== null },
  }));
  const apart = apartToday(board, today);
  return datesAhead(known, wishes, today).map(({ memorial, gathering, day, days }) => ({
    ...{ id: refOf(gathering), occasion: gathering.occasion, words: gathering.words, day, days },
    name: memorials.find(({ id }) => id === memorial)?.name ?? '',
    href: hrefs.memorial(memorial),
    host: apart.has(gathering.member) ? null : person(gathering.member),
  }));
}
