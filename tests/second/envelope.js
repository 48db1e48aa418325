// @ts-nocheck
// Envelopes of docs/PROTOCOL.md §3: body, seal, hash, signature.
import { blob, compare, concat, equal, reader, Refused, refuse, u8, varuint } from './bytes.js';
import { H, label, secretbox, secretboxOpen, sign, verify } from './crypto.js';

const MOST_BODY = 200_000;
const MOST_DEPS = 256;
const MOST_CONTROL = 16_384;
const MOST_CONTENT = 131_072 + 16;

const chainKey = ({ device, chain, incarnation }) => {
  const number = new DataView(new ArrayBuffer(8));
  number.setBigUint64(0, BigInt(incarnation));
  return concat(device, u8(chain), new Uint8Array(number.buffer));
};

const readDep = (from) => ({
  device: from.bytes(32),
  chain: from.u8(),
  incarnation: from.varuint(),
  seq: from.varuint(),
  hash: from.bytes(32),
});

const readBody = (body) => {
  const from = reader(body);
  const envelope = { version: from.u8() };
  if (envelope.version !== 1) refuse('unknown-version');
  envelope.chain = from.u8();
  envelope.kind = from.u8();
  envelope.circle = from.varuint();
  envelope.part = from.u8();
  envelope.device = from.bytes(32);
  envelope.incarnation = from.varuint();
  envelope.seq = from.varuint();
  envelope.lamport = from.varuint();
  const count = from.varuint();
  if (count > MOST_DEPS) refuse('malformed');
  envelope.deps = Array.from({ length: count }, () => readDep(from));
  envelope.epoch = from.varuint();
  envelope.clocks = { from: from.varuint(), count: from.varuint() };
  envelope.prev = from.bytes(32);
  envelope.payload = from.blob();
  envelope.signedPart = body.slice(0, from.place());
  const signed = from.u8();
  if (signed > 1) refuse('malformed');
  envelope.signature = signed === 1 ? from.bytes(64) : null;
  from.end();
  return envelope;
};

const checkBody = (envelope) => {
  const { chain, part, deps, epoch, clocks, payload } = envelope;
  const isControl = chain === 0;
  const keys = deps.map(chainKey);
  const isGood =
    chain <= 1 &&
    envelope.lamport >= 1 &&
    Number.isSafeInteger(clocks.from + clocks.count) &&
    deps.every((dep) => dep.chain <= 1 && !(isControl && dep.chain === 1)) &&
    keys.every((key, i) => i === 0 || compare(keys[i - 1], key) < 0) &&
    !keys.some((key) => equal(key, chainKey(envelope))) &&
    (isControl
      ? part === 0 && epoch === 0 && clocks.from === 0 && clocks.count === 0
      : part === 1 || part === 2) &&
    payload.length <= (isControl ? MOST_CONTROL : MOST_CONTENT);
  return isGood ? envelope : refuse('malformed');
};

/** An envelope, or Refused with 'unknown-version', 'oversize-envelope' or 'malformed-envelope'. */
export const parseBody = (body) => {
  if (body.length > MOST_BODY) refuse('oversize-envelope');
  try {
    return checkBody(readBody(body));
  } catch (error) {
    if (!(error instanceof Refused) || error.message === 'unknown-version') throw error;
    return refuse('malformed-envelope');
  }
};

export const hashOf = (board, nonce, body) => H('envelope-hash', board, nonce, body);

export const openEnvelope = (board, headerKey, sealed) => {
  const nonce = sealed.slice(0, 24);
  const body = secretboxOpen(headerKey, nonce, sealed.slice(24));
  return { ...parseBody(body), nonce, sealed, hash: hashOf(board, nonce, body) };
};

export const isSignatureGood = (board, { device, signature, nonce, signedPart }) =>
  signature !== null && verify(device, signature, label('envelope'), board, nonce, signedPart);

export const writeBody = (board, nonce, envelope, seed) => {
  const { deps, clocks } = envelope;
  const unsigned = concat(
    u8(1),
    u8(envelope.chain),
    u8(envelope.kind),
    varuint(envelope.circle ?? 0),
    u8(envelope.part),
    envelope.device,
    varuint(envelope.incarnation ?? 0),
    varuint(envelope.seq),
    varuint(envelope.lamport),
    varuint(deps.length),
    ...deps.flatMap((dep) => [chainKeyParts(dep), varuint(dep.seq), dep.hash]),
    varuint(envelope.epoch),
    varuint(clocks.from),
    varuint(clocks.count),
    envelope.prev,
    blob(envelope.payload),
  );
  if (!seed) return concat(unsigned, u8(0));
  return concat(unsigned, u8(1), sign(seed, label('envelope'), board, nonce, unsigned));
};
const chainKeyParts = ({ device, chain, incarnation }) =>
  concat(device, u8(chain), varuint(incarnation ?? 0));

export const sealBody = (headerKey, nonce, body) =>
  concat(nonce, secretbox(headerKey, nonce, body));
