// @ts-nocheck
// What the vectors of the wire are made with: fixed bytes, and both ends of a channel (§9, §10).
import { toHex } from './bytes.js';
import { publicOf } from './crypto.js';
import * as door from './door.js';

export const filled = (byte, length = 32) => new Uint8Array(length).fill(byte);
/** Everything that is bytes, as hex. */
export const asHex = (value) => {
  if (value instanceof Uint8Array) return toHex(value);
  if (Array.isArray(value)) return value.map(asHex);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asHex(inner)]));
};
export const flipped = (bytes, at) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));

export const channel = (kind, { topic, doorSecret, roles = [] }) => {
  const secrets = { caller: filled(0x11), answerer: filled(0x22) };
  const [callerKey, answererKey] = [secrets.caller, secrets.answerer].map((s) =>
    publicOf('X25519', s),
  );
  const prints = { caller: filled(0xaa), answerer: filled(0xbb) };
  const hellos = {
    caller: door.writeHello(callerKey, roles[0]),
    answerer: door.writeHello(answererKey, roles[1]),
  };
  const T0 = door.transcript(kind, {
    callerHello: hellos.caller,
    answererHello: hellos.answerer,
    callerPrint: prints.caller,
    answererPrint: prints.answerer,
    topic,
  });
  const keys = door.channelKeys(kind, {
    secret: secrets.caller,
    theirs: answererKey,
    doorSecret,
    T0,
  });
  const proofs = {
    caller: door.writeProof(keys.mac[0], T0),
    answerer: door.writeProof(keys.mac[1], T0),
  };
  return { secrets, prints, hellos, T0, keys, proofs };
};
