import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { err, ok } from '#lib/base/result.ts';
import { encodeSheet } from '#lib/domain/conflict/sheet-bytes.ts';
import { beginSheet, type ConflictSheet } from '#lib/domain/conflict/sheet.ts';
import { createConflictSheets } from '#lib/state/conflict-sheets.svelte.ts';

const ROW = 'b/conflict-sheet/';
const INDEX = 'b/conflict-sheets';

/** A vault’s rows in memory, and a clock that strikes when it is told to. */
function createDisk(rows: Record<string, string> = {}) {
  const kept = new Map(Object.entries(rows).map(([at, text]) => [at, encodeUtf8(text)]));
  const due: (() => void)[] = [];
  const disk = {
    isFull: false,
    writes: 0,
    places: () => [...kept.keys()].sort(),
    text: (at: string) => decodeUtf8(kept.get(at) ?? new Uint8Array()) ?? '',
    strike: () => due.splice(0).forEach((act) => act()),
    readRow: (at: string) => Promise.resolve(ok(kept.get(at) ?? null)),
    listPlaces: () => Promise.resolve(ok([...kept.keys()].sort())),
    writeTogether(
      written: readonly { place: string; content: Uint8Array }[],
      deleted: readonly string[],
    ) {
      if (disk.isFull) return Promise.resolve(err('no-space' as const));
      disk.writes++;
      for (const { place, content } of written) kept.set(place, content);
      for (const place of deleted) kept.delete(place);
      return Promise.resolve(ok());
    },
  };
  const later = (_: number, act: () => void) => {
    due.push(act);
    return () => void due.splice(due.indexOf(act), 1);
  };
  return { disk, later, open: () => createConflictSheets('b', disk, later) };
}

const sheet = (id: string, hopes = ''): ConflictSheet => {
  const begun = beginSheet(id, '2026-11-22', null);
  return { ...begun, words: { ...begun.words, hopes } };
};
const textOf = (one: ConflictSheet): string => decodeUtf8(encodeSheet(one)) ?? '';

describe('one’s own sheets', () => {
  it('are sealed as one writes, a breath later and once, and are there again', async () => {
    const { disk, open } = createDisk();
    const sheets = open();
    await sheets.flush();
    sheets.write(sheet('s', 'Q'));
    sheets.write(sheet('s', 'Que se hable'));
    expect(sheets.keeping).toBe('keeping');
    disk.strike();
    await sheets.flush();
    expect(sheets.keeping).toBe('kept');
    expect(disk.writes).toBe(1);
    const again = open();
    await again.flush();
    expect(again.all).toEqual([{ id: 's', sheet: sheet('s', 'Que se hable'), fault: null }]);
  });

  it('lie nowhere until something is written, and then under no name but their own', async () => {
    const { disk, open } = createDisk();
    const sheets = open();
    await sheets.flush();
    expect(disk.places()).toEqual([]);
    sheets.write(sheet('s', 'x'));
    await sheets.flush();
    expect(disk.places()).toEqual([`${ROW}s`, INDEX]);
  });

  it('stand in the order in which they were begun, whichever was written last', async () => {
    const { open } = createDisk();
    const sheets = open();
    await sheets.flush();
    for (const one of [sheet('z'), sheet('a'), sheet('z', 'later')]) sheets.write(one);
    await sheets.flush();
    const again = open();
    await again.flush();
    expect(again.all?.map(({ id }) => id)).toEqual(['z', 'a']);
  });

  it('lose nothing that is written before the disk has answered', async () => {
    const { open, disk } = createDisk({ [INDEX]: '["s"]', [`${ROW}s`]: textOf(sheet('s', 'old')) });
    const sheets = open();
    sheets.write(sheet('t', 'new'));
    await sheets.flush();
    expect(sheets.all?.map(({ id }) => id)).toEqual(['s', 't']);
    expect(disk.text(INDEX)).toBe('["s","t"]');
  });

  it('are let go of whole, and what was just written does not bring them back', async () => {
    const { disk, open } = createDisk();
    const sheets = open();
    await sheets.flush();
    sheets.write(sheet('s', 'secret'));
    sheets.write(sheet('t'));
    await sheets.flush();
    sheets.write(sheet('s', 'more'));
    expect(await sheets.letGo('s')).toBe(true);
    disk.strike();
    await sheets.flush();
    expect(disk.places()).toEqual([`${ROW}t`, INDEX]);
    expect(sheets.all?.map(({ id }) => id)).toEqual(['t']);
    expect(sheets.keeping).toBe('kept');
  });

  it('say so when the disk takes nothing, and are sealed when it does again', async () => {
    const { disk, open } = createDisk();
    const sheets = open();
    await sheets.flush();
    sheets.write(sheet('s', 'first'));
    await sheets.flush();
    disk.isFull = true;
    sheets.write(sheet('s', 'second'));
    await sheets.flush();
    expect(sheets.keeping).toBe('not-kept');
    expect(await sheets.letGo('s')).toBe(false);
    expect(sheets.all).toMatchObject([{ id: 's', sheet: { words: { hopes: 'second' } } }]);
    disk.isFull = false;
    await sheets.flush();
    expect(sheets.keeping).toBe('kept');
    expect(disk.text(`${ROW}s`)).toContain('second');
  });

  it('that cannot be read here stay as they are, beside those that can', async () => {
    const newer = '{"v":2,"parts":[]}';
    const { disk, open } = createDisk({
      [INDEX]: '["n","u","gone","s"]',
      [`${ROW}n`]: newer,
      [`${ROW}u`]: '{"v":1,',
      [`${ROW}s`]: textOf(sheet('s', 'mine')),
    });
    const sheets = open();
    await sheets.flush();
    expect(sheets.all?.map(({ id, fault }) => [id, fault])).toEqual([
      ['n', 'newer'],
      ['u', 'unreadable'],
      ['s', null],
    ]);
    sheets.write(sheet('s', 'mine still'));
    await sheets.flush();
    expect(disk.text(`${ROW}n`)).toBe(newer);
    expect(disk.text(`${ROW}u`)).toBe('{"v":1,');
    expect(await sheets.letGo('u')).toBe(true);
    expect(disk.places()).not.toContain(`${ROW}u`);
  });

  it('are found one by one where the list of them is broken', async () => {
    const { open } = createDisk({
      [INDEX]: '{',
      [`${ROW}s`]: textOf(sheet('s')),
      'b/photo-x-0': 'not a sheet',
    });
    const sheets = open();
    await sheets.flush();
    expect(sheets.all?.map(({ id }) => id)).toEqual(['s']);
  });

  it('are sealed before the lock, and not in plain text after it', async () => {
    const { disk, open } = createDisk();
    const sheets = open();
    await sheets.flush();
    sheets.write(sheet('s', 'just now'));
    await sheets.close();
    expect(disk.text(`${ROW}s`)).toContain('just now');
    expect(sheets.all).toEqual([]);
  });

  it('in the example are kept nowhere', async () => {
    const sheets = createConflictSheets('b', null, () => () => undefined);
    sheets.write(sheet('s', 'x'));
    expect(sheets.all).toHaveLength(1);
    expect(await sheets.letGo('s')).toBe(true);
    expect(sheets.all).toEqual([]);
  });
});
