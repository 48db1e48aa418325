/**
 * The shape of every record on the board, one schema each. A record that does not fit, or whose
 * version is newer, reads as `unreadable`: it is shown as one that this version cannot read, kept
 * untouched, and never breaks a page. Fields that a schema does not name are left alone.
 *
 * No schema relates one field to another: each field merges on its own, so that any merge of
 * readable records is readable.
 */

import * as v from 'valibot';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { isRecordMap, type RecordMap } from '#lib/board/docs.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { isMonth, type Stretch } from '#lib/domain/memory.ts';
import { parsePaths } from '#lib/domain/paths.ts';
import { isPlainDate } from '#lib/domain/plain-date.ts';
import { isThread, type Thread } from '#lib/domain/thread.ts';
import { cleanLine, cleanText } from '#lib/domain/words.ts';

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly id: string;
}
export type Readable<T> = ({ readonly kind: 'record'; readonly id: string } & T) | Unreadable;

/** Why something typed into a form cannot be kept, for the field it stands in. */
export interface FieldProblem {
  readonly kind: 'field';
  readonly field: string;
  readonly problem: 'empty' | 'too-long' | 'malformed';
}

/** Records say which version of their schema they follow. */
export const RECORD_VERSION = 1;
const version = v.literal(RECORD_VERSION);

const required = (longest: number) =>
  v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(longest, 'too-long'));
const optional = (longest: number) =>
  v.optional(v.pipe(v.string(), v.maxLength(longest, 'too-long')), '');
const flag = v.optional(v.boolean(), false);
const day = v.optional(v.nullable(v.pipe(v.string(), v.check(isPlainDate, 'malformed'))), null);
const whole = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer('malformed'),
    v.minValue(least, 'malformed'),
    v.maxValue(most, 'malformed'),
  );
const milliseconds = whole(0, Number.MAX_SAFE_INTEGER);

export const MEMBER_ID = /^[A-Za-z0-9_-]{22}$/;
const memberId = v.pipe(
  v.string(),
  v.regex(MEMBER_ID, 'malformed'),
  v.transform((id) => id as MemberId),
);

const month = v.pipe(v.string(), v.check(isMonth, 'malformed'));
const stretchSchema = v.object({
  member: memberId,
  seat: v.picklist(['holders', 'beside']),
  from: month,
  to: v.optional(v.nullable(month), null),
});

/** A map of a record that may be missing; it is never made by reading. */
const seatMap = v.custom<RecordMap | undefined>((seat) => seat === undefined || isRecordMap(seat));

/** A set of members is a map of id → true, so that two people joining at once both stay. */
const memberSet = v.pipe(
  seatMap,
  v.transform((seat): readonly MemberId[] =>
    [...(seat?.entries() ?? [])]
      .filter(([id, there]) => there === true && MEMBER_ID.test(id))
      .map(([id]) => id as MemberId)
      .sort(),
  ),
);

/** Who has carried a role (board/role-memory.ts): what does not say whom or since when is left out. */
const stretches = v.pipe(
  seatMap,
  v.transform((past): readonly Stretch[] =>
    [...(past?.entries() ?? [])]
      .flatMap(([id, stretch]) => {
        if (!isRecordMap(stretch)) return [];
        const read = Object.fromEntries(
          ['member', 'seat', 'from', 'to'].map((name) => [name, stretch.get(name)]),
        );
        const checked = v.safeParse(stretchSchema, read);
        return checked.success ? [{ id, ...checked.output }] : [];
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ),
);

/** Member → how often; a count that makes no sense is none. */
const memberCounts = v.pipe(
  seatMap,
  v.transform((counts) => {
    let sum = 0;
    for (const [id, count] of counts?.entries() ?? [])
      if (MEMBER_ID.test(id) && typeof count === 'number' && Number.isSafeInteger(count))
        sum = Math.min(sum + Math.max(0, count), Number.MAX_SAFE_INTEGER);
    return sum;
  }),
);

/** One value, so that a server's address never stands beside another one's word. */
const paths = v.pipe(v.unknown(), v.transform(parsePaths));

export const settingsSchema = v.object({
  title: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.line, 'too-long')), ''),
  /** Whether the collective lives apart and wants times of day shown by zone; null: not said. */
  apart: v.optional(v.nullable(v.boolean()), null),
  /** The servers that the collective chose; null: not said, or not readable here. */
  paths,
});

export const cardSchema = v.object({
  v: version,
  name: required(LIMITS.line),
  pronouns: optional(LIMITS.line),
  languages: optional(LIMITS.longLine),
  helps: optional(LIMITS.text),
  thread: v.optional(v.nullable(v.custom<Thread>(isThread, 'malformed')), null),
});

export const roleSchema = v.object({
  v: version,
  title: required(LIMITS.line),
  purpose: optional(LIMITS.text),
  carries: optional(LIMITS.text),
  limits: optional(LIMITS.text),
  places: whole(1, LIMITS.places),
  term: optional(LIMITS.longLine),
  until: day,
  holders: memberSet,
  beside: memberSet,
  learning: memberSet,
  next: memberSet,
  past: stretches,
  note: v.optional(v.nullable(v.instance(Y.XmlFragment)), null),
  archived: flag,
  order: v.optional(v.pipe(v.number(), v.finite()), 0),
});

export const invitationSchema = v.object({
  v: version,
  nonce: v.pipe(v.instance(Uint8Array), v.length(16)),
  inviter: memberId,
  createdAt: milliseconds,
  expiresAt: milliseconds,
  withdrawn: flag,
  failures: memberCounts,
});

/** What a person writes into the form of a role. */
export interface RoleFields {
  readonly title: string;
  readonly purpose: string;
  readonly carries: string;
  readonly limits: string;
  readonly places: number;
  readonly term: string;
  readonly until: string | null;
}

export interface CardFields {
  readonly name: string;
  readonly pronouns: string;
  readonly languages: string;
  readonly helps: string;
  readonly thread: number | null;
}

const LINES = new Set(['title', 'name', 'pronouns', 'languages', 'term']);

/** Texts of a form without what cannot be seen (domain/words.ts); everything else as it is. */
export function cleanFields<T extends object>(fields: T): T {
  const cleaned = Object.entries(fields).map(([name, value]: [string, unknown]) => {
    if (typeof value !== 'string' || name === 'until') return [name, value];
    return [name, LINES.has(name) ? cleanLine(value) : cleanText(value)];
  });
  return Object.fromEntries(cleaned) as T;
}

type RecordSchema = v.ObjectSchema<v.ObjectEntries, undefined>;

/** Reads only the fields that the schema names: the rest may be anything, of any size. */
export function readRecord<S extends RecordSchema>(
  schema: S,
  id: string,
  value: unknown,
): Readable<v.InferOutput<S>> {
  if (!isRecordMap(value)) return { kind: 'unreadable', id };
  const named = Object.keys(schema.entries).map((name) => [name, value.get(name)]);
  const result = v.safeParse(schema, Object.fromEntries(named));
  return result.success ? { ...result.output, kind: 'record', id } : { kind: 'unreadable', id };
}

/** The first problem among the fields that somebody typed, or null. */
export function fieldProblem(schema: RecordSchema, fields: object): FieldProblem | null {
  for (const [field, value] of Object.entries(fields) as [string, unknown][]) {
    const entry = schema.entries[field];
    if (entry === undefined) return { kind: 'field', field, problem: 'malformed' };
    const message = v.safeParse(entry, value).issues?.[0].message;
    if (message === undefined) continue;
    const known = message === 'empty' || message === 'too-long';
    return { kind: 'field', field, problem: known ? message : 'malformed' };
  }
  return null;
}
