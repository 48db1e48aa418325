import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import {
  ANA,
  asks,
  BEGUN,
  beginning,
  BEN,
  CARMEN,
  DALIA,
  DAY,
  tends,
} from '#lib/domain/remembrance/remembrance-words.ts';
import type { HandingOn, Tending } from '#lib/domain/remembrance/records.ts';
import { resolveTenders } from '#lib/domain/remembrance/tenders.ts';

function tendersOn(
  day: number,
  tendings: readonly Tending[],
  handings: readonly HandingOn[] = [],
  apart: { readonly who: MemberId; readonly by: MemberId } | null = null,
): readonly MemberId[] {
  const apartBy = (member: MemberId) => (member === apart?.who ? apart.by : null);
  return resolveTenders({ beginning, tendings, handings, apartBy }).at(BEGUN + day * DAY);
}

describe('who cares for a page', () => {
  it('is whoever began it', () => {
    expect(tendersOn(1, [tends(ANA, 0)])).toEqual([ANA]);
  });

  it('is whoever was asked by somebody who does, and said yes', () => {
    const tendings = [tends(ANA, 0), tends(BEN, 3)];
    expect(tendersOn(5, tendings, [asks(ANA, BEN, 2)])).toEqual([ANA, BEN]);
  });

  it('is nobody who only says so', () => {
    expect(tendersOn(5, [tends(ANA, 0), tends(BEN, 3)])).toEqual([ANA]);
  });

  it('is nobody who was asked by somebody who does not', () => {
    const tendings = [tends(ANA, 0), tends(BEN, 3), tends(CARMEN, 4)];
    expect(tendersOn(5, tendings, [asks(BEN, CARMEN, 2)])).toEqual([ANA]);
  });

  it('passes on along those who were asked, also after the one who asked has stepped back', () => {
    const tendings = [tends(ANA, 0, 5), tends(BEN, 3, 9), tends(CARMEN, 12)];
    const handings = [asks(ANA, BEN, 2), asks(BEN, CARMEN, 8)];
    expect(tendersOn(20, tendings, handings)).toEqual([CARMEN]);
  });

  it('is not passed on by somebody who had stepped back when they asked', () => {
    const tendings = [tends(ANA, 0), tends(BEN, 1, 5), tends(CARMEN, 12)];
    const handings = [asks(ANA, BEN, 1), asks(BEN, CARMEN, 8)];
    expect(tendersOn(20, tendings, handings)).toEqual([ANA]);
  });

  it('is anybody who takes up a page for which nobody cares', () => {
    const tendings = [tends(ANA, 0, 5), tends(DALIA, 9)];
    expect(tendersOn(10, tendings)).toEqual([DALIA]);
  });

  it('stays with whoever took it up, when the first comes back', () => {
    const tendings = [tends(ANA, 0, 5), tends(DALIA, 9), tends(ANA, 12)];
    expect(tendersOn(20, tendings)).toEqual([ANA, DALIA]);
  });

  it('is the first of two who took it up, unless they were asked', () => {
    const tendings = [tends(ANA, 0, 5), tends(BEN, 9), tends(CARMEN, 10)];
    expect(tendersOn(20, tendings)).toEqual([BEN]);
    expect(tendersOn(20, tendings, [asks(BEN, CARMEN, 9)])).toEqual([BEN, CARMEN]);
  });

  it('rests while somebody is apart, and may be taken up meanwhile', () => {
    const tendings = [tends(ANA, 0), tends(BEN, 9)];
    expect(tendersOn(10, tendings, [], { who: ANA, by: CARMEN })).toEqual([BEN]);
  });

  it('is not taken up by whoever set its tender apart', () => {
    const tendings = [tends(ANA, 0), tends(BEN, 9)];
    expect(tendersOn(10, tendings, [], { who: ANA, by: BEN })).toEqual([]);
  });

  it('is nothing that begins before the page', () => {
    expect(tendersOn(10, [tends(BEN, -5), tends(ANA, 0)])).toEqual([ANA]);
  });
});
