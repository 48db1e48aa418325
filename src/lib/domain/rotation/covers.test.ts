import { describe, expect, it } from 'vitest';
import { resolveCover, type CoverRequest, type Take } from '#lib/domain/rotation/covers.ts';
import { calendar, exchange, id, places, rota, span } from '#lib/domain/rotation/rota-words.ts';

const request: CoverRequest = {
  ...{ id: 'q', made: 1, turns: ['s.1'], relieves: id('Ben'), days: null, isWithdrawn: false },
};
const take = (who: string, made: number, back: Take['back'] = null): Take => ({
  ...{ id: `${who}-${String(made)}`, made, request: 'q', member: id(who), back },
});
const weekly = span('2026-12-07', places('Ana', 'Ben', 'Carmen', 'Dalia'));
const second = (takes: readonly Take[], of = request): string[] =>
  calendar(rota([weekly], { exchanges: resolveCover(of, takes).exchanges }), '2026-12-21').slice(1);

describe('a request for cover', () => {
  it('is open until somebody takes it', () => {
    expect(resolveCover(request, [])).toMatchObject({ isOpen: true, taker: null, exchanges: [] });
    expect(resolveCover(request, [take('Dalia', 2)])).toMatchObject({
      ...{ isOpen: false, taker: 'Dalia', thanked: [] },
    });
    expect(second([take('Dalia', 2)])).toEqual(['2026-12-14..2026-12-20 Dalia cover']);
  });

  it('goes to one of two who took it while apart, the same everywhere, and the other is thanked', () => {
    const takes = [take('Carmen', 3), take('Dalia', 2)];
    for (const arrived of [takes, takes.toReversed()])
      expect(resolveCover(request, arrived)).toMatchObject({ taker: 'Dalia', thanked: ['Carmen'] });
    expect(second(takes)).toEqual(['2026-12-14..2026-12-20 Dalia cover']);
  });

  it('is open again when it is given back, and asks nothing of who was thanked', () => {
    const takes = [take('Dalia', 2, { made: 5, from: '2026-12-10' }), take('Carmen', 3)];
    expect(resolveCover(request, takes)).toMatchObject({ isOpen: true, taker: null });
    expect(second(takes)).toEqual(['2026-12-14..2026-12-20 Ben']);
    expect(second([...takes, take('Ana', 6)])).toEqual(['2026-12-14..2026-12-20 Ana cover']);
  });

  it('given back in the middle of a turn leaves the days before with who carried them', () => {
    const takes = [take('Dalia', 2, { made: 5, from: '2026-12-17' })];
    expect(second(takes)).toEqual([
      '2026-12-14..2026-12-16 Dalia cover',
      '2026-12-17..2026-12-20 Ben',
    ]);
    expect(second([...takes, take('Carmen', 7)])).toEqual([
      '2026-12-14..2026-12-16 Dalia cover',
      '2026-12-17..2026-12-20 Carmen cover',
    ]);
  });

  it('given back before it began stands in no later agreement’s way', () => {
    const given = resolveCover(request, [take('Dalia', 2, { made: 5, from: '2026-12-10' })]);
    const swap = exchange('swap', 7, 's.1 Ben>Dalia', 's.3 Dalia>Ben');
    const exchanges = [...given.exchanges, swap];
    expect(calendar(rota([weekly], { exchanges }), '2027-01-04').slice(1)).toEqual([
      '2026-12-14..2026-12-20 Dalia swap',
      '2026-12-21..2026-12-27 Carmen',
      '2026-12-28..2027-01-03 Ben swap',
    ]);
  });

  it('may be for some days, and for a gap', () => {
    const days = { from: '2026-12-18', until: '2026-12-31' };
    expect(second([take('Dalia', 2)], { ...request, days })).toEqual([
      '2026-12-14..2026-12-17 Ben',
      '2026-12-18..2026-12-20 Dalia cover',
    ]);
    const blank = span('2026-12-07', places('Ana', '-'));
    const { exchanges } = resolveCover({ ...request, relieves: null }, [take('Dalia', 2)]);
    expect(calendar(rota([blank], { exchanges }), '2026-12-21')).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Dalia cover',
    ]);
  });
});
