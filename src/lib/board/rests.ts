/**
 * Rest, and what is enough: each a person's own record, which nobody else can write. There is no field
 * for a reason. A rest that has begun is ended, not rewritten: what was carried stays as it was.
 */

import type { MemberId } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import { changeOwn, dropOwn, putOwn, readOwn, type Own } from '#lib/board/own-records.ts';
import { enoughSchema, restSchema } from '#lib/board/rota-schema.ts';
import type { Deed } from '#lib/board/rotas.ts';
import { dayAfter } from '#lib/domain/plain-date.ts';
import type { Enough } from '#lib/domain/rotation/records.ts';

export type RestRecord = Own<typeof restSchema>;
export type RestFields = Pick<RestRecord, 'from' | 'until' | 'contact'>;

export function readRests(docs: Docs, members: readonly MemberId[]): readonly RestRecord[] {
  return readOwn(docs, 'rest', restSchema, members);
}

export function readLimits(
  docs: Docs,
  members: readonly MemberId[],
): readonly Own<typeof enoughSchema>[] {
  return readOwn(docs, 'enough', enoughSchema, members);
}

export function addRest(docs: Docs, me: MemberId, rest: RestFields, { random }: Deed): string {
  return putOwn(docs, 'rest', me, rest, random);
}

/** `today` is the first day on which they are there again. One that has not begun is taken out. */
export function endRest(docs: Docs, rest: RestRecord, today: string): void {
  if (rest.from >= today) dropOwn(docs, 'rest', rest.member, rest.id);
  else changeOwn(docs, 'rest', rest.member, rest.id, { until: dayAfter(today, -1) });
}

/** Longer or shorter, from today on. */
export function changeRest(
  docs: Docs,
  rest: RestRecord,
  changes: Partial<Pick<RestRecord, 'until' | 'contact'>>,
): void {
  changeOwn(docs, 'rest', rest.member, rest.id, changes);
}

/**
 * From that day on; what was enough before stays so for the days before. Said again on the same day it
 * is what was said last.
 */
export function sayEnough(
  docs: Docs,
  me: MemberId,
  enough: Omit<Enough, 'member'>,
  { random }: Deed,
): string {
  const { from, turns, per } = enough;
  const said = readLimits(docs, [me]).find((one) => one.from === from);
  if (said === undefined) return putOwn(docs, 'enough', me, { from, turns, per }, random);
  changeOwn(docs, 'enough', me, said.id, { turns, per });
  return said.id;
}
