/**
 * People, as they describe themselves: the name they go by, never a legal one. A person's card lives
 * in `owned` under their own root, so nobody else can write it (docs/PROTOCOL.md §6, rule 6).
 */

import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import {
  changedFields,
  isRecordMap,
  rootMap,
  setFields,
  write,
  type Docs,
} from '#lib/board/docs.ts';
import {
  cardSchema,
  cleanFields,
  fieldProblem,
  readRecord,
  RECORD_VERSION,
  type CardFields,
  type FieldProblem,
  type Unreadable,
} from '#lib/board/schema.ts';
import { threadOf, type Thread } from '#lib/domain/thread.ts';

export interface Card extends CardFields {
  readonly kind: 'record';
  readonly id: string;
  readonly thread: Thread | null;
}

export type CardState = Card | Unreadable | { readonly kind: 'missing'; readonly id: string };

export interface Person {
  readonly member: MemberId;
  /** Null where there is no card, or none that this version can read. */
  readonly name: string | null;
  readonly thread: Thread;
  readonly card: CardState;
}

export const EMPTY_CARD: CardFields = {
  name: '',
  pronouns: '',
  languages: '',
  helps: '',
  thread: null,
};

export function readCard(docs: Docs, member: MemberId): CardState {
  const root = rootMap(docs.owned, member);
  if (!root.has('card')) return { kind: 'missing', id: member };
  return readRecord(cardSchema, member, root.get('card'));
}

/** Everyone on the roster, in its order. */
export function readPeople(docs: Docs, order: readonly MemberId[]): readonly Person[] {
  return order.map((member) => readPerson(docs, member, order));
}

export function readPerson(docs: Docs, member: MemberId, order: readonly MemberId[]): Person {
  const card = readCard(docs, member);
  const isRead = card.kind === 'record';
  const chosen = isRead ? card.thread : null;
  return { member, name: isRead ? card.name : null, thread: threadOf(member, order, chosen), card };
}

/**
 * Writes what differs between the form as it was opened and as it was left. The first time, all of
 * it. A card that a newer version wrote is not touched.
 */
export function changeCard(
  docs: Docs,
  me: MemberId,
  before: CardFields,
  after: CardFields,
): Result<void, FieldProblem | Unreadable> {
  const state = readCard(docs, me);
  if (state.kind === 'unreadable') return err(state);
  const fields = cleanFields(state.kind === 'missing' ? after : changedFields(before, after));
  const problem = fieldProblem(cardSchema, fields);
  if (problem !== null) return err(problem);
  write(docs.owned, () => {
    const root = rootMap(docs.owned, me);
    const card = root.get('card');
    if (isRecordMap(card)) setFields(card, { ...fields });
    else root.set('card', new Y.Map(Object.entries({ v: RECORD_VERSION, ...fields })));
  });
  return ok();
}
