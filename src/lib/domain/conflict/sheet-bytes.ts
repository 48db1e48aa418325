/**
 * A sheet as the bytes that one's own device seals. What a newer version wrote, and what cannot be read,
 * is told apart: neither is ever written over.
 */

import * as v from 'valibot';
import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import {
  ASK_MONTHS,
  SHEET_STEPS,
  SIDES,
  WEIGHTS,
  type ConflictSheet,
} from '#lib/domain/conflict/sheet.ts';
import { isPlainDate } from '#lib/domain/plain-date.ts';

const VERSION = 1;

export type SheetFault = 'newer' | 'unreadable';

const day = v.pipe(v.string(), v.check(isPlainDate));
const words = v.string();
const schema = v.strictObject({
  v: v.literal(VERSION),
  begun: day,
  since: day,
  months: v.nullable(v.picklist(ASK_MONTHS)),
  agreement: v.nullable(v.string()),
  bypasses: v.boolean(),
  step: v.nullable(v.picklist(SHEET_STEPS)),
  words: v.strictObject({
    ...{ step: words, beside: words, hopes: words },
    ...{ worries: words, helps: words, power: words },
  }),
  weights: v.record(v.picklist(WEIGHTS), v.picklist(SIDES)),
});

export function encodeSheet({ id: _, ...sheet }: ConflictSheet): Uint8Array {
  return encodeUtf8(JSON.stringify({ v: VERSION, ...sheet }));
}

/** `id` is not among the bytes: it is the name of the place where they lie. */
export function parseSheet(id: string, bytes: Uint8Array): Result<ConflictSheet, SheetFault> {
  const read = readJson(bytes);
  const checked = v.safeParse(schema, read);
  if (checked.success) {
    const { v: _, ...sheet } = checked.output;
    return ok({ id, ...sheet });
  }
  return err(isNewer(read) ? 'newer' : 'unreadable');
}

function isNewer(read: unknown): boolean {
  if (typeof read !== 'object' || read === null || !('v' in read)) return false;
  return typeof read.v === 'number' && read.v > VERSION;
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decodeUtf8(bytes) ?? '');
  } catch {
    return null;
  }
}
