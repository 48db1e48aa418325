/**
 * The values inside a Yjs update: texts, names, lib0's "any" encoding, and JSON in text. They are
 * checked and passed over, never built. docs/PROTOCOL.md §6, rule 3.
 */

import { decodeUtf8 } from '#lib/base/bytes.ts';
import { ReadError, type Reader } from '#lib/base/reader.ts';
import { MAX_NAME_BYTES, MAX_VALUE_DEPTH } from '#lib/ledger/limits.ts';

/** Well formed, and not allowed. */
export class ForbiddenContent extends Error {
  override readonly name = 'ForbiddenContent';
}

/** Assigning to this key of an object changes what the object inherits. */
const PROTOTYPE_KEY = '__proto__';

export function readText(reader: Reader): string {
  const text = decodeUtf8(reader.bytes(reader.looseVaruint()));
  if (text === null) throw new ReadError('a text is UTF-8');
  return text;
}

/** A root, a map's key, a format's key or a node's name. */
export function readName(reader: Reader, maxBytes: number): string {
  const length = reader.looseVaruint();
  if (length > maxBytes) throw new ForbiddenContent('a long name');
  const name = decodeUtf8(reader.bytes(length));
  if (name === null) throw new ReadError('a name is UTF-8');
  if (name === PROTOTYPE_KEY) throw new ForbiddenContent('a name that changes prototypes');
  return name;
}

/** lib0's decoding.readAny. */
export function skipAny(reader: Reader, depth = 1): void {
  const type = reader.u8();
  switch (type) {
    case 127:
    case 126:
    case 121:
    case 120:
      return;
    case 125:
      skipVarint(reader);
      return;
    case 124:
      reader.bytes(4);
      return;
    case 123:
      reader.bytes(8);
      return;
    case 122:
      // No record has one, and JSON cannot write it.
      throw new ForbiddenContent('a big integer');
    case 119:
      readText(reader);
      return;
    case 118:
    case 117:
      skipContainer(reader, type === 118, depth);
      return;
    case 116:
      reader.bytes(reader.looseVaruint());
      return;
    default:
      throw new ReadError('a value that lib0 does not know');
  }
}

function skipContainer(reader: Reader, hasKeys: boolean, depth: number): void {
  if (depth > MAX_VALUE_DEPTH) throw new ForbiddenContent('values nest too deep');
  const count = reader.looseVaruint();
  for (let at = 0; at < count; at++) {
    if (hasKeys) readName(reader, MAX_NAME_BYTES);
    skipAny(reader, depth + 1);
  }
}

/** lib0's signed integers: six bits and a sign, then seven at a time. */
function skipVarint(reader: Reader): void {
  let byte = reader.u8();
  let value = byte & 63;
  let scale = 64;
  for (let length = 1; byte >= 128; length++) {
    if (length > 8) throw new ReadError('a number is too long');
    byte = reader.u8();
    value += (byte & 127) * scale;
    scale *= 128;
    if (value > Number.MAX_SAFE_INTEGER) throw new ReadError('a number is too large');
  }
}

/** A JSON text: it parses, is not too deep, and names no prototype. */
export function skipJson(reader: Reader): void {
  const text = readText(reader);
  if (depthOfJson(text) > MAX_VALUE_DEPTH) throw new ForbiddenContent('values nest too deep');
  const names = new Set<string>();
  try {
    JSON.parse(text, (key, value: unknown) => {
      names.add(key);
      return value;
    });
  } catch {
    throw new ReadError('a value is JSON');
  }
  if (names.has(PROTOTYPE_KEY)) throw new ForbiddenContent('a name that changes prototypes');
}

/** Counted before parsing, so that depth costs no stack. */
function depthOfJson(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInText) {
      if (character === '\\') at++;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === '[' || character === '{') deepest = Math.max(deepest, ++depth);
    else if (character === ']' || character === '}') depth--;
  }
  return deepest;
}
