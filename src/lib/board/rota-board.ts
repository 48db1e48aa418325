/** A board with one rota of four people, week by week from 7 December 2026, for tests. */

import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import { readRotaCalendar } from '#lib/board/rota-calendar.ts';
import {
  createRota,
  readRota,
  type Deed,
  type RotaRecord,
  type SpanDraft,
} from '#lib/board/rotas.ts';
import { spellDay } from '#lib/domain/plain-date.ts';

export const [ana, ben, carmen, dalia] = ['ana', 'ben', 'carmen', 'dalia'].map(
  (name) => name.padEnd(22, '0') as MemberId,
) as [MemberId, MemberId, MemberId, MemberId];
export const everyone = [ana, ben, carmen, dalia];
const nameOf = (member: MemberId): string => member.replace(/0+$/, '');

export function createDocs(): Docs {
  return { common: new Y.Doc(), owned: new Y.Doc() };
}

let drawn = 0;
export const deed = (now: number): Deed => ({
  now,
  random: (length) => Uint8Array.from({ length }, () => (drawn += 7) % 256),
});

export const draft = (from: string, members: readonly MemberId[]): SpanDraft => ({
  ...{ from, zone: 'America/Bogota', at: '10:00', every: { unit: 'week', count: 1 } },
  ...{
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    together: 1,
    opens: null,
    instead: [],
    returnsWithin: null,
  },
  places: members.map((member) => ({
    id: nameOf(member),
    people: [{ member, learns: false, from: null, until: null }],
  })),
});

export const FIELDS = { name: 'Teléfono de noche', purpose: '', passes: 'llaves' };

export function found(docs: Docs): string {
  const created = createRota(docs, FIELDS, draft('2026-12-07', everyone), deed(1));
  if (!created.ok) throw new Error(created.error.problem);
  return created.value;
}

export function meet(a: Docs, b: Docs): void {
  for (const part of ['common', 'owned'] as const) {
    Y.applyUpdate(b[part], Y.encodeStateAsUpdate(a[part]));
    Y.applyUpdate(a[part], Y.encodeStateAsUpdate(b[part]));
  }
}

export function weeks(docs: Docs, until = '2027-01-11'): string[] {
  const [one] = readRotaCalendar(docs, everyone, until);
  return one!.turns.flatMap(({ seats, isPaused, days }) =>
    isPaused
      ? [`${spellDay(days[0]!)} paused`]
      : seats.flatMap(({ stretches }) =>
          stretches.map(
            (each) =>
              `${spellDay(each.days[0]!)} ${each.carriers.map(({ member, how }) => `${nameOf(member)} ${how}`).join('+') || 'gap'}`,
          ),
        ),
  );
}

export const recordOf = (docs: Docs, id: string): RotaRecord => readRota(docs, id) as RotaRecord;
export const spanOf = (docs: Docs, id: string): string => recordOf(docs, id).spans[0]!.id;
