import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import {
  apartOn,
  madeAfter,
  memoryWithout,
  resolveApartDays,
  seatsWithout,
} from '#lib/domain/remembrance/apart.ts';
import type { Apart } from '#lib/domain/remembrance/records.ts';

const id = (name: string): MemberId => name as MemberId;

/** `Ana: Ben apart 03-10` or `Ana: Ben here 03-20`, in the order in which they are said. */
function words(...said: readonly string[]): Apart[] {
  return said.map((text, at) => {
    const [, member = '', who = '', how, day = ''] = /^(\w+): (\w+) (\w+) (\S+)$/.exec(text) ?? [];
    const isApart = how === 'apart';
    return {
      ...{ id: `w${String(at)}`, made: 100 + at, from: `2026-${day}`, isApart },
      ...{ member: id(member), who: id(who) },
    };
  });
}

const days = (all: readonly Apart[]): string[] =>
  resolveApartDays(all).map(({ member, from, until, by }) => {
    return `${member} ${from.slice(5)}..${until?.slice(5) ?? ''} ${by}`;
  });

describe('somebody who is set apart', () => {
  it('is so from the day that was said, until somebody says that they are there again', () => {
    const set = words('Ana: Ben apart 03-10');
    expect(days(set)).toEqual(['Ben 03-10.. Ana']);
    expect(apartOn(set, '2026-03-09').size).toBe(0);
    expect(apartOn(set, '2026-03-10').get(id('Ben'))).toEqual({
      ...{ who: 'Ben', from: '2026-03-10', by: 'Ana', saysHere: false },
    });
    const back = words('Ana: Ben apart 03-10', 'Carmen: Ben here 03-20');
    expect(days(back)).toEqual(['Ben 03-10..03-19 Ana']);
    expect(apartOn(back, '2026-03-20').size).toBe(0);
    // What was so stays so.
    expect(apartOn(back, '2026-03-15').size).toBe(1);
  });

  it('can be so again', () => {
    const again = words('Ana: Ben apart 03-10', 'Ana: Ben here 03-20', 'Carmen: Ben apart 04-01');
    expect(days(again)).toEqual(['Ben 03-10..03-19 Ana', 'Ben 04-01.. Carmen']);
  });

  it('is not put back by a word from their own device: that is only shown', () => {
    const said = words('Ana: Ben apart 03-10', 'Ben: Ben here 03-12');
    expect(days(said)).toEqual(['Ben 03-10.. Ana']);
    expect(apartOn(said, '2026-03-12').get(id('Ben'))?.saysHere).toBe(true);
    const heard = [...said, ...words('', '', 'Carmen: Ben here 03-13').slice(2)];
    expect(apartOn(heard, '2026-03-13').size).toBe(0);
    const answered = [...said, ...words('', '', 'Carmen: Ben apart 03-13').slice(2)];
    expect(apartOn(answered, '2026-03-13').get(id('Ben'))).toMatchObject({
      ...{ from: '2026-03-10', saysHere: false },
    });
  });

  it('is taken back on the day itself without a trace in the days before', () => {
    expect(days(words('Ana: Ben apart 03-10', 'Ana: Ben here 03-10'))).toEqual([]);
  });

  it('of two who say otherwise on one day, is as the newest says', () => {
    const [set, back] = words('Ana: Ben apart 03-10', 'Carmen: Ben here 03-10') as [Apart, Apart];
    const late = { ...set, made: back.made + 1 };
    expect(days([late, back])).toEqual(['Ben 03-10.. Ana']);
    const atOnce = { ...back, made: set.made };
    expect(days([set, atOnce])).toEqual(days([atOnce, set]));
  });

  it('hears each new word, also from a device whose clock is behind', () => {
    const said = words('Ana: Ben apart 03-10');
    expect(madeAfter(said, id('Ben'), 5)).toBe(101);
    expect(madeAfter(said, id('Ben'), 500)).toBe(500);
    expect(madeAfter(said, id('Carmen'), 5)).toBe(5);
  });
});

describe('a role of somebody who is set apart', () => {
  const apart = apartOn(words('Ana: Ben apart 03-10'), '2026-03-10');
  it('has a place that is free, and waits for them unchanged', () => {
    const role = { holders: [id('Ben'), id('Ana')], beside: [], learning: [], next: [id('Ben')] };
    expect(seatsWithout(role, apart)).toEqual({ ...role, holders: ['Ana'], next: [] });
    expect(role.holders).toHaveLength(2);
  });

  it('remembers that they carried it until then', () => {
    const past = [
      { member: id('Ben'), from: '2025-11', to: null },
      { member: id('Ben'), from: '2024-01', to: '2024-03' },
      { member: id('Ana'), from: '2025-01', to: null },
    ];
    expect(memoryWithout(past, apart).map(({ to }) => to)).toEqual(['2026-03', '2024-03', null]);
  });
});
