/**
 * Where somebody is writing, whether a newcomer stands at their door, and nothing else about them or
 * the newcomer: y-protocols' awareness update, taken apart and rebuilt for one client id. Names and
 * colours never travel this way, so nobody can borrow another's. docs/PROTOCOL.md §8.
 */

import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';

export interface AwarenessEntry {
  readonly clientId: number;
  readonly clock: number;
  /** JSON. */
  readonly state: string;
}

const ENTRY_LIMIT = 256;
const STATE_BYTES = 2_048;

/** Null unless the bytes are entries to their end, each state of at most `stateBytes`. */
export function parseAwareness(
  bytes: Uint8Array,
  stateBytes = STATE_BYTES,
): AwarenessEntry[] | null {
  try {
    const reader = createReader(bytes);
    const count = reader.looseVaruint();
    if (count > ENTRY_LIMIT) return null;
    const entries: AwarenessEntry[] = [];
    for (let at = 0; at < count; at++) {
      const clientId = reader.looseVaruint();
      const clock = reader.looseVaruint();
      const state = decodeUtf8(reader.blob(stateBytes));
      if (state === null) return null;
      entries.push({ clientId, clock, state });
    }
    reader.end();
    return entries;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const writer = createWriter().varuint(entries.length);
  for (const { clientId, clock, state } of entries)
    writer.varuint(clientId).varuint(clock).blob(encodeUtf8(state));
  return writer.finish();
}

/** The state written anew with the fields that may cross, or null if it is not such a state. */
export function rebuildState(json: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (value === null) return 'null';
  if (!isObject(value)) return null;
  const { text, door } = value;
  if (typeof text !== 'string' || text.length > 64) return null;
  // There or not there: whoever stands at a door is told of in no other way.
  if (door !== undefined && door !== true) return null;
  const cursor = parseCursor(value['cursor'] ?? null);
  if (cursor === undefined) return null;
  return JSON.stringify({ text, cursor, ...(door === true && { door }) });
}

/** Undefined if it is none. */
function parseCursor(value: unknown): object | null | undefined {
  if (value === null) return null;
  if (!isObject(value)) return undefined;
  const anchor = parsePosition(value['anchor']);
  const head = parsePosition(value['head']);
  return anchor === null || head === null ? undefined : { anchor, head };
}

/** A Yjs relative position as JSON. */
function parsePosition(value: unknown): object | null {
  if (!isObject(value)) return null;
  const { type = null, tname = null, item = null, assoc = 0 } = value;
  if (tname !== null && (typeof tname !== 'string' || tname.length > 128)) return null;
  if (!isIdOrNull(type) || !isIdOrNull(item)) return null;
  if (assoc !== 0 && assoc !== -1 && assoc !== 1) return null;
  return { type: copyId(type), tname, item: copyId(item), assoc };
}

interface Id {
  readonly client: number;
  readonly clock: number;
}

function isIdOrNull(value: unknown): value is Id | null {
  if (value === null) return true;
  return isObject(value) && isNatural(value['client']) && isNatural(value['clock']);
}

function copyId(id: Id | null): Id | null {
  return id === null ? null : { client: id.client, clock: id.clock };
}

function isNatural(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
