/**
 * Cuts the structs section of an update of our own so that it fits a payload: between structs, or
 * inside a long text or list, in the way that Yjs itself splits an item. Part of batch.ts.
 */

import { assert } from '#lib/base/assert.ts';
import { encodeUtf8 } from '#lib/base/bytes.ts';
import { createReader } from '#lib/base/reader.ts';
import { createWriter, type Writer } from '#lib/base/writer.ts';
import { MAX_INNER_CLOCKS, MAX_INNER_STRUCTS, MAX_PLAINTEXT_BYTES } from '#lib/ledger/limits.ts';
import { parseInnerStructs, type InnerStruct } from '#lib/ledger/yjs-update.ts';
import { readText, skipAny } from '#lib/ledger/yjs-value.ts';

/** What is kept for the section's head, a cut struct's ids and an empty delete set. */
const ROOM_BYTES = 256;
const MAX_STRUCT_BYTES = MAX_PLAINTEXT_BYTES - ROOM_BYTES;
/** Each UTF-16 unit takes at most three bytes. */
const TEXT_PIECE = Math.floor(MAX_STRUCT_BYTES / 4);

export interface Cut {
  /** A structs section, without a delete set. */
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** The first structs of `update`, from clock `from` on, as many as fit. */
export function cutStructs(update: Uint8Array, clientId: number, from: number): Cut {
  const anySize = Number.MAX_SAFE_INTEGER;
  const parsed = parseInnerStructs(update, {
    maxStructs: anySize,
    maxDeletes: anySize,
    maxBinaryBytes: anySize,
  });
  assert(parsed.ok, 'our own Yjs writes what we read');
  if (parsed.value.length === 0) return { bytes: Uint8Array.from([0]), count: 0 };
  const writer = createWriter();
  let used = 0;
  let structs = 0;
  let clock = from;
  for (const struct of parsed.value) {
    assert(struct.client === clientId && struct.clock === clock, 'own structs without a gap');
    const size = struct.end - struct.start;
    const fits =
      used + size <= MAX_STRUCT_BYTES && clock + struct.length - from <= MAX_INNER_CLOCKS;
    if (!fits && structs > 0) break;
    const length = fits
      ? copyStruct(writer, update, struct)
      : writeBeginning(writer, update, struct);
    clock += length;
    used += size;
    structs += 1;
    if (length < struct.length || structs === MAX_INNER_STRUCTS) break;
  }
  const head = createWriter().varuint(1).varuint(structs).varuint(clientId).varuint(from);
  return { bytes: head.bytes(writer.finish()).finish(), count: clock - from };
}

function copyStruct(writer: Writer, update: Uint8Array, struct: InnerStruct): number {
  writer.bytes(update.subarray(struct.start, struct.end));
  return struct.length;
}

/** The beginning of a struct that is too long: how many clocks of it were written. */
function writeBeginning(writer: Writer, update: Uint8Array, struct: InnerStruct): number {
  const reader = createReader(update.subarray(struct.contentStart, struct.end));
  writer.bytes(update.subarray(struct.start, struct.contentStart));
  switch (struct.content) {
    case 'string': {
      const piece = beginningOf(readText(reader));
      writer.blob(encodeUtf8(piece));
      return piece.length;
    }
    case 'any': {
      const length = reader.looseVaruint();
      const start = reader.at;
      let end = start;
      let kept = 0;
      while (kept < length) {
        skipAny(reader);
        if (reader.at - start > MAX_STRUCT_BYTES) break;
        end = reader.at;
        kept += 1;
      }
      assert(kept > 0, 'one value fits a payload');
      writer
        .varuint(kept)
        .bytes(update.subarray(struct.contentStart + start, struct.contentStart + end));
      return kept;
    }
    case 'gc':
    case 'deleted': {
      writer.varuint(MAX_INNER_CLOCKS);
      return MAX_INNER_CLOCKS;
    }
    default:
      throw new Error(`a ${struct.content} fits a payload`);
  }
}

/** Never between the halves of a surrogate pair: Yjs would replace both. */
function beginningOf(text: string): string {
  const code = text.charCodeAt(TEXT_PIECE - 1);
  const isHalf = code >= 0xd800 && code <= 0xdbff;
  return text.slice(0, isHalf ? TEXT_PIECE - 1 : TEXT_PIECE);
}
