/**
 * Invitations that members have written, so that any member's device can answer the door with them.
 * The record is keyed by the invitation id (docs/PROTOCOL.md §10). Whether one was used is not
 * stored: the roster's admissions say it, and a record could lie.
 */

import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { fromBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import {
  isRecordMap,
  nestedMap,
  rootMap,
  setFields,
  write,
  type Docs,
  type RecordMap,
} from '#lib/board/docs.ts';
import {
  invitationSchema,
  readRecord,
  RECORD_VERSION,
  type Unreadable,
} from '#lib/board/schema.ts';
import { invitationState, type InvitationState } from '#lib/domain/invitation.ts';

export interface Invitation {
  readonly kind: 'record';
  /** base64url of the 16-byte invitation id. */
  readonly id: string;
  /** 16 bytes, from which, with board and inviter, the secret follows. */
  readonly nonce: Uint8Array;
  readonly inviter: MemberId;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly withdrawn: boolean;
  /** Failures that all members together have seen. */
  readonly failures: number;
}

export type InvitationError = { readonly kind: 'gone' } | Unreadable;

export interface NewInvitation {
  readonly id: string;
  readonly nonce: Uint8Array;
  readonly inviter: MemberId;
  readonly createdAt: number;
  /** See `invitationExpiry`. */
  readonly expiresAt: number;
}

export function createInvitation(docs: Docs, invitation: NewInvitation): void {
  const { id, nonce, ...rest } = invitation;
  write(docs.common, () => {
    const record: RecordMap = new Y.Map();
    root(docs).set(id, record);
    setFields(record, { v: RECORD_VERSION, nonce: nonce.slice(), ...rest, withdrawn: false });
    record.set('failures', new Y.Map());
  });
}

/** Newest first. */
export function readInvitations(docs: Docs): readonly (Invitation | Unreadable)[] {
  const read = [...root(docs).entries()].map(([id, value]) => readState(id, value));
  const made = (state: Invitation | Unreadable) => (state.kind === 'record' ? state.createdAt : -1);
  return read.toSorted((a, b) => made(b) - made(a) || (a.id < b.id ? -1 : 1));
}

/** Null if there is no such invitation. */
export function readInvitation(docs: Docs, id: string): Invitation | Unreadable | null {
  return root(docs).has(id) ? readState(id, root(docs).get(id)) : null;
}

/** `used` holds the ids of invitations on which the roster knows an admission. */
export function stateOf(
  invitation: Invitation,
  used: ReadonlySet<string>,
  now: number,
): InvitationState {
  return invitationState(invitation, used.has(invitation.id), now);
}

export function withdrawInvitation(docs: Docs, id: string): Result<void, InvitationError> {
  return edit(docs, id, (record) => setFields(record, { withdrawn: true }));
}

/** Each member counts what their own device saw, so that counting at once loses nothing. */
export function countFailure(
  docs: Docs,
  id: string,
  witness: MemberId,
): Result<void, InvitationError> {
  return edit(docs, id, (record) => {
    const failures = nestedMap(record, 'failures');
    const seen = failures.get(witness);
    failures.set(witness, Number.isSafeInteger(seen) ? (seen as number) + 1 : 1);
  });
}

function edit(
  docs: Docs,
  id: string,
  act: (record: RecordMap) => unknown,
): Result<void, InvitationError> {
  const state = readInvitation(docs, id);
  if (state === null) return err({ kind: 'gone' });
  const record = root(docs).get(id);
  if (state.kind === 'unreadable' || !isRecordMap(record)) return err({ kind: 'unreadable', id });
  write(docs.common, () => act(record));
  return ok();
}

function root(docs: Docs): RecordMap {
  return rootMap(docs.common, 'invitations');
}

function readState(id: string, value: unknown): Invitation | Unreadable {
  if (fromBase64Url(id)?.length !== 16) return { kind: 'unreadable', id };
  return readRecord(invitationSchema, id, value);
}
