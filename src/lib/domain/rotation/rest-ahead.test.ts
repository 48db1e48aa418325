import { describe, expect, it } from 'vitest';
import { dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import { ownLoad } from '#lib/domain/rotation/own-load.ts';
import type { Rest } from '#lib/domain/rotation/records.ts';
import { compareRest } from '#lib/domain/rotation/rest-ahead.ts';
import { exchange, id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import { resolveWelcomeBack } from '#lib/domain/rotation/welcome-back.ts';

const MADE = Date.parse('2026-12-01T12:00Z');
const weekly = span('2026-12-07', places('Ana', 'Ben', 'Carmen', 'Dalia'), { made: MADE });
const end = dayNumberOf('2027-03-01');

function turnsWith(rests: readonly Rest[], spans = [weekly]) {
  const { turns } = resolveRotas([rota(spans)], life({ rests }), end).get('r')!;
  return { id: 'r', name: 'Cocina', spans, turns };
}

const restOf = (name: string, from: string, until: string | null) => ({
  ...{ id: `${name} ${from}`, member: id(name), from, until },
});

describe('what a rest changes', () => {
  it('is with whom each turn stays, and which comes back', () => {
    const rest = restOf('Ben', '2026-12-14', '2026-12-20');
    const { passed, returned } = compareRest([turnsWith([])], [turnsWith([rest])], id('Ben'));
    expect(passed.map(({ turn, to }) => `${turn.id} ${to.join()}`)).toEqual(['s.1 Dalia']);
    expect(returned.map(({ turn }) => turn.id)).toEqual(['s.3']);
  });

  it('is only the days of a turn on which they rest', () => {
    const rest = restOf('Ben', '2026-12-19', '2026-12-20');
    const { passed, returned } = compareRest([turnsWith([])], [turnsWith([rest])], id('Ben'));
    expect(passed.map(({ days }) => days.map(spellDay))).toEqual([['2026-12-19', '2026-12-20']]);
    expect(returned).toEqual([]);
  });

  it('is nothing for whoever carries nothing then', () => {
    const rest = restOf('Ben', '2026-12-07', '2026-12-09');
    expect(compareRest([turnsWith([])], [turnsWith([rest])], id('Ben'))).toEqual({
      ...{ passed: [], returned: [] },
    });
  });
});

describe('being welcomed back', () => {
  const rest = restOf('Ben', '2026-12-12', '2026-12-20');
  const back = (today: string, rests = [rest], spans = [weekly]) =>
    resolveWelcomeBack([turnsWith(rests, spans)], {
      ...{ me: id('Ben'), rests, departures: [], today },
    });

  it('says whom to thank and what comes back', () => {
    const found = back('2026-12-21')!;
    expect(found.rest).toBe(rest.id);
    expect(found.carried).toEqual(['Dalia']);
    expect(found.returned.map(({ turn }) => turn.id)).toEqual(['s.3']);
    expect(found.rotas).toEqual([]);
  });

  it('says which rotas came or changed meanwhile, if they concern them', () => {
    const made = Date.parse('2026-12-15T12:00Z');
    const changed = span('2027-01-04', places('Ana', 'Ben'), { id: 't', made });
    expect(back('2026-12-21', [rest], [weekly, changed])!.rotas).toEqual([
      { id: 'r', name: 'Cocina', isNew: false },
    ]);
    expect(back('2026-12-21', [rest], [{ ...changed, id: 's' }])!.rotas).toEqual([
      { id: 'r', name: 'Cocina', isNew: true },
    ]);
    const others = span('2026-12-07', places('Ana', 'Carmen'), { made });
    expect(back('2026-12-21', [rest], [others])!.rotas).toEqual([]);
  });

  it('is for two weeks, not during a rest, and not after none', () => {
    expect(back('2026-12-20')).toBeNull();
    expect(back('2027-01-03')).not.toBeNull();
    expect(back('2027-01-04')).toBeNull();
    expect(back('2026-12-21', [])).toBeNull();
    const again = restOf('Ben', '2026-12-21', null);
    expect(back('2026-12-22', [rest, again])).toBeNull();
  });
});

describe('what I carried', () => {
  it('is my turns of that time, with those that were for somebody else', () => {
    const exchanges = [exchange('cover', 1, 's.2 Carmen>Ben')];
    const { turns } = resolveRotas([rota([weekly], { exchanges })], life(), end).get('r')!;
    const from = dayNumberOf('2026-12-01');
    expect(ownLoad(turns, id('Ben'), from, dayNumberOf('2027-01-01'))).toEqual({
      ...{ turns: 2, covered: 1 },
    });
    expect(ownLoad(turns, id('Ben'), from, dayNumberOf('2026-12-14'))).toEqual({
      ...{ turns: 0, covered: 0 },
    });
  });
});
