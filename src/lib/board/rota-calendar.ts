/** The calendar of a board's rotas: its records, brought together for the rules that compute it. */

import type { MemberId } from '#lib/base/brands.ts';
import { readApart } from '#lib/board/apart.ts';
import type { Docs } from '#lib/board/docs.ts';
import { readCovers, readSwaps, type SwapStanding } from '#lib/board/exchanges.ts';
import { readLimits, readRests } from '#lib/board/rests.ts';
import { readRotas, type RotaRecord } from '#lib/board/rotas.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { resolveApartDays } from '#lib/domain/remembrance/apart.ts';
import type { CoverStanding } from '#lib/domain/rotation/covers.ts';
import type { Life, Rest, Rota } from '#lib/domain/rotation/records.ts';
import { resolveRotas, type RotaCalendar } from '#lib/domain/rotation/rotation.ts';

export interface RotaOnBoard extends RotaCalendar {
  readonly rota: RotaRecord;
  readonly covers: readonly CoverStanding[];
  readonly swaps: readonly SwapStanding[];
}

/** What a calendar is reckoned from: living rotas in the collective's order, and who rests. */
export interface RotaBasis {
  readonly living: readonly (Omit<RotaOnBoard, keyof RotaCalendar> & { readonly rules: Rota })[];
  readonly life: Life;
}

export function readRotaBasis(docs: Docs, members: readonly MemberId[]): RotaBasis {
  const living = readRotas(docs)
    .filter((state) => state.kind === 'record')
    .filter(({ archived }) => !archived)
    .map((rota) => {
      const covers = readCovers(docs, rota, members);
      const swaps = readSwaps(docs, rota.id, members);
      const exchanges = [
        ...covers.flatMap((cover) => cover.exchanges),
        ...swaps.flatMap(({ exchange }) => exchange ?? []),
      ];
      const { id, spans, paused, plans } = rota;
      return { rota, covers, swaps, rules: { id, spans, paused, plans, exchanges } };
    });
  const rests = readRests(docs, members);
  const departures = resolveApartDays(readApart(docs, members));
  return { living, life: { rests, limits: readLimits(docs, members), departures } };
}

/**
 * Living rotas in the collective's order, with every turn that begins before the day `until`.
 */
export function readRotaCalendar(
  docs: Docs,
  members: readonly MemberId[],
  until: string,
): readonly RotaOnBoard[] {
  return reckon(readRotaBasis(docs, members), until);
}

/** The same as it would be with these rests instead of the ones that are kept: nothing is written. */
export function rotaCalendarWithRests(
  docs: Docs,
  members: readonly MemberId[],
  until: string,
  rests: readonly Rest[],
): readonly RotaOnBoard[] {
  const { living, life } = readRotaBasis(docs, members);
  return reckon({ living, life: { ...life, rests } }, until);
}

function reckon(
  { living, life }: ReturnType<typeof readRotaBasis>,
  until: string,
): readonly RotaOnBoard[] {
  const rules = living.map((one) => one.rules);
  const calendars = resolveRotas(rules, life, dayNumberOf(until));
  return living.map(({ rota, covers, swaps }) => ({
    ...{ rota, covers, swaps },
    ...calendars.get(rota.id)!,
  }));
}
