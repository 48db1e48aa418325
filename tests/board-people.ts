/** Boards without a ledger, and the people who write on them: for the tests of the board's records. */

import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import { createRole, EMPTY_ROLE, readRole, type Role } from '#lib/board/roles.ts';

export const memberNamed = (name: string) => name.padEnd(22, '0') as MemberId;
export const ana = memberNamed('ana');
export const ben = memberNamed('ben');
export const carmen = memberNamed('carmen');

/** Counts up: ids are unlike one another and the same in every run. */
export function createRandom(start = 0): (length: number) => Uint8Array {
  let next = start;
  return (length) => new Uint8Array(length).fill(++next);
}

export const doing = { today: '2026-03-21', random: createRandom(100) };

export function createDocs(clientId: number): Docs {
  const docs = { common: new Y.Doc(), owned: new Y.Doc() };
  docs.common.clientID = clientId;
  docs.owned.clientID = clientId;
  return docs;
}

export function exchange(a: Docs, b: Docs): void {
  for (const part of ['common', 'owned'] as const) {
    Y.applyUpdate(a[part], Y.encodeStateAsUpdate(b[part], Y.encodeStateVector(a[part])));
    Y.applyUpdate(b[part], Y.encodeStateAsUpdate(a[part], Y.encodeStateVector(b[part])));
  }
}

export function roleIn(docs: Docs, id: string): Role {
  const state = readRole(docs, id);
  if (state?.kind !== 'record') throw new Error(`role ${id} is ${state?.kind}`);
  return state;
}

export const COOKING = { ...EMPTY_ROLE, title: 'Kitchen', purpose: 'Everyone eats', places: 2 };

export function createdRole(docs: Docs, fields = COOKING, start = 0): string {
  const result = createRole(docs, createRandom(start), fields, ['Where things are']);
  if (!result.ok) throw new Error(result.error.field);
  return result.value;
}

/** All that the common document holds now. */
export function textOf({ common }: Docs): string {
  return JSON.stringify([...common.share.values()].map((root): unknown => root.toJSON()));
}
