/*
 * Brocade as geometry: floats of weft over a plain ground, to be stroked with round ends, a yarn thick. A picture is
 * told by what lies where; lengths of one dye in a row are one float.
 */
import { PITCH } from './cloth.ts';

export type Dye = 'deep' | 'pale';

export interface BrocadePlan {
  readonly columns: number;
  readonly rows: number;
  dyeAt(column: number, row: number): Dye | null;
}

export interface Brocade {
  readonly width: number;
  readonly height: number;
  readonly deep: string;
  readonly pale: string;
}

export function layBrocade({ columns, rows, dyeAt }: BrocadePlan): Brocade {
  const floats = { deep: '', pale: '' };
  for (let row = 0; row < rows; row++) {
    const y = (row + 0.5) * PITCH;
    for (let from = 0; from < columns;) {
      const dye = dyeAt(from, row);
      let to = from + 1;
      while (to < columns && dyeAt(to, row) === dye) to++;
      if (dye !== null) floats[dye] += `M${from * PITCH + 3} ${y}H${to * PITCH - 3}`;
      from = to;
    }
  }
  return { width: columns * PITCH, height: rows * PITCH, ...floats };
}
