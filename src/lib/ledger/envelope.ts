/**
 * One change: docs/PROTOCOL.md §3. Bytes become an envelope through `openEnvelope` alone, which
 * accepts exactly what `sealEnvelope` writes. Whether it is signed well, in its place and allowed is
 * judged by ledger.ts; nothing here looks beyond the one envelope.
 */

import { assert } from '#lib/base/assert.ts';
import { compareBytes, concat } from '#lib/base/bytes.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { createWriter, type Writer } from '#lib/base/writer.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { NONCE_BYTES, open, SEAL_BYTES, seal } from '#lib/crypto/seal.ts';
import { sign, SIGNATURE_BYTES, verifySignature, type SignKeys } from '#lib/crypto/sign.ts';
import {
  MAX_BODY_BYTES,
  MAX_CONTROL_PAYLOAD_BYTES,
  MAX_DEPS,
  MAX_PLAINTEXT_BYTES,
  MAX_SEALED_BYTES,
} from '#lib/ledger/limits.ts';

export const ENVELOPE_VERSION = 1 as const;

export const CONTROL = 0;
export const CONTENT = 1;
export type ChainKind = typeof CONTROL | typeof CONTENT;

export const PART_NONE = 0;
export const PART_COMMON = 1;
export const PART_OWNED = 2;
/** The inner document that a content envelope changes. */
export type Part = typeof PART_COMMON | typeof PART_OWNED;

/** Kind of a content envelope that carries a Yjs update. */
export const KIND_UPDATE = 1;

/** The head of another chain that the writer had applied. */
export interface Dep {
  readonly device: Uint8Array;
  readonly chain: ChainKind;
  readonly incarnation: number;
  readonly seq: number;
  readonly hash: Uint8Array;
}

export interface Envelope {
  readonly version: typeof ENVELOPE_VERSION;
  readonly chain: ChainKind;
  readonly kind: number;
  readonly circle: number;
  readonly part: typeof PART_NONE | Part;
  /** The device's Ed25519 public key. */
  readonly device: Uint8Array;
  readonly incarnation: number;
  readonly seq: number;
  readonly lamport: number;
  readonly deps: readonly Dep[];
  readonly epoch: number;
  readonly clocks: { readonly from: number; readonly count: number };
  readonly prev: Uint8Array;
  readonly nonce: Uint8Array;
  /** Control: the operation. Content: sealed under the epoch's payload key. */
  readonly payload: Uint8Array;
  readonly signature: Uint8Array | null;
}

/** An envelope and the exact bytes that its hash and signature cover. */
export interface OpenedEnvelope {
  readonly envelope: Envelope;
  readonly body: Uint8Array;
}

export type EnvelopeError =
  'unsealed' | 'malformed-envelope' | 'oversize-envelope' | 'unknown-version';

/** The body of §3. The caller's mistake, not a stranger's, if a field is out of range: it throws. */
export function encodeBody(envelope: Envelope): Uint8Array {
  const writer = createWriter();
  writeUnsigned(writer, envelope);
  if (envelope.signature === null) writer.u8(0);
  else writer.u8(1).bytes(envelope.signature);
  const body = writer.finish();
  assert(body.length <= MAX_BODY_BYTES, 'an envelope fits its limit');
  return body;
}

function writeUnsigned(writer: Writer, envelope: Envelope): void {
  writer
    .u8(envelope.version)
    .u8(envelope.chain)
    .u8(envelope.kind)
    .varuint(envelope.circle)
    .u8(envelope.part)
    .bytes(envelope.device)
    .varuint(envelope.incarnation)
    .varuint(envelope.seq)
    .varuint(envelope.lamport)
    .varuint(envelope.deps.length);
  for (const dep of envelope.deps)
    writer
      .bytes(dep.device)
      .u8(dep.chain)
      .varuint(dep.incarnation)
      .varuint(dep.seq)
      .bytes(dep.hash);
  writer
    .varuint(envelope.epoch)
    .varuint(envelope.clocks.from)
    .varuint(envelope.clocks.count)
    .bytes(envelope.prev)
    .blob(envelope.payload);
}

export function parseBody(
  nonce: Uint8Array,
  body: Uint8Array,
): Result<Envelope, Exclude<EnvelopeError, 'unsealed'>> {
  if (body.length > MAX_BODY_BYTES) return err('oversize-envelope');
  // A later version may lay out everything else differently: it is kept away, not blamed.
  if (body.length > 0 && body[0] !== ENVELOPE_VERSION) return err('unknown-version');
  try {
    return ok(readBody(nonce, createReader(body)));
  } catch (error) {
    if (error instanceof ReadError) return err('malformed-envelope');
    throw error;
  }
}

function readBody(nonce: Uint8Array, reader: Reader): Envelope {
  reader.u8();
  const chain = readChain(reader);
  const kind = reader.u8();
  const circle = reader.varuint();
  const part = reader.u8();
  const device = reader.bytes(32);
  const incarnation = reader.varuint();
  const seq = reader.varuint();
  const lamport = reader.varuint();
  const deps = readDeps(reader, device, chain, incarnation);
  const epoch = reader.varuint();
  const clocks = { from: reader.varuint(), count: reader.varuint() };
  const prev = reader.bytes(32);
  const payload = reader.blob(
    chain === CONTROL ? MAX_CONTROL_PAYLOAD_BYTES : MAX_PLAINTEXT_BYTES + SEAL_BYTES,
  );
  const signed = reader.u8();
  if (signed > 1) throw new ReadError('signed is 0 or 1');
  const signature = signed === 1 ? reader.bytes(SIGNATURE_BYTES) : null;
  reader.end();
  if (lamport === 0) throw new ReadError('a lamport is at least 1');
  if (!Number.isSafeInteger(clocks.from + clocks.count)) throw new ReadError('clocks overflow');
  const version = ENVELOPE_VERSION;
  const common = { version, kind, circle, device, incarnation, seq, lamport } as const;
  const rest = { deps, epoch, clocks, prev, nonce, payload, signature } as const;
  if (chain === CONTROL) {
    if (part !== PART_NONE || epoch !== 0 || clocks.from !== 0 || clocks.count !== 0)
      throw new ReadError('a control envelope has no part, epoch or clocks');
    // Who is on the roster must be judged from control chains alone: newcomers have nothing else yet.
    if (deps.some((dep) => dep.chain !== CONTROL))
      throw new ReadError('a control envelope names control chains alone');
    return { ...common, ...rest, chain, part };
  }
  if (part !== PART_COMMON && part !== PART_OWNED) throw new ReadError('a part is 1 or 2');
  return { ...common, ...rest, chain, part };
}

function readChain(reader: Reader): ChainKind {
  const chain = reader.u8();
  if (chain !== CONTROL && chain !== CONTENT) throw new ReadError('a chain is 0 or 1');
  return chain;
}

function readDeps(
  reader: Reader,
  device: Uint8Array,
  chain: ChainKind,
  incarnation: number,
): readonly Dep[] {
  const count = reader.varuint();
  if (count > MAX_DEPS) throw new ReadError('too many deps');
  const deps: Dep[] = [];
  const own = { device, chain, incarnation };
  for (let at = 0; at < count; at++) {
    const dep: Dep = {
      device: reader.bytes(32),
      chain: readChain(reader),
      incarnation: reader.varuint(),
      seq: reader.varuint(),
      hash: reader.bytes(32),
    };
    const before = deps.at(-1);
    if (before !== undefined && compareChains(before, dep) >= 0)
      throw new ReadError('deps ascend strictly');
    if (compareChains(own, dep) === 0) throw new ReadError('no chain depends on itself');
    deps.push(dep);
  }
  return deps;
}

/** The order of deps: by device, chain, incarnation. */
export function compareChains(
  a: Pick<Dep, 'device' | 'chain' | 'incarnation'>,
  b: Pick<Dep, 'device' | 'chain' | 'incarnation'>,
): number {
  return compareBytes(a.device, b.device) || a.chain - b.chain || a.incarnation - b.incarnation;
}

/** The form in which an envelope is stored and sent: header and signature hidden too. */
export function sealEnvelope(envelope: Envelope, headerKey: Uint8Array): Uint8Array {
  return concat(envelope.nonce, seal(encodeBody(envelope), envelope.nonce, headerKey));
}

export function openEnvelope(
  sealed: Uint8Array,
  headerKey: Uint8Array,
): Result<OpenedEnvelope, EnvelopeError> {
  if (sealed.length > MAX_SEALED_BYTES) return err('oversize-envelope');
  if (sealed.length < NONCE_BYTES + SEAL_BYTES) return err('unsealed');
  const nonce = sealed.slice(0, NONCE_BYTES);
  const body = open(sealed.subarray(NONCE_BYTES), nonce, headerKey);
  if (body === null) return err('unsealed');
  const parsed = parseBody(nonce, body);
  return parsed.ok ? ok({ envelope: parsed.value, body }) : parsed;
}

/** The name of an envelope, its signature included. */
export function envelopeHash(board: Uint8Array, { envelope, body }: OpenedEnvelope): Uint8Array {
  return hash(LABELS.envelopeHash, board, envelope.nonce, body);
}

export function signEnvelope(envelope: Envelope, board: Uint8Array, keys: SignKeys): Envelope {
  const writer = createWriter();
  writeUnsigned(writer, envelope);
  const message = concat(LABELS.envelope, board, envelope.nonce, writer.finish());
  return { ...envelope, signature: sign(message, keys) };
}

/** Whether the envelope carries a good signature of its device. */
export function verifyEnvelope(board: Uint8Array, { envelope, body }: OpenedEnvelope): boolean {
  if (envelope.signature === null) return false;
  const covered = body.subarray(0, body.length - SIGNATURE_BYTES - 1);
  const message = concat(LABELS.envelope, board, envelope.nonce, covered);
  return verifySignature(message, envelope.signature, envelope.device);
}
