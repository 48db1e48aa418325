// @ts-nocheck
// Bytes in and out, from docs/PROTOCOL.md §1 alone. No .js file in tests/second/
// reads the project's own modules; only the tests beside them do, to compare. `Refused` carries the name of what is wrong.

export class Refused extends Error {}

export const refuse = (reason) => {
  throw new Refused(reason);
};

export const concat = (...parts) =>
  new Uint8Array(Buffer.concat(parts.map((part) => new Uint8Array(part))));
export const ascii = (text) => new Uint8Array(Buffer.from(text, 'latin1'));
export const utf8 = (text) => new Uint8Array(Buffer.from(text, 'utf8'));
export const fromHex = (hex) => new Uint8Array(Buffer.from(hex, 'hex'));
export const toHex = (bytes) => Buffer.from(bytes).toString('hex');
/** `text(id)`: base64url without padding. */
export const toText = (bytes) => Buffer.from(bytes).toString('base64url');
export const fromText = (text) => {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  return toText(bytes) === text ? bytes : refuse('malformed');
};
export const compare = (a, b) => Buffer.compare(a, b);
export const equal = (a, b) => compare(a, b) === 0;
export const textOf = (bytes) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export const u8 = (value) => Uint8Array.of(value);
export const u32 = (value) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
export const varuint = (value) => {
  const out = [];
  let left = BigInt(value);
  for (; left > 127n; left >>= 7n) out.push(Number(left & 127n) | 128);
  return Uint8Array.from([...out, Number(left)]);
};
export const blob = (bytes) => concat(varuint(bytes.length), bytes);

/** Reads one field after another. `lax` takes varuints that are not minimal, as Yjs updates may. */
export const reader = (bytes, { lax = false } = {}) => {
  let at = 0;
  const take = (count) => {
    if (at + count > bytes.length) refuse('malformed');
    at += count;
    return bytes.slice(at - count, at);
  };
  const self = {
    u8: () => take(1)[0],
    u32: () => new DataView(take(4).buffer).getUint32(0),
    bytes: take,
    varuint: () => {
      let value = 0n;
      for (let shift = 0n; ; shift += 7n) {
        const byte = self.u8();
        value |= BigInt(byte & 127) << shift;
        if (value > BigInt(Number.MAX_SAFE_INTEGER) || shift > 49n) refuse('malformed');
        if (byte > 127) continue;
        if (byte === 0 && shift > 0n && !lax) refuse('malformed');
        return Number(value);
      }
    },
    blob: (most = Infinity) => {
      const length = self.varuint();
      return length > most ? refuse('malformed') : take(length);
    },
    place: () => at,
    left: () => bytes.length - at,
    rest: () => take(bytes.length - at),
    end: () => (at === bytes.length ? undefined : refuse('malformed')),
  };
  return self;
};
