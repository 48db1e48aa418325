/* A rota laid as cloth fits the room it is given, stays light, and tells what lies under a finger. */
import { expect, test } from 'vitest';
import type { Cloth } from './cloth.ts';
import {
  cutWeave,
  dayOnPhone,
  layWeave,
  lengthsFor,
  slotAt,
  type WeaveView,
} from './weave-plan.ts';

/** `people` take turns of `each` days for a year. */
function yearOf(people: number, each: number): WeaveView {
  const turns = Math.floor(365 / each);
  return {
    days: 365,
    lanes: Array.from({ length: people }, (_, at) => ({
      ...{ id: String(at), name: `P${at}`, thread: at + 1, isMine: at === 1 },
      runs: Array.from({ length: turns }, (_, turn) => turn)
        .filter((turn) => turn % people === at)
        .map((turn) => ({ stitch: 'carry' as const, from: turn * each, to: (turn + 1) * each })),
    })),
    slots: Array.from({ length: turns }, (_, turn) => ({
      ...{ id: String(turn), from: turn * each, to: (turn + 1) * each },
    })),
    today: 100.5,
    months: [
      { at: 0, label: 'a', short: 'a' },
      { at: 31, label: 'b', short: 'b' },
    ],
    mondays: [],
  };
}

const bytesOf = ({ warps, cleared, rest, tucks, gaps }: Cloth): number =>
  [cleared, rest, tucks, gaps, ...warps.flatMap(({ strand, floats }) => [strand, floats])].join('')
    .length;

test('thirty people fit a phone, each thread within the width, mine the widest', () => {
  const laid = layWeave(yearOf(30, 1), { length: 868, across: 140, along: false, lifts: true });
  expect(laid.width).toBeLessThanOrEqual(140.001);
  const widths = laid.cloth.warps.map(({ from, to }) => to - from);
  expect(widths.filter((width) => width === Math.max(...widths))).toHaveLength(1);
  expect(widths[1]).toBe(Math.max(...widths));
});

test('time along: the cloth is exactly as long as its room, and lanes stand off for their names', () => {
  for (const people of [4, 12, 30]) {
    const laid = layWeave(yearOf(people, 7), { length: 840, across: 0, along: true, lifts: false });
    expect(laid.cloth.width * laid.scale).toBeCloseTo(840);
    expect(laid.width / people).toBeGreaterThanOrEqual(24);
  }
});

test('a year of daily turns of thirty people is light, and no number in it is broken', () => {
  const laid = layWeave(yearOf(30, 1), { length: 832, across: 556, along: true, lifts: false });
  expect(bytesOf(laid.cloth)).toBeLessThan(150_000);
  expect(JSON.stringify(laid.cloth)).not.toMatch(/NaN|Infinity|null,"y|undefined/);
});

test('a cut keeps every lane and only the days that it has', () => {
  const cut = cutWeave(yearOf(4, 7), 91, 182);
  expect([cut.days, cut.lanes.length, cut.today]).toEqual([91, 4, 9.5]);
  expect(cut.slots[0]).toEqual({ id: '13', from: 0, to: 7 });
  for (const { from, to } of [...cut.slots, ...cut.lanes.flatMap(({ runs }) => runs)]) {
    expect(from).toBeGreaterThanOrEqual(0);
    expect(to).toBeLessThanOrEqual(91);
  }
});

test('what lies under a finger is its turn, and between turns the nearest', () => {
  const { slots } = yearOf(4, 7);
  expect(slotAt(slots, 7.5)?.id).toBe('1');
  const apart = [
    { id: 'a', from: 0, to: 1 },
    { id: 'b', from: 5, to: 6 },
  ];
  expect([slotAt(apart, 2)?.id, slotAt(apart, 4)?.id, slotAt([], 1)]).toEqual(['a', 'b', null]);
});

test('few people get a year in several lengths, many in one; a turn on a phone is a thumb’s width', () => {
  expect([4, 8, 12, 30].map((people) => lengthsFor(people, 590))).toEqual([4, 2, 1, 1]);
  expect([1, 2, 7, 30].map((each) => dayOnPhone(yearOf(4, each).slots))).toEqual([28, 22, 12, 12]);
});
