/**
 * The shape of a rota's records. Spans, plans and requests are written once and never changed, so each
 * is one plain value under its id; what merges by itself (archived, what is paused or withdrawn) has a
 * field or a map of its own. A rota with a span that this version cannot read is unreadable whole: a
 * calendar with a part left out would send somebody to the wrong night.
 */

import * as v from 'valibot';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { isRecordMap, type RecordMap } from '#lib/board/docs.ts';
import { MEMBER_ID } from '#lib/board/schema.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { isPlainDate } from '#lib/domain/plain-date.ts';
import type { Span } from '#lib/domain/rotation/records.ts';
import type { CoverRequest } from '#lib/domain/rotation/covers.ts';
import { isTimeOfDay, isTimeZone } from '#lib/domain/rotation/time-zone.ts';

const FIRST_YEAR = '2000-01-01';
const LAST_YEAR = '2199-12-31';
const LONGEST = { day: 366, week: 52, month: 24 } as const;
const MOST_TURNS_AT_ONCE = 100;

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const made = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);
export const memberId = v.pipe(
  v.string(),
  v.regex(MEMBER_ID),
  v.transform((member) => member as MemberId),
);
export const day = v.pipe(
  v.string(),
  v.check((text) => isPlainDate(text) && text >= FIRST_YEAR && text <= LAST_YEAR),
);
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const days = v.nullable(
  v.pipe(
    v.object({ from: day, until: day }),
    v.check(({ from, until }) => from <= until),
  ),
);

const placeSchema = v.object({
  id,
  people: v.pipe(
    v.array(
      v.object({
        member: memberId,
        learns: v.boolean(),
        from: v.nullable(day),
        until: v.nullable(day),
      }),
    ),
    v.maxLength(LIMITS.places),
  ),
});

const spanFields = v.object({
  v: v.literal(1),
  made,
  from: day,
  zone: v.pipe(v.string(), v.check(isTimeZone)),
  at: v.pipe(v.string(), v.check(isTimeOfDay)),
  every: v.pipe(
    v.object({ unit: v.picklist(['day', 'week', 'month']), count: whole(1, LONGEST.day) }),
    v.check(({ unit, count }) => count <= LONGEST[unit]),
  ),
  weekdays: v.pipe(v.array(whole(1, 7)), v.minLength(1), v.maxLength(7)),
  places: v.pipe(
    v.array(placeSchema),
    v.maxLength(LIMITS.places),
    v.check((all) => new Set(all.map((place) => place.id)).size === all.length),
  ),
  together: whole(1, LIMITS.places),
  opens: v.nullable(id),
  instead: v.pipe(v.array(id), v.maxLength(MOST_TURNS_AT_ONCE)),
  returnsWithin: v.nullable(whole(0, 1000)),
});

const planFields = v.object({
  v: v.literal(1),
  made,
  turn: id,
  members: v.pipe(v.array(memberId), v.maxLength(LIMITS.places)),
});

const requestFields = v.object({
  v: v.literal(1),
  made,
  turns: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_TURNS_AT_ONCE)),
  relieves: v.nullable(memberId),
  days,
});

type Entries = v.ObjectSchema<v.ObjectEntries, undefined>;

/** Plain values under their ids; every one must be readable. */
const allOf = <S extends Entries>(schema: S) =>
  v.pipe(
    v.custom<unknown>((map) => map === undefined || isRecordMap(map)),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const read: ({ readonly id: string } & v.InferOutput<S>)[] = [];
      for (const [key, value] of isRecordMap(dataset.value) ? dataset.value.entries() : []) {
        const one = v.safeParse(schema, value);
        if (!one.success) {
          addIssue({ message: 'malformed' });
          return NEVER;
        }
        read.push({ ...one.output, id: key });
      }
      return read.sort((a, b) => (a.id < b.id ? -1 : 1));
    }),
  );

/** Plain values under their ids; one that cannot be read is left out, it decides nothing alone. */
const readableOf = <S extends Entries>(schema: S) =>
  v.pipe(
    v.custom<unknown>((map) => map === undefined || isRecordMap(map)),
    v.transform((map) =>
      (isRecordMap(map) ? [...map.entries()] : [])
        .flatMap(([key, value]) => {
          const one = v.safeParse(schema, value);
          return one.success ? [{ ...one.output, id: key }] : [];
        })
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ),
  );

/** Ids that are marked with `true`. */
const marked = v.pipe(
  v.custom<unknown>((map) => map === undefined || isRecordMap(map)),
  v.transform((map): readonly string[] =>
    (isRecordMap(map) ? [...map.entries()] : [])
      .flatMap(([key, mark]) => (mark === true ? [key] : []))
      .sort(),
  ),
);

export const rotaSchema = v.object({
  v: v.literal(1),
  name: v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(LIMITS.line, 'too-long')),
  purpose: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.text, 'too-long')), ''),
  passes: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.text, 'too-long')), ''),
  archived: v.optional(v.boolean(), false),
  order: v.optional(v.pipe(v.number(), v.finite()), 0),
  spans: allOf(spanFields),
  paused: marked,
  plans: readableOf(planFields),
  requests: readableOf(requestFields),
  withdrawn: marked,
  handovers: v.custom<RecordMap | undefined>((map) => map === undefined || isRecordMap(map)),
});

/** What a holder leaves for the next: a note, what passes on, and who has said to have it. */
export const handoverSchema = v.object({
  v: v.literal(1),
  made,
  turn: id,
  by: memberId,
  note: v.optional(v.nullable(v.instance(Y.XmlFragment)), null),
  passed: marked,
  received: v.pipe(
    marked,
    v.transform((members): readonly MemberId[] =>
      members.filter((member) => MEMBER_ID.test(member)).map((member) => member as MemberId),
    ),
  ),
});

export const restSchema = v.object({
  v: v.literal(1),
  from: day,
  until: v.optional(v.nullable(day), null),
  /** Whether one may be asked something meanwhile. */
  contact: v.optional(v.picklist(['may-ask', 'quiet']), 'quiet'),
});

export const enoughSchema = v.object({
  v: v.literal(1),
  from: day,
  turns: v.nullable(whole(0, 100)),
  per: v.picklist(['week', 'month']),
});

export const takeSchema = v.object({
  v: v.literal(1),
  made,
  rota: id,
  request: id,
  back: v.optional(v.nullable(v.object({ made, from: day })), null),
});

export const swapSchema = v.object({
  v: v.literal(1),
  made,
  rota: id,
  with: memberId,
  /** Turns that whoever proposes gives, and those they take for it. */
  gives: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_TURNS_AT_ONCE)),
  takes: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_TURNS_AT_ONCE)),
  isWithdrawn: v.optional(v.boolean(), false),
});

export const swapAnswerSchema = v.object({
  v: v.literal(1),
  made,
  swap: id,
  isYes: v.boolean(),
});

/** They are read here and reckoned with in domain/rotation: one shape. */
type Fits<A extends B, B> = A;
export type SpanAsRead = Fits<v.InferOutput<typeof spanFields> & { readonly id: string }, Span>;
export type RequestOf = Omit<CoverRequest, 'isWithdrawn'>;
