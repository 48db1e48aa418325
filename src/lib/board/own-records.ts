/**
 * What a person writes for themselves below their own root, several of a kind: rests, covers taken,
 * swaps proposed and answered, memories, candles. Each lies under `kind:id` right below the root and never in a map
 * between, so that two devices of one person, who begin while apart, lose nothing of each other.
 */

import * as Y from 'yjs';
import type { MemberId, Random } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { isRecordMap, rootMap, setFields, write, type Docs } from '#lib/board/docs.ts';
import { readRecord, RECORD_VERSION } from '#lib/board/schema.ts';
import type * as v from 'valibot';

type RecordSchema = v.ObjectSchema<v.ObjectEntries, undefined>;
export type OwnKind = RotaKind | MemorialKind | AgreementKind;
type AgreementKind = 'round' | 'say' | 'remark' | 'dealt';
type RotaKind = 'rest' | 'enough' | 'take' | 'swap' | 'answer' | 'apart';
type MemorialKind =
  | ('memorial' | 'line' | 'voice' | 'tend' | 'handon' | 'closing')
  | ('memory' | 'takedown' | 'candle' | 'carry' | 'gathering' | 'photo');

export type Own<S extends RecordSchema> = {
  readonly id: string;
  readonly member: MemberId;
} & v.InferOutput<S>;

/** In order of id; what this version cannot read is left out and stays untouched. */
export function readOwn<S extends RecordSchema>(
  docs: Docs,
  kind: OwnKind,
  schema: S,
  members: readonly MemberId[],
): readonly Own<S>[] {
  return standing(docs, kind, members)
    .flatMap(({ id, member, value }) => {
      const read = readRecord(schema, id, value);
      return read.kind === 'record' ? [{ ...read, member }] : [];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Those that this version cannot read, as they lie there: a record's map, or anything else. */
export function readOwnUnreadable(
  docs: Docs,
  kind: OwnKind,
  schema: RecordSchema,
  members: readonly MemberId[],
): readonly { readonly id: string; readonly member: MemberId; readonly value: unknown }[] {
  return standing(docs, kind, members).filter(
    ({ id, value }) => readRecord(schema, id, value).kind === 'unreadable',
  );
}

function standing(docs: Docs, kind: OwnKind, members: readonly MemberId[]) {
  return members.flatMap((member) =>
    [...rootMap(docs.owned, member).entries()].flatMap(([key, value]) => {
      const [found, id] = key.split(':');
      return found === kind && id !== undefined ? [{ id, member, value }] : [];
    }),
  );
}

/** Gives its id; whoever signs it along with the rest has made it before. */
export function putOwn(
  docs: Docs,
  kind: OwnKind,
  me: MemberId,
  fields: object,
  random: Random,
  id = toBase64Url(random(9)),
): string {
  const entries = Object.entries({ v: RECORD_VERSION, ...fields });
  write(docs.owned, () => rootMap(docs.owned, me).set(`${kind}:${id}`, new Y.Map(entries)));
  return id;
}

/** False if there is none. */
export function changeOwn(
  docs: Docs,
  kind: OwnKind,
  me: MemberId,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): boolean {
  const record = rootMap(docs.owned, me).get(`${kind}:${id}`);
  if (!isRecordMap(record)) return false;
  write(docs.owned, () => setFields(record, fields));
  return true;
}

export function dropOwn(docs: Docs, kind: OwnKind, me: MemberId, id: string): void {
  write(docs.owned, () => rootMap(docs.owned, me).delete(`${kind}:${id}`));
}
