/**
 * What two devices say to each other about photos through an open door, after the byte that tells
 * it from ledger and heads. docs/PROTOCOL.md §12.
 */

import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import { LARGEST_FILE_BYTES } from '#lib/domain/remembrance/photo-budget.ts';
import { PIECE_BYTES, piecesOf } from '#lib/sync/photos/sealed-photo.ts';

export type PhotoMessage =
  /** These lie here whole, or no longer do. */
  | { readonly type: 'have'; readonly holds: boolean; readonly names: readonly string[] }
  /** Number 0 is the head, 1 the first piece. */
  | { readonly type: 'ask'; readonly name: string; readonly number: number }
  | {
      readonly type: 'piece';
      readonly name: string;
      readonly number: number;
      readonly bytes: Uint8Array;
    }
  /** Asked for, and not to be had here. */
  | { readonly type: 'lack'; readonly name: string };

const TYPES = ['have', 'ask', 'piece', 'lack'] as const;
export const NAMES_AT_ONCE = 256;
const HIGHEST_NUMBER = piecesOf(LARGEST_FILE_BYTES);

export function encodePhotoMessage(message: PhotoMessage): Uint8Array {
  const writer = createWriter().u8(TYPES.indexOf(message.type));
  if (message.type === 'have') {
    writer.u8(message.holds ? 1 : 0).varuint(message.names.length);
    for (const name of message.names) writer.bytes(bytesOf(name));
    return writer.finish();
  }
  writer.bytes(bytesOf(message.name));
  if (message.type !== 'lack') writer.varuint(message.number);
  if (message.type === 'piece') writer.blob(message.bytes);
  return writer.finish();
}

/** Null for anything else, to the last byte. */
export function parsePhotoMessage(bytes: Uint8Array): PhotoMessage | null {
  try {
    const reader = createReader(bytes);
    const message = readMessage(reader);
    reader.end();
    return message;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

function readMessage(reader: Reader): PhotoMessage {
  const type = TYPES[reader.u8()];
  if (type === undefined) throw new ReadError('no such message');
  if (type === 'have') {
    const holds = reader.u8();
    const count = reader.varuint();
    if (holds > 1 || count === 0 || count > NAMES_AT_ONCE) throw new ReadError('no such list');
    const names = Array.from({ length: count }, () => readName(reader));
    return { type, holds: holds === 1, names };
  }
  const name = readName(reader);
  if (type === 'lack') return { type, name };
  const number = reader.varuint();
  if (number > HIGHEST_NUMBER) throw new ReadError('no file has so many pieces');
  if (type === 'ask') return { type, name, number };
  return { type, name, number, bytes: reader.blob(PIECE_BYTES).slice() };
}

function readName(reader: Reader): string {
  return toBase64Url(reader.bytes(32));
}

function bytesOf(name: string): Uint8Array {
  const bytes = fromBase64Url(name);
  if (bytes?.length !== 32) throw new Error('a photo’s name stands for 32 bytes');
  return bytes;
}
