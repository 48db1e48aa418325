/* Yarn and cloth are pure: the same thread is always the same path, every twist its own, and nothing is ever NaN. */
import { expect, test } from 'vitest';
import { layCloth, PITCH } from './cloth.ts';
import { yarnAlong } from './curve.ts';
import { THREADS, toThread, TWIST_NAMES, yarnPath } from './yarn.ts';

test('twelve threads are twelve different paths, and the same one each time', () => {
  const lay = { x: 0, y: 0, length: 24 };
  const paths = THREADS.map((thread) => yarnPath(thread, lay));
  expect(new Set(paths).size).toBe(12);
  expect(TWIST_NAMES).toHaveLength(12);
  expect(THREADS.map((thread) => yarnPath(thread, lay))).toEqual(paths);
});

test('a twist stays within its width and length, however long it is', () => {
  for (const thread of THREADS) {
    for (const length of [10, 24, 31, 48, 200]) {
      const path = yarnPath(thread, { x: 0, y: 0, length });
      const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
      expect(path).not.toMatch(/NaN|Infinity|undefined/);
      for (let i = 0; i < numbers.length; i += 2) {
        expect(numbers[i]).toBeGreaterThanOrEqual(-1);
        expect(numbers[i]).toBeLessThanOrEqual(13);
        expect(numbers[i + 1]).toBeGreaterThanOrEqual(-1);
        expect(numbers[i + 1]).toBeLessThanOrEqual(length + 1);
      }
    }
  }
});

test('the thirteenth person takes the first thread again', () => {
  expect(toThread(13)).toBe(1);
  expect(toThread(12)).toBe(12);
  expect(toThread(0)).toBe(12);
});

test('yarn laid along a curve has no broken points', () => {
  for (const thread of THREADS) {
    expect(yarnAlong(thread, 'M0 0C10 40 30 40 40 0C50 -40 70 -40 80 0', 10)).not.toMatch(/NaN/);
  }
});

test('Ana carries two turns in a row as one float, Ben rests in leaf, Carmen’s turn is a hole', () => {
  const cloth = layCloth({
    warps: [
      { thread: 1, turns: ['carry', 'carry', 'ground'] },
      { thread: 2, turns: ['ground', 'rest', 'ground'] },
      { thread: 3, turns: ['gap', 'ground', 'ground'] },
    ],
    ends: 3,
    picks: 4,
    edge: 2,
  });
  expect(cloth.width).toBe(9 * PITCH);
  expect(cloth.height).toBe(16 * PITCH);
  expect(cloth.warps[0]?.floats.match(/M/g)).toHaveLength(1);
  expect(cloth.warps[0]?.strand).toBe('M12 0L12 16M12 80L12 128');
  expect(cloth.rest.match(/M/g)).toHaveLength(3 * 2);
  expect(cloth.gaps.match(/M/g)).toHaveLength(1);
});

test('a year of sixty people stays small enough for an old phone', () => {
  const warps = Array.from({ length: 60 }, (_, p) => ({
    thread: toThread(p + 1),
    turns: Array.from({ length: 52 }, (_, w) =>
      (w + p) % 30 === 0 ? ('carry' as const) : ('ground' as const),
    ),
  }));
  const cloth = layCloth({ warps });
  const size = cloth.warps.reduce((sum, warp) => sum + warp.strand.length + warp.floats.length, 0);
  expect(size).toBeLessThan(200_000);
});
