/**
 * Agreements as everyone writes them together, in `common`. What is said about them, and decided, is
 * board/rounds.ts and board/remarks.ts. docs/PROTOCOL.md §7.
 */

import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import * as shapes from '#lib/board/agreement-schema.ts';
import {
  nestedMap,
  rootMap,
  setFields,
  write,
  type Docs,
  type RecordMap,
} from '#lib/board/docs.ts';
import { createNote } from '#lib/board/note-schema.ts';
import { readInOrder, readOne } from '#lib/board/ordered-records.ts';
import type { Deed } from '#lib/board/rotas.ts';
import {
  fieldProblem,
  readRecord,
  RECORD_VERSION,
  type FieldProblem,
  type Unreadable,
} from '#lib/board/schema.ts';
import { nodesOf } from '#lib/board/versions.ts';
import type { AgreementId, Drafted } from '#lib/domain/consent/records.ts';
import type { AgreementShape, Block } from '#lib/domain/consent/version.ts';
import { cleanLine, cleanText } from '#lib/domain/words.ts';

export interface DraftOnBoard extends Drafted {
  readonly kind: 'record';
  /** When it was begun. */
  readonly order: number;
  /** Written together live. */
  readonly draft: Y.XmlFragment;
}
export type DraftState = DraftOnBoard | Unreadable;

export interface BeginFields {
  readonly title: string;
  readonly digest: string;
  readonly shape: AgreementShape;
  readonly blocks: readonly Block[];
}

export type DraftChanges = Partial<Pick<Drafted, 'title' | 'digest' | 'shape' | 'isAside'>>;
export type DraftError = FieldProblem | Unreadable | { readonly kind: 'gone' };

const agreementsRoot = (docs: Docs) => rootMap(docs.common, 'agreements');

/** In the order in which they were begun, those put aside too; unreadable ones come last. */
export function readDrafts(docs: Docs): readonly DraftState[] {
  return readInOrder(agreementsRoot(docs), readState);
}

/** Null if there is none. */
export function readDraft(docs: Docs, id: AgreementId): DraftState | null {
  return readOne(agreementsRoot(docs), id, readState);
}

function readState(id: string, value: unknown): DraftState {
  const read = readRecord(shapes.draftedSchema, id, value);
  return read.kind === 'unreadable' ? read : { ...read, order: read.begun };
}

/** The name by which a cursor says that it stands in a draft. */
export function noteIdOfDraft(id: AgreementId): string {
  return `draft:${id}`;
}

/** Whoever begins one looks after it. Gives its id. */
export function beginAgreement(
  docs: Docs,
  me: MemberId,
  { blocks, ...fields }: BeginFields,
  { now, random }: Deed,
): Result<AgreementId, FieldProblem> {
  const cleaned = cleanDraft(fields);
  const problem = fieldProblem(shapes.draftedSchema, cleaned);
  if (problem !== null) return err(problem);
  const id = toBase64Url(random(16));
  write(docs.common, () => {
    const record: RecordMap = new Y.Map();
    agreementsRoot(docs).set(id, record);
    setFields(record, { v: RECORD_VERSION, begun: now, ...cleaned, isAside: false });
    record.set('tenders', new Y.Map([[me, true]]));
    record.set('draft', createNote([]));
    if (blocks.length > 0) replaceNodes(record.get('draft') as Y.XmlFragment, blocks);
  });
  return ok(id);
}

/** Writes the fields that differ, so that what somebody else changed meanwhile stays. */
export function changeDraft(
  docs: Docs,
  id: AgreementId,
  changes: DraftChanges,
): Result<void, DraftError> {
  const cleaned = cleanDraft(changes);
  const problem = fieldProblem(shapes.draftedSchema, cleaned);
  if (problem !== null) return err(problem);
  return onDraft(docs, id, (record) => setFields(record, cleaned));
}

/** Puts another text into the draft, an earlier version's or that of a file: whoever asks was asked first. */
export function replaceDraft(
  docs: Docs,
  id: AgreementId,
  blocks: readonly Block[],
): Result<void, DraftError> {
  return onDraft(docs, id, (_record, { draft }) => replaceNodes(draft, blocks));
}

/** Takes up looking after it, or lets go of it. */
export function setTending(
  docs: Docs,
  id: AgreementId,
  me: MemberId,
  isTending: boolean,
): Result<void, DraftError> {
  return onDraft(docs, id, (record) => {
    const tenders = nestedMap(record, 'tenders');
    if (isTending) tenders.set(me, true);
    else tenders.delete(me);
  });
}

function onDraft(
  docs: Docs,
  id: AgreementId,
  act: (record: RecordMap, draft: DraftOnBoard) => void,
): Result<void, DraftError> {
  const state = readDraft(docs, id);
  if (state === null) return err({ kind: 'gone' });
  if (state.kind === 'unreadable') return err(state);
  write(docs.common, () => {
    act(agreementsRoot(docs).get(id) as RecordMap, state);
  });
  return ok();
}

function replaceNodes(draft: Y.XmlFragment, blocks: readonly Block[]): void {
  draft.delete(0, draft.length);
  draft.insert(0, nodesOf(blocks));
}

function cleanDraft<T extends DraftChanges>(fields: T): T {
  const { title, digest } = fields;
  return {
    ...fields,
    ...(title !== undefined && { title: cleanLine(title) }),
    ...(digest !== undefined && { digest: cleanText(digest) }),
  };
}
