import { describe, expect, it } from 'vitest';
import { spellDay } from '#lib/domain/plain-date.ts';
import { exchange, id, life, places, rota, span } from '#lib/domain/rotation/rota-words.ts';
import type { Rota } from '#lib/domain/rotation/records.ts';
import { previewOf, type PreviewTurn } from '#lib/ui/screens/rotas/preview.ts';
import { choosePeople, createEmptyDraft, shapeOfSpan } from '#lib/ui/screens/rotas/rota-draft.ts';

const now = Date.parse('2026-12-16T12:00Z');
const weekly = span('2026-12-07', places('Ana', 'Ben', 'Carmen'));
const basis = (more: {
  rotas?: readonly Rota[];
  id?: string | null;
  life?: ReturnType<typeof life>;
}) => ({
  ...{ rotas: [], id: null, life: life(), now },
  ...more,
});

function said(turns: readonly PreviewTurn[]): string[] {
  return turns.map(({ days, lines, instead }) => {
    const names = lines.map(
      ({ carriers, learners }) =>
        (carriers.map(({ member }) => member).join('+') || 'gap') +
        (learners.length === 0 ? '' : ` (${learners.join()})`),
    );
    const was = instead === null ? '' : `, before ${instead.join('+')}`;
    return `${spellDay(days[0]!)} ${names.join(' / ')}${was}`;
  });
}

describe('the preview of a new rota', () => {
  it('is what every device will reckon, with gaps and learners', () => {
    const { shape } = createEmptyDraft('2026-12-02', 'America/Bogota');
    const preview = previewOf({ ...shape, places: places('Ana(Ben)', '-', 'Carmen') }, basis({}))!;
    expect(said(preview.turns)).toEqual([
      '2026-12-07 Ana (Ben)',
      '2026-12-14 gap',
      '2026-12-21 Carmen',
      '2026-12-28 Ana (Ben)',
      '2027-01-04 gap',
      '2027-01-11 Carmen',
    ]);
    expect(preview.before).toEqual([]);
  });

  it('steps around who rests, and around who has enough with the other rotas', () => {
    const { shape } = createEmptyDraft('2026-12-02', 'America/Bogota');
    const draft = { ...shape, places: places('Ana', 'Ben', 'Carmen', 'Dalia') };
    const resting = life({
      rests: [{ member: id('Ana'), from: '2026-12-07', until: '2026-12-13' }],
    });
    expect(said(previewOf(draft, basis({ life: resting }))!.turns)[0]).toBe('2026-12-07 Carmen');
    const other = rota([span('2026-12-07', places('Ana'))], { id: '!' });
    const enough = life({
      limits: [{ member: id('Ana'), from: '2026-12-01', turns: 1, per: 'week' }],
    });
    const preview = previewOf(draft, basis({ rotas: [other], life: enough }))!;
    expect(said(preview.turns)[0]).toBe('2026-12-07 Carmen');
  });

  it('is there as soon as there is something to reckon with, and not before', () => {
    const { shape } = createEmptyDraft('2026-12-02', 'America/Bogota');
    expect(previewOf(shape, basis({}))).toBeNull();
    const one = { ...shape, places: choosePeople([], [id('Ana')], () => 'a') };
    expect(previewOf(one, basis({}))!.turns).toHaveLength(6);
    for (const wrong of [{ at: '' }, { from: '2026-02-30' }, { zone: 'x' }, { weekdays: [] }])
      expect(previewOf({ ...one, ...wrong }, basis({}))).toBeNull();
    const monthly = { ...one, every: { unit: 'month' as const, count: 24 } };
    expect(previewOf(monthly, basis({}))!.turns).toHaveLength(6);
    const sundays = { ...one, every: { unit: 'day' as const, count: 3 }, weekdays: [7] };
    expect(previewOf(sundays, basis({}))!.turns).toHaveLength(6);
  });
});

describe('the preview of a change', () => {
  const standing = rota([weekly]);

  it('leaves what has passed and whoever’s turn it is, and says who would have carried before', () => {
    const shape = shapeOfSpan(weekly, '2026-12-28');
    const four = { ...shape, places: [...shape.places, ...places('Dalia')] };
    const preview = previewOf(four, basis({ rotas: [standing], id: 'r' }))!;
    expect(said(preview.before)).toEqual(['2026-12-14 Ben', '2026-12-21 Carmen']);
    expect(said(preview.turns)).toEqual([
      '2026-12-28 Ana',
      '2027-01-04 Ben',
      '2027-01-11 Carmen',
      '2027-01-18 Dalia, before Ana',
      '2027-01-25 Ana, before Ben',
      '2027-02-01 Ben, before Carmen',
    ]);
    expect(preview.losesAgreements).toBe(false);
  });

  it('goes on until whoever comes or goes on a day of their own is seen', () => {
    const shape = shapeOfSpan(weekly, '2026-12-21');
    const [dalia] = places('Dalia');
    const coming = { ...dalia!, people: [{ ...dalia!.people[0]!, from: '2027-01-15' }] };
    const joined = { ...shape, places: [...shape.places, coming] };
    const preview = previewOf(joined, basis({ rotas: [standing], id: 'r' }))!;
    expect(said(preview.turns).slice(3, 6)).toEqual([
      '2027-01-11 Carmen',
      '2027-01-18 Dalia, before Ana',
      '2027-01-25 Ana, before Ben',
    ]);
    expect(preview.turns).toHaveLength(12);
  });

  it('shows nothing of a change that would reach into what has passed', () => {
    const shape = { ...shapeOfSpan(weekly, '2026-12-14'), together: 2 };
    expect(previewOf(shape, basis({ rotas: [standing], id: 'r' }))).toBeNull();
  });

  it('tells when something was agreed for turns that it does away with', () => {
    const agreed = rota([weekly], { exchanges: [exchange('cover', 1, 's.4 Ben>Ana')] });
    const preview = (from: string) =>
      previewOf(shapeOfSpan(weekly, from), basis({ rotas: [agreed], id: 'r' }))!;
    expect(preview('2026-12-28').losesAgreements).toBe(true);
    expect(preview('2027-01-11').losesAgreements).toBe(false);
  });

  it('gives way to what is planned already unless it takes its place', () => {
    const planned = span('2027-01-11', places('Dalia'), { id: 't', made: 1 });
    const both = rota([weekly, planned]);
    const shape = { ...shapeOfSpan(weekly, '2026-12-28'), places: places('Ana') };
    const names = (instead: readonly string[]) =>
      said(
        previewOf({ ...shape, instead: [...instead] }, basis({ rotas: [both], id: 'r' }))!.turns,
      ).map((line) => line.split(/[ ,]/)[1]);
    expect(names([])).toEqual(['Ana', 'Ana', 'Dalia', 'Dalia', 'Dalia', 'Dalia']);
    expect(names(['t'])).toEqual(['Ana', 'Ana', 'Ana', 'Ana', 'Ana', 'Ana']);
  });
});
