/** Writes the fields of docs/PROTOCOL.md §1; the counterpart of reader.ts. */

import { assert } from '#lib/base/assert.ts';

export interface Writer {
  u8(value: number): Writer;
  u32(value: number): Writer;
  varuint(value: number): Writer;
  bytes(value: Uint8Array): Writer;
  blob(value: Uint8Array): Writer;
  /** A copy of what has been written so far. */
  finish(): Uint8Array;
}

export function createWriter(): Writer {
  let buffer = new Uint8Array(256);
  let length = 0;

  function reserve(more: number): void {
    if (length + more <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + more));
    larger.set(buffer.subarray(0, length));
    buffer = larger;
  }

  const writer: Writer = {
    u8(value) {
      assert(Number.isInteger(value) && value >= 0 && value <= 255, 'a u8 is 0 to 255');
      reserve(1);
      buffer[length++] = value;
      return writer;
    },
    u32(value) {
      assert(Number.isInteger(value) && value >= 0 && value <= 0xffffffff, 'a u32 is 0 to 2^32-1');
      return writer
        .u8(value >>> 24)
        .u8((value >>> 16) & 255)
        .u8((value >>> 8) & 255)
        .u8(value & 255);
    },
    varuint(value) {
      assert(Number.isSafeInteger(value) && value >= 0, 'a varuint is 0 to 2^53-1');
      let rest = value;
      while (rest > 127) {
        writer.u8((rest % 128) | 128);
        rest = Math.floor(rest / 128);
      }
      return writer.u8(rest);
    },
    bytes(value) {
      reserve(value.length);
      buffer.set(value, length);
      length += value.length;
      return writer;
    },
    blob(value) {
      return writer.varuint(value.length).bytes(value);
    },
    finish: () => buffer.slice(0, length),
  };
  return writer;
}
