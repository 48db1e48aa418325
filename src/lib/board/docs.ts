/**
 * The two inner documents that a board is read from and written to, and how one writes: every act is
 * one transaction with one origin, nested types are edited and never replaced, and only what differs
 * is written, so that two people who change different fields both keep theirs.
 * Roots and parts: docs/PROTOCOL.md §7.
 */

import * as Y from 'yjs';

export interface Docs {
  /** What everyone keeps together. */
  readonly common: Y.Doc;
  /** One root a member; only that member's devices write below it. */
  readonly owned: Y.Doc;
}

/** The origin of every transaction that the board layer makes. */
export const BOARD_ORIGIN = Symbol('board');

/** A record as it stands in a document: nothing about its fields may be assumed. */
export type RecordMap = Y.Map<unknown>;

export function write<T>(doc: Y.Doc, act: () => T): T {
  return doc.transact(act, BOARD_ORIGIN);
}

export function rootMap(doc: Y.Doc, name: string): RecordMap {
  return doc.getMap(name);
}

export function isRecordMap(value: unknown): value is RecordMap {
  return value instanceof Y.Map;
}

/** False for what only changed the text within notes. */
export function touchesRecords({ changed }: Y.Transaction): boolean {
  return [...changed.keys()].some(isRecordMap);
}

/** Writes the fields that differ from what stands there; true if any did. */
export function setFields(record: RecordMap, fields: Readonly<Record<string, unknown>>): boolean {
  let wrote = false;
  for (const [name, value] of Object.entries(fields)) {
    if (record.has(name) && record.get(name) === value) continue;
    record.set(name, value);
    wrote = true;
  }
  return wrote;
}

/** A nested map of a record; made only where there is none. Call it inside `write`. */
export function nestedMap(record: RecordMap, name: string): RecordMap {
  const there = record.get(name);
  if (isRecordMap(there)) return there;
  const made: RecordMap = new Y.Map();
  record.set(name, made);
  return made;
}

/** The fields of `after` that the person changed: what they left alone stays as others have it now. */
export function changedFields<T extends object>(before: T, after: T): Partial<T> {
  const changed: Partial<T> = {};
  for (const name of Object.keys(after) as (keyof T)[])
    if (before[name] !== after[name]) changed[name] = after[name];
  return changed;
}
