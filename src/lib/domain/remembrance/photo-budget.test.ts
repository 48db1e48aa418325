import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import {
  BOARD_BYTES,
  hasRoomFor,
  LARGEST_FILE_BYTES,
  MEMBER_BYTES,
  roomOf,
  shareOut,
  SMALL_FILE_BYTES,
  type NamedFile,
  type Share,
} from '#lib/domain/remembrance/photo-budget.ts';

const [ana, ben, mallory] = ['ana', 'ben', 'mallory'] as MemberId[];
const KIB = 1_024;

function many(count: number, member: MemberId, size: number, from = 0): NamedFile[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `${member} ${String(from + at).padStart(6, '0')}`,
    size,
    member,
  }));
}
function count(files: readonly NamedFile[], member: MemberId): Partial<Record<Share, number>> {
  const counts: Partial<Record<Share, number>> = {};
  for (const { file, share } of shareOut(files))
    if (file.member === member) counts[share] = (counts[share] ?? 0) + 1;
  return counts;
}

const file = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  size: fc.oneof(fc.integer({ min: -5, max: 900 * KIB }), fc.constant(Number.NaN)),
  member: fc.constantFrom(ana!, ben!, mallory!),
});

describe('room for photos', () => {
  it('is the same in whatever order the files are named, and however often', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (files, mix) => {
        const room = { member: 900 * KIB, board: 2_000 * KIB };
        const shuffled = files
          .map((one) => [mix.next().value as number, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        const first = shareOut(files, room);
        expect(shareOut([...shuffled, ...files], room)).toEqual(first);
        const within = first.filter(({ share }) => share === 'within');
        const lying = new Map(within.map(({ file: { name, size } }) => [`${name}.${size}`, size]));
        const total = [...lying.values()].reduce((sum, size) => sum + roomOf(size), 0);
        expect(total).toBeLessThanOrEqual(room.board);
      }),
    );
  });

  it('is enough for a memorial with forty photos, many times over', () => {
    const photos = [...many(40, ana!, SMALL_FILE_BYTES), ...many(40, ana!, 300 * KIB, 40)];
    expect(count(photos, ana!)).toEqual({ within: 80 });
  });

  it('ends for each member, who takes it from nobody else', () => {
    const hers = many(10, ana!, 500 * KIB);
    const flood = many(5_000, mallory!, 1);
    expect(count([...hers, ...flood], ana!)).toEqual({ within: 10 });
    expect(count([...hers, ...flood], mallory!)).toEqual({
      within: MEMBER_BYTES / (16 * KIB),
      'beyond-member': 5_000 - MEMBER_BYTES / (16 * KIB),
    });
  });

  it('is shared evenly when all together name too much: small ones first, each from their first on', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => `fake ${String(at)}` as MemberId);
    const flood = crowd.flatMap((member) => many(64, member, LARGEST_FILE_BYTES));
    const hers = [...many(20, ana!, SMALL_FILE_BYTES), ...many(14, ana!, LARGEST_FILE_BYTES, 20)];
    expect(count([...hers, ...flood], ana!)).toEqual({ within: 34 });
    const all = shareOut([...hers, ...flood]).filter(({ share }) => share === 'within');
    const total = all.reduce((sum, one) => sum + roomOf(one.file.size), 0);
    expect(total).toBeLessThanOrEqual(BOARD_BYTES);
    expect(total).toBeGreaterThan(BOARD_BYTES - LARGEST_FILE_BYTES);
  });

  it('is not taken away by somebody who names another’s file', () => {
    const [hers] = many(1, ana!, 100 * KIB);
    const named = [
      hers!,
      { ...hers!, member: mallory! },
      { ...hers!, member: mallory!, size: LARGEST_FILE_BYTES + 1 },
      ...many(64, mallory!, LARGEST_FILE_BYTES),
    ];
    expect(count(named, ana!)).toEqual({ within: 1 });
    expect(count(named, mallory!)['too-large']).toBe(1);
  });

  it('tells before somebody puts more than they may', () => {
    const full = many(64, ana!, LARGEST_FILE_BYTES);
    const [more] = many(1, ana!, 1, 999);
    expect(hasRoomFor(more!, full.slice(1))).toBe(true);
    expect(hasRoomFor(more!, full)).toBe(false);
    expect(hasRoomFor({ ...more!, member: ben! }, full)).toBe(true);
    expect(hasRoomFor({ ...more!, size: LARGEST_FILE_BYTES + 1 }, [])).toBe(false);
  });
});
