/* The cloth that stands in an arch where there is no portrait: a woven lozenge, a little different for everybody. */
import { layCloth, PITCH, type Cloth, type Stitch } from '../../weave/cloth.ts';
import type { ThreadNumber } from '../../weave/yarn.ts';

/** The reds and browns of memory, out of the twelve threads. */
const DYES: readonly ThreadNumber[] = [2, 9, 7];
/** Odd, so that the lozenge has a middle. */
const COLUMNS = 11;
const ROWS = 13;

export const ARCH_WIDTH = COLUMNS * 2 * PITCH;
export const ARCH_HEIGHT = ROWS * 2 * PITCH;

/** The same cloth for the same id, everywhere. */
export function layArchCloth(id: string): Cloth {
  const seed = Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const [rim, heart] = [DYES[seed % 3]!, DYES[(seed + 1 + (seed % 2)) % 3]!];
  return layCloth({
    warps: Array.from({ length: COLUMNS }, (_, column) => {
      const aside = Math.abs(column - (COLUMNS - 1) / 2);
      return {
        thread: aside % 2 === 0 ? rim : heart,
        turns: Array.from({ length: ROWS }, (_row, row) => stitchAt(aside, row)),
      };
    }),
    ends: 2,
    picks: 2,
    edge: 0,
  });
}

/** Lozenges one within the other. */
function stitchAt(aside: number, row: number): Stitch {
  const far = aside + Math.abs(row - (ROWS - 1) / 2);
  return far === 0 || far === 2 || far === 3 || far === 5 ? 'carry' : 'ground';
}
