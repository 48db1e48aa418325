/**
 * Memorials on the board: reading what everybody wrote, and what one writes oneself. All of it but the
 * story lies below its author's own root, so that nobody changes what another said. What the page
 * shows is worked out by domain/remembrance/. PROTOCOL.md §7.
 */

import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { rootMap, setFields, write, type Docs } from '#lib/board/docs.ts';
import * as shapes from '#lib/board/memorial-schema.ts';
import { createNote } from '#lib/board/note-schema.ts';
import { changeOwn, dropOwn, putOwn, readOwn } from '#lib/board/own-records.ts';
import type { Deed } from '#lib/board/rotas.ts';
import { fieldProblem, readRecord, RECORD_VERSION, type FieldProblem } from '#lib/board/schema.ts';
import {
  refOf,
  type Candle,
  type Gathering,
  type LineField,
  type MemorialId,
  type RecordRef,
  type Remembrance,
  type Status,
  type Voice,
} from '#lib/domain/remembrance/records.ts';
import { cleanLine, cleanText } from '#lib/domain/words.ts';

export interface BeginningFields {
  readonly name: string;
  readonly pronouns: string;
  /** Null: nothing is said of it. */
  readonly status: Status | null;
  /** How the group says it. */
  readonly way: string;
  readonly dates: string;
}

export type GatheringFields = Pick<Gathering, 'occasion' | 'words' | 'day' | 'isYearly'>;

/** The shared lines that stand in one line of text; the others may have several. */
const SHORT = new Set<LineField>(['name', 'pronouns', 'status', 'portrait', 'way', 'dates']);

export function readRemembrance(docs: Docs, members: readonly MemberId[]): Remembrance {
  return {
    beginnings: readOwn(docs, 'memorial', shapes.beginningSchema, members),
    proposals: readOwn(docs, 'line', shapes.proposalSchema, members),
    voices: readOwn(docs, 'voice', shapes.voiceSchema, members),
    tendings: readOwn(docs, 'tend', shapes.tendingSchema, members),
    handings: readOwn(docs, 'handon', shapes.handingSchema, members),
    closings: readOwn(docs, 'closing', shapes.closingSchema, members),
    memories: readOwn(docs, 'memory', shapes.memorySchema, members),
    takedowns: readOwn(docs, 'takedown', shapes.takedownSchema, members),
    candles: readOwn(docs, 'candle', shapes.candleSchema, members),
    carries: readOwn(docs, 'carry', shapes.carrySchema, members),
    gatherings: readOwn(docs, 'gathering', shapes.gatheringSchema, members),
    photos: readOwn(docs, 'photo', shapes.photoSchema, members),
  };
}

/** Null where it was taken out, or is none that this version can read. */
export function readStory(docs: Docs, memorial: MemorialId): Y.XmlFragment | null {
  const record = rootMap(docs.common, 'memorials').get(memorial);
  const read = readRecord(shapes.storySchema, memorial, record);
  return read.kind === 'record' ? read.story : null;
}

/** The name by which a cursor says that it stands in a story. */
export function noteIdOfStory(memorial: MemorialId): string {
  return `story:${memorial}`;
}

/** Whoever begins a page cares for it, and its first words stand at once. */
export function beginMemorial(
  docs: Docs,
  me: MemberId,
  fields: BeginningFields,
  deed: Deed,
): Result<MemorialId, FieldProblem> {
  const name = cleanLine(fields.name);
  if (name === '') return err({ kind: 'field', field: 'name', problem: 'empty' });
  const lines = { ...fields, name, status: fields.status ?? '' };
  for (const [field, words] of Object.entries(lines) as [LineField, string][]) {
    const problem = lineProblem(field, words);
    if (problem !== null) return err(problem);
  }
  const made = deed.now;
  const id = putOwn(docs, 'memorial', me, { made }, deed.random);
  const memorial = refOf({ member: me, id });
  putOwn(docs, 'tend', me, { made, memorial, ended: null }, deed.random);
  for (const [field, words] of Object.entries(lines) as [LineField, string][])
    if (words.trim() !== '') proposeLine(docs, me, { memorial, field, words, over: null }, deed);
  write(docs.common, () => {
    const record: Y.Map<unknown> = new Y.Map();
    rootMap(docs.common, 'memorials').set(memorial, record);
    setFields(record, { v: RECORD_VERSION, story: createNote([]) });
  });
  return ok(memorial);
}

/** Gives the proposal's ref. Empty words ask for the line to be left out; a name is never empty. */
export function proposeLine(
  docs: Docs,
  me: MemberId,
  line: {
    readonly memorial: MemorialId;
    readonly field: LineField;
    readonly words: string;
    readonly over: RecordRef | null;
  },
  { now, random }: Deed,
): Result<RecordRef, FieldProblem> {
  const problem = lineProblem(line.field, line.words);
  if (problem !== null) return err(problem);
  const words = cleanWords(line.field, line.words);
  const fields = { ...line, words, made: now, isWithdrawn: false };
  return ok(refOf({ member: me, id: putOwn(docs, 'line', me, fields, random) }));
}

export function withdrawProposal(docs: Docs, me: MemberId, id: string): boolean {
  return changeOwn(docs, 'line', me, id, { isWithdrawn: true });
}

/** A tender's yes to a proposal, or that the line should rest. */
export function sayToProposal(
  docs: Docs,
  me: MemberId,
  voice: Pick<Voice, 'memorial' | 'proposal' | 'says' | 'words'>,
  { now, random }: Deed,
): string {
  return putOwn(docs, 'voice', me, { ...voice, words: cleanText(voice.words), made: now }, random);
}

/** Whether it counts, the others' records say (domain/remembrance/tenders.ts). */
export function beginTending(docs: Docs, me: MemberId, memorial: MemorialId, deed: Deed): void {
  putOwn(docs, 'tend', me, { made: deed.now, memorial, ended: null }, deed.random);
}

export function stepBack(docs: Docs, me: MemberId, memorial: MemorialId, now: number): void {
  for (const one of readOwn(docs, 'tend', shapes.tendingSchema, [me]))
    if (one.memorial === memorial && one.ended === null)
      changeOwn(docs, 'tend', me, one.id, { ended: now });
}

export function handOn(
  docs: Docs,
  me: MemberId,
  memorial: MemorialId,
  to: MemberId,
  { now, random }: Deed,
): string {
  return putOwn(docs, 'handon', me, { made: now, memorial, to }, random);
}

/** One tender's word for closing the page. */
export function closeMemorial(docs: Docs, me: MemberId, memorial: MemorialId, deed: Deed): void {
  putOwn(docs, 'closing', me, { made: deed.now, memorial }, deed.random);
}

/** Takes one's own word for closing back: the page is open again. */
export function reopenMemorial(docs: Docs, me: MemberId, memorial: MemorialId): void {
  for (const one of readOwn(docs, 'closing', shapes.closingSchema, [me]))
    if (one.memorial === memorial) dropOwn(docs, 'closing', me, one.id);
}

/** Until it is put out, or to the end of that day. */
export function lightCandle(
  docs: Docs,
  me: MemberId,
  memorial: MemorialId,
  until: Candle['until'],
  { now, random }: Deed,
): void {
  putOwn(docs, 'candle', me, { made: now, memorial, until }, random);
}

export function putOutCandle(docs: Docs, me: MemberId, id: string): void {
  dropOwn(docs, 'candle', me, id);
}

export function carryOn(
  docs: Docs,
  me: MemberId,
  memorial: MemorialId,
  words: string,
  { now, random }: Deed,
): Result<string, FieldProblem> {
  const cleaned = cleanText(words);
  const problem = fieldProblem(shapes.carrySchema, { words: cleaned });
  if (problem !== null) return err(problem);
  return ok(putOwn(docs, 'carry', me, { made: now, memorial, words: cleaned }, random));
}

export function letGoOf(docs: Docs, me: MemberId, id: string): void {
  dropOwn(docs, 'carry', me, id);
}

/** Oneself is the host. */
export function hostGathering(
  docs: Docs,
  me: MemberId,
  memorial: MemorialId,
  fields: GatheringFields,
  { now, random }: Deed,
): Result<string, FieldProblem> {
  const cleaned = { ...fields, words: cleanText(fields.words) };
  const problem = fieldProblem(shapes.gatheringSchema, cleaned);
  if (problem !== null) return err(problem);
  return ok(putOwn(docs, 'gathering', me, { made: now, memorial, ...cleaned }, random));
}

export function changeGathering(
  docs: Docs,
  me: MemberId,
  id: string,
  fields: GatheringFields,
): Result<void, FieldProblem | { readonly kind: 'gone' }> {
  const cleaned = { ...fields, words: cleanText(fields.words) };
  const problem = fieldProblem(shapes.gatheringSchema, cleaned);
  if (problem !== null) return err(problem);
  return changeOwn(docs, 'gathering', me, id, cleaned) ? ok() : err({ kind: 'gone' });
}

export function callOffGathering(docs: Docs, me: MemberId, id: string): void {
  dropOwn(docs, 'gathering', me, id);
}

function lineProblem(field: LineField, words: string): FieldProblem | null {
  const cleaned = cleanWords(field, words);
  if (field === 'name' && cleaned === '') return { kind: 'field', field, problem: 'empty' };
  const problem = fieldProblem(shapes.proposalSchema, { words: cleaned });
  return problem === null ? null : { ...problem, field };
}

function cleanWords(field: LineField, words: string): string {
  return SHORT.has(field) ? cleanLine(words) : cleanText(words);
}
