/**
 * The shape of a memorial's records (domain/remembrance/records.ts), each below its author's own root.
 * A photo's record names two sealed files and holds the keys that open them: whoever reads the board
 * reads the photos, and nobody else.
 */

import * as v from 'valibot';
import * as Y from 'yjs';
import { day, id, made, memberId } from '#lib/board/rota-schema.ts';
import { LIMITS } from '#lib/domain/limits.ts';
import { LINE_FIELDS, OCCASIONS } from '#lib/domain/remembrance/records.ts';

const version = v.literal(1);
const ref = v.pipe(v.string(), v.regex(/^[\w-]{22}\.[\w-]{1,40}$/));
const written = (longest: number) =>
  v.pipe(v.string(), v.minLength(1, 'empty'), v.maxLength(longest, 'too-long'));
const optional = (longest: number) =>
  v.optional(v.pipe(v.string(), v.maxLength(longest, 'too-long')), '');
const flag = v.optional(v.boolean(), false);
const moment = v.optional(v.nullable(made), null);
const about = { v: version, made, memorial: ref };

export const beginningSchema = v.object({ v: version, made });
export const closingSchema = v.object(about);

export const proposalSchema = v.object({
  ...about,
  field: v.picklist(LINE_FIELDS),
  words: v.pipe(v.string(), v.maxLength(LIMITS.text, 'too-long')),
  over: v.optional(v.nullable(ref), null),
  isWithdrawn: flag,
});

export const voiceSchema = v.object({
  ...about,
  proposal: ref,
  says: v.picklist(['yes', 'wait']),
  words: optional(LIMITS.text),
});

export const tendingSchema = v.object({ ...about, ended: moment });
export const handingSchema = v.object({ ...about, to: memberId });

export const memorySchema = v.object({
  ...about,
  words: optional(LIMITS.memory),
  song: optional(LIMITS.longLine),
  food: optional(LIMITS.longLine),
  toldBy: optional(LIMITS.line),
  withTheirYes: flag,
  changed: moment,
});
export const takedownSchema = v.object({ ...about, memory: ref });

export const candleSchema = v.object({ ...about, until: v.optional(v.nullable(day), null) });
export const carrySchema = v.object({ ...about, words: written(LIMITS.text) });

export const gatheringSchema = v.object({
  ...about,
  occasion: v.picklist(OCCASIONS),
  words: optional(LIMITS.text),
  day,
  isYearly: flag,
});

const hash = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const pixels = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.photoPixels));
const sealedFile = v.object({
  name: hash,
  key: hash,
  size: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.photoBytes)),
  width: pixels,
  height: pixels,
});

export const photoSchema = v.object({
  ...about,
  memory: v.optional(v.nullable(id), null),
  alt: optional(LIMITS.text),
  small: sealedFile,
  large: sealedFile,
  hint: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{0,64}$/)), ''),
  order: v.optional(v.pipe(v.number(), v.finite()), 0),
});

/** In `common`: the story, written together. */
export const storySchema = v.object({ v: version, story: v.instance(Y.XmlFragment) });
