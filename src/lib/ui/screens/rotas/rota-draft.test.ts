import { describe, expect, it } from 'vitest';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { calendar, id, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import { resolveRotas } from '#lib/domain/rotation/rotation.ts';
import type { Place } from '#lib/domain/rotation/records.ts';
import {
  addBlank,
  changePerson,
  changesHowItGoes,
  chooseInPlace,
  choosePeople,
  createEmptyDraft,
  movePlace,
  problemsOf,
  shapeOfSpan,
  type RotaDraft,
  type Shape,
} from '#lib/ui/screens/rotas/rota-draft.ts';
import { standingOf } from '#lib/ui/screens/rotas/standing.ts';

const ZONE = 'America/Bogota';
const everyone = ['Ana', 'Ben', 'Carmen', 'Dalia'].map(id);
const counter = () => {
  let made = 0;
  return () => `p${String(++made)}`;
};
const spell = (all: readonly Place[]): string[] =>
  all.map(({ people }) => people.map((one) => `${one.member}${one.learns ? '?' : ''}`).join('+'));
const at = (moment: string): number => Date.parse(moment);

describe('the form of a rota', () => {
  it('needs a name and people, and is a weekly rota from the next Monday then', () => {
    const empty = createEmptyDraft('2026-12-02', ZONE);
    expect(problemsOf(empty, null)).toEqual({ name: 'no-name', places: 'no-places' });
    const chosen = choosePeople([], everyone, counter());
    const draft: RotaDraft = {
      fields: { ...empty.fields, name: 'Teléfono de noche' },
      shape: { ...empty.shape, places: chosen },
    };
    expect(problemsOf(draft, null)).toEqual({});
    const first = { ...draft.shape, id: 's', made: 0 };
    expect(calendar(rota([first]), '2027-01-05')).toEqual([
      '2026-12-07..2026-12-13 Ana',
      '2026-12-14..2026-12-20 Ben',
      '2026-12-21..2026-12-27 Carmen',
      '2026-12-28..2027-01-03 Dalia',
      '2027-01-04..2027-01-10 Ana',
    ]);
  });

  it('begins after today, also on a Monday', () => {
    expect(createEmptyDraft('2026-12-07', ZONE).shape.from).toBe('2026-12-14');
    expect(createEmptyDraft('2026-12-06', ZONE).shape.from).toBe('2026-12-07');
  });

  it('says what is wrong of each field, and of a day that has passed only where something changes', () => {
    const { shape } = createEmptyDraft('2026-12-02', ZONE);
    const filled = { ...shape, places: places('Ana') };
    const faults = (change: Partial<Shape>, now: number | null = null) =>
      problemsOf(
        { fields: { name: 'x', purpose: '', passes: '' }, shape: { ...filled, ...change } },
        now,
      );
    expect(faults({ weekdays: [] })).toEqual({ weekdays: 'no-weekdays' });
    expect(faults({ at: '' })).toEqual({ at: 'no-time' });
    expect(faults({ zone: 'Europe/Nowhere' })).toEqual({ zone: 'no-zone' });
    expect(faults({ from: '' })).toEqual({ from: 'no-day' });
    expect(faults({ from: '2026-02-30' })).toEqual({ from: 'no-day' });
    expect(faults({ from: '2020-01-06' })).toEqual({});
    // At nine in Bogotá it is 14:00 UTC.
    const day = { from: '2026-12-07' };
    expect(faults(day, at('2026-12-07T13:59Z'))).toEqual({});
    expect(faults(day, at('2026-12-07T14:01Z'))).toEqual({ from: 'day-passed' });
    const alone = [{ id: 'a', people: [{ ...personOf('Ben'), learns: true }] }];
    expect(faults({ places: alone })).toEqual({ places: 'learner-alone' });
    const backwards = changePerson(places('Ana'), 'Ana', id('Ana'), {
      ...{ from: '2027-01-10', until: '2027-01-09' },
    });
    expect(faults({ places: backwards })).toEqual({ places: 'leaves-before' });
    expect(
      problemsOf({ fields: { name: '  ', purpose: '', passes: '' }, shape: filled }, null),
    ).toEqual({ name: 'no-name' });
  });
});

describe('the order of places', () => {
  it('takes who is new at its end, lets go who is not chosen, and keeps gaps', () => {
    const newId = counter();
    const two = choosePeople([], everyone.slice(0, 2), newId);
    const withGap = addBlank(two, newId);
    const three = choosePeople(withGap, [id('Ben'), id('Ana'), id('Carmen')], newId);
    expect(spell(three)).toEqual(['Ana', 'Ben', '', 'Carmen']);
    expect(spell(choosePeople(three, [id('Carmen')], newId))).toEqual(['', 'Carmen']);
    expect(new Set(three.map((place) => place.id)).size).toBe(4);
  });

  it('holds no more places than a rota has', () => {
    const many = Array.from({ length: 70 }, (_, n) => id(`P${String(n)}`));
    expect(choosePeople([], many, counter())).toHaveLength(60);
  });

  it('moves whoever joins a place out of the one where they were alone', () => {
    const joined = chooseInPlace(places('Ana', 'Ben', 'Carmen'), 'Ana', [id('Ana'), id('Carmen')]);
    expect(spell(joined)).toEqual(['Ana+Carmen', 'Ben']);
    const learning = changePerson(joined, 'Ana', id('Carmen'), { learns: true });
    expect(spell(learning)).toEqual(['Ana+Carmen?', 'Ben']);
    const filled = chooseInPlace(places('Ana', '-'), 'blank-1', [id('Ben')]);
    expect(spell(filled)).toEqual(['Ana', 'Ben']);
  });

  it('is moved one step at a time, and not beyond its ends', () => {
    const three = places('Ana', 'Ben', 'Carmen');
    expect(spell(movePlace(three, 'Carmen', -1))).toEqual(['Ana', 'Carmen', 'Ben']);
    expect(spell(movePlace(three, 'Ana', 1))).toEqual(['Ben', 'Ana', 'Carmen']);
    expect(movePlace(three, 'Ana', -1)).toBe(three);
  });
});

describe('a change', () => {
  const weekly = span('2026-12-07', places('Ana', 'Ben', 'Carmen'));
  const moment = { now: at('2026-12-16T12:00Z'), today: '2026-12-16' };
  const turnsOf = (...spans: readonly (typeof weekly)[]) =>
    resolveRotas(
      [rota(spans)],
      { rests: [], limits: [], departures: [] },
      dayNumberOf('2027-03-01'),
    ).get('r')!.turns;

  it('begins as a rule with the next turn, from what is so now', () => {
    const standing = standingOf([weekly], turnsOf(weekly), moment)!;
    expect(standing.nextTurn).toEqual({ from: '2026-12-21', start: at('2026-12-21T15:00Z') });
    expect(standing.current).toMatchObject({ from: '2026-12-21', opens: null, instead: [] });
    expect(standing.planned).toEqual([]);
  });

  it('knows what is planned already, and what was replaced is no plan any more', () => {
    const planned = span('2027-01-04', places('Ana', 'Ben'), { id: 't', made: 1 });
    const found = standingOf([weekly, planned], turnsOf(weekly, planned), moment)!;
    expect(found.planned.map((one) => [one.id, one.shape.from])).toEqual([['t', '2027-01-04']]);
    const instead = span('2026-12-28', places('Ana'), { id: 'u', made: 2, instead: ['t'] });
    const after = standingOf([weekly, planned, instead], turnsOf(weekly, instead), moment)!;
    expect(after.planned.map((one) => one.id)).toEqual(['u']);
  });

  it('of a rota that has not begun starts from its first day', () => {
    const early = { now: at('2026-12-01T12:00Z'), today: '2026-12-01' };
    const standing = standingOf([weekly], turnsOf(weekly), early)!;
    expect(standing.current.from).toBe('2026-12-07');
    expect(standing.planned).toEqual([]);
  });

  it('is one of how it goes only if something of that differs', () => {
    const before = shapeOfSpan(weekly, '2026-12-21');
    expect(changesHowItGoes(before, { ...before, from: '2027-01-04' })).toBe(false);
    expect(changesHowItGoes(before, { ...before, weekdays: [7, 6, 5, 4, 3, 2, 1] })).toBe(false);
    expect(changesHowItGoes(before, { ...before, at: '11:00' })).toBe(true);
    expect(changesHowItGoes(before, { ...before, opens: 'Ben' })).toBe(true);
    expect(changesHowItGoes(before, { ...before, instead: ['t'] })).toBe(true);
    const dated = changePerson(before.places, 'Ana', id('Ana'), { until: '2027-01-01' });
    expect(changesHowItGoes(before, { ...before, places: dated })).toBe(true);
  });
});

function personOf(name: string): Place['people'][number] {
  return { member: id(name), learns: false, from: null, until: null };
}
