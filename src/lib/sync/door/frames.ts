/**
 * The first byte of every message on a data channel, and the reasons of a close frame.
 * docs/PROTOCOL.md §9 and §10.
 */

export const FRAME = {
  hello: 1,
  proof: 2,
  identity: 3,
  more: 4,
  ready: 5,
  fragment: 6,
  close: 7,
  closed: 16,
  commit: 17,
  answer: 18,
  reveal: 19,
  welcome: 20,
  arrived: 21,
} as const;

/** No honest frame is longer; browsers refuse messages above 262,144 bytes. */
export const FRAME_LIMIT = 262_144;

const CLOSE_REASONS = ['leaving', 'not-on-roster', 'misbehaved', 'unfinished'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

export function encodeClose(reason: CloseReason): Uint8Array {
  return Uint8Array.of(FRAME.close, CLOSE_REASONS.indexOf(reason) + 1);
}

/** Null for anything but a close frame with a known reason. */
export function parseClose(frame: Uint8Array): CloseReason | null {
  if (frame.length !== 2 || frame[0] !== FRAME.close) return null;
  return CLOSE_REASONS[(frame[1] ?? 0) - 1] ?? null;
}
