import { expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { takeCover } from '#lib/board/exchanges.ts';
import { readRotaCalendar } from '#lib/board/rota-calendar.ts';
import { askForCover, createRota, readRotas, type RotaRecord } from '#lib/board/rotas.ts';
import { createTurnsFile } from '#lib/state/turns-file.ts';

const [ana, ben] = ['ana', 'ben'].map((name) => name.padEnd(22, '0') as MemberId) as [
  MemberId,
  MemberId,
];
const docs = { common: new Y.Doc(), owned: new Y.Doc() };
const book = { calendar: (until: string) => readRotaCalendar(docs, [ana, ben], until) };
let drawn = 0;
const deed = (now: number) => ({
  now,
  random: (length: number) => Uint8Array.from({ length }, () => (drawn += 7) % 256),
});
const at = { now: Date.UTC(2026, 11, 9, 17), today: '2026-12-09' };
const mine = { rota: null, member: ana, titleOf: () => 'Turno', remindBefore: null };

/** Every four weeks, so that a file stays short. */
function rotaOf(name: string, members: readonly MemberId[]): string {
  const span = {
    ...{ from: '2026-12-07', zone: 'America/Bogota', at: '10:00', together: 1, opens: null },
    ...{ every: { unit: 'week' as const, count: 4 }, weekdays: [1, 2, 3, 4, 5, 6, 7], instead: [] },
    returnsWithin: null,
    places: members.map((member) => ({
      id: member,
      people: [{ member, learns: false, from: null, until: null }],
    })),
  };
  const made = createRota(docs, { name, purpose: '', passes: '' }, span, deed(1));
  if (!made.ok) throw new Error('no rota');
  return made.value;
}

const eventsOf = (file: string | null): string[] =>
  (file ?? '')
    .split('BEGIN:VEVENT')
    .slice(1)
    .map((event) => {
      const line = (name: string) => new RegExp(`^${name}.*:(.*)\r$`, 'm').exec(event)?.[1] ?? '';
      return `${line('DTSTART').slice(0, 8)} ${line('STATUS')} ${line('UID')}`;
    });

it('brings my turns of every rota into one file, which names nobody and keeps its names', () => {
  const pot = rotaOf('Olla', [ana, ben]);
  rotaOf('Teléfono', [ben, ana]);
  const before = createTurnsFile(book, mine, at);
  const first = eventsOf(before);
  expect(first.length).toBe(14);
  expect(new Set(first.map((line) => line.split(' ')[2])).size).toBe(14);
  expect(before).not.toMatch(/ana000|ben000|Olla|Tel/);
  expect(eventsOf(createTurnsFile(book, { ...mine, rota: pot }, at)).length).toBe(7);

  // Ben covers Ana's first turn of the pot: it is the same event, cancelled.
  const rota = readRotas(docs).find(({ id }) => id === pot) as RotaRecord;
  const turn = `${rota.spans[0]!.id}.0`;
  const asked = askForCover(docs, pot, { turns: [turn], relieves: ana, days: null }, deed(2));
  takeCover(docs, ben, { rota: pot, request: asked.ok ? asked.value : '' }, deed(3));
  const after = eventsOf(createTurnsFile(book, mine, { ...at, now: at.now + 60_000 }));
  expect(after[0]).toBe(first[0]!.replace('CONFIRMED', 'CANCELLED'));
  expect(after.slice(1)).toEqual(first.slice(1));
});

it('makes no file of nothing', () => {
  expect(createTurnsFile(book, { ...mine, member: 'dalia' as MemberId }, at)).toBe(null);
  expect(createTurnsFile(book, { ...mine, rota: 'gone' }, at)).toBe(null);
});
