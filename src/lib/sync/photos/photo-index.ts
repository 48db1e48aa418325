/** Which photos of a board lie on this device: the content of one row. docs/PROTOCOL.md §12. */

import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';

export interface KeptPhoto {
  /** Sealed bytes. */
  readonly size: number;
  /** All of its pieces are there. */
  readonly isWhole: boolean;
  /** The whole board, when it was last asked, gave it no name (photo-forgetting.ts). */
  readonly isUnnamed: boolean;
  /** A person's own tap fetched it while nothing else was fetched: nobody is told. */
  readonly isQuiet: boolean;
}

const VERSION = 1;
const MOST_ENTRIES = 65_536;
const FLAGS = ['isWhole', 'isUnnamed', 'isQuiet'] as const;

export function encodePhotoIndex(index: ReadonlyMap<string, KeptPhoto>): Uint8Array {
  const writer = createWriter().u8(VERSION).varuint(index.size);
  for (const [name, entry] of index) {
    const flags = FLAGS.reduce((bits, flag, at) => bits | (entry[flag] ? 1 << at : 0), 0);
    writer
      .bytes(fromBase64Url(name) ?? new Uint8Array(32))
      .varuint(entry.size)
      .u8(flags);
  }
  return writer.finish();
}

/** Null for a row of another version, or one that is none. */
export function parsePhotoIndex(bytes: Uint8Array): ReadonlyMap<string, KeptPhoto> | null {
  try {
    const reader = createReader(bytes);
    if (reader.u8() !== VERSION) return null;
    const count = reader.varuint();
    if (count > MOST_ENTRIES) return null;
    const index = new Map<string, KeptPhoto>();
    for (let left = count; left > 0; left--) {
      const name = toBase64Url(reader.bytes(32));
      const size = reader.varuint();
      const flags = reader.u8();
      const [isWhole, isUnnamed, isQuiet] = FLAGS.map((_, at) => (flags & (1 << at)) !== 0);
      index.set(name, { size, isWhole: !!isWhole, isUnnamed: !!isUnnamed, isQuiet: !!isQuiet });
    }
    reader.end();
    return index;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
