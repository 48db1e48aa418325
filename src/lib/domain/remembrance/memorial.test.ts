import { describe, expect, it } from 'vitest';
import { isGone, resolveMemorials, type Memorial } from '#lib/domain/remembrance/memorial.ts';
import { namedFiles } from '#lib/domain/remembrance/photo-names.ts';
import type { Memory, Photo, Remembrance } from '#lib/domain/remembrance/records.ts';
import {
  ANA,
  asks,
  BEGUN,
  BEN,
  CARMEN,
  DAY,
  MEMORIAL,
  proposes,
  remembrance,
  tends,
} from '#lib/domain/remembrance/remembrance-words.ts';

const about = { memorial: MEMORIAL } as const;

function memory(id: string, member: typeof ANA, more: Partial<Memory> = {}): Memory {
  return {
    ...{ ...about, id, member, made: BEGUN + DAY, words: id, song: '', food: '' },
    ...{ toldBy: '', withTheirYes: false, changed: null, ...more },
  };
}

function photo(id: string, member: typeof ANA, of: string | null): Photo {
  const file = (name: string) => ({ name, key: 'k', size: 10, width: 1, height: 1 });
  const files = { small: file(`${id}-small`), large: file(`${id}-large`) };
  return { ...about, ...files, id, member, made: BEGUN, memory: of, alt: '', hint: '', order: 0 };
}

function pageOn(day: number, records: Partial<Remembrance>): Memorial {
  const around = { now: BEGUN + day * DAY, today: '2026-11-22', apartBy: () => null };
  return resolveMemorials(remembrance({ tendings: [tends(ANA, 0)], ...records }), around)[0]!;
}

describe('a memorial', () => {
  it('has a name, and how it is with them in the words that the group agreed on', () => {
    const proposals = [
      proposes(ANA, 'Lucía', 0, { field: 'name' }),
      proposes(ANA, 'disappeared', 0, { field: 'status' }),
    ];
    expect(pageOn(1, { proposals })).toMatchObject({ name: 'Lucía', status: 'disappeared' });
  });

  it('takes a status that it does not know for one in the group’s own words', () => {
    const proposals = [proposes(ANA, 'dead', 0, { field: 'status' })];
    expect(pageOn(1, { proposals }).status).toBe('own');
  });

  it('shows memories in the order in which they were written, whoever wrote more', () => {
    const memories = [
      memory('c', BEN, { made: BEGUN + 3 * DAY }),
      memory('a', CARMEN),
      memory('b', BEN, { made: BEGUN + 2 * DAY }),
    ];
    expect(pageOn(5, { memories }).memories.map((one) => one.memory.id)).toEqual(['a', 'b', 'c']);
  });

  it('shows nothing that somebody outside told without their yes', () => {
    const memories = [memory('a', BEN, { toldBy: 'her mother' })];
    expect(pageOn(5, { memories }).memories).toEqual([]);
  });

  it('takes down what somebody outside told when a tender says that they asked for it', () => {
    const told = memory('a', BEN, { toldBy: 'her mother', withTheirYes: true });
    const own = memory('b', BEN);
    const down = (id: string, of: string, by = ANA) => ({
      ...{ ...about, id, member: by, made: BEGUN + 2 * DAY, memory: of },
    });
    const takedowns = [down('x', 'ben.a'), down('y', 'ben.b')];
    const shown = pageOn(5, { memories: [told, own], takedowns });
    expect(shown.memories.map((one) => one.isTakenDown)).toEqual([true, false]);
    const byAnother = pageOn(5, { memories: [told], takedowns: [down('x', 'ben.a', CARMEN)] });
    expect(byAnother.memories[0]!.isTakenDown).toBe(false);
  });

  it('shows beside a memory its own author’s photos and nobody else’s', () => {
    const photos = [photo('p', BEN, 'a'), photo('q', CARMEN, 'a')];
    const [shown] = pageOn(5, { memories: [memory('a', BEN)], photos }).memories;
    expect(shown!.photos.map(({ id }) => id)).toEqual(['p']);
  });

  it('lets a candle burn until its day has passed, or until it is put out', () => {
    const candle = (id: string, until: string | null) => ({
      ...{ ...about, id, member: BEN, made: BEGUN, until },
    });
    const candles = [candle('a', null), candle('b', '2026-11-22'), candle('c', '2026-11-21')];
    expect(pageOn(5, { candles }).candles.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is closed when every tender says so, and can be opened again for thirty days', () => {
    const tendings = [tends(ANA, 0), tends(BEN, 1)];
    const handings = [asks(ANA, BEN, 0)];
    const said = (id: string, member: typeof ANA, day: number) => ({
      ...{ ...about, id, member, made: BEGUN + day * DAY },
    });
    const care = { tendings, handings };
    const one = pageOn(9, { ...care, closings: [said('x', ANA, 5), said('z', CARMEN, 5)] });
    expect([one.closing, one.closedAt]).toEqual([[ANA], null]);
    const closings = [said('x', ANA, 5), said('y', BEN, 6)];
    const both = pageOn(9, { ...care, closings });
    expect(both.closedAt).toBe(BEGUN + 6 * DAY);
    expect(isGone(both, BEGUN + 35 * DAY)).toBe(false);
    expect(isGone(both, BEGUN + 36 * DAY)).toBe(true);
  });
});

describe('a tender who is set apart', () => {
  const care = { tendings: [tends(ANA, 0), tends(BEN, 1)], handings: [asks(ANA, BEN, 0)] };
  const closings = [{ ...about, id: 'x', member: ANA, made: BEGUN + 5 * DAY }];
  const page = (records: Partial<Remembrance>, by: typeof ANA) => {
    const apartBy = (member: typeof ANA) => (member === BEN ? by : null);
    const around = { now: BEGUN + 9 * DAY, today: '2026-11-22', apartBy };
    return resolveMemorials(remembrance({ ...care, ...records }), around)[0]!;
  };

  it('holds nothing up, but gives whoever said so no say of their own', () => {
    expect(page({ closings }, CARMEN).closedAt).toBe(BEGUN + 5 * DAY);
    expect(page({ closings }, ANA).closedAt).toBeNull();
    const proposals = [proposes(ANA, 'She sings.', 5)];
    expect(page({ proposals }, CARMEN).lines.byField.said.words).toBe('She sings.');
    expect(page({ proposals }, ANA).lines.byField.said.words).toBe('');
  });
});

describe('the photo files that a board needs', () => {
  const portrait = photo('p', ANA, null);
  const proposals = [proposes(ANA, 'ana.p', 0, { field: 'portrait' })];
  const told = memory('a', BEN, { toldBy: 'her mother', withTheirYes: true });
  const records = {
    ...{ proposals, memories: [told, memory('b', BEN)] },
    photos: [photo('x', BEN, 'a'), photo('y', BEN, 'b'), photo('z', BEN, 'gone'), portrait],
  };
  const names = (page: Memorial, day = 5, me = CARMEN) =>
    namedFiles(records, [page], me, BEGUN + day * DAY).map(({ name }) => name);

  it('are the portrait’s first, small ones before large ones, and none of a memory withdrawn', () => {
    expect(names(pageOn(5, records))).toEqual([
      ...['p-small', 'x-small', 'y-small', 'p-large', 'x-large', 'y-large'],
    ]);
  });

  it('are none of what was taken down, and none of a page that is gone', () => {
    const takedowns = [{ ...about, id: 'd', member: ANA, made: BEGUN + DAY, memory: 'ben.a' }];
    expect(names(pageOn(5, { ...records, takedowns }))).not.toContain('x-small');
    const closings = [{ ...about, id: 'c', member: ANA, made: BEGUN + DAY }];
    expect(names(pageOn(40, { ...records, closings }), 40)).toEqual([]);
  });

  it('are one’s own on one’s own device, whatever others take down or close', () => {
    const takedowns = [{ ...about, id: 'd', member: ANA, made: BEGUN + DAY, memory: 'ben.a' }];
    const closings = [{ ...about, id: 'c', member: ANA, made: BEGUN + DAY }];
    const closed = pageOn(40, { ...records, takedowns, closings });
    expect(names(closed, 40, BEN)).toContain('x-small');
    expect(names(closed, 40, BEN)).not.toContain('p-small');
  });
});
