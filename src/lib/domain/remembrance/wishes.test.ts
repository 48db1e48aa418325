import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import type { Gathering } from '#lib/domain/remembrance/records.ts';
import {
  aftercareDue,
  datesAhead,
  dayOfMoment,
  NO_WISHES,
  withDates,
  withMuted,
  type AftercareWish,
  type MemorialDates,
} from '#lib/domain/remembrance/wishes.ts';

const gathering = (id: string, day: string, isYearly = true): Gathering => ({
  ...{ id, member: 'Ana' as MemberId, made: 1, memorial: 'm', occasion: 'birthday' },
  ...{ words: '', day, isYearly },
});
const memorial = (...gatherings: readonly Gathering[]): MemorialDates => ({
  ...{ id: 'm', isClosed: false, gatherings },
});
const wish = (since: string, more: Partial<AftercareWish> = {}): AftercareWish => ({
  ...{ id: 'w', since, status: 'died', read: null, ...more },
});

describe('a date', () => {
  const both = memorial(gathering('g', '2020-05-10'), gathering('h', '2020-05-12'));
  const told = (today: string, wishes = withDates(NO_WISHES, 'm', true), of = both) =>
    datesAhead([of], wishes, today).map(({ gathering: { id }, days }) => `${id} ${String(days)}`);

  it('is told to nobody who has not asked for it', () => {
    expect(told('2026-05-10', NO_WISHES)).toEqual([]);
  });

  it('is told from a week before until the day itself, the nearest first', () => {
    expect(told('2026-05-02')).toEqual([]);
    expect(told('2026-05-03')).toEqual(['g 7']);
    expect(told('2026-05-10')).toEqual(['g 0', 'h 2']);
    expect(told('2026-05-11')).toEqual(['h 1']);
    expect(told('2026-05-13')).toEqual([]);
  });

  it('can be asked for alone, and let go again', () => {
    const one = withDates(NO_WISHES, 'Ana.h', true);
    expect(told('2026-05-10', one)).toEqual(['h 2']);
    expect(told('2026-05-10', withDates(one, 'Ana.h', false))).toEqual([]);
  });

  it('of a page that is muted or closed is not told', () => {
    const asked = withDates(NO_WISHES, 'm', true);
    const muted = withMuted(asked, 'm', true);
    expect(told('2026-05-10', muted)).toEqual([]);
    expect(told('2026-05-10', withMuted(muted, 'm', false))).toHaveLength(2);
    expect(told('2026-05-10', asked, { ...both, isClosed: true })).toEqual([]);
  });
});

describe('a word for afterwards', () => {
  const due = (today: string, ...wishes: readonly AftercareWish[]): string | null => {
    const found = aftercareDue({ ...NO_WISHES, aftercare: wishes }, today);
    return found === null ? null : `${found.wish.id} ${found.moment}`;
  };

  it('comes after a week, a month, three months, a year', () => {
    const said = wish('2026-01-31');
    expect(
      ['week', 'month', 'quarter', 'year'].map((one) => dayOfMoment('2026-01-31', one as 'week')),
    ).toEqual(['2026-02-07', '2026-02-28', '2026-04-30', '2027-01-31']);
    expect(due('2026-02-06', said)).toBeNull();
    expect(due('2026-02-07', said)).toBe('w week');
    expect(due('2026-02-28', said)).toBe('w month');
    expect(due('2026-04-30', said)).toBe('w quarter');
    expect(due('2027-01-31', said)).toBe('w year');
    expect(dayOfMoment('2028-02-29', 'year')).toBe('2029-02-28');
  });

  it('that was put away does not come back, and the next one does come', () => {
    expect(due('2026-02-08', wish('2026-01-31', { read: 'week' }))).toBeNull();
    expect(due('2026-02-28', wish('2026-01-31', { read: 'week' }))).toBe('w month');
    expect(due('2026-02-28', wish('2026-01-31', { read: 'year' }))).toBeNull();
  });

  it('that was missed does not wait: only the newest is there, and only for a while', () => {
    expect(due('2026-03-15', wish('2026-01-31'))).toBe('w month');
    expect(due('2026-02-21', wish('2026-01-31'))).toBeNull();
    expect(due('2026-04-10', wish('2026-01-31'))).toBeNull();
    expect(due('2030-01-01', wish('2026-01-31'))).toBeNull();
  });

  it('of several losses is the one whose day came last', () => {
    const older = wish('2026-01-31', { id: 'older' });
    const newer = wish('2026-02-20', { id: 'newer' });
    expect(due('2026-02-28', older, newer)).toBe('older month');
    expect(due('2026-03-01', older, newer)).toBe('older month');
    expect(due('2026-03-20', newer, older)).toBe('newer month');
  });
});
