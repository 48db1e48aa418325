import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '#lib/base/bytes.ts';
import { linesOf } from '#lib/domain/conflict/agreed-lines.ts';
import { encodeSheet, parseSheet } from '#lib/domain/conflict/sheet-bytes.ts';
import {
  asksToLetGo,
  beginSheet,
  weightsOn,
  type ConflictSheet,
} from '#lib/domain/conflict/sheet.ts';

const begun = beginSheet('s', '2026-11-30', null);
const written: ConflictSheet = {
  ...begun,
  ...{ agreement: 'ladder', step: 'beside', months: 6, bypasses: true },
  words: { ...begun.words, hopes: 'Que se hable de la olla', power: '¿Y la renta?' },
  weights: { papers: 'across', time: 'me', money: 'across', keys: 'unsure' },
};

describe('a sheet’s bytes', () => {
  it('hold all of it, but not where it lies', () => {
    expect(parseSheet('s', encodeSheet(written))).toEqual({ ok: true, value: written });
    expect(parseSheet('t', encodeSheet(begun))).toEqual({
      ok: true,
      value: { ...begun, id: 't' },
    });
    expect(new TextDecoder().decode(encodeSheet(written))).not.toContain('"id"');
  });

  it('of a newer version are told apart, whatever else they hold', () => {
    const newer = encodeUtf8(JSON.stringify({ v: 2, step: 'seventh', words: 7 }));
    expect(parseSheet('s', newer)).toEqual({ ok: false, error: 'newer' });
  });

  it.each([
    ['nothing', ''],
    ['a text', '"sheet"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no version', '{}'],
    ['a version that never was', '{"v":"2"}'],
    ['half of it', new TextDecoder().decode(encodeSheet(written)).slice(0, 90)],
  ])('cannot be read when they are %s', (_, text) => {
    expect(parseSheet('s', encodeUtf8(text))).toEqual({ ok: false, error: 'unreadable' });
  });

  it.each([
    ['a day that is none', { begun: '2026-02-30' }],
    ['a step that is none', { step: 'vote' }],
    ['a part too many', { words: { ...begun.words, who: 'somebody' } }],
    ['a weight that is none', { weights: { fame: 'me' } }],
    ['a field too many', { title: 'about somebody' }],
  ])('with %s are not half read, so that nothing of them is lost', (_, change) => {
    const bytes = encodeSheet({ ...written, ...change } as ConflictSheet);
    expect(parseSheet('s', bytes)).toEqual({ ok: false, error: 'unreadable' });
  });

  it('that are no text cannot be read', () => {
    expect(parseSheet('s', Uint8Array.of(0xff, 0xfe, 0))).toMatchObject({ error: 'unreadable' });
  });
});

describe('a sheet', () => {
  it('asks whether it is of use after the months that were chosen, and not before', () => {
    expect(asksToLetGo(begun, '2027-02-27')).toBe(false);
    // There is no 30th of February.
    expect(asksToLetGo(begun, '2027-02-28')).toBe(true);
    expect(asksToLetGo({ ...begun, months: 1 }, '2026-12-30')).toBe(true);
    expect(asksToLetGo({ ...begun, months: null }, '2036-11-30')).toBe(false);
  });

  it('that is of use still asks again as much later', () => {
    const kept = { ...begun, since: '2027-03-05' };
    expect(asksToLetGo(kept, '2027-06-04')).toBe(false);
    expect(asksToLetGo(kept, '2027-06-05')).toBe(true);
  });

  it('tells what weighs where, in the order of the map and not of marking', () => {
    expect(weightsOn(written, 'across')).toEqual(['money', 'papers']);
    expect(weightsOn(written, 'me')).toEqual(['time']);
    expect(weightsOn(written, 'even')).toEqual([]);
  });
});

describe('the agreement beside a sheet', () => {
  it('is read line by line, lists and quotes too, without what is empty', () => {
    const run = (text: string) => ({ text, marks: '' as const, href: '' });
    const p = (...texts: string[]) => ({ type: 'p' as const, runs: texts.map(run) });
    const lines = linesOf([
      { type: 'h2', runs: [run('Two')] },
      p('Each of us ', 'may bring somebody.'),
      p(' '),
      { type: 'ul', items: [[p('Water')], [p('A pause'), { type: 'ol', items: [[p('Out')]] }]] },
      { type: 'quote', blocks: [p('We keep no score.')] },
    ]);
    expect(lines).toEqual([
      ...['Two', 'Each of us may bring somebody.', 'Water', 'A pause', 'Out'],
      'We keep no score.',
    ]);
  });
});
