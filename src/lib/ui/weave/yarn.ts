/*
 * Yarn as outlines: twelve twists, each one path, so that colour is never alone and no SVG id is needed.
 * A twist is drawn in its own frame, 12 units wide and any length long, then laid as warp (down) or weft (across).
 * What separates the plies is cut out, like a woodcut: the ground shows through and print in grey keeps the twist.
 * Fill with the even-odd rule. Pure and deterministic: same thread, same length, same path.
 */

export type ThreadNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
export type Point = (across: number, along: number) => string;
export type Direction = 'warp' | 'weft';

/** Width of a yarn in its own units; lengths are in the same units. */
export const YARN_WIDTH = 12;
export const THREADS: readonly ThreadNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
export const TWIST_NAMES = [
  'plain',
  'Z-ply',
  'paired',
  'herringbone',
  'S-ply',
  'netted',
  'tweed',
  'stitched',
  'wrapped',
  'slub',
  'wave',
  'chain',
] as const;

/** The thread that a number stands for; beyond twelve the colours begin again. */
export function toThread(index: number): ThreadNumber {
  return (((((Math.trunc(index) - 1) % 12) + 12) % 12) + 1) as ThreadNumber;
}

export interface Lay {
  x: number;
  y: number;
  length: number;
  /** How wide the yarn lies, 12 unless told. */
  width?: number;
  direction?: Direction;
}

/** The path of one length of a person's yarn, its corner at (x, y). */
export function yarnPath(thread: ThreadNumber, lay: Lay): string {
  const { x, y, length, width = YARN_WIDTH, direction = 'warp' } = lay;
  const scale = width / YARN_WIDTH;
  const at: Point = (across, along) =>
    direction === 'warp'
      ? `${round(x + across * scale)} ${round(y + along * scale)}`
      : `${round(x + along * scale)} ${round(y + (YARN_WIDTH - across) * scale)}`;
  return TWISTS[thread](at, length / scale);
}

/** The same twist through any mapping from (across, along) to the page: see curve.ts. */
export function twistPath(thread: ThreadNumber, at: Point, length: number): string {
  return TWISTS[thread](at, length);
}

type Twist = (at: Point, length: number) => string;

const TWISTS: Record<ThreadNumber, Twist> = {
  1: (at, length) => pill(at, 1, 0, 11, length, 5),
  2: (at, length) => plies(at, length, { pitch: 6.2, slant: 5, gap: 1.7, mirrored: false }),
  3: (at, length) => pill(at, 0.4, 0, 5.1, length, 2.3) + pill(at, 6.9, 0, 11.6, length, 2.3),
  4: herringbone,
  5: (at, length) => plies(at, length, { pitch: 4, slant: 7.5, gap: 1.5, mirrored: true }),
  6: netted,
  7: tweed,
  8: stitched,
  9: (at, length) =>
    repeat(length, 4.4, (top, pitch) => pill(at, 0.3, top, 11.7, top + pitch - 1.5, 1.4), 1.5),
  10: slub,
  11: wave,
  12: chain,
};

interface Ply {
  pitch: number;
  slant: number;
  gap: number;
  mirrored: boolean;
}

/** Rope: strands that climb to the right (Z), or to the left when mirrored (S), bulging at both edges. */
function plies(at: Point, length: number, { pitch, slant, gap, mirrored }: Ply): string {
  const p: Point = (u, v) => at(mirrored ? 12 - u : u, v);
  const strand = (top: number, step: number): string => {
    const t = step - gap;
    return (
      `M${p(1.1, top + slant)}C${p(3.6, top + slant - 0.4)} ${p(7.6, top + 0.9)} ${p(10.6, top)}` +
      `C${p(12.3, top + 0.1)} ${p(12.3, top + t * 0.75)} ${p(10.9, top + t)}` +
      `C${p(8.4, top + t + 0.4)} ${p(4.4, top + slant + t - 0.9)} ${p(1.4, top + slant + t)}` +
      `C${p(-0.3, top + slant + t - 0.1)} ${p(-0.3, top + slant + t * 0.25)} ${p(1.1, top + slant)}Z`
    );
  };
  const wedge = (v: (along: number) => number, q: Point): string =>
    `M${q(1.1, v(slant - gap))}C${q(3.4, v(slant - gap - 0.3))} ${q(5.4, v(1.4))} ${q(8, v(0.1))}` +
    `C${q(5, v(-0.3))} ${q(0.2, v(0.4))} ${q(1.1, v(slant - gap))}Z`;
  const turned: Point = (u, v) => p(12 - u, v);
  return (
    wedge((v) => v, p) +
    repeat(length - slant + gap, pitch, strand, 0) +
    wedge((v) => length - v, turned)
  );
}

/** Knitted look: leaves that lean in from both edges and meet in a V. */
function herringbone(at: Point, length: number): string {
  const dip = 4.2;
  return repeat(
    length - dip + 1.4,
    5.4,
    (top, pitch) => {
      const t = pitch - 1.4;
      return [false, true]
        .map((right) => {
          const p: Point = (u, v) => at(right ? 12 - u : u, v);
          return (
            `M${p(1.2, top)}C${p(3.2, top + 0.6)} ${p(5.3, top + 2)} ${p(5.4, top + dip)}` +
            `L${p(5.4, top + dip + t)}C${p(4, top + dip + t - 0.2)} ${p(1.6, top + t + 1.6)} ${p(0.6, top + t)}` +
            `C${p(-0.1, top + t * 0.6)} ${p(0.1, top + 0.2)} ${p(1.2, top)}Z`
          );
        })
        .join('');
    },
    0,
  );
}

/** A net: lozenges cut out in two columns, staggered. */
function netted(at: Point, length: number): string {
  const holes = repeat(
    length - 2,
    6,
    (top, pitch) => {
      const diamond = (u: number, v: number): string =>
        `M${at(u, v - 2.4)}L${at(u + 1.9, v)}L${at(u, v + 2.4)}L${at(u - 1.9, v)}Z`;
      const left = diamond(3.6, 1 + top + pitch / 2);
      return top + pitch * 1.6 > length ? left : left + diamond(8.4, 1 + top + pitch);
    },
    0,
  );
  return pill(at, 0.4, 0, 11.6, length, 3.5) + holes;
}

/** Tweed: flecks. */
function tweed(at: Point, length: number): string {
  const flecks = repeat(
    length - 4,
    6.2,
    (top, pitch) =>
      dot(at, 3.9, 2 + top + pitch * 0.3, 1.35) + dot(at, 8.1, 2 + top + pitch * 0.74, 1.35),
    0,
  );
  return pill(at, 0.6, 0, 11.4, length, 5) + flecks;
}

/** A running stitch down the middle. */
function stitched(at: Point, length: number): string {
  const slits = repeat(
    length - 3,
    6.5,
    (top, pitch) => pill(at, 4.9, 1.5 + top + 1.1, 7.1, 1.5 + top + pitch - 1.1, 1.1),
    0,
  );
  return pill(at, 0.6, 0, 11.4, length, 3.5) + slits;
}

/** Slub: thick and thin by turns, as hand-spun yarn is. */
function slub(at: Point, length: number): string {
  const count = countOf(length, 8);
  const pitch = length / count;
  const edge = (right: boolean): string => {
    const u = (across: number): number => (right ? 12 - across : across);
    const parts: string[] = [];
    for (let k = 0; k < count; k++) {
      const i = right ? count - 1 - k : k;
      const v = (f: number): number => (right ? (i + 1 - f) * pitch : (i + f) * pitch);
      parts.push(
        `C${at(u(4), v(0.16))} ${at(u(-0.6), v(0.18))} ${at(u(0.4), v(0.5))}` +
          `C${at(u(-0.6), v(0.82))} ${at(u(4), v(0.84))} ${at(u(4.2), v(1))}`,
      );
    }
    return parts.join('');
  };
  return `M${at(4.2, 0)}${edge(false)}L${at(7.8, length)}${edge(true)}Z`;
}

/** A strand that swings from edge to edge. */
function wave(at: Point, length: number): string {
  const half = length / Math.max(2, Math.round(length / 5.4));
  const turns = Math.round(length / half);
  const side = (shift: number, down: boolean): string => {
    const parts: string[] = [];
    for (let k = 0; k < turns; k++) {
      const i = down ? k : turns - 1 - k;
      const from = (down ? i : i + 1) * half;
      const to = (down ? i + 1 : i) * half;
      const u = (j: number): number => (j % 2 === 0 ? 3.2 : 8.8) + shift;
      const [a, b] = down ? [u(i), u(i + 1)] : [u(i + 1), u(i)];
      const middle = (from + to) / 2;
      parts.push(`C${at(a, middle)} ${at(b, middle)} ${at(b, to)}`);
    }
    return parts.join('');
  };
  const last = turns % 2 === 0 ? 3.2 : 8.8;
  const t = 2.9;
  return (
    `M${at(3.2 - t, 0)}${side(-t, true)}L${at(last + t, length)}${side(t, false)}` +
    `C${at(3.2 + t, -0.4)} ${at(3.2 - t, -0.4)} ${at(3.2 - t, 0)}Z`
  );
}

/** Crochet: rings one after the other. */
function chain(at: Point, length: number): string {
  return repeat(
    length,
    9.2,
    (top, pitch) =>
      pill(at, 0.5, top, 11.5, top + pitch - 0.9, 5) +
      pill(at, 4.1, top + 3, 7.9, top + pitch - 3.9, 1.6),
    0.9,
  );
}

/** A rounded oblong from (u0, v0) to (u1, v1). */
export function pill(
  at: Point,
  u0: number,
  v0: number,
  u1: number,
  v1: number,
  radius: number,
): string {
  const r = Math.max(0, Math.min(radius, Math.abs(u1 - u0) / 2, Math.abs(v1 - v0) / 2));
  const k = r * 0.45;
  return (
    `M${at(u0 + r, v0)}L${at(u1 - r, v0)}C${at(u1 - k, v0)} ${at(u1, v0 + k)} ${at(u1, v0 + r)}` +
    `L${at(u1, v1 - r)}C${at(u1, v1 - k)} ${at(u1 - k, v1)} ${at(u1 - r, v1)}` +
    `L${at(u0 + r, v1)}C${at(u0 + k, v1)} ${at(u0, v1 - k)} ${at(u0, v1 - r)}` +
    `L${at(u0, v0 + r)}C${at(u0, v0 + k)} ${at(u0 + k, v0)} ${at(u0 + r, v0)}Z`
  );
}

function dot(at: Point, u: number, v: number, r: number): string {
  return pill(at, u - r, v - r, u + r, v + r, r);
}

function countOf(length: number, pitch: number): number {
  return Math.max(1, Math.round(length / pitch));
}

/** As many repeats as fit best, stretched so that they end exactly at `length`; `tail` is the last one's gap. */
function repeat(
  length: number,
  pitch: number,
  draw: (top: number, pitch: number) => string,
  tail: number,
): string {
  const count = countOf(length + tail, pitch);
  const step = (length + tail) / count;
  let path = '';
  for (let i = 0; i < count; i++) path += draw(i * step, step);
  return path;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
