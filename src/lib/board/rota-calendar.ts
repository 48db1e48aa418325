/** The calendar of a board's rotas: its records, brought together for the rules that compute it. */

import type { MemberId } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import { readCovers, readSwaps, type SwapStanding } from '#lib/board/exchanges.ts';
import { readLimits, readRests } from '#lib/board/rests.ts';
import { readRotas, type RotaRecord } from '#lib/board/rotas.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { CoverStanding } from '#lib/domain/rotation/covers.ts';
import type { Life } from '#lib/domain/rotation/records.ts';
import { resolveRotas, type RotaCalendar } from '#lib/domain/rotation/rotation.ts';

export interface RotaOnBoard extends RotaCalendar {
  readonly rota: RotaRecord;
  readonly covers: readonly CoverStanding[];
  readonly swaps: readonly SwapStanding[];
}

/**
 * Living rotas in the collective's order, with every turn that begins before the day `until`.
 */
export function readRotaCalendar(
  docs: Docs,
  members: readonly MemberId[],
  until: string,
): readonly RotaOnBoard[] {
  const living = readRotas(docs)
    .filter((state) => state.kind === 'record')
    .filter(({ archived }) => !archived)
    .map((rota) => ({
      rota,
      covers: readCovers(docs, rota, members),
      swaps: readSwaps(docs, rota.id, members),
    }));
  const life: Life = {
    rests: readRests(docs, members),
    limits: readLimits(docs, members),
    departures: [],
  };
  const calendars = resolveRotas(
    living.map(({ rota, covers, swaps }) => ({
      ...{ id: rota.id, spans: rota.spans, paused: rota.paused, plans: rota.plans },
      exchanges: [
        ...covers.flatMap(({ exchanges }) => exchanges),
        ...swaps.flatMap(({ exchange }) => exchange ?? []),
      ],
    })),
    life,
    dayNumberOf(until),
  );
  return living.map((one) => ({ ...one, ...calendars.get(one.rota.id)! }));
}
