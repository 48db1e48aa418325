import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveMemory, type Stretch } from '#lib/domain/memory.ts';

const [ana, ben] = ['ana', 'ben'] as MemberId[] as [MemberId, MemberId];
const nobody = { holders: [], beside: [] };

function stretch(id: string, member: MemberId, from: string, to: string | null): Stretch {
  return { id, member, seat: 'holders', from, to };
}

describe('a role’s memory', () => {
  it('is one line where one person went on, and two where they came back', () => {
    const past = [
      stretch('a', ana, '2026-01', '2026-03'),
      stretch('b', ana, '2026-03', '2026-04'),
      stretch('c', ana, '2026-06', null),
    ];
    expect(resolveMemory(past, { ...nobody, holders: [ana] })).toMatchObject([
      { ids: ['a', 'b'], from: '2026-01', to: '2026-04', lasts: false },
      { ids: ['c'], from: '2026-06', to: null, lasts: true },
    ]);
  });

  it('lasts only while the person is in that seat', () => {
    const past = [stretch('a', ana, '2026-01', null)];
    expect(resolveMemory(past, nobody)).toMatchObject([{ to: null, lasts: false }]);
  });

  it('is the same in whatever order it was written down, in order of time, and loses nothing', () => {
    const month = fc.constantFrom('2025-11', '2025-12', '2026-01', '2026-02', '2026-03');
    const line = fc.record({
      member: fc.constantFrom(ana, ben),
      seat: fc.constantFrom('holders' as const, 'beside' as const),
      from: month,
      to: fc.option(month),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), (lines, isSeated) => {
        const past = lines.map((one, at) => ({ ...one, id: String(at) }));
        const seats = { ...nobody, holders: isSeated ? [ana] : [] };
        const memory = resolveMemory(past, seats);
        expect(resolveMemory(past.toReversed(), seats)).toEqual(memory);
        expect(memory.map(({ from }) => from)).toEqual(memory.map(({ from }) => from).sort());
        const ids = memory.flatMap((one) => one.ids);
        expect(ids.toSorted()).toEqual(past.map(({ id }) => id).sort());
        for (const { from, to } of memory) expect(to === null || to >= from).toBe(true);
      }),
    );
  });
});
