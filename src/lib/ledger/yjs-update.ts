/**
 * Reads a Yjs update (format v1) without Yjs: what it would insert and delete, and nothing of what
 * it claims. No count is believed before the bytes are there, nesting is bounded, and what Yjs
 * would read in two ways is refused. After yjs 13.6 src/utils/encoding.js, src/structs/* and
 * lib0's decoding.js. docs/PROTOCOL.md §6, rules 1 and 3.
 */

import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import {
  MAX_BINARY_BYTES,
  MAX_INNER_DELETES,
  MAX_INNER_STRUCTS,
  MAX_NAME_BYTES,
} from '#lib/ledger/limits.ts';
import { ForbiddenContent, readName, readText, skipAny, skipJson } from '#lib/ledger/yjs-value.ts';

export interface InnerId {
  readonly client: number;
  readonly clock: number;
}

export type ContentKind =
  'gc' | 'deleted' | 'binary' | 'string' | 'embed' | 'format' | 'type' | 'any';

export interface InnerStruct extends InnerId {
  readonly length: number;
  readonly content: ContentKind;
  readonly origin: InnerId | null;
  readonly rightOrigin: InnerId | null;
  /** A root's name, the id of a nested type, or null: that of the neighbour. */
  readonly parent: string | InnerId | null;
  /** The map key, where the bytes name it. */
  readonly parentSub: string | null;
  /** Where the struct, and its content, lie in the update. */
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

export interface DeleteRange extends InnerId {
  readonly length: number;
}

export interface InnerUpdate {
  /** How many clients the structs section names. */
  readonly clients: number;
  readonly structs: readonly InnerStruct[];
  readonly deletes: readonly DeleteRange[];
}

export type InnerError = 'payload-malformed' | 'payload-oversize' | 'payload-content';

export interface InnerLimits {
  readonly maxStructs: number;
  readonly maxDeletes: number;
  readonly maxBinaryBytes: number;
}

export const INNER_LIMITS: InnerLimits = {
  maxStructs: MAX_INNER_STRUCTS,
  maxDeletes: MAX_INNER_DELETES,
  maxBinaryBytes: MAX_BINARY_BYTES,
};

class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

export function parseInnerUpdate(
  bytes: Uint8Array,
  limits: InnerLimits = INNER_LIMITS,
): Result<InnerUpdate, InnerError> {
  return guarded(() => {
    const reader = createReader(bytes);
    const { clients, structs } = readStructs(reader, limits);
    const deletes = readDeletes(reader, limits);
    reader.end();
    return { clients, structs, deletes };
  });
}

/** The structs section alone, of an update that our own Yjs wrote. */
export function parseInnerStructs(
  bytes: Uint8Array,
  limits: InnerLimits,
): Result<readonly InnerStruct[], InnerError> {
  return guarded(() => readStructs(createReader(bytes), limits).structs);
}

function guarded<T>(read: () => T): Result<T, InnerError> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof ReadError) return err('payload-malformed');
    if (error instanceof ForbiddenContent) return err('payload-content');
    if (error instanceof TooMuch) return err('payload-oversize');
    throw error;
  }
}

function readStructs(
  reader: Reader,
  limits: InnerLimits,
): { clients: number; structs: InnerStruct[] } {
  const clients = reader.looseVaruint();
  const structs: InnerStruct[] = [];
  for (let at = 0; at < clients; at++) {
    const count = reader.looseVaruint();
    if (count > limits.maxStructs - structs.length) throw new TooMuch('structs');
    const client = reader.looseVaruint();
    let clock = reader.looseVaruint();
    for (let n = 0; n < count; n++) {
      const struct = readStruct(reader, client, clock, limits);
      structs.push(struct);
      clock += struct.length;
      if (!Number.isSafeInteger(clock)) throw new ReadError('clocks overflow');
    }
  }
  return { clients, structs };
}

const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_PARENT_SUB = 0x20;
const REF_SKIP = 10;

function readStruct(
  reader: Reader,
  client: number,
  clock: number,
  limits: InnerLimits,
): InnerStruct {
  const start = reader.at;
  const info = reader.u8();
  const ref = info & 31;
  if (ref === 0 || ref === REF_SKIP) {
    // Yjs reads a GC or Skip with flags in two ways, according to who asks.
    if (info !== ref) throw new ReadError('a GC struct has no flags');
    if (ref === REF_SKIP) throw new ForbiddenContent('a Skip struct');
    const contentStart = reader.at;
    const length = positive(reader.looseVaruint());
    const place = { client, clock, length, content: 'gc', start, contentStart } as const;
    return {
      ...place,
      origin: null,
      rightOrigin: null,
      parent: null,
      parentSub: null,
      end: reader.at,
    };
  }
  const origin = (info & HAS_ORIGIN) !== 0 ? readId(reader) : null;
  const rightOrigin = (info & HAS_RIGHT_ORIGIN) !== 0 ? readId(reader) : null;
  const isPlaced = origin !== null || rightOrigin !== null;
  const parent = isPlaced ? null : readParent(reader);
  const parentSub =
    !isPlaced && (info & HAS_PARENT_SUB) !== 0 ? readName(reader, MAX_NAME_BYTES) : null;
  const contentStart = reader.at;
  const { content, length } = readContent(reader, ref, limits);
  const place = { client, clock, length: positive(length), content, start, contentStart };
  return { ...place, origin, rightOrigin, parent, parentSub, end: reader.at };
}

/** A struct of no length would stand at the place of the next. */
function positive(length: number): number {
  if (length < 1) throw new ReadError('a struct has a length');
  return length;
}

function readId(reader: Reader): InnerId {
  return { client: reader.looseVaruint(), clock: reader.looseVaruint() };
}

function readParent(reader: Reader): string | InnerId {
  const isRoot = reader.looseVaruint();
  if (isRoot > 1) throw new ReadError('a parent is a root or an id');
  return isRoot === 1 ? readName(reader, MAX_NAME_BYTES) : readId(reader);
}

const TYPE_XML_ELEMENT = 3;
const TYPE_XML_HOOK = 5;
const TYPE_LAST = 6;

function readContent(
  reader: Reader,
  ref: number,
  limits: InnerLimits,
): { content: ContentKind; length: number } {
  switch (ref) {
    case 1:
      return { content: 'deleted', length: reader.looseVaruint() };
    case 3: {
      const length = reader.looseVaruint();
      if (length > limits.maxBinaryBytes) throw new TooMuch('a binary');
      reader.bytes(length);
      return { content: 'binary', length: 1 };
    }
    case 4:
      return { content: 'string', length: readText(reader).length };
    case 5:
      skipJson(reader);
      return { content: 'embed', length: 1 };
    case 6:
      readName(reader, MAX_NAME_BYTES);
      skipJson(reader);
      return { content: 'format', length: 1 };
    case 7:
      readType(reader);
      return { content: 'type', length: 1 };
    case 8: {
      const length = reader.looseVaruint();
      for (let at = 0; at < length; at++) skipAny(reader);
      return { content: 'any', length };
    }
    case 2:
    case 9:
      throw new ForbiddenContent('JSON or a subdocument');
    default:
      throw new ReadError('a content that Yjs does not know');
  }
}

function readType(reader: Reader): void {
  const type = reader.looseVaruint();
  if (type > TYPE_LAST) throw new ReadError('a type that Yjs does not know');
  if (type === TYPE_XML_HOOK) throw new ForbiddenContent('an XmlHook');
  if (type === TYPE_XML_ELEMENT) readName(reader, MAX_NAME_BYTES);
}

/** Each client once, its ranges ascending and apart, as Yjs writes them: so each costs its own length alone. */
function readDeletes(reader: Reader, limits: InnerLimits): DeleteRange[] {
  const clients = reader.looseVaruint();
  const deletes: DeleteRange[] = [];
  const seen = new Set<number>();
  for (let at = 0; at < clients; at++) {
    const client = reader.looseVaruint();
    if (seen.has(client)) throw new ReadError('a client occurs once in a delete set');
    seen.add(client);
    const count = reader.looseVaruint();
    if (count > limits.maxDeletes - deletes.length) throw new TooMuch('delete ranges');
    let end = 0;
    for (let n = 0; n < count; n++) {
      const clock = reader.looseVaruint();
      const length = positive(reader.looseVaruint());
      if (clock < end) throw new ReadError('delete ranges ascend');
      end = clock + length;
      if (!Number.isSafeInteger(end)) throw new ReadError('clocks overflow');
      deletes.push({ client, clock, length });
    }
  }
  return deletes;
}
