/** People as every page shows them: from the board's people to names, threads and addresses. */

import type { MemberId } from '#lib/base/brands.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { hrefs } from './hrefs.ts';

export function personViews(board: BoardState): ReadonlyMap<MemberId, PersonView> {
  const views = board.people.map(({ member, name, thread, card }) => {
    const pronouns = card.kind === 'record' && card.pronouns !== '' ? card.pronouns : undefined;
    const me = member === board.me;
    return [
      member,
      { id: member, name, thread, pronouns, href: hrefs.person(member), me },
    ] as const;
  });
  return new Map(views);
}

/** Somebody who is no longer on the roster still has a thread in what they wrote. */
export function personView(views: ReadonlyMap<MemberId, PersonView>, id: MemberId): PersonView {
  return views.get(id) ?? { id, name: null, thread: 8 };
}
