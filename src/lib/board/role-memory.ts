/**
 * Who has carried a role, as the record keeps it: under `past`, by random ids, one small map for
 * each stretch in a seat. Written when somebody joins a seat and once more when they leave; people
 * who change it while apart each add their own, and reading merges them (domain/memory.ts). Months
 * alone are kept. What is taken out stays out: an end that comes later finds nothing to be written to.
 */

import * as Y from 'yjs';
import type { MemberId, Random } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { isRecordMap, nestedMap, setFields, type RecordMap } from '#lib/board/docs.ts';
import { monthOf, type RememberedSeat } from '#lib/domain/memory.ts';

interface Doing {
  readonly today: string;
  readonly random: Random;
}

export function beginStretch(
  record: RecordMap,
  seat: RememberedSeat,
  member: MemberId,
  { today, random }: Doing,
): void {
  const stretch: RecordMap = new Y.Map();
  nestedMap(record, 'past').set(toBase64Url(random(8)), stretch);
  setFields(stretch, { member, seat, from: monthOf(today), to: null });
}

/** Ends what is open. Who was taken out of the memory has nothing open, and stays out. */
export function endStretches(
  record: RecordMap,
  seat: RememberedSeat,
  member: MemberId,
  { today }: Pick<Doing, 'today'>,
): void {
  const past = record.get('past');
  if (!isRecordMap(past)) return;
  for (const stretch of past.values())
    if (isRecordMap(stretch) && stretch.get('member') === member && stretch.get('seat') === seat)
      if ((stretch.get('to') ?? null) === null) setFields(stretch, { to: monthOf(today) });
}

export function dropStretches(record: RecordMap, ids: readonly string[]): void {
  const past = record.get('past');
  if (!isRecordMap(past)) return;
  for (const id of ids) if (past.has(id)) past.delete(id);
}
