/**
 * What of memorials is on the board that this version cannot read: a newer one wrote it, or something is
 * wrong with it. It stays untouched, and pages say that it is there.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { isRecordMap, rootMap, type Docs } from '#lib/board/docs.ts';
import * as shapes from '#lib/board/memorial-schema.ts';
import { readOwnUnreadable } from '#lib/board/own-records.ts';
import { readRecord } from '#lib/board/schema.ts';
import { refOf, type MemorialId } from '#lib/domain/remembrance/records.ts';

export interface UnreadMemorials {
  /** Pages of which not even the beginning can be read. */
  readonly pages: ReadonlySet<MemorialId>;
  /** Pages of which something else cannot. */
  readonly partsOf: ReadonlySet<MemorialId>;
}

/** What a page shows of itself. A voice or a tender that cannot be read changes nothing that is shown. */
const SHOWN = {
  line: shapes.proposalSchema,
  memory: shapes.memorySchema,
  candle: shapes.candleSchema,
  carry: shapes.carrySchema,
  gathering: shapes.gatheringSchema,
  photo: shapes.photoSchema,
} as const;

export function readUnreadMemorials(docs: Docs, members: readonly MemberId[]): UnreadMemorials {
  const pages = readOwnUnreadable(docs, 'memorial', shapes.beginningSchema, members).map(refOf);
  const parts = Object.entries(SHOWN).flatMap(([kind, schema]) =>
    readOwnUnreadable(docs, kind as keyof typeof SHOWN, schema, members).map(({ value }) =>
      isRecordMap(value) ? value.get('memorial') : null,
    ),
  );
  const stories = [...rootMap(docs.common, 'memorials')].flatMap(([id, record]) =>
    readRecord(shapes.storySchema, id, record).kind === 'unreadable' ? [id] : [],
  );
  return {
    pages: new Set(pages),
    partsOf: new Set([...parts, ...stories].filter((id) => typeof id === 'string')),
  };
}
