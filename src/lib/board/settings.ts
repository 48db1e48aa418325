/** The board's own settings: one flat map, each field merging on its own. */

import type { Paths } from '#lib/domain/paths.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { rootMap, setFields, write, type Docs } from '#lib/board/docs.ts';
import {
  cleanFields,
  fieldProblem,
  readRecord,
  settingsSchema,
  type FieldProblem,
} from '#lib/board/schema.ts';

export interface Settings {
  readonly title: string;
  readonly apart: boolean | null;
  readonly paths: Paths | null;
}

/** Settings that this version cannot read are as good as unsaid: the board goes on without. */
export function readSettings(docs: Docs): Settings {
  const read = readRecord(settingsSchema, 'board', rootMap(docs.common, 'board'));
  return read.kind === 'record'
    ? { title: read.title, apart: read.apart, paths: read.paths }
    : UNSAID;
}

export function changeSettings(docs: Docs, changes: Partial<Settings>): Result<void, FieldProblem> {
  const cleaned = cleanFields(changes);
  if (cleaned.title === '') return err({ kind: 'field', field: 'title', problem: 'empty' });
  const problem = fieldProblem(settingsSchema, cleaned);
  if (problem !== null) return err(problem);
  write(docs.common, () => setFields(rootMap(docs.common, 'board'), { ...cleaned }));
  return ok();
}

const UNSAID: Settings = { title: '', apart: null, paths: null };
