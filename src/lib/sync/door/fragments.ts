/**
 * Messages in pieces that every data channel carries (16 KiB), put together again under a limit.
 * A stream of fragments has one reading: a first piece begins a message, a last one ends it, and no
 * piece but a last one is empty, so nobody can keep the other waiting for nothing.
 * docs/PROTOCOL.md §9.
 */

import { concat } from '#lib/base/bytes.ts';
import { FRAME } from '#lib/sync/door/frames.ts';

export const FRAGMENT_BYTES = 16_381;
export const MESSAGE_LIMIT = 4_194_304;

const FIRST = 1;
const LAST = 2;

export function splitMessage(message: Uint8Array): Uint8Array[] {
  const frames: Uint8Array[] = [];
  let at = 0;
  do {
    const piece = message.subarray(at, at + FRAGMENT_BYTES);
    const flags = (at === 0 ? FIRST : 0) | (at + piece.length >= message.length ? LAST : 0);
    frames.push(concat(Uint8Array.of(FRAME.fragment, flags), piece));
    at += piece.length;
  } while (at < message.length);
  return frames;
}

export interface Reassembler {
  /** The whole message, 'more' while pieces are missing, or 'broken'; after that nothing is taken. */
  receive(frame: Uint8Array): Uint8Array | 'more' | 'broken';
}

export function createReassembler(limit = MESSAGE_LIMIT): Reassembler {
  let pieces: Uint8Array[] | null = null;
  let length = 0;
  let isBroken = false;

  function broken(): 'broken' {
    isBroken = true;
    pieces = null;
    return 'broken';
  }

  return {
    receive(frame) {
      const flags = frame[1] ?? 0;
      if (isBroken || frame[0] !== FRAME.fragment || frame.length < 2 || flags > 3) return broken();
      const piece = frame.slice(2);
      const isLast = (flags & LAST) !== 0;
      if (piece.length > FRAGMENT_BYTES || (piece.length === 0 && !isLast)) return broken();
      if (((flags & FIRST) !== 0) !== (pieces === null)) return broken();
      pieces ??= [];
      length += piece.length;
      if (length > limit) return broken();
      pieces.push(piece);
      if (!isLast) return 'more';
      const message = concat(...pieces);
      pieces = null;
      length = 0;
      return message;
    },
  };
}
