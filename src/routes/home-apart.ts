/** What home says of who is set apart. In a part of its own: it comes when anybody ever was. */

import { setBack } from '#lib/board/apart.ts';
import { now } from '#lib/platform/clock.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import type { MemberId } from '#lib/base/brands.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { apartToday } from './apart.ts';

export { rolesToday } from './apart.ts';
export { default as FromApart } from '#lib/ui/screens/apart/FromApart.svelte';

export function homeOfApart(board: BoardState, person: (id: MemberId) => PersonView) {
  const { me } = board;
  const { today } = moment;
  const apart = apartToday(board, today);
  const others = [...apart.values()].filter(({ who, saysHere }) => saysHere && who !== me);
  return {
    own: apart.get(me) ?? null,
    // On a device whose person is set apart nothing is asked about the others.
    claims: apart.has(me) ? [] : others.map(({ who }) => person(who)),
    year: Number(today.slice(0, 4)),
    onhere: () => {
      const deed = { now: now(), random: surroundings.random };
      setBack(board.docs, me, { who: me, from: today }, deed);
    },
  };
}
