/** The shape of an agreement's records (domain/consent/records.ts). */

import * as v from 'valibot';
import * as Y from 'yjs';
import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { fromBase64Url } from '#lib/base/bytes.ts';
import { isRecordMap, type RecordMap } from '#lib/board/docs.ts';
import { id, made } from '#lib/board/rota-schema.ts';
import { MEMBER_ID } from '#lib/board/schema.ts';
import { ANSWERS, REMARK_SORTS } from '#lib/domain/consent/records.ts';
import { LIMITS } from '#lib/domain/limits.ts';

const version = v.literal(1);
/** So many bytes in base64url, in the one way there is: what is signed is made of them again. */
const bytes = (count: number) =>
  v.pipe(
    v.string(),
    v.check((text) => fromBase64Url(text)?.length === count),
  );
const ref = v.pipe(v.string(), v.regex(/^[\w-]{22}\.[\w-]{1,40}$/));
const hash = bytes(32);
const device = v.pipe(
  bytes(32),
  v.transform((text) => text as DeviceId),
);
const signature = bytes(64);
const member = v.pipe(
  bytes(16),
  v.transform((text) => text as MemberId),
);
const flag = v.optional(v.boolean(), false);
const moment = v.optional(v.nullable(made), null);
const written = (longest: number) =>
  v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(longest, 'too-long'));
const optional = (longest: number) =>
  v.optional(v.pipe(v.string(), v.maxLength(longest, 'too-long')), '');

/** A map of members who are in it, each on their own, so that two who join at once both stay. */
const memberSet = v.pipe(
  v.custom<RecordMap | undefined>((set) => set === undefined || isRecordMap(set)),
  v.transform((set): readonly MemberId[] =>
    [...(set?.entries() ?? [])]
      .filter(([member, isIn]) => isIn === true && MEMBER_ID.test(member))
      .map(([member]) => member as MemberId)
      .sort(),
  ),
);

/** In `common.agreements`. */
export const draftedSchema = v.object({
  v: version,
  begun: made,
  title: written(LIMITS.longLine),
  digest: optional(LIMITS.text),
  shape: v.optional(v.picklist(['plain', 'ladder']), 'plain'),
  tenders: memberSet,
  isAside: flag,
  draft: v.instance(Y.XmlFragment),
});

const percent = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

export const roundSchema = v.object({
  ...{ v: version, made, agreement: id, version: hash, ends: made, quorum: percent },
  asked: v.pipe(v.array(member), v.maxLength(LIMITS.asked)),
  isHidden: flag,
  calledOff: moment,
  /** The version's canonical text, in pieces. */
  text: v.instance(Y.Array),
  ...{ device, signature },
});

export const answerSchema = v.object({
  ...{ v: version, made, round: ref, version: hash },
  says: v.picklist(ANSWERS),
  words: optional(LIMITS.text),
  back: moment,
  ...{ device, signature },
});

export const remarkSchema = v.object({
  ...{ v: version, made, agreement: id },
  sort: v.picklist(REMARK_SORTS),
  round: v.optional(v.nullable(ref), null),
  re: v.optional(v.nullable(ref), null),
  anchor: optional(LIMITS.anchor),
  quote: optional(LIMITS.longLine),
  words: written(LIMITS.text),
  changed: moment,
});

export const dealtSchema = v.object({ v: version, made, remark: ref, isDealt: v.boolean() });
