/** The shape of a word about who is apart from turns, roles and choosing (PROTOCOL.md §7). */

import * as v from 'valibot';
import { day, memberId } from '#lib/board/rota-schema.ts';

/** The end of the year 2199: a word from later than that would have the last word for ever. */
const LAST_MADE = 7_258_118_399_999;

export const apartSchema = v.object({
  v: v.literal(1),
  made: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_MADE)),
  who: memberId,
  from: day,
  isApart: v.boolean(),
});
