import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { lookAround, type Watch } from '#lib/domain/rotation/around-now.ts';
import { id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';

const weekly = rota([span('2026-12-07', places('Ana(Ben)', 'Carmen', '-', 'Ana'))]);
const turns = resolveRotas([weekly], life(), dayNumberOf('2027-01-20')).get('r')!.turns;
const at = (moment: string): number => Date.parse(moment);
const said = (watches: readonly Watch[]): string[] =>
  watches.map(
    ({ start, end, carriers, learners }) =>
      `${new Date(start).toISOString().slice(0, 13)}..${new Date(end).toISOString().slice(0, 13)} ` +
      `${carriers.map(({ member }) => member).join() || 'gap'}${learners.length > 0 ? ' +' : ''}${learners.join()}`,
  );

describe('around now', () => {
  it('says who carries, who comes next, what is mine and what is open', () => {
    const now = at('2026-12-09T12:00Z');
    const found = lookAround(turns, { me: id('Ana'), now, end: at('2027-01-01T00:00Z') });
    expect(said(found.now)).toEqual(['2026-12-07T15..2026-12-14T15 Ana +Ben']);
    expect(said(found.next)).toEqual(['2026-12-14T15..2026-12-21T15 Carmen']);
    expect(said(found.mine)).toEqual([
      '2026-12-07T15..2026-12-14T15 Ana +Ben',
      '2026-12-28T15..2027-01-04T15 Ana',
    ]);
    expect(said(found.open)).toEqual(['2026-12-21T15..2026-12-28T15 gap']);
  });

  it('hands over at the very moment', () => {
    const end = at('2027-01-01T00:00Z');
    const just = at('2026-12-14T15:00Z');
    expect(said(lookAround(turns, { me: id('Ana'), now: just, end }).now)).toEqual([
      '2026-12-14T15..2026-12-21T15 Carmen',
    ]);
    const early = lookAround(turns, { me: id('Ana'), now: at('2026-12-01T00:00Z'), end });
    expect(early.now).toEqual([]);
    expect(said(early.next)).toEqual(['2026-12-07T15..2026-12-14T15 Ana +Ben']);
  });
});
