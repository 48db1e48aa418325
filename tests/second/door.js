// @ts-nocheck
// The door's frames, keys, transcript, fragments and heads: docs/PROTOCOL.md §9. The join channel
// (§10) says the same with other labels, another secret, and a role after each hello.
import { ascii, blob, concat, reader, refuse, u8, varuint } from './bytes.js';
import { agree, H, hkdf, hmac, label, secretbox, secretboxOpen, sign, verify } from './crypto.js';

export const CALLER = 0;
export const ANSWERER = 1;
export const DOOR = { transcript: 'door-transcript', keys: 'door-keys' };
export const JOIN = { transcript: 'join-transcript', keys: 'join-keys' };
const MOST_HEADS = 4_096;
const MOST_DOORS = 256;
const MOST_FRAGMENT = 16_383 - 2;
const MOST_MESSAGE = 4 * 1024 * 1024;

/** `role` only in the join channel: 0 newcomer, 1 member. */
export const writeHello = (ephemeral, role) =>
  concat(u8(1), u8(1), ephemeral, role === undefined ? [] : u8(role));
export const readHello = (frame, { isJoin = false } = {}) => {
  const from = reader(frame);
  if (from.u8() !== 1 || from.u8() !== 1) refuse('malformed');
  const hello = { ephemeral: from.bytes(32), role: isJoin ? from.u8() : undefined };
  from.end();
  return isJoin && hello.role > 1 ? refuse('malformed') : hello;
};

/** Fingerprints are the 32 bytes of the digest; the topic is the text that names the room. */
export const transcript = (
  kind,
  { callerHello, answererHello, callerPrint, answererPrint, topic },
) => H(kind.transcript, callerHello, answererHello, callerPrint, answererPrint, ascii(topic));

export const channelKeys = (kind, { secret, theirs, doorSecret, T0 }) => {
  const all = hkdf(agree(secret, theirs), doorSecret, concat(label(kind.keys), T0), 128);
  const [macCaller, macAnswerer, boxCaller, boxAnswerer] = [0, 32, 64, 96].map((at) =>
    all.slice(at, at + 32),
  );
  return { mac: [macCaller, macAnswerer], box: [boxCaller, boxAnswerer] };
};
export const writeProof = (macKey, T0) => concat(u8(2), hmac(macKey, T0));

const nonceOf = (counter) => {
  const nonce = new Uint8Array(24);
  new DataView(nonce.buffer).setBigUint64(16, BigInt(counter));
  return nonce;
};
/** A sealed frame: its byte, and the secretbox of its plaintext at this place of its direction. */
export const sealFrame = (byte, boxKey, counter, plain) =>
  concat(u8(byte), secretbox(boxKey, nonceOf(counter), plain));
export const openFrame = (byte, boxKey, counter, frame) =>
  frame[0] === byte ? secretboxOpen(boxKey, nonceOf(counter), frame.slice(1)) : refuse('malformed');

const identityText = (board, role, device, T0) =>
  concat(label('door-identity'), board, u8(role), device, T0);
export const writeIdentity = (seed, board, role, device, T0) =>
  concat(device, sign(seed, identityText(board, role, device, T0)));
/** `role` is the role of who wrote it. */
export const readIdentity = (plain, board, role, T0) => {
  const from = reader(plain);
  const [device, signature] = [from.bytes(32), from.bytes(64)];
  from.end();
  const isGood = verify(device, signature, identityText(board, role, device, T0));
  return isGood ? device : refuse('bad-identity');
};

export const writeMore = (envelopes) => concat(varuint(envelopes.length), ...envelopes.map(blob));
export const readMore = (plain) => {
  const from = reader(plain);
  const envelopes = [];
  for (let left = from.varuint(); left > 0; left -= 1) envelopes.push(from.blob());
  from.end();
  return envelopes;
};

export const writeFragments = (message) => {
  const count = Math.max(1, Math.ceil(message.length / MOST_FRAGMENT));
  return Array.from({ length: count }, (_, i) => {
    const flags = (i === 0 ? 1 : 0) | (i === count - 1 ? 2 : 0);
    const piece = message.slice(i * MOST_FRAGMENT, (i + 1) * MOST_FRAGMENT);
    return concat(u8(6), u8(flags), piece);
  });
};
/** The messages that a sequence of frames carries. */
export const readFragments = (frames) => {
  const messages = [];
  let open = null;
  for (const frame of frames) {
    const [byte, flags] = frame;
    if (byte !== 6 || frame.length < 2 || flags > 3) refuse('malformed');
    const size = frame.length - 2;
    if (size > MOST_FRAGMENT || (size === 0 && (flags & 2) === 0)) refuse('malformed');
    const isFirst = (flags & 1) !== 0;
    if (isFirst === (open !== null)) refuse('malformed');
    open = concat(open ?? [], frame.slice(2));
    if (open.length > MOST_MESSAGE) refuse('oversize');
    if ((flags & 2) === 0) continue;
    messages.push(open);
    open = null;
  }
  return messages;
};

export const writeHeads = ({ heads, doors }) =>
  concat(
    varuint(heads.length),
    ...heads.flatMap(({ client, count, hash }) => [varuint(client), varuint(count), hash]),
    varuint(doors.length),
    ...doors,
  );
export const readHeads = (bytes) => {
  const from = reader(bytes);
  const count = from.varuint();
  if (count > MOST_HEADS) refuse('malformed');
  const heads = Array.from({ length: count }, () => ({
    client: from.varuint(),
    count: from.varuint(),
    hash: from.bytes(32),
  }));
  const open = from.varuint();
  if (open > MOST_DOORS) refuse('malformed');
  const doors = Array.from({ length: open }, () => from.bytes(32));
  from.end();
  return { heads, doors };
};

/** The one `a=fingerprint:sha-256` of a description, as 32 bytes. */
export const fingerprintOf = (description) => {
  const lines = description.split(/\r?\n/).filter((line) => line.startsWith('a=fingerprint:'));
  const values = new Set(lines.map((line) => line.slice('a=fingerprint:'.length).toUpperCase()));
  const [value] = values;
  const hex = /^SHA-256 ((?:[0-9A-F]{2}:){31}[0-9A-F]{2})$/.exec(value ?? '')?.[1];
  return values.size === 1 && hex
    ? new Uint8Array(Buffer.from(hex.replaceAll(':', ''), 'hex'))
    : refuse('bad-fingerprint');
};
