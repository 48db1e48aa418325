/**
 * Reads the fields of docs/PROTOCOL.md §1 from untrusted bytes. Every read checks its bounds before
 * it allocates; all failures are one error class, which parsers turn into a Result at their edge.
 */

export class ReadError extends Error {
  override readonly name = 'ReadError';
}

export interface Reader {
  /** Bytes already read. */
  readonly at: number;
  readonly left: number;
  u8(): number;
  u32(): number;
  /** Minimal LEB128 of at most 2^53 − 1. */
  varuint(): number;
  /** LEB128 as Yjs writes it, minimal or not, of at most 2^53 − 1. */
  looseVaruint(): number;
  /** A view, not a copy. */
  bytes(length: number): Uint8Array;
  /** `varuint` length, then that many bytes; at most `limit`. */
  blob(limit: number): Uint8Array;
  /** Throws unless everything has been read. */
  end(): void;
}

export function createReader(source: Uint8Array): Reader {
  let at = 0;

  function take(length: number): number {
    if (length > source.length - at) throw new ReadError('the bytes end too early');
    const start = at;
    at += length;
    return start;
  }

  function u8(): number {
    return source[take(1)] ?? 0;
  }

  function leb128(minimal: boolean): number {
    let value = 0;
    let scale = 1;
    for (let length = 1; length <= 8; length++) {
      const byte = u8();
      value += (byte & 127) * scale;
      if (value > Number.MAX_SAFE_INTEGER) throw new ReadError('a number is too large');
      if (byte < 128) {
        if (minimal && byte === 0 && length > 1) throw new ReadError('a number is not minimal');
        return value;
      }
      scale *= 128;
    }
    throw new ReadError('a number is too long');
  }

  return {
    get at() {
      return at;
    },
    get left() {
      return source.length - at;
    },
    u8,
    u32: () => ((u8() << 24) | (u8() << 16) | (u8() << 8) | u8()) >>> 0,
    varuint: () => leb128(true),
    looseVaruint: () => leb128(false),
    bytes(length) {
      const start = take(length);
      return source.subarray(start, at);
    },
    blob(limit) {
      const length = leb128(true);
      if (length > limit) throw new ReadError('a field is longer than its limit');
      const start = take(length);
      return source.subarray(start, at);
    },
    end() {
      if (at !== source.length) throw new ReadError('bytes are left over');
    },
  };
}
