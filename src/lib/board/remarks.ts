/**
 * Comments beside a draft, questions and reactions in a round, replies: each below its author's own
 * root. That one is dealt with anybody says, below theirs.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { ok, err, type Result } from '#lib/base/result.ts';
import { dealtSchema, remarkSchema } from '#lib/board/agreement-schema.ts';
import type { Docs } from '#lib/board/docs.ts';
import { changeOwn, dropOwn, putOwn, readOwn } from '#lib/board/own-records.ts';
import type { Deed } from '#lib/board/rotas.ts';
import { fieldProblem, type FieldProblem } from '#lib/board/schema.ts';
import { refOf, type Dealt, type Ref, type Remark } from '#lib/domain/consent/records.ts';
import { cleanText } from '#lib/domain/words.ts';

export type RemarkFields = Omit<Remark, 'id' | 'member' | 'made' | 'changed'>;

export function readRemarks(docs: Docs, members: readonly MemberId[]): readonly Remark[] {
  return readOwn(docs, 'remark', remarkSchema, members);
}

export function readDealt(docs: Docs, members: readonly MemberId[]): readonly Dealt[] {
  return readOwn(docs, 'dealt', dealtSchema, members);
}

export function putRemark(
  docs: Docs,
  me: MemberId,
  fields: RemarkFields,
  { now, random }: Deed,
): Result<Ref, FieldProblem> {
  const cleaned = { ...fields, words: cleanText(fields.words) };
  const problem = fieldProblem(remarkSchema, cleaned);
  if (problem !== null) return err(problem);
  const id = putOwn(docs, 'remark', me, { ...cleaned, made: now, changed: null }, random);
  return ok(refOf({ member: me, id }));
}

export function changeRemark(
  docs: Docs,
  me: MemberId,
  id: string,
  words: string,
  now: number,
): Result<void, FieldProblem | { readonly kind: 'gone' }> {
  const cleaned = { words: cleanText(words) };
  const problem = fieldProblem(remarkSchema, cleaned);
  if (problem !== null) return err(problem);
  return changeOwn(docs, 'remark', me, id, { ...cleaned, changed: now })
    ? ok()
    : err({ kind: 'gone' });
}

export function withdrawRemark(docs: Docs, me: MemberId, id: string): void {
  dropOwn(docs, 'remark', me, id);
}

/** That a remark is dealt with, or open again. */
export function sayDealt(
  docs: Docs,
  me: MemberId,
  remark: Ref,
  isDealt: boolean,
  { now, random }: Deed,
): void {
  putOwn(docs, 'dealt', me, { made: now, remark, isDealt }, random);
}
