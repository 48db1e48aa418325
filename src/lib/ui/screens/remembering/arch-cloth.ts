/*
 * The cloth that stands in an arch where there is no portrait: brocade in cochineal, another one for everybody. It is
 * nobody's thread: those are of people of the board, and mark them.
 */
import { layBrocade, type Brocade, type Dye } from '../../weave/brocade.ts';
import { PITCH } from '../../weave/cloth.ts';

/** Odd, so that there is a middle. */
const COLUMNS = 21;
const ROWS = 25;
const MIDDLE = { column: 10, row: 13 };

export const ARCH_WIDTH = COLUMNS * PITCH;
export const ARCH_HEIGHT = ROWS * PITCH;

/** A doorway's cloth, drawn to one side and tied there; its edge, and what ties it. */
export const CURTAIN_HEM = 'M168 14C152 58 104 96 54 116C62 146 66 168 66 191';
export const CURTAIN = `M0 0H168V14${CURTAIN_HEM.slice('M168 14'.length)}H0Z`;
export const CURTAIN_TIE = 'M-4 122C20 126 40 124 56 114';

/** What lies so far from the middle, aside and up or down. */
type Motif = (aside: number, along: number) => Dye | null;

const within = (far: number, deep: readonly number[], pale: readonly number[]): Dye | null =>
  deep.includes(far) ? 'deep' : pale.includes(far) ? 'pale' : null;

const MOTIFS: readonly Motif[] = [
  // Lozenges one within the other.
  (aside, along) => within(aside + along, [0, 1, 5, 6], [3, 8, 9]),
  // The same, in steps.
  (aside, along) => within(Math.ceil(aside / 2) + Math.ceil(along / 2), [0, 3], [1, 5]),
  // A star: a lozenge, and arms that cross it.
  (aside, along) => {
    if (aside + along > 9) return null;
    if (aside === 0 || along === 0) return aside + along < 2 ? 'deep' : 'pale';
    return within(Math.abs(aside - along), [0], []) ?? within(aside + along, [8, 9], [4]);
  },
  // A field of small lozenges that are one large one.
  (aside, along) => {
    if (aside + along > 9) return null;
    const small = Math.abs((aside % 6) - 3) + Math.abs((along % 6) - 3);
    return within(small, [6, 5], [2, 1]);
  },
  // Furrows.
  (aside, along) => {
    if (aside > 7 || along > 8 || aside + along > 12) return null;
    return within((aside + along) % 6, [0, 1], [3]);
  },
];

/** The same cloth for the same id, everywhere: each motif as it is, or light where it is dark. */
export function layArchCloth(id: string): Brocade {
  let seed = 7;
  for (let i = 0; i < id.length; i++) seed = (seed * 31 + id.charCodeAt(i)) % 9973;
  const motif = MOTIFS[seed % MOTIFS.length]!;
  const isTurned = Math.floor(seed / MOTIFS.length) % 2 === 1;
  return layBrocade({
    columns: COLUMNS,
    rows: ROWS,
    dyeAt(column, row) {
      const dye = motif(Math.abs(column - MIDDLE.column), Math.abs(row - MIDDLE.row));
      if (dye === null || !isTurned) return dye;
      return dye === 'deep' ? 'pale' : 'deep';
    },
  });
}
