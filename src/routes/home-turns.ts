/** What home says of the rotas. In a part of its own: it comes with the first rota, not with the first page. */

import type { MemberId } from '#lib/base/brands.ts';
import { dayAfter } from '#lib/domain/plain-date.ts';
import { lookAround } from '#lib/domain/rotation/around-now.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { rotasOf } from '#lib/state/rotas.svelte.ts';
import { createTurnsView } from '#lib/ui/screens/home/turns.ts';
import type { TurnsView } from '#lib/ui/screens/home/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { hrefs } from './hrefs.ts';

const OPEN_WITHIN_MS = 14 * 86_400_000;
/** As far as the next turn of a monthly rota. */
const LOOK_AHEAD_DAYS = 63;

export function turnsAtHome(board: BoardState, person: (id: MemberId) => PersonView): TurnsView {
  const { now, today } = moment;
  const around = { me: board.me, now, end: now + OPEN_WITHIN_MS };
  const rotas = rotasOf(board)
    .calendar(dayAfter(today, LOOK_AHEAD_DAYS))
    .map(({ rota, turns }) => ({
      id: rota.id,
      name: rota.name,
      around: lookAround(turns, around),
    }));
  return createTurnsView(rotas, person, hrefs, now);
}
