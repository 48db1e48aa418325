/** What home says of the rotas. In a part of its own: it comes with the first rota, not with the first page. */

import type { MemberId } from '#lib/base/brands.ts';
import { lookAround } from '#lib/domain/rotation/around-now.ts';
import { resolveAsks } from '#lib/domain/rotation/asks.ts';
import { resolveWelcomeBack } from '#lib/domain/rotation/welcome-back.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { readMarksOf } from '#lib/state/read-marks.svelte.ts';
import { rotasOf } from '#lib/state/rotas.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import { createTurnsView } from '#lib/ui/screens/home/turns.ts';
import { createWelcome } from '#lib/ui/screens/rest/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { createAskViews } from '#lib/ui/screens/turns/ask-view.ts';
import { daysAhead } from './care/rotas/ahead.ts';
import { restsOf, rotaFacts } from './care/rotas/rota-facts.ts';
import { apartToday, departuresOf } from './apart.ts';
import { hrefs } from './hrefs.ts';

export { default as Asks } from '#lib/ui/screens/turns/Asks.svelte';
export { default as FromRotas } from '#lib/ui/screens/home/FromRotas.svelte';

/** As far as one's own next turn is looked for. */
const AHEAD_MS = 92 * 86_400_000;
/** Three things at most wait on home; the rest is on the rotas' own pages. */
const MOST_ASKS = 3;

export function homeOfRotas(
  board: BoardState,
  vault: Vault | null,
  person: (id: MemberId) => PersonView,
) {
  const { now, today } = moment;
  const { me } = board;
  const calendar = rotasOf(board).calendar(daysAhead(today));
  const rests = restsOf(board);
  const departures = departuresOf(board);
  const apart = apartToday(board, today);
  const marks = readMarksOf(board, vault);
  const around = calendar.map(({ rota, turns }) => ({
    id: rota.id,
    name: rota.name,
    around: lookAround(turns, { me, now, end: now + AHEAD_MS, apart }),
  }));
  const read = marks.all ?? new Set<string>();
  const asked = createAskViews(
    resolveAsks(calendar.map(rotaFacts), { me, now, today, rests, departures, read }),
    person,
    hrefs.turn,
  );
  const back = resolveWelcomeBack(
    calendar.map(({ rota, turns }) => ({ ...rota, turns })),
    { me, rests, departures, today },
  );
  const welcome = back === null ? null : createWelcome(back, person, hrefs);
  // What may have been read is not shown until it is known.
  const isKnown = marks.all !== null;
  return {
    turns: createTurnsView(around, person, hrefs, now),
    asks: asked.asks.slice(0, MOST_ASKS),
    standIn: isKnown ? (asked.standIns[0] ?? null) : null,
    thanks: isKnown ? (asked.thanks[0] ?? null) : null,
    welcome: isKnown && welcome !== null && !read.has(welcome.mark) ? welcome : null,
    onread: marks.add,
  };
}
