/**
 * The parts of a zip that somebody else made, each no larger than it may be. The list at the end of
 * the file says what stands where; the sizes in it are what whoever made the file says, so that what
 * comes out is counted while it comes out, and a bomb ends early.
 */

import { Inflate } from 'fflate';
import { concat } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';

export interface ZipLimits {
  /** Of the list, whatever is taken. */
  readonly entries: number;
  /** Bytes of one part, and of all that are taken, when they are out. */
  readonly part: number;
  readonly whole: number;
}

export type ZipFault = 'damaged' | 'too-large';

const END = { signature: 0x06054b50, length: 22, longestNote: 65_535 };
const ENTRY = { signature: 0x02014b50, length: 46 };
const LOCAL = { signature: 0x04034b50, length: 30 };
const [STORED, DEFLATED] = [0, 8];
const SEALED = 1;
/** What is pushed at a time: a thousandfold of it comes out at most. */
const PIECE = 4_096;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
}

/** Those whose names are `wanted`, by name. */
export function readZipParts(
  file: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ZipLimits,
): Result<ReadonlyMap<string, Uint8Array>, ZipFault> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    const parts = new Map<string, Uint8Array>();
    let left = limits.whole;
    for (const entry of entriesOf(file, view, limits.entries)) {
      if (!wanted(entry.name)) continue;
      // One name that stands for two things: who reads it next may take the other.
      if (parts.has(entry.name)) return err('damaged');
      const part = inflated(packedOf(file, view, entry), entry, Math.min(limits.part, left));
      left -= part.length;
      parts.set(entry.name, part);
    }
    return ok(parts);
  } catch (fault) {
    return err(fault instanceof TooLarge ? 'too-large' : 'damaged');
  }
}

class TooLarge extends Error {}
class Damaged extends Error {}

function* entriesOf(file: Uint8Array, view: DataView, most: number): Generator<Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > most) throw new TooLarge();
  let at = view.getUint32(end + 16, true);
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY.signature) throw new Damaged();
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const names = at + ENTRY.length;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(file.subarray(names, names + length));
    if ((flags & SEALED) !== 0) throw new Damaged();
    yield {
      name,
      method,
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    };
    at = names + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.longestNote); at -= 1)
    if (view.getUint32(at, true) === END.signature) return at;
  throw new Damaged();
}

function packedOf(file: Uint8Array, view: DataView, { at, packed }: Entry): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL.signature) throw new Damaged();
  const from = at + LOCAL.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > file.length) throw new Damaged();
  return file.subarray(from, from + packed);
}

function inflated(packed: Uint8Array, { method }: Entry, most: number): Uint8Array {
  if (method === STORED) {
    if (packed.length > most) throw new TooLarge();
    return packed;
  }
  if (method !== DEFLATED) throw new Damaged();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length > most) throw new TooLarge();
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += PIECE)
    inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  return concat(...pieces);
}
