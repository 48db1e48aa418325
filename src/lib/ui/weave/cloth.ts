/*
 * Cloth as geometry: where warp and weft lie, in pixels, for the band at home and for the rota's weave.
 * Every person is a warp end; time runs down, or along from left to right; a turn is a few picks of weft.
 * Ground is plain weave. Who carries comes to the surface as a float of their own twist, tucked under at
 * both ends; rest is plain weave in leaf; a gap is a hole.
 * Pure and deterministic. Plain weave is drawn by dashed strokes, so a year of it stays cheap on an old phone.
 */
import { pill, yarnPath, type Point, type ThreadNumber } from './yarn.ts';

export type Stitch = 'ground' | 'carry' | 'rest' | 'gap';

/** In turns, from the first; parts of a turn as well. */
export interface Run {
  stitch: Exclude<Stitch, 'ground'>;
  from: number;
  to: number;
}

export interface Warp {
  /** Null: undyed, nobody's. */
  thread: ThreadNumber | null;
  /** One stitch a turn, first turn first. */
  turns?: readonly Stitch[];
  /** Where turns are not all as long; in order, none over another. */
  runs?: readonly Run[];
  /** Warp ends of this one alone. */
  ends?: number;
}

export interface ClothPlan {
  warps: readonly Warp[];
  /** Turns that the cloth is long; without it as many as the longest warp has. */
  length?: number;
  /** Warp ends a person takes, the dyed one and undyed ones beside it. */
  ends?: number;
  /** Weft picks a turn takes: even, so that plain weave keeps step; with runs any number. */
  picks?: number;
  /** Plain picks above the first and below the last turn: even. */
  edge?: number;
  /** Time runs from left to right instead of down. */
  along?: boolean;
}

export interface LaidWarp {
  thread: ThreadNumber | null;
  /** Where it lies across the cloth, its edges and its middle. */
  from: number;
  middle: number;
  to: number;
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
  /** Stroke in leaf, THICK and without dash: plain weave, pick by pick. */
  rest: string;
  /** Stroke as weft, over the floats: the picks that hold down their ends. */
  tucks: string;
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
/** After two picks plain weave is in step again. */
const STEP = 2 * PITCH;
/** A float shorter than this shows no end that goes under. */
const TUCKED = 4 * PITCH;
/** Below this a twist has no room to be one, in its own units. */
const TWISTED = 7;

/** Lay a plan of turns as cloth, its first end at x = 0. */
export function layCloth(plan: ClothPlan): Cloth {
  const { warps, ends = 3, picks = 4, edge = 2, along = false } = plan;
  const turns = plan.length ?? Math.max(0, ...warps.map((warp) => warp.turns?.length ?? 0));
  const length = (turns * picks + 2 * edge) * PITCH;
  const cloth = { warps: [] as LaidWarp[], cleared: '', rest: '', tucks: '', gaps: '' };
  const at: Point = along
    ? (across, on) => `${tidy(on)} ${tidy(across)}`
    : (across, on) => `${tidy(across)} ${tidy(on)}`;
  let first = 0;
  for (const warp of warps) {
    const own = warp.ends ?? ends;
    const end = first + Math.floor(own / 2);
    const x = (end + 0.5) * PITCH;
    const laid: LaidWarp = {
      ...{ thread: warp.thread, from: first * PITCH, middle: x, to: (first + own) * PITCH },
      ...{ strand: '', offset: STEPS[end % 2 === 0 ? 0 : 1], floats: '' },
    };
    let from = 0;
    for (const run of warp.runs ?? runsOf(warp.turns ?? [])) {
      const top = (edge + run.from * picks) * PITCH;
      const bottom = (edge + run.to * picks) * PITCH;
      if (top > from) laid.strand += line(at, x, from, top);
      // The dashes of each length begin anew: it begins where plain weave is in step.
      from = Math.ceil(bottom / STEP) * STEP;
      surface(cloth, laid, { stitch: run.stitch, x, top, bottom, end, ends: own, at, along });
    }
    if (length > from) laid.strand += line(at, x, from, length);
    cloth.warps.push(laid);
    first += own;
  }
  const width = first * PITCH;
  return along ? { ...cloth, width: length, height: width } : { ...cloth, width, height: length };
}

interface Place {
  stitch: Stitch;
  x: number;
  top: number;
  bottom: number;
  end: number;
  ends: number;
  at: Point;
  along: boolean;
}

/** How thick a float or a hole lies. */
export function floatWidth(ends: number): number {
  return Math.max(14, Math.min(ends > 4 ? 26 : 22, ends * PITCH - 4));
}

type Surface = Pick<Cloth, 'cleared' | 'rest' | 'tucks' | 'gaps'>;

function surface(cloth: Surface, laid: LaidWarp, place: Place): void {
  const { stitch, x, top, bottom, end, ends, at } = place;
  const width = floatWidth(ends);
  if (stitch === 'carry') float(cloth, laid, place, width);
  if (stitch === 'rest')
    for (let k = -1; k <= 1; k++) cloth.rest += plainPicks(at, x + k * PITCH, end + k, top, bottom);
  if (stitch === 'gap') {
    const inset = Math.min(1.5, (bottom - top) / 8);
    const [u0, u1] = [x - width / 2 - 1, x + width / 2 + 1];
    const hole = pill(at, u0, top + inset, u1, bottom - inset, 9);
    cloth.cleared += hole;
    cloth.gaps += hole;
  }
}

function float(cloth: Surface, laid: LaidWarp, place: Place, widest: number): void {
  const { x, top, bottom, at, along } = place;
  const run = bottom - top;
  const inset = Math.min(1.5, run / 8);
  const length = run - 2 * inset;
  // A short float keeps its twist by lying thinner.
  const isTwisted = laid.thread !== null && length >= Math.min(widest, 10) * (TWISTED / 12);
  const width = isTwisted ? Math.max(Math.min(widest, length * 1.4), Math.min(widest, 10)) : widest;
  const [u0, u1] = [x - width / 2, x + width / 2];
  cloth.cleared += pill(at, u0 - 0.8, top + inset / 4, u1 + 0.8, bottom - inset / 4, 4);
  const lay = { length, width, direction: along ? ('weft' as const) : ('warp' as const) };
  laid.floats +=
    laid.thread === null || !isTwisted
      ? pill(at, u0, top + inset, u1, bottom - inset, 3)
      : yarnPath(
          laid.thread,
          along ? { x: top + inset, y: u0, ...lay } : { x: u0, y: top + inset, ...lay },
        );
  if (run < TUCKED) return;
  for (const pick of [top + PITCH / 2, bottom - PITCH / 2])
    cloth.tucks += `M${at(u0 - 1, pick)}L${at(u1 + 1, pick)}`;
}

/** Of a yarn's stretch each pick where it lies above; the shortest rest still shows one. */
function plainPicks(at: Point, x: number, end: number, top: number, bottom: number): string {
  const offset = end % 2 === 0 ? 0 : PITCH;
  const first = Math.ceil((top - offset - PITCH / 2) / STEP);
  const last = Math.max(first, Math.floor((bottom - offset - PITCH) / STEP));
  let path = '';
  for (let pick = first; pick <= last; pick++) {
    const middle = pick * STEP + offset + PITCH / 2;
    path += line(at, x, middle - 1, middle + 1);
  }
  return path;
}

/** The weft goes to and fro: it turns at an edge after two picks; `first` is 0 at one edge, 1 at the other. */
export function turnWeft(
  picks: number,
  { edge, out, first, along = false }: { edge: number; out: number; first: 0 | 1; along?: boolean },
): string {
  const at: Point = along ? (u, v) => `${v} ${u}` : (u, v) => `${u} ${v}`;
  let path = '';
  for (let pick = first; pick + 1 < picks; pick += 2) {
    const y = (pick + 0.5) * PITCH;
    path += `M${at(edge, y)}C${at(edge + out, y)} ${at(edge + out, y + PITCH)} ${at(edge, y + PITCH)}`;
  }
  return path;
}

function line(at: Point, x: number, from: number, to: number): string {
  return `M${at(x, from)}L${at(x, to)}`;
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Neighbouring turns alike lie as one: carrying twice in a row is one long float. */
function runsOf(turns: readonly Stitch[]): Run[] {
  const runs: Run[] = [];
  turns.forEach((stitch, i) => {
    if (stitch === 'ground') return;
    const last = runs.at(-1);
    if (last?.stitch === stitch && last.to === i && stitch !== 'gap') last.to = i + 1;
    else runs.push({ stitch, from: i, to: i + 1 });
  });
  return runs;
}
