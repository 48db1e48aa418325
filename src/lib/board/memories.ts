/**
 * What people tell on somebody's page, with their photos: each a record below its author's own root,
 * which nobody else changes or withdraws. board/memorials.ts has the page itself.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import type { Docs } from '#lib/board/docs.ts';
import { memorySchema, photoSchema } from '#lib/board/memorial-schema.ts';
import { changeOwn, dropOwn, putOwn, readOwn } from '#lib/board/own-records.ts';
import type { Deed } from '#lib/board/rotas.ts';
import { fieldProblem, type FieldProblem } from '#lib/board/schema.ts';
import type { Memory, MemorialId, Photo, RecordRef } from '#lib/domain/remembrance/records.ts';
import { cleanLine, cleanText } from '#lib/domain/words.ts';

export type MemoryFields = Pick<Memory, 'words' | 'song' | 'food' | 'toldBy' | 'withTheirYes'>;

export type PhotoFields = Pick<Photo, 'memory' | 'alt' | 'small' | 'large' | 'hint' | 'order'>;

/** A photo whose two sealed files lie on this disk, so that a record may name them. */
export type PutPhoto = Pick<PhotoFields, 'small' | 'large' | 'hint'>;

/** A field's problem; `nothing`: a memory without a word; `no-yes`: told by somebody who was not asked. */
export type MemoryProblem =
  | FieldProblem
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-yes' }
  | { readonly kind: 'gone' };

export function memoryProblem(typed: MemoryFields, hasPhoto: boolean): MemoryProblem | null {
  const fields = cleanMemory(typed);
  const problem = fieldProblem(memorySchema, fields);
  if (problem !== null) return problem;
  const isNothing = fields.words === '' && fields.song === '' && fields.food === '';
  if (isNothing && !hasPhoto) return { kind: 'nothing' };
  // RULE: what somebody outside told is written down with their yes, or not at all.
  return fields.toldBy !== '' && !fields.withTheirYes ? { kind: 'no-yes' } : null;
}

/** Gives its id. `hasPhoto`: a photo stands for words. */
export function addMemory(
  docs: Docs,
  me: MemberId,
  memorial: MemorialId,
  fields: MemoryFields,
  hasPhoto: boolean,
  { now, random }: Deed,
): Result<string, MemoryProblem> {
  const problem = memoryProblem(fields, hasPhoto);
  if (problem !== null) return err(problem);
  const record = { made: now, memorial, ...cleanMemory(fields), changed: null };
  return ok(putOwn(docs, 'memory', me, record, random));
}

/** Only its author can. */
export function changeMemory(
  docs: Docs,
  me: MemberId,
  id: string,
  fields: MemoryFields,
  hasPhoto: boolean,
  now: number,
): Result<void, MemoryProblem> {
  const problem = memoryProblem(fields, hasPhoto);
  if (problem !== null) return err(problem);
  const changed = changeOwn(docs, 'memory', me, id, { ...cleanMemory(fields), changed: now });
  return changed ? ok() : err({ kind: 'gone' });
}

/** With its photos, which go from every device that hears of it. */
export function withdrawMemory(docs: Docs, me: MemberId, id: string): void {
  for (const photo of readOwn(docs, 'photo', photoSchema, [me]))
    if (photo.memory === id) dropOwn(docs, 'photo', me, photo.id);
  dropOwn(docs, 'memory', me, id);
}

/** What somebody outside the board told comes down, because they ask for it. */
export function takeDown(
  docs: Docs,
  me: MemberId,
  { memorial, memory }: { readonly memorial: MemorialId; readonly memory: RecordRef },
  { now, random }: Deed,
): void {
  putOwn(docs, 'takedown', me, { made: now, memorial, memory }, random);
}

/** Its files must be on this disk already. Gives its id. */
export function addPhoto(
  docs: Docs,
  me: MemberId,
  memorial: MemorialId,
  photo: PhotoFields,
  { now, random }: Deed,
): string {
  const alt = cleanText(photo.alt);
  return putOwn(docs, 'photo', me, { made: now, memorial, ...photo, alt }, random);
}

export function changePhoto(
  docs: Docs,
  me: MemberId,
  id: string,
  changes: Partial<Pick<Photo, 'alt' | 'order'>>,
): boolean {
  return changeOwn(docs, 'photo', me, id, changes);
}

export function withdrawPhoto(docs: Docs, me: MemberId, id: string): void {
  dropOwn(docs, 'photo', me, id);
}

function cleanMemory({ words, song, food, toldBy, withTheirYes }: MemoryFields): MemoryFields {
  const teller = cleanLine(toldBy);
  return {
    words: cleanText(words),
    song: cleanLine(song),
    food: cleanLine(food),
    toldBy: teller,
    withTheirYes: teller !== '' && withTheirYes,
  };
}
