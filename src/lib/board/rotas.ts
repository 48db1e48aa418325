/**
 * Rotas. Everyone may tend them. What a rota is from a day on is a span, written once; a change adds
 * another (docs/decisions/0007-rotation.md). Who is on when is computed, never stored.
 */

import * as Y from 'yjs';
import type { MemberId, Random } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
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
import { placeAtEnd, placesAfterMove, readInOrder, readOne } from '#lib/board/ordered-records.ts';
import { rotaSchema, type RequestOf, type SpanAsRead } from '#lib/board/rota-schema.ts';
import {
  cleanFields,
  fieldProblem,
  readRecord,
  RECORD_VERSION,
  type FieldProblem,
  type Unreadable,
} from '#lib/board/schema.ts';
import type { Plan, Span, TurnId } from '#lib/domain/rotation/records.ts';

export interface RotaFields {
  readonly name: string;
  readonly purpose: string;
  /** What passes on at each handover, a line each. */
  readonly passes: string;
}

export interface RotaRecord extends RotaFields {
  readonly kind: 'record';
  readonly id: string;
  readonly archived: boolean;
  readonly order: number;
  readonly spans: readonly SpanAsRead[];
  readonly paused: readonly TurnId[];
  readonly plans: readonly Plan[];
  readonly requests: readonly RequestOf[];
  /** Ids of requests that are not asked any more. */
  readonly withdrawn: readonly string[];
  readonly handovers?: RecordMap | undefined;
}

export type RotaState = RotaRecord | Unreadable;
export type RotaChangeError = FieldProblem | Unreadable | { readonly kind: 'gone' };

/** How a rota goes from a day on, before it has an id and a moment. */
export type SpanDraft = Omit<Span, 'id' | 'made'>;

/** When something is done, in ms, and randomness to name it by. */
export interface Deed {
  readonly now: number;
  readonly random: Random;
}

/** Every rota, archived ones too, in the collective's order; unreadable ones come last. */
export function readRotas(docs: Docs): readonly RotaState[] {
  return readInOrder(rotasRoot(docs), readState);
}

export function readRota(docs: Docs, id: string): RotaState | null {
  return readOne(rotasRoot(docs), id, readState);
}

export function createRota(
  docs: Docs,
  fields: RotaFields,
  span: SpanDraft,
  deed: Deed,
): Result<string, FieldProblem> {
  const cleaned = cleanFields(fields);
  const problem = fieldProblem(rotaSchema, cleaned);
  if (problem !== null) return err(problem);
  const id = toBase64Url(deed.random(16));
  const order = placeAtEnd(readRotas(docs));
  write(docs.common, () => {
    const record: RecordMap = new Y.Map();
    rotasRoot(docs).set(id, record);
    setFields(record, { v: RECORD_VERSION, ...cleaned, archived: false, order });
    for (const map of ['spans', 'paused', 'plans', 'requests', 'withdrawn', 'handovers'])
      record.set(map, new Y.Map());
    putSpan(record, span, deed);
  });
  return ok(id);
}

/** From the span's first day on; what was before stays as it was. Gives the span's id. */
export function addSpan(
  docs: Docs,
  id: string,
  span: SpanDraft,
  deed: Deed,
): Result<string, RotaChangeError> {
  return editRota(docs, id, (record) => putSpan(record, span, deed));
}

export function renameRota(
  docs: Docs,
  id: string,
  changes: Partial<RotaFields>,
): Result<void, RotaChangeError> {
  const cleaned = cleanFields(changes);
  const problem = fieldProblem(rotaSchema, cleaned);
  if (problem !== null) return err(problem);
  return editRota(docs, id, (record) => void setFields(record, { ...cleaned }));
}

/** An archived rota asks nothing of anybody, and is kept whole. */
export function archiveRota(
  docs: Docs,
  id: string,
  archived: boolean,
): Result<void, RotaChangeError> {
  return editRota(docs, id, (record) => void setFields(record, { archived }));
}

/** Puts a rota right before another, or, with null, at the end (board/ordered-records.ts). */
export function moveRota(
  docs: Docs,
  id: string,
  before: string | null,
): Result<void, RotaChangeError> {
  const places = placesAfterMove(readRotas(docs), id, before);
  if (places === null) return err({ kind: 'gone' });
  return editRota(docs, id, () => {
    for (const [each, order] of places)
      editRota(docs, each, (record) => setFields(record, { order }));
  });
}

export function pauseTurn(
  docs: Docs,
  id: string,
  turn: TurnId,
  isPaused: boolean,
): Result<void, RotaChangeError> {
  return editRota(
    docs,
    id,
    (record) => void setFields(nestedMap(record, 'paused'), { [turn]: isPaused }),
  );
}

/** For that one turn these carry, whatever the order says; the one made last holds. */
export function planTurn(
  docs: Docs,
  id: string,
  turn: TurnId,
  members: readonly MemberId[],
  deed: Deed,
): Result<string, RotaChangeError> {
  return editRota(docs, id, (record) =>
    put(nestedMap(record, 'plans'), { made: deed.now, turn, members: [...members] }, deed),
  );
}

/** The order says again who carries it. */
export function unplanTurn(docs: Docs, id: string, turn: TurnId): Result<void, RotaChangeError> {
  const state = readRota(docs, id);
  const plans = state?.kind === 'record' ? state.plans.filter((plan) => plan.turn === turn) : [];
  return editRota(docs, id, (record) => {
    for (const plan of plans) nestedMap(record, 'plans').delete(plan.id);
  });
}

export function askForCover(
  docs: Docs,
  id: string,
  asked: Pick<RequestOf, 'turns' | 'relieves' | 'days'>,
  deed: Deed,
): Result<string, RotaChangeError> {
  const { turns, relieves, days } = asked;
  const value = { made: deed.now, turns: [...turns], relieves, days };
  return editRota(docs, id, (record) => put(nestedMap(record, 'requests'), value, deed));
}

export function withdrawRequest(
  docs: Docs,
  id: string,
  request: string,
): Result<void, RotaChangeError> {
  return editRota(
    docs,
    id,
    (record) => void setFields(nestedMap(record, 'withdrawn'), { [request]: true }),
  );
}

function putSpan(record: RecordMap, span: SpanDraft, deed: Deed): string {
  return put(nestedMap(record, 'spans'), { ...span, made: deed.now }, deed);
}

function put(map: RecordMap, value: object, { random }: Deed): string {
  const id = toBase64Url(random(9));
  map.set(id, { v: RECORD_VERSION, ...value });
  return id;
}

/** One act on a rota that this version can read. */
export function editRota<T>(
  docs: Docs,
  id: string,
  act: (record: RecordMap) => T,
): Result<T, RotaChangeError> {
  const state = readRota(docs, id);
  if (state === null) return err({ kind: 'gone' });
  const record = rotasRoot(docs).get(id);
  if (state.kind === 'unreadable' || !isRecordMap(record)) return err({ kind: 'unreadable', id });
  return ok(write(docs.common, () => act(record)));
}

function rotasRoot(docs: Docs): RecordMap {
  return rootMap(docs.common, 'rotas');
}

function readState(id: string, value: unknown): RotaState {
  return readRecord(rotaSchema, id, value);
}
