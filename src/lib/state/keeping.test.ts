import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import type { ReadyPhoto } from '#lib/base/photo.ts';
import { err, ok } from '#lib/base/result.ts';
import {
  beginMemorial,
  carryOn,
  lightCandle,
  proposeLine,
  readRemembrance,
} from '#lib/board/memorials.ts';
import { addMemory, addPhoto, takeDown } from '#lib/board/memories.ts';
import { decodeKeptFile, encodeKeptFile } from '#lib/content/kept/kept-file.ts';
import { createKept, firstChoice } from '#lib/domain/remembrance/kept-choice.ts';
import type { KeptMemorial } from '#lib/domain/remembrance/kept.ts';
import { resolveMemorials } from '#lib/domain/remembrance/memorial.ts';
import { refOf } from '#lib/domain/remembrance/records.ts';
import { createKeptWords } from '#lib/ui/screens/remembering/keep/kept-words.ts';
import { createKeepSource, findSame, photosById, putKeptPhotos } from '#lib/state/keeping.ts';

const [ana, ben] = ['ana', 'ben'].map((name) => name.padEnd(22, '0') as MemberId) as [
  MemberId,
  MemberId,
];
const NOW = Date.UTC(2026, 10, 22);
const TODAY = '2026-11-22';
let drawn = 0;
const random = (length: number) => Uint8Array.from({ length }, () => (drawn += 7) % 256);
let written = 0;
const deed = () => ({ now: NOW + (written += 1), random });
const file = (letter: string) => {
  return { name: letter.repeat(43), key: 'k'.repeat(43), size: 10, width: 3, height: 4 };
};
const told = { song: '', food: '', toldBy: '', withTheirYes: false };

/** Ana began it; Ben told, and wrote down what Inés and Rosa told, which Rosa took back. */
function page() {
  const docs = { common: new Y.Doc(), owned: new Y.Doc() };
  const lines = { name: 'Nicolasa', pronouns: 'ella', way: '', dates: '' };
  const begun = beginMemorial(docs, ana, { ...lines, status: 'disappeared' }, deed());
  const memorial = begun.ok ? begun.value : '';
  const add = (words: string, toldBy = '') => {
    const fields = { ...told, words, toldBy, withTheirYes: toldBy !== '' };
    const added = addMemory(docs, ben, memorial, fields, false, deed());
    return added.ok ? added.value : '';
  };
  const memory = add('Trae atole.');
  add('Canta.', 'Inés');
  const rosas = add('Algo que retiró.', 'Rosa');
  takeDown(docs, ana, { memorial, memory: refOf({ member: ben, id: rosas }) }, deed());
  const photo = { alt: '', hint: '', order: 0, large: file('L') };
  addPhoto(docs, ben, memorial, { ...photo, memory, small: file('m') }, deed());
  const face = addPhoto(docs, ana, memorial, { ...photo, memory: null, small: file('p') }, deed());
  const portrait = refOf({ member: ana, id: face });
  proposeLine(docs, ana, { memorial, field: 'portrait', words: portrait, over: null }, deed());
  carryOn(docs, ben, memorial, 'La olla', deed());
  lightCandle(docs, ben, memorial, null, deed());
  const around = { now: NOW + 1000, today: TODAY, apartBy: () => null };
  const [found] = resolveMemorials(readRemembrance(docs, [ana, ben]), around);
  const source = createKeepSource(docs, found!, 'es', (one) => (one === ana ? 'Ana' : 'Ben'));
  return { found: found!, source };
}

it('leaves what was taken down where it is, and says in a file nobody’s id', () => {
  const { found, source } = page();
  expect(source.memories.map(({ words, by, toldBy }) => [words, by, toldBy])).toEqual([
    ['Trae atole.', 'Ben', ''],
    ['Canta.', 'Ben', 'Inés'],
  ]);
  expect(source.photos.map(({ memory, small }) => [memory !== null, small.size])).toEqual([
    [false, 10],
    [true, 10],
  ]);
  expect([...photosById(found).keys()].sort()).toEqual(source.photos.map(({ id }) => id).sort());
  const kept: KeptMemorial = createKept(source, firstChoice(source), TODAY, () => ({
    bytes: Uint8Array.of(1),
  }));
  const out = encodeKeptFile(kept, createKeptWords('Para guardar', 'disappeared', ''));
  for (const id of [ana, ben, found.id, 'k'.repeat(43), 'm'.repeat(43), 'Rosa', 'Inés'])
    expect(out).not.toContain(id);
  const read = decodeKeptFile(out);
  expect(read.ok && findSame([found], read.value.memorial)?.id).toBe(found.id);
});

it('finds the page that is here already by its mark or by the name, unless it is closed', () => {
  const { found } = page();
  const kept = (mark: string, name: string) => {
    return { mark, lines: { ...page().source.lines, name } };
  };
  expect(findSame([found], kept('other', ' nicolasa '))?.id).toBe(found.id);
  expect(findSame([found], kept('other', 'Rosa'))).toBe(null);
  expect(findSame([{ ...found, closedAt: 1 }], kept('other', 'Nicolasa'))).toBe(null);
});

it('puts on the disk only the photos that come back, and says when there is no room', async () => {
  const { source } = page();
  const kept: KeptMemorial = createKept(source, firstChoice(source), TODAY, () => ({
    bytes: Uint8Array.of(1),
  }));
  const made = { bytes: Uint8Array.of(2), width: 3, height: 4 };
  const ready: ReadyPhoto = { small: made, large: made, hint: 'hint' };
  let puts = 0;
  const places = {
    make: () => Promise.resolve(ok(ready)),
    put: () => {
      puts += 1;
      return Promise.resolve(ok({ name: 'n', key: 'k', size: 1 }));
    },
  };
  const alone = await putKeptPhotos(kept, false, places);
  expect(alone.ok && alone.value.map((one) => one?.hint ?? null)).toEqual(['hint', null]);
  expect(puts).toBe(2);
  const broken = { ...places, make: () => Promise.resolve(err('damaged' as const)) };
  expect(await putKeptPhotos(kept, true, broken)).toEqual(ok([null, null]));
  const full = { ...places, put: () => Promise.resolve(err('no-space')) };
  expect(await putKeptPhotos(kept, true, full)).toEqual(err('no-space'));
});
