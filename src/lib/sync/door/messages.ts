/**
 * y-webrtc's messages, as bytes and as what they mean: parsed to the last byte, written anew.
 * docs/PROTOCOL.md §8.
 */

import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';

export type YMessage =
  /** `body` is a state vector for step 1, an update for the others. */
  | { readonly type: 'step-1' | 'step-2' | 'update'; readonly body: Uint8Array }
  | { readonly type: 'awareness'; readonly body: Uint8Array }
  | { readonly type: 'query-awareness' };

const SYNC = 0;
const AWARENESS = 1;
const QUERY_AWARENESS = 3;
const SYNC_TYPES = ['step-1', 'step-2', 'update'] as const;

/** `limit` bounds the body. 'forbidden' is a type that never crosses; 'malformed' is no message. */
export function parseMessage(
  bytes: Uint8Array,
  limit: number,
): YMessage | 'malformed' | 'forbidden' {
  try {
    const reader = createReader(bytes);
    const message = readMessage(reader, limit);
    if (typeof message !== 'string') reader.end();
    return message;
  } catch (error) {
    if (error instanceof ReadError) return 'malformed';
    throw error;
  }
}

function readMessage(
  reader: ReturnType<typeof createReader>,
  limit: number,
): YMessage | 'forbidden' {
  const kind = reader.looseVaruint();
  if (kind === QUERY_AWARENESS) return { type: 'query-awareness' };
  if (kind === AWARENESS) return { type: 'awareness', body: reader.blob(limit) };
  if (kind !== SYNC) return 'forbidden';
  const type = SYNC_TYPES[reader.looseVaruint()];
  return type === undefined ? 'forbidden' : { type, body: reader.blob(limit) };
}

export function encodeMessage(message: YMessage): Uint8Array {
  if (message.type === 'query-awareness') return Uint8Array.of(QUERY_AWARENESS);
  const writer = createWriter();
  if (message.type === 'awareness') writer.varuint(AWARENESS);
  else writer.varuint(SYNC).varuint(SYNC_TYPES.indexOf(message.type));
  return writer.blob(message.body).finish();
}
