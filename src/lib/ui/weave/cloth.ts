/*
 * Cloth as geometry: where warp and weft lie, in pixels, for the band at home and for the rota's weave.
 * Every person is a warp end; time runs down; a turn is a few picks of weft. Ground is plain weave.
 * Who carries comes to the surface as a float of their own twist; rest is plain weave in leaf; a gap is a hole.
 * Pure and deterministic. Plain weave is drawn by dashed strokes, so a year of it stays cheap on an old phone.
 */
import { pill, yarnPath, type Point, type ThreadNumber } from './yarn.ts';

export type Stitch = 'ground' | 'carry' | 'rest' | 'gap';

export interface Warp {
  thread: ThreadNumber;
  /** One stitch a turn, first turn first. */
  turns: readonly Stitch[];
}

export interface ClothPlan {
  warps: readonly Warp[];
  /** Warp ends a person takes, the dyed one and undyed ones beside it. */
  ends?: number;
  /** Weft picks a turn takes: even, so that plain weave keeps step. */
  picks?: number;
  /** Plain picks above the first and below the last turn: even. */
  edge?: number;
}

export interface LaidWarp {
  thread: ThreadNumber;
  /** Stroke with `dash` at this offset: the dyed end going over and under. */
  strand: string;
  offset: number;
  /** Fill even-odd: the lengths that came to the surface. */
  floats: string;
}

export interface Cloth {
  width: number;
  height: number;
  warps: LaidWarp[];
  /** Under floats and in gaps: fill with the ground the cloth lies on. */
  cleared: string;
  /** Stroke in leaf with `dash`; two paths, one a step behind the other. */
  rest: [string, string];
  /** Stroke as the edge of a hole. */
  gaps: string;
}

/** Distance between two neighbouring yarns, and how thick one lies. */
export const PITCH = 8;
export const THICK = 6;
/** Over one, under one: with round caps of THICK this leaves pills one pitch long. */
export const DASH = `2 ${2 * PITCH - 2}`;
const START = -(PITCH / 2 - 1);
/** Dash offsets of even and odd yarns. */
export const STEPS: readonly [number, number] = [START, START - PITCH];

const page: Point = (x, y) => `${x} ${y}`;

/** Lay a plan of turns as cloth, its first end at x = 0. */
export function layCloth({ warps, ends = 3, picks = 4, edge = 2 }: ClothPlan): Cloth {
  const turns = Math.max(0, ...warps.map((warp) => warp.turns.length));
  const height = (turns * picks + 2 * edge) * PITCH;
  const cloth: Cloth = {
    width: warps.length * ends * PITCH,
    height,
    warps: [],
    cleared: '',
    rest: ['', ''],
    gaps: '',
  };
  warps.forEach((warp, i) => {
    const end = i * ends + Math.floor(ends / 2);
    const x = (end + 0.5) * PITCH;
    const laid: LaidWarp = {
      thread: warp.thread,
      strand: '',
      offset: STEPS[end % 2 === 0 ? 0 : 1],
      floats: '',
    };
    let from = 0;
    for (const run of runsOf(warp.turns)) {
      const top = (edge + run.from * picks) * PITCH;
      const bottom = (edge + run.to * picks) * PITCH;
      if (run.stitch === 'ground') continue;
      if (top > from) laid.strand += `M${x} ${from}V${top}`;
      from = bottom;
      surface(cloth, laid, { stitch: run.stitch, x, top, bottom, end, ends });
    }
    if (height > from) laid.strand += `M${x} ${from}V${height}`;
    cloth.warps.push(laid);
  });
  return cloth;
}

interface Place {
  stitch: Stitch;
  x: number;
  top: number;
  bottom: number;
  end: number;
  ends: number;
}

function surface(cloth: Cloth, laid: LaidWarp, place: Place): void {
  const { stitch, x, top, bottom, end, ends } = place;
  const width = Math.min(ends > 6 ? 26 : 22, ends * PITCH - 4);
  if (stitch === 'carry') {
    cloth.cleared += pill(
      page,
      x - width / 2 - 0.8,
      top + 0.4,
      x + width / 2 + 0.8,
      bottom - 0.4,
      4,
    );
    laid.floats += yarnPath(laid.thread, {
      x: x - width / 2,
      y: top + 1.5,
      length: bottom - top - 3,
      width,
    });
  }
  if (stitch === 'rest') {
    for (let k = -1; k <= 1; k++) {
      const step = (end + k) % 2 === 0 ? 0 : 1;
      cloth.rest[step] += `M${x + k * PITCH} ${top}V${bottom}`;
    }
  }
  if (stitch === 'gap') {
    const hole = pill(page, x - width / 2 - 1, top + 1.5, x + width / 2 + 1, bottom - 1.5, 9);
    cloth.cleared += hole;
    cloth.gaps += hole;
  }
}

/** Neighbouring turns alike lie as one: carrying twice in a row is one long float. */
function runsOf(turns: readonly Stitch[]): { stitch: Stitch; from: number; to: number }[] {
  const runs: { stitch: Stitch; from: number; to: number }[] = [];
  turns.forEach((stitch, i) => {
    const last = runs.at(-1);
    if (last?.stitch === stitch && stitch !== 'gap') last.to = i + 1;
    else runs.push({ stitch, from: i, to: i + 1 });
  });
  return runs;
}
