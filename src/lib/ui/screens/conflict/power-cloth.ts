/*
 * The map of what gives weight, as cloth: a row for each thing that was marked, its yarn on the side where it weighs
 * more. Nobody's thread: those mark people of the board, and on a sheet there is nobody else.
 */
import { WEIGHTS, type ConflictSheet, type Side } from '#lib/domain/conflict/sheet.ts';
import { layBrocade, type Brocade } from '../../weave/brocade.ts';

const COLUMNS = 31;
const THIRD = 9;

/** From and to, in columns. What one cannot say shows here and there. */
const FLOATS: Record<Side, readonly (readonly [from: number, to: number])[]> = {
  me: [[1, 1 + THIRD]],
  even: [[11, 11 + THIRD]],
  across: [[COLUMNS - 1 - THIRD, COLUMNS - 1]],
  unsure: [5, 15, 25].map((at) => [at, at + 1] as const),
};

export function layPowerCloth({ weights }: ConflictSheet): Brocade {
  const marked = WEIGHTS.map((weight) => weights[weight]);
  return layBrocade({
    columns: COLUMNS,
    // Two rows of yarn for each, and an empty one above, below and between.
    rows: 3 * marked.length + 1,
    dyeAt(column, row) {
      const side = row % 3 === 0 ? undefined : marked[Math.floor(row / 3)];
      if (side === undefined) return null;
      const lies = FLOATS[side].some(([from, to]) => column >= from && column < to);
      return !lies ? null : side === 'unsure' ? 'pale' : 'deep';
    },
  });
}
