/** Rotas of an open board as the rules about turns read them, with what was left at each turn's end. */

import { readHandovers } from '#lib/board/handovers.ts';
import { readRests, type RestRecord } from '#lib/board/rests.ts';
import type { RotaOnBoard } from '#lib/board/rota-calendar.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';

export function rotaFacts(one: RotaOnBoard) {
  const { rota, turns, setAside, covers, swaps } = one;
  const { id, name, passes, plans } = rota;
  const handovers = readHandovers(rota);
  return { id, name, passes, plans, turns, setAside, covers, swaps, handovers };
}

export function restsOf({ docs, members }: BoardState): readonly RestRecord[] {
  return readRests(docs, members);
}
