import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import {
  resolveAsks,
  standInMark,
  thanksMark,
  type Ask,
  type AskFacts,
  type RestFacts,
  type RotaFacts,
} from '#lib/domain/rotation/asks.ts';
import { resolveCover, type CoverRequest, type Take } from '#lib/domain/rotation/covers.ts';
import type { SwapFacts } from '#lib/domain/rotation/swaps.ts';
import { id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';

/** Weeks from Monday 7 December: Ana, Ben, Carmen, a gap, Ana … */
const weekly = span('2026-12-07', places('Ana', 'Ben', 'Carmen', '-'));
const NOW = Date.parse('2026-12-09T12:00Z');

function facts(more: Partial<RotaFacts> = {}): RotaFacts {
  const exchanges = (more.covers ?? []).flatMap((cover) => cover.exchanges);
  const calendar = resolveRotas([rota([weekly], { exchanges })], life(), dayNumberOf('2027-03-01'));
  return {
    ...{ id: 'r', name: 'Cocina', ...calendar.get('r')! },
    ...{ covers: [], swaps: [], handovers: [] },
    ...more,
  };
}

const me = (name: string, more: Partial<AskFacts> = {}): AskFacts => ({
  ...{ me: id(name), now: NOW, today: '2026-12-09', rests: [], departures: [], read: new Set() },
  ...more,
});

const request = (turn: string, relieves: string | null, days: CoverRequest['days'] = null) => ({
  ...{ id: `ask-${turn}`, made: 1, turns: [turn], days, isWithdrawn: false },
  relieves: relieves === null ? null : id(relieves),
});
const take = (of: CoverRequest, name: string, made: number): Take => ({
  ...{ id: `${name}-${of.id}`, made, request: of.id, member: id(name), back: null },
});
const swap = (from: string, to: string, gives: string, takes: string): SwapFacts => ({
  swap: { id: 'x', made: 1, member: id(from), with: id(to), gives: [gives], takes: [takes] },
  ...{ standing: 'proposed', exchange: null },
});
const rest = (name: string, contact: RestFacts['contact']): RestFacts => ({
  ...{ member: id(name), from: '2026-12-08', until: '2026-12-20', contact },
});

const say = (asks: readonly Ask[]): string[] =>
  asks.map((ask) => `${ask.kind} ${ask.turn.id} ${whoOf(ask)}`);

function whoOf(ask: Ask): string {
  if (ask.kind === 'stand-in') return ask.instead.join();
  if (ask.kind === 'cover') return ask.relieves ?? 'gap';
  return ask.kind === 'thanks' ? ask.taker : ask.by;
}

describe('a turn that came to me', () => {
  /** Ben rests in his week: Ana or Carmen steps in. */
  const rests = [{ ...rest('Ben', 'may-ask'), from: '2026-12-14', until: '2026-12-20' }];
  const calendar = resolveRotas([rota([weekly])], life({ rests }), dayNumberOf('2027-03-01'));
  const rotas = [{ ...facts(), ...calendar.get('r')! }];
  const told = (name: string, more: Partial<AskFacts> = {}): string[] =>
    say(resolveAsks(rotas, me(name, { rests, ...more })));

  it('is told to whoever steps in, until they have read it or it begins', () => {
    const who = ['Ana', 'Carmen'].filter((name) => told(name).length > 0);
    expect(who).toHaveLength(1);
    expect(told(who[0]!)).toEqual(['stand-in s.1 Ben']);
    expect(told('Ben')).toEqual([]);
    expect(told(who[0]!, { read: new Set([standInMark('s.1')]) })).toEqual([]);
    const begun = { now: Date.parse('2026-12-15T12:00Z'), today: '2026-12-15' };
    expect(told(who[0]!, begun)).toEqual([]);
  });

  it('is only those days of it on which somebody is away', () => {
    // Ben is there for five of seven days, so that the turn stays his.
    const few = [{ ...rest('Ben', 'may-ask'), from: '2026-12-19', until: '2026-12-20' }];
    const turns = resolveRotas([rota([weekly])], life({ rests: few }), dayNumberOf('2027-03-01'));
    const own = [{ ...facts(), ...turns.get('r')! }];
    const asks = ['Ana', 'Carmen'].flatMap((name) =>
      resolveAsks(own, me(name, { rests: few })).filter(({ kind }) => kind === 'stand-in'),
    );
    const days = ['2026-12-19', '2026-12-20'].map(dayNumberOf);
    expect(asks).toMatchObject([{ instead: [id('Ben')], days }]);
  });

  it('is not told of what is more than a month away', () => {
    const early = { now: Date.parse('2026-11-09T12:00Z'), today: '2026-11-09' };
    expect(['Ana', 'Carmen'].flatMap((name) => told(name, early))).toEqual([]);
  });
});

describe('of somebody who is set apart', () => {
  const departures = [{ member: id('Ben'), from: '2026-12-09', until: null }];

  it('no turn that comes to me says so', () => {
    const gone = [{ ...departures[0]!, from: '2026-12-16' }];
    const calendar = resolveRotas(
      [rota([weekly])],
      life({ departures: gone }),
      dayNumberOf('2027-03-01'),
    );
    const rotas = [{ ...facts(), ...calendar.get('r')! }];
    const told = ['Ana', 'Carmen'].flatMap((name) =>
      resolveAsks(rotas, me(name, { departures: gone })),
    );
    expect(told).toMatchObject([{ kind: 'stand-in', instead: [] }]);
    expect(told).toHaveLength(1);
  });

  it('nothing is asked on their own device', () => {
    const covers = [resolveCover(request('s.3', null), [])];
    expect(resolveAsks([facts({ covers })], me('Ben'))).toHaveLength(1);
    expect(resolveAsks([facts({ covers })], me('Ben', { departures }))).toEqual([]);
  });

  it('no swap is asked, and no thanks name them', () => {
    const swaps = [swap('Ben', 'Ana', 's.1', 's.4')];
    const ask = request('s.1', 'Carmen');
    const covers = [resolveCover(ask, [take(ask, 'Ben', 2), take(ask, 'Ana', 3)])];
    const rotas = [facts({ swaps, covers })];
    expect(say(resolveAsks(rotas, me('Ana')))).toEqual(['swap s.1 Ben', 'thanks s.1 Ben']);
    expect(resolveAsks(rotas, me('Ana', { departures }))).toEqual([]);
  });
});

describe('what waits for me', () => {
  it('is a cover that I could take: not my own, not one I carry, not one that is over', () => {
    const covers = [request('s.1', 'Ben'), request('s.3', null)].map((one) =>
      resolveCover(one, []),
    );
    const rotas = [facts({ covers })];
    expect(say(resolveAsks(rotas, me('Ana')))).toEqual(['cover s.1 Ben', 'cover s.3 gap']);
    expect(say(resolveAsks(rotas, me('Ben')))).toEqual(['cover s.3 gap']);
    const later = { now: Date.parse('2026-12-30T12:00Z'), today: '2026-12-30' };
    expect(say(resolveAsks(rotas, me('Ana', later)))).toEqual(['cover s.3 gap']);
    expect(say(resolveAsks(rotas, me('Ana', { now: Date.parse('2027-01-05T12:00Z') })))).toEqual(
      [],
    );
  });

  it('is no cover while I rest, or on days on which I will', () => {
    const rotas = [facts({ covers: [resolveCover(request('s.1', 'Ben'), [])] })];
    expect(resolveAsks(rotas, me('Ana', { rests: [rest('Ana', 'may-ask')] }))).toEqual([]);
    const short = { ...rest('Ana', 'may-ask'), until: '2026-12-10' };
    expect(resolveAsks(rotas, me('Ana', { rests: [short] }))).toEqual([]);
    const ahead = { ...rest('Ana', 'may-ask'), from: '2026-12-16' };
    expect(resolveAsks(rotas, me('Ana', { rests: [ahead] }))).toEqual([]);
    expect(resolveAsks(rotas, me('Ana', { rests: [rest('Carmen', 'quiet')] }))).toHaveLength(1);
  });

  it('is nothing at all while I rest and asked for quiet', () => {
    const rotas = [facts({ swaps: [swap('Ben', 'Carmen', 's.1', 's.2')] })];
    expect(say(resolveAsks(rotas, me('Carmen')))).toEqual(['swap s.1 Ben']);
    const asked = (contact: RestFacts['contact']) =>
      say(resolveAsks(rotas, me('Carmen', { rests: [rest('Carmen', contact)] })));
    expect(asked('may-ask')).toEqual(['swap s.1 Ben']);
    expect(asked('quiet')).toEqual([]);
  });

  it('is a swap only while both still carry what they would give, and both turns are ahead', () => {
    const fits = facts({ swaps: [swap('Ben', 'Carmen', 's.1', 's.2')] });
    const not = facts({ swaps: [swap('Ben', 'Carmen', 's.4', 's.2')] });
    const begun = facts({ swaps: [swap('Ana', 'Carmen', 's.0', 's.2')] });
    expect(resolveAsks([fits], me('Carmen'))).toHaveLength(1);
    expect(resolveAsks([fits], me('Ben'))).toEqual([]);
    expect(resolveAsks([not], me('Carmen'))).toEqual([]);
    expect(resolveAsks([begun], me('Carmen'))).toEqual([]);
  });

  it('is what was left for whoever carries next, over a gap too, until they have it', () => {
    const left = { id: 'h', turn: 's.2', by: id('Carmen'), received: [] };
    const now = { now: Date.parse('2026-12-27T12:00Z'), today: '2026-12-27' };
    expect(say(resolveAsks([facts({ handovers: [left] })], me('Ana', now)))).toEqual([
      'handover s.2 Carmen',
    ]);
    const had = { ...left, received: [id('Ana')] };
    expect(resolveAsks([facts({ handovers: [had] })], me('Ana', now))).toEqual([]);
    expect(resolveAsks([facts({ handovers: [left] })], me('Ben', now))).toEqual([]);
    const after = { now: Date.parse('2027-01-20T12:00Z'), today: '2027-01-20' };
    expect(resolveAsks([facts({ handovers: [left] })], me('Ana', after))).toEqual([]);
  });

  it('is thanks for a yes that another said first, once, and for two weeks', () => {
    const asked = request('s.1', 'Ben');
    const taken = resolveCover(asked, [take(asked, 'Carmen', 2), take(asked, 'Ana', 3)]);
    const rotas = [facts({ covers: [taken] })];
    expect(say(resolveAsks(rotas, me('Ana')))).toEqual(['thanks s.1 Carmen']);
    expect(resolveAsks(rotas, me('Carmen'))).toEqual([]);
    const read = new Set([thanksMark(asked.id)]);
    expect(resolveAsks(rotas, me('Ana', { read }))).toEqual([]);
    const late = Date.parse('2027-01-10T12:00Z');
    expect(resolveAsks(rotas, me('Ana', { now: late }))).toEqual([]);
  });

  it('is thanks too for two who took one gap apart, each by a request of their own', () => {
    const [one, other] = [
      { ...request('s.3', null), id: 'one' },
      { ...request('s.3', null), id: 'other' },
    ];
    const covers = [
      resolveCover(one, [take(one, 'Ben', 2)]),
      resolveCover(other, [take(other, 'Ana', 3)]),
    ];
    expect(say(resolveAsks([facts({ covers })], me('Ana')))).toEqual(['thanks s.3 Ben']);
    expect(say(resolveAsks([facts({ covers })], me('Ben')))).toEqual([]);
  });
});
