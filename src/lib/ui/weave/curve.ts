/*
 * Yarn along a curve, for drawings: the twists of yarn.ts bent along a path of cubic curves.
 * A curve is written as an SVG path of absolute M and C commands; its length is measured by sampling.
 * Pure and deterministic; drawings compute their paths once, when their module loads.
 */
import { twistPath, YARN_WIDTH, type ThreadNumber } from './yarn.ts';

interface Sample {
  x: number;
  y: number;
  /** Unit tangent. */
  tx: number;
  ty: number;
  along: number;
}

/** The outline of a yarn of this twist and width, laid along `d`. */
export function yarnAlong(thread: ThreadNumber, d: string, width: number): string {
  const samples = sampleCurve(d);
  const scale = width / YARN_WIDTH;
  const length = samples.at(-1)?.along ?? 0;
  return twistPath(
    thread,
    (across, along) => {
      const on = atLength(samples, along * scale);
      const off = (across - YARN_WIDTH / 2) * scale;
      return `${(on.x - on.ty * -off).toFixed(1)} ${(on.y + on.tx * -off).toFixed(1)}`;
    },
    length / scale,
  );
}

function sampleCurve(d: string): Sample[] {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  const samples: Sample[] = [];
  let [x0 = 0, y0 = 0] = numbers;
  for (let i = 2; i + 5 < numbers.length; i += 6) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = numbers.slice(i, i + 6);
    for (let k = 0; k <= 24; k++) {
      if (k === 0 && samples.length > 0) continue;
      const t = k / 24;
      const s = 1 - t;
      const x = s * s * s * x0 + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3;
      const y = s * s * s * y0 + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3;
      const dx = s * s * (x1 - x0) + 2 * s * t * (x2 - x1) + t * t * (x3 - x2);
      const dy = s * s * (y1 - y0) + 2 * s * t * (y2 - y1) + t * t * (y3 - y2);
      const norm = Math.hypot(dx, dy) || 1;
      const last = samples.at(-1);
      const along = last === undefined ? 0 : last.along + Math.hypot(x - last.x, y - last.y);
      samples.push({ x, y, tx: dx / norm, ty: dy / norm, along });
    }
    [x0, y0] = [x3, y3];
  }
  return samples;
}

/** The point at a length along the curve; beyond its ends it goes straight on. */
function atLength(samples: readonly Sample[], along: number): Sample {
  const first = samples[0] ?? { x: 0, y: 0, tx: 1, ty: 0, along: 0 };
  let from = first;
  let to = samples[1] ?? first;
  for (let i = 1; i < samples.length; i++) {
    from = samples[i - 1] ?? first;
    to = samples[i] ?? first;
    if (to.along >= along) break;
  }
  const span = to.along - from.along || 1;
  const f = (along - from.along) / span;
  const turn = Math.max(0, Math.min(1, f));
  return {
    x: from.x + (to.x - from.x) * f,
    y: from.y + (to.y - from.y) * f,
    tx: from.tx + (to.tx - from.tx) * turn,
    ty: from.ty + (to.ty - from.ty) * turn,
    along,
  };
}
