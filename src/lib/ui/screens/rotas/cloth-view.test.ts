import { afterEach, describe, expect, it } from 'vitest';
import { dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import type { Life, Rota } from '#lib/domain/rotation/records.ts';
import { exchange, id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, overwriteGetLocale } from '#lib/paraglide/runtime.js';
import {
  createRotaView,
  createTurnViews,
  turnsWithin,
  type Period,
  type RotaSource,
} from './cloth-view.ts';
import { sayNext, sayNow, sayTurn } from './cloth-words.ts';
import { createWeaveView, monthAfter, monthOnPhone, periodOf, weeksOf } from './lanes.ts';
import { fileChoice, nextTurns } from './sheet-view.ts';
import { sayChat } from './sheet-words.ts';

const day = dayNumberOf;
const words = {
  nameOf: (one: { name: string | null }) => one.name ?? '?',
  gap: 'gap',
  monthOf: String,
};
const inherited = getLocale;
afterEach(() => overwriteGetLocale(inherited));

/** Some Intl put narrow spaces. */
const told = (text: string): string => text.replaceAll('\u202f', ' ');

/** As a page would be handed it: Ana looks at it, at noon by the rota's clock. */
function sourceOf(of: Rota, today: string, with_: Partial<Life> = {}): RotaSource {
  const { turns } = resolveRotas([of], life(with_), day('2028-01-01')).get('r')!;
  return {
    person: (member) => ({ id: member, name: member, thread: member.length, me: member === 'Ana' }),
    hrefOf: (turn) => `#${turn}`,
    turnsIn: ({ from, to }: Period) => turnsWithin(turns, from, to),
    rests: with_.rests ?? [],
    departures: with_.departures ?? [],
    now: Date.parse(`${today}T12:00-05:00`),
    today: day(today) + 0.5,
  };
}

function viewOf(source: RotaSource) {
  const today = Math.floor(source.today);
  const turns = source.turnsIn({ from: -Infinity, to: Infinity });
  const at = { me: id('Ana'), now: source.now, today };
  return createRotaView({ id: 'r', name: 'Olla', purpose: '', archived: false }, turns, at, source);
}

const sayAll = (source: RotaSource, from: string, to: string): string[] =>
  createTurnViews(source.turnsIn({ from: day(from), to: day(to) }), source).map(sayTurn);

const weekly = (...names: string[]): Rota => rota([span('2026-12-07', places(...names))]);

describe('who carries now, and who next', () => {
  it('says it with the hour of the rota’s own clock, in both languages', () => {
    const source = sourceOf(weekly('Ana', 'Ben(Carmen)', '-'), '2026-12-09');
    const { now, next } = viewOf(source);
    overwriteGetLocale(() => 'es');
    expect(now.map((one) => told(sayNow(one, source.now)))).toEqual([
      'Lo llevas tú hasta el lunes a las 10:00',
    ]);
    expect(next.map((one) => told(sayNext(one, source.now)))).toEqual([
      'Después: Ben, desde el lunes a las 10:00',
    ]);
    overwriteGetLocale(() => 'en');
    expect(now.map((one) => told(sayNow(one, source.now)))).toEqual([
      'You carry it until Monday at 10:00 AM',
    ]);
  });

  it('names a gap as what it is, now and next, and gives a far day its date and year', () => {
    overwriteGetLocale(() => 'en');
    const gap = sourceOf(weekly('Ana', 'Ben', '-'), '2026-12-23');
    expect(viewOf(gap).now.map((one) => told(sayNow(one, gap.now)))).toEqual([
      'Until Monday at 10:00 AM it is still open',
    ]);
    const far = sourceOf(
      rota([span('2026-12-07', places('-', 'Ben'), { every: { unit: 'week', count: 4 } })]),
      '2026-12-09',
    );
    expect(viewOf(far).next.map((one) => told(sayNext(one, far.now)))).toEqual([
      'Next: Ben, from Monday 4 January 2027 at 10:00 AM',
    ]);
  });

  it('brings together those who hand over at the same moment, and keeps a gap beside them apart', () => {
    overwriteGetLocale(() => 'en');
    const pairs = sourceOf(
      rota([span('2026-12-07', places('Ana', 'Ben', 'Carmen', '-'), { together: 2 })]),
      '2026-12-09',
    );
    const { now, next } = viewOf(pairs);
    expect(now.map((one) => told(sayNow(one, pairs.now)))).toEqual([
      'Ana and Ben carry it until Monday at 10:00 AM',
    ]);
    expect(next.map((one) => told(sayNext(one, pairs.now)))).toEqual([
      'Next: Carmen, from Monday at 10:00 AM',
      'From Monday at 10:00 AM it is still open',
    ]);
  });

  it('says nothing of now before the first turn, nor where there are none', () => {
    const early = viewOf(sourceOf(weekly('Ana'), '2026-12-01'));
    expect([early.now.length, early.next.length, early.zone]).toEqual([0, 1, 'America/Bogota']);
    const empty = viewOf(sourceOf(rota([]), '2026-12-01'));
    expect([empty.now.length, empty.next.length, empty.zone]).toEqual([0, 0, null]);
  });
});

describe('a turn in words', () => {
  it('tells covers of some days, swaps, what comes back, pauses and gaps', () => {
    overwriteGetLocale(() => 'en');
    const source = sourceOf(
      rota([span('2026-12-07', places('Ana', 'Ben', 'Carmen', 'Dalia', '-'))], {
        exchanges: [
          exchange('cover', 1, 's.1 Ben>Dalia @2026-12-14..2026-12-15'),
          exchange('swap', 2, 's.5 Ana>Carmen', 's.7 Carmen>Ana'),
        ],
        paused: ['s.3'],
      }),
      '2026-12-09',
    );
    expect(sayAll(source, '2026-12-07', '2027-01-17')).toEqual([
      'Monday 7 to Sunday 13 December: Ana',
      'Monday 14 to Sunday 20 December: Monday 14 to Tuesday 15 December: Dalia (covers); Wednesday 16 to Sunday 20 December: Ben',
      'Monday 21 to Sunday 27 December: Carmen',
      'Monday 28 December to Sunday 3 January: paused: there is no turn',
      'Monday 4 to Sunday 10 January: Dalia',
      'Monday 11 to Sunday 17 January: still open',
    ]);
  });
});

describe('the lanes of the weave', () => {
  it('has each person once in the order of the places, and puts a gap in nobody’s lane', () => {
    const source = sourceOf(weekly('Ana', 'Ben', '-'), '2026-12-09', {
      rests: [{ member: id('Ben'), from: '2026-12-24', until: '2026-12-27' }],
    });
    const view = createWeaveView(source, periodOf('2026-12', 1), words);
    const said = view.lanes.map(
      ({ name, runs }) =>
        `${name} ${runs.map((run) => `${run.stitch} ${run.from}-${run.to}`).join()}`,
    );
    expect(said).toEqual([
      'Ana carry 6-13,carry 27-31',
      'Ben carry 13-20,rest 23-27',
      'gap gap 20-27',
    ]);
    expect(view.lanes.map(({ isMine }) => isMine)).toEqual([true, false, false]);
    expect(view.slots.map(({ id, from, to }) => `${id} ${from}-${to}`)).toEqual([
      's.0 6-13',
      's.1 13-20',
      's.2 20-27',
      's.3 27-31',
    ]);
  });

  it('lays what is carried over rest, and today where its shift lies', () => {
    const source = sourceOf(weekly('Ana', 'Ben'), '2026-12-14', {
      rests: [{ member: id('Ana'), from: '2026-12-10', until: null }],
    });
    const early = { ...source, today: day('2026-12-14') + 8 / 24 };
    const view = createWeaveView(early, periodOf('2026-12', 1), words);
    expect(view.lanes[0]?.runs.map(({ stitch, from, to }) => `${stitch} ${from}-${to}`)).toEqual([
      'carry 6-9',
      'rest 9-31',
    ]);
    // At eight it is still the shift of the 13th, which hands over at ten.
    expect(Math.floor(view.today!)).toBe(12);
  });

  it('has who is set apart where they carried, and nowhere after', () => {
    const departures = [{ member: id('Ben'), from: '2026-12-16', until: null }];
    const source = sourceOf(weekly('Ana', 'Ben', 'Carmen'), '2026-12-16', { departures });
    const lanes = (month: string) =>
      createWeaveView(source, periodOf(month, 1), words).lanes.map(({ name }) => name);
    expect(lanes('2026-12')).toEqual(['Ana', 'Ben', 'Carmen']);
    expect(lanes('2027-01')).toEqual(['Ana', 'Carmen']);
  });

  it('leaves days on which nobody is needed as plain cloth', () => {
    const source = sourceOf(
      rota([span('2026-12-01', places('Ana', 'Ben'), { weekdays: [2, 4] })]),
      '2026-12-09',
    );
    const [ana] = createWeaveView(source, periodOf('2026-12', 1), words).lanes;
    expect(ana?.runs.map(({ from, to }) => `${from}-${to}`)).toEqual([
      '0-1',
      '2-3',
      '14-15',
      '16-17',
      '28-29',
      '30-31',
    ]);
  });

  it('counts months over a year’s end, and begins weeks on Monday', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
    const weeks = weeksOf(periodOf('2026-12', 1));
    expect([weeks.length, spellDay(weeks[0]![0]!)]).toEqual([5, '2026-11-30']);
  });
});

describe('what leaves the app', () => {
  it('says the next turns without names unless asked, and where it is still open', () => {
    overwriteGetLocale(() => 'es');
    const source = sourceOf(
      rota([span('2026-12-07', places('Ana', '-'), { every: { unit: 'day', count: 1 } })]),
      '2026-12-09',
    );
    const turns = nextTurns(source, 3);
    expect(sayChat('La olla', turns, false).split('\n')).toEqual([
      'La olla',
      'miércoles 9 de diciembre, 10:00: ya hay quien lo lleve',
      'jueves 10 de diciembre, 10:00: sigue abierto',
      'viernes 11 de diciembre, 10:00: ya hay quien lo lleve',
    ]);
    expect(sayChat('La olla', turns, true)).toContain('miércoles 9 de diciembre, 10:00: Ana');
  });

  it('says in a chat who and when, a line for each part, and not how it came to be so', () => {
    overwriteGetLocale(() => 'es');
    const rests = [{ member: id('Ana'), from: '2026-12-12', until: '2026-12-13' }];
    const turns = nextTurns(sourceOf(weekly('Ana', 'Ben'), '2026-12-07', { rests }), 1);
    expect(sayTurn(turns[0]!)).toContain(`Ben (${m.cloth_how_stand_in()})`);
    expect(sayChat('La olla', turns, true).split('\n')).toEqual([
      'La olla',
      'del lunes 7 al viernes 11 de diciembre: Ana',
      'del sábado 12 al domingo 13 de diciembre: Ben',
    ]);
  });

  it('writes names into a calendar file only with everybody’s turns, and never an empty title', () => {
    const written = { title: '  ', withNames: true, reminder: 'hour' } as const;
    expect(fileChoice('mine', written, 'Turno')).toEqual({
      ...{ scope: 'mine', title: 'Turno', withNames: false, remindBefore: 60 },
    });
    expect(fileChoice('whole', { ...written, title: 'Olla' }, 'Turno')).toMatchObject({
      ...{ title: 'Olla', withNames: true },
    });
  });
});

describe('a month on a phone', () => {
  const shown = (first: string, month: string) => {
    const source = sourceOf(rota([span(first, places('Ana', 'Ben'))]), first);
    const { period, count } = monthOnPhone(month, source);
    return [...[period.from, period.to].map(spellDay), count];
  };

  it('is whole where there are turns from its beginning on', () => {
    expect(shown('2026-10-05', '2026-12')).toEqual(['2026-12-01', '2027-01-01', 1]);
    expect(shown('2026-12-07', '2026-12')).toEqual(['2026-12-01', '2027-01-01', 1]);
  });

  it('begins with the first turn, and goes on into the next where little is left', () => {
    expect(shown('2026-12-10', '2026-12')).toEqual(['2026-12-10', '2027-01-01', 1]);
    expect(shown('2026-12-21', '2026-12')).toEqual(['2026-12-21', '2027-02-01', 2]);
  });
});
