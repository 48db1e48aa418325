// @ts-nocheck
// Vectors of what crosses a wire or lies on a disk (docs/PROTOCOL.md §1, §9, §10, §11), made by the
// second implementation from fixed bytes. tests/vectors-wire.test.ts holds the project to them.
import { concat, fromHex, u8, varuint } from './bytes.js';
import { publicOf, sign } from './crypto.js';
import * as door from './door.js';
import { edgeSignatures } from './edge-signatures.js';
import { joins, rows } from './make-wire-join.js';
import { asHex, channel, filled, flipped } from './wire-tools.js';

const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;
const plusOrder = (signature) => {
  let s = signature.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + ORDER;
  const out = signature.slice();
  for (let i = 32; i < 64; i += 1, s >>= 8n) out[i] = Number(s & 255n);
  return out;
};
const signatures = () => {
  const key = publicOf('Ed25519', filled(1));
  const message = filled(7, 20);
  const good = sign(filled(1), message);
  const identity = concat(u8(1), new Uint8Array(31));
  const negative = (name, change) => ({
    name,
    key,
    message,
    signature: good,
    ...change,
    isGood: false,
  });
  const eighth = fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
  const tooHigh = concat(u8(0xee), filled(0xff, 30), u8(0x7f));
  return [
    { name: 'good', key, message, signature: good, isGood: true },
    negative('another message', { message: filled(8, 20) }),
    negative('S + L', { signature: plusOrder(good) }),
    negative('a key of order 1, which fits R = B and S = 1 for any message', {
      key: identity,
      signature: concat(u8(0x58), filled(0x66, 31), u8(1), new Uint8Array(31)),
    }),
    negative('a key of order 8', { key: eighth }),
    negative('a key that is not canonical', { key: tooHigh }),
    negative('R of order 1', { signature: concat(identity, good.slice(32)) }),
    negative('R that is not canonical', { signature: concat(tooHigh, good.slice(32)) }),
    negative('63 bytes', { signature: good.slice(0, 63) }),
    ...edgeSignatures(),
  ];
};

const doors = () => {
  const given = { topic: 'QUJDREVGR0hJSktMTU5PUA', doorSecret: filled(0x33) };
  const [board, seeds] = [filled(0x44), { caller: filled(1), answerer: filled(2) }];
  const { secrets, prints, hellos, T0, keys, proofs } = channel(door.DOOR, given);
  const identity = (role, as = role) =>
    door.sealFrame(3, keys.box[role], 0, door.writeIdentity([seeds.caller, seeds.answerer][role], board, as, publicOf('Ed25519', [seeds.caller, seeds.answerer][role]), T0)); // prettier-ignore
  const none = new Uint8Array(0);
  const weak = (key) => concat(u8(1), u8(1), key);
  return {
    ...given, board, seeds, secrets, prints, T0, hellos, proofs,
    identities: { caller: identity(0), answerer: identity(1) },
    ready: { caller: door.sealFrame(5, keys.box[0], 1, none), answerer: door.sealFrame(5, keys.box[1], 1, none) },
    // What an answerer refuses in the place of the caller's frame.
    refused: [
      { name: 'a hello of version 2', instead: 'hello', frame: concat([1, 2], hellos.caller.slice(2)) },
      { name: 'a hello that is too long', instead: 'hello', frame: concat(hellos.caller, u8(0)) },
      { name: 'a hello of an order that gives zeros', instead: 'hello', frame: weak(new Uint8Array(32)) },
      { name: 'one’s own hello', instead: 'hello', frame: hellos.answerer },
      { name: 'one’s own proof', instead: 'proof', frame: proofs.answerer },
      { name: 'a proof with a bit changed', instead: 'proof', frame: flipped(proofs.caller, 5) },
      { name: 'an identity signed for the other role', instead: 'identity', frame: identity(0, 1) },
      { name: 'an identity with a bit changed', instead: 'identity', frame: flipped(identity(0), 40) },
      { name: 'one’s own identity', instead: 'identity', frame: identity(1) },
    ],
  }; // prettier-ignore
};

const heads = () => {
  const full = { heads: [{ client: 2 ** 53 - 1, count: 300, hash: filled(3) }, { client: 5, count: 1, hash: filled(4) }], doors: [filled(9)] }; // prettier-ignore
  const bytes = door.writeHeads(full);
  const good = [full, { heads: [], doors: [] }].map((value) => ({
    ...value,
    bytes: door.writeHeads(value),
  }));
  return {
    good,
    refused: [
      { name: 'cut short', bytes: bytes.slice(0, -1) },
      { name: 'a byte too many', bytes: concat(bytes, u8(0)) },
      { name: 'no doors', bytes: u8(0) },
      { name: 'a number that is not minimal', bytes: fromHex('800000') },
      { name: 'a count that nothing follows', bytes: varuint(4096) },
      { name: '257 doors', bytes: concat([0], varuint(257), filled(1, 257 * 32)) },
    ],
  };
};

const fragments = () => {
  const [one, two, none] = [concat([6, 3], [7, 8]), concat([6, 1], [1]), concat([6, 3])];
  const end = concat([6, 2], [2]);
  return {
    good: [
      { frames: [one], messages: [Uint8Array.of(7, 8)] },
      { frames: [two, end, one], messages: [Uint8Array.of(1, 2), Uint8Array.of(7, 8)] },
      { frames: [none], messages: [new Uint8Array(0)] },
      { frames: [two, concat([6, 2])], messages: [Uint8Array.of(1)] },
    ],
    refused: [
      { name: 'an end without a beginning', frames: [end] },
      { name: 'two beginnings', frames: [two, two] },
      { name: 'an empty piece that is not the last', frames: [concat([6, 1])] },
      { name: 'an unknown flag', frames: [concat([6, 7], [1])] },
      { name: 'another frame', frames: [concat([5, 3], [1])] },
      { name: 'no flags', frames: [u8(6)] },
    ],
  };
};

const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');
const fingerprints = () => {
  const line = `a=fingerprint:sha-256 ${FINGERPRINT}`;
  const sdp = (...lines) =>
    ['v=0', ...lines, 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel', ''].join('\r\n');
  return {
    good: [sdp(line), sdp(line, line), sdp(line.toLowerCase())].map((text) => ({
      text,
      print: filled(0xab),
    })),
    refused: [sdp(), sdp(line, line.replace('AB', 'AC')), sdp(line.replace('256', '1')), sdp(line, 'a=fingerprint:sha-512 AB'), sdp(line.slice(0, -3))], // prettier-ignore
  };
};

export const makeWire = () =>
  asHex({ signatures: signatures(), door: doors(), heads: heads(), fragments: fragments(), fingerprints: fingerprints(), join: joins(), atRest: rows() }); // prettier-ignore
