/* The cloth that stands in an arch where there is no portrait: a woven lozenge, a little different for everybody. */
import { layCloth, PITCH, type Cloth, type Stitch } from '../../weave/cloth.ts';
import { toThread, type ThreadNumber } from '../../weave/yarn.ts';

/** The reds and browns of memory, out of the twelve threads. */
const DYES: readonly ThreadNumber[] = [2, 12, 9, 7];
const COLUMNS = 9;
const ROWS = 7;

export const ARCH_WIDTH = COLUMNS * 2 * PITCH;
export const ARCH_HEIGHT = ROWS * 4 * PITCH;

/** The same cloth for the same id, everywhere. */
export function layArchCloth(id: string): Cloth {
  const seed = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const [outer, inner] = [DYES[seed % 4]!, DYES[(seed + 1 + (seed % 3)) % 4]!];
  const middle = (COLUMNS - 1) / 2;
  return layCloth({
    warps: Array.from({ length: COLUMNS }, (_, column) => {
      const aside = Math.abs(column - middle);
      return {
        thread: toThread(aside <= 1 ? inner : outer),
        turns: Array.from({ length: ROWS }, (_row, row) => stitchAt(aside, row)),
      };
    }),
    ends: 2,
    picks: 4,
    edge: 0,
  });
}

function stitchAt(aside: number, row: number): Stitch {
  const far = aside + Math.abs(row - (ROWS - 1) / 2);
  return far === 3 || far === 0 || far === 1 ? 'carry' : 'ground';
}
