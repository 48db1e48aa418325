/**
 * Care roles. Everyone may tend them: what a role says, who holds it, who stands beside, who learns
 * it and who comes next. Seats are maps of member → true, so that two people who join at once both
 * stay, even beyond the places there are; people sort that out by talking. Who has carried a role is
 * remembered beside its seats (role-memory.ts).
 */

import * as Y from 'yjs';
import type { MemberId, Random } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import type { RememberedSeat, Stretch } from '#lib/domain/memory.ts';
import {
  changedFields,
  isRecordMap,
  nestedMap,
  rootMap,
  setFields,
  write,
  type Docs,
  type RecordMap,
} from '#lib/board/docs.ts';
import { createNote } from '#lib/board/note-schema.ts';
import { placeAtEnd, placesAfterMove, readInOrder, readOne } from '#lib/board/ordered-records.ts';
import { beginStretch, dropStretches, endStretches } from '#lib/board/role-memory.ts';
import {
  cleanFields,
  fieldProblem,
  readRecord,
  RECORD_VERSION,
  roleSchema,
  type FieldProblem,
  type RoleFields,
  type Unreadable,
} from '#lib/board/schema.ts';

export type Seat = 'holders' | 'beside' | 'learning' | 'next';
const SEATS: readonly Seat[] = ['holders', 'beside', 'learning', 'next'];

export interface Role extends RoleFields {
  readonly kind: 'record';
  readonly id: string;
  readonly holders: readonly MemberId[];
  readonly beside: readonly MemberId[];
  readonly learning: readonly MemberId[];
  readonly next: readonly MemberId[];
  /** Who has carried it or stood beside, as it was written down; nothing is merged yet. */
  readonly past: readonly Stretch[];
  /** Written together live; null only if a patched client took it out. */
  readonly note: Y.XmlFragment | null;
  readonly archived: boolean;
  readonly order: number;
}

export type RoleState = Role | Unreadable;
export type RoleChangeError = FieldProblem | Unreadable | { readonly kind: 'gone' };

export const EMPTY_ROLE: RoleFields = {
  title: '',
  purpose: '',
  carries: '',
  limits: '',
  places: 1,
  term: '',
  until: null,
};

/** Every role, archived ones too, in the collective's order; unreadable ones come last. */
export function readRoles(docs: Docs): readonly RoleState[] {
  return readInOrder(rolesRoot(docs), readState);
}

/** Null if there is no such role. */
export function readRole(docs: Docs, id: string): RoleState | null {
  return readOne(rolesRoot(docs), id, readState);
}

/** The name by which a cursor says which note it stands in. */
export function noteIdOfRole(id: string): string {
  return `role:${id}`;
}

/** Puts a role at the end of the order; its note begins with the given headings. Gives its id. */
export function createRole(
  docs: Docs,
  random: Random,
  fields: RoleFields,
  noteHeadings: readonly string[] = [],
): Result<string, FieldProblem> {
  const cleaned = cleanFields(fields);
  const problem = fieldProblem(roleSchema, cleaned);
  if (problem !== null) return err(problem);
  const id = toBase64Url(random(16));
  const order = placeAtEnd(readRoles(docs));
  write(docs.common, () => {
    const record: RecordMap = new Y.Map();
    rolesRoot(docs).set(id, record);
    setFields(record, { v: RECORD_VERSION, ...cleaned, archived: false, order });
    for (const map of [...SEATS, 'past']) record.set(map, new Y.Map());
    record.set('note', createNote(noteHeadings));
  });
  return ok(id);
}

/** Writes only what differs between the form as it was opened and as it was left. */
export function changeRole(
  docs: Docs,
  id: string,
  before: RoleFields,
  after: RoleFields,
): Result<void, RoleChangeError> {
  const fields = cleanFields(changedFields(before, after));
  const problem = fieldProblem(roleSchema, fields);
  if (problem !== null) return err(problem);
  return edit(docs, id, (record) => setFields(record, { ...fields }));
}

/** When something is done, and randomness to name it by. */
export interface Doing {
  /** `YYYY-MM-DD`; no more than its month is written down. */
  readonly today: string;
  readonly random: Random;
}

/** Who takes a role up is no longer next, nor beside it, nor learning it. */
export function takeUp(
  docs: Docs,
  id: string,
  member: MemberId,
  doing: Doing,
): Result<void, RoleChangeError> {
  return edit(docs, id, (record) => {
    for (const seat of SEATS) if (seat !== 'holders') leaveSeat(record, seat, member, doing);
    joinSeat(record, 'holders', member, doing);
  });
}

export function join(
  docs: Docs,
  id: string,
  seat: Exclude<Seat, 'holders'>,
  member: MemberId,
  doing: Doing,
): Result<void, RoleChangeError> {
  return edit(docs, id, (record) => joinSeat(record, seat, member, doing));
}

export function leave(
  docs: Docs,
  id: string,
  seat: Seat,
  member: MemberId,
  doing: Doing,
): Result<void, RoleChangeError> {
  return edit(docs, id, (record) => leaveSeat(record, seat, member, doing));
}

/** Takes somebody's line out of a role's memory, for whoever asked to be left out. */
export function forget(
  docs: Docs,
  id: string,
  stretches: readonly string[],
): Result<void, RoleChangeError> {
  return edit(docs, id, (record) => dropStretches(record, stretches));
}

/** An archived role is kept whole and can be brought back. */
export function archiveRole(
  docs: Docs,
  id: string,
  archived: boolean,
): Result<void, RoleChangeError> {
  return edit(docs, id, (record) => setFields(record, { archived }));
}

/** Puts a role right before another, or, with null, at the end (board/ordered-records.ts). */
export function moveRole(
  docs: Docs,
  id: string,
  before: string | null,
): Result<void, RoleChangeError> {
  const places = placesAfterMove(readRoles(docs), id, before);
  if (places === null) return err({ kind: 'gone' });
  return edit(docs, id, () => {
    for (const [each, order] of places) edit(docs, each, (record) => setFields(record, { order }));
  });
}

function edit(
  docs: Docs,
  id: string,
  act: (record: RecordMap) => unknown,
): Result<void, RoleChangeError> {
  const state = readRole(docs, id);
  if (state === null) return err({ kind: 'gone' });
  const record = rolesRoot(docs).get(id);
  if (state.kind === 'unreadable' || !isRecordMap(record)) return err({ kind: 'unreadable', id });
  write(docs.common, () => act(record));
  return ok();
}

function joinSeat(record: RecordMap, seat: Seat, member: MemberId, doing: Doing): void {
  const isNew = setFields(nestedMap(record, seat), { [member]: true });
  if (isNew && isRemembered(seat)) beginStretch(record, seat, member, doing);
}

function leaveSeat(record: RecordMap, seat: Seat, member: MemberId, doing: Doing): void {
  const members = record.get(seat);
  if (!isRecordMap(members) || !members.has(member)) return;
  members.delete(member);
  if (isRemembered(seat)) endStretches(record, seat, member, doing);
}

/** RULE: carrying and standing beside are remembered; learning and being named are passing. */
function isRemembered(seat: Seat): seat is RememberedSeat {
  return seat === 'holders' || seat === 'beside';
}

function rolesRoot(docs: Docs): RecordMap {
  return rootMap(docs.common, 'roles');
}

function readState(id: string, value: unknown): RoleState {
  return readRecord(roleSchema, id, value);
}
