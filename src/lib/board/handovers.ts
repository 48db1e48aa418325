/**
 * Handover: at a turn's end whoever carried it leaves a note and ticks what passes on; the next says
 * to have it. Nothing of it is asked for, and nothing says that it was not done.
 */

import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { isRecordMap, nestedMap, setFields, type Docs, type RecordMap } from '#lib/board/docs.ts';
import { createNote } from '#lib/board/note-schema.ts';
import { handoverSchema } from '#lib/board/rota-schema.ts';
import { editRota, type Deed, type RotaChangeError, type RotaRecord } from '#lib/board/rotas.ts';
import { readRecord, RECORD_VERSION } from '#lib/board/schema.ts';
import type { TurnId } from '#lib/domain/rotation/records.ts';

export interface Handover {
  readonly id: string;
  readonly made: number;
  readonly turn: TurnId;
  readonly by: MemberId;
  /** Written together live; null only if a patched client took it out. */
  readonly note: Y.XmlFragment | null;
  /** Lines of what passes on that were ticked. */
  readonly passed: readonly string[];
  readonly received: readonly MemberId[];
}

/** The name by which a cursor says which note it stands in. */
export function noteIdOfHandover(id: string): string {
  return `handover:${id}`;
}

/** In order of time. Two people of one turn may each have left one. */
export function readHandovers({ handovers }: RotaRecord): readonly Handover[] {
  if (handovers === undefined) return [];
  return [...handovers.entries()]
    .flatMap(([id, value]): Handover[] => {
      const read = readRecord(handoverSchema, id, value);
      return read.kind === 'record' ? [read] : [];
    })
    .toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
}

/** What is left for the next. One that this person began for the turn already is gone on with. */
export function leaveHandover(
  docs: Docs,
  rota: RotaRecord,
  turn: TurnId,
  me: MemberId,
  { now, random }: Deed,
): Result<string, RotaChangeError> {
  const own = readHandovers(rota).find((one) => one.turn === turn && one.by === me);
  if (own !== undefined) return ok(own.id);
  const id = toBase64Url(random(9));
  return editRota(docs, rota.id, (record) => {
    const handover: RecordMap = new Y.Map();
    nestedMap(record, 'handovers').set(id, handover);
    setFields(handover, { v: RECORD_VERSION, made: now, turn, by: me });
    for (const map of ['passed', 'received']) handover.set(map, new Y.Map());
    handover.set('note', createNote([]));
    return id;
  });
}

export function tickPassed(
  docs: Docs,
  rota: string,
  handover: string,
  line: string,
  isPassed: boolean,
): Result<void, RotaChangeError> {
  return mark(docs, rota, handover, 'passed', line, isPassed);
}

/** "I have it." */
export function receiveHandover(
  docs: Docs,
  rota: string,
  handover: string,
  me: MemberId,
): Result<void, RotaChangeError> {
  return mark(docs, rota, handover, 'received', me, true);
}

function mark(
  docs: Docs,
  rota: string,
  handover: string,
  where: 'passed' | 'received',
  name: string,
  isMarked: boolean,
): Result<void, RotaChangeError> {
  const marked = editRota(docs, rota, (record) => {
    const left = nestedMap(record, 'handovers').get(handover);
    if (!isRecordMap(left)) return false;
    setFields(nestedMap(left, where), { [name]: isMarked });
    return true;
  });
  if (!marked.ok) return marked;
  return marked.value ? ok() : err({ kind: 'gone' });
}
