/** Base64 with padding (RFC 4648 §4), as data: addresses have it; fast enough for many photos. */

import { encodeUtf8 } from '#lib/base/bytes.ts';

const LETTERS = encodeUtf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const PAD = 61;
const VALUES = new Int8Array(256).fill(-1);
LETTERS.forEach((letter, value) => (VALUES[letter] = value));

export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PAD);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text[to] = LETTERS[three >> 18]!;
    text[to + 1] = LETTERS[(three >> 12) & 63]!;
    if (left > 1) text[to + 2] = LETTERS[(three >> 6) & 63]!;
    if (left > 2) text[to + 3] = LETTERS[three & 63]!;
    to += 4;
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text);
}

/** Null for anything that `toBase64` does not write. */
export function fromBase64(text: string): Uint8Array | null {
  const letters = encodeUtf8(text);
  if (letters.length % 4 !== 0) return null;
  const padding = letters.at(-1) !== PAD ? 0 : letters.at(-2) === PAD ? 2 : 1;
  const bytes = new Uint8Array((letters.length / 4) * 3 - padding);
  let to = 0;
  for (let at = 0; at < letters.length; at += 4) {
    const isLast = at + 4 === letters.length;
    let four = 0;
    for (let each = 0; each < 4; each++) {
      const isPad = isLast && each >= 4 - padding;
      const value = isPad ? 0 : VALUES[letters[at + each]!]!;
      if (value < 0) return null;
      four = (four << 6) | value;
    }
    if (isLast && (four & ((1 << (padding * 8)) - 1)) !== 0) return null;
    bytes[to++] = four >> 16;
    if (to < bytes.length) bytes[to++] = (four >> 8) & 255;
    if (to < bytes.length) bytes[to++] = four & 255;
  }
  return bytes;
}
