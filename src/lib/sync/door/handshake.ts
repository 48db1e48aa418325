/**
 * The door's handshake as a state machine: frames in, frames out; no DOM, no timers, randomness
 * passed in. It ends in `done` with the other's device, which is on the roster, or in `failed` with
 * a reason for the door log; after either it takes no more frames. The caller reveals itself first,
 * and the answerer reveals itself only to somebody it knows. docs/PROTOCOL.md §9.
 */

import type { Random } from '#lib/base/brands.ts';
import { concat, equalBytes } from '#lib/base/bytes.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import type { HandshakeReason } from '#lib/ledger/door-reasons.ts';
import { NONCE_BYTES, SEAL_BYTES } from '#lib/crypto/seal.ts';
import { sign, verifySignature, type SignKeys } from '#lib/crypto/sign.ts';
import { encodeClose, FRAME, FRAME_LIMIT, parseClose } from '#lib/sync/door/frames.ts';
import { createAgreement, type Role } from '#lib/sync/door/key-agreement.ts';

export type HandshakeFailure = HandshakeReason | 'peer-closed';

export interface HandshakeConfig {
  readonly role: Role;
  readonly board: Uint8Array;
  readonly topic: string;
  readonly doorSecret: Uint8Array;
  readonly signKeys: SignKeys;
  readonly fingerprints: Readonly<Record<Role, Uint8Array>>;
  readonly random: Random;
  /** Whether the roster has this device. */
  knows(device: Uint8Array): boolean;
  /** All sealed control envelopes, in an order in which each can be judged. */
  controlEnvelopes(): readonly Uint8Array[];
  /** Judges what the other showed; what is accepted changes `knows`. */
  learn(sealed: readonly Uint8Array[]): void;
}

export interface HandshakeStep {
  readonly send: readonly Uint8Array[];
  readonly done?: { readonly device: Uint8Array };
  /** `device` if the other had proved to hold its key. */
  readonly failed?: { readonly reason: HandshakeFailure; readonly device: Uint8Array | null };
}

export interface Handshake {
  /** The frames to send at once. */
  start(): readonly Uint8Array[];
  receive(frame: Uint8Array): HandshakeStep;
}

const MORE_BYTES = 1_048_576;
const MORE_FRAME = 16_384;
const MORE_FRAMES = 256;
const IDENTITY_BYTES = 96;

export function createHandshake(config: HandshakeConfig): Handshake {
  const isCaller = config.role === 'caller';
  const agreement = createAgreement({
    role: config.role,
    labels: { transcript: LABELS.doorTranscript, keys: LABELS.doorKeys },
    secret: config.doorSecret,
    topic: config.topic,
    fingerprints: config.fingerprints,
    random: config.random,
  });
  let phase: 'hello' | 'proof' | 'identity' | 'settling' | 'over' = 'hello';
  let peer: Uint8Array | null = null;
  /** Envelopes the other shows us; null while we have not asked. */
  let shown: { sealed: Uint8Array[]; bytes: number; frames: number } | null = null;
  let hasAnswered = false;
  let hasSentReady = false;
  let hasReceivedReady = false;

  function fail(reason: HandshakeFailure, send: readonly Uint8Array[] = []): HandshakeStep {
    phase = 'over';
    return { send, failed: { reason, device: peer } };
  }

  function receiveHello(frame: Uint8Array): HandshakeStep {
    const hello = agreement.receiveHello(frame);
    if ('failed' in hello) return fail(hello.failed);
    phase = 'proof';
    return { send: isCaller ? [agreement.proof()] : [] };
  }

  function receiveProof(frame: Uint8Array): HandshakeStep {
    if (!agreement.checkProof(frame)) return fail('handshake-proof');
    phase = 'identity';
    return { send: [isCaller ? identityFrame() : agreement.proof()] };
  }

  function receiveIdentity(frame: Uint8Array): HandshakeStep {
    const plaintext = agreement.openFrame(frame);
    if (plaintext?.length !== IDENTITY_BYTES) return fail('handshake-identity');
    const device = plaintext.slice(0, 32);
    const theirRole: Role = isCaller ? 'answerer' : 'caller';
    if (!verifySignature(identityMessage(theirRole, device), plaintext.subarray(32), device))
      return fail('handshake-identity');
    if (equalBytes(device, config.signKeys.publicKey)) return fail('handshake-own-key');
    peer = device;
    phase = 'settling';
    if (config.knows(device)) return satisfied(device);
    shown = { sealed: [], bytes: 0, frames: 0 };
    return { send: [moreFrame([])] };
  }

  /** The other is on the roster: say so, and who one is oneself. */
  function satisfied(device: Uint8Array): HandshakeStep {
    hasSentReady = true;
    // Sealing counts: the identity comes first.
    const identity = isCaller ? [] : [identityFrame()];
    return finish(device, [...identity, agreement.sealFrame(FRAME.ready, new Uint8Array(0))]);
  }

  function finish(device: Uint8Array, send: readonly Uint8Array[]): HandshakeStep {
    if (!hasSentReady || !hasReceivedReady) return { send };
    phase = 'over';
    return { send, done: { device } };
  }

  function receiveMore(frame: Uint8Array): HandshakeStep {
    const plaintext = agreement.openFrame(frame);
    const sealed = plaintext === null ? null : parseMore(plaintext);
    if (sealed === null) return fail('handshake-malformed');
    if (shown !== null) return receiveShown(shown, sealed);
    // Asked by the other: once, and of the answerer only after the caller has told who it is.
    if (sealed.length > 0 || hasAnswered || (!isCaller && peer === null))
      return fail('handshake-malformed');
    hasAnswered = true;
    return { send: splitMore(config.controlEnvelopes()).map(moreFrame) };
  }

  function receiveShown(
    answer: NonNullable<typeof shown>,
    sealed: readonly Uint8Array[],
  ): HandshakeStep {
    answer.frames++;
    for (const envelope of sealed) answer.bytes += envelope.length;
    if (answer.bytes > MORE_BYTES || answer.frames > MORE_FRAMES)
      return fail('handshake-malformed');
    if (sealed.length > 0) {
      answer.sealed.push(...sealed);
      return { send: [] };
    }
    shown = null;
    config.learn(answer.sealed);
    if (peer !== null && config.knows(peer)) return satisfied(peer);
    return fail('not-on-the-roster', [encodeClose('not-on-roster')]);
  }

  function receiveReady(frame: Uint8Array): HandshakeStep {
    if (peer === null || hasReceivedReady || agreement.openFrame(frame)?.length !== 0)
      return fail('handshake-malformed');
    hasReceivedReady = true;
    return finish(peer, []);
  }

  function receive(frame: Uint8Array): HandshakeStep {
    if (phase === 'over') return { send: [] };
    if (frame.length === 0 || frame.length > FRAME_LIMIT) return fail('handshake-malformed');
    if (frame[0] === FRAME.close)
      return fail(parseClose(frame) === 'not-on-roster' ? 'refused-by-them' : 'peer-closed');
    if (phase === 'hello') return receiveHello(frame);
    if (phase === 'proof') return receiveProof(frame);
    if (frame[0] === FRAME.identity && phase === 'identity') return receiveIdentity(frame);
    if (frame[0] === FRAME.more) return receiveMore(frame);
    if (frame[0] === FRAME.ready) return receiveReady(frame);
    return fail('handshake-malformed');
  }

  function identityMessage(role: Role, device: Uint8Array): Uint8Array {
    const byte = Uint8Array.of(role === 'caller' ? 0 : 1);
    return concat(LABELS.doorIdentity, config.board, byte, device, agreement.transcript());
  }

  function identityFrame(): Uint8Array {
    const { publicKey } = config.signKeys;
    const signature = sign(identityMessage(config.role, publicKey), config.signKeys);
    return agreement.sealFrame(FRAME.identity, concat(publicKey, signature));
  }

  function moreFrame(sealed: readonly Uint8Array[]): Uint8Array {
    const writer = createWriter().varuint(sealed.length);
    for (const envelope of sealed) writer.blob(envelope);
    return agreement.sealFrame(FRAME.more, writer.finish());
  }

  return { start: () => [agreement.hello], receive };
}

/** Whole envelopes, at most 16 KiB a frame or one that is longer, 1 MiB in all; an empty list ends it. */
function splitMore(sealed: readonly Uint8Array[]): Uint8Array[][] {
  const frames: Uint8Array[][] = [];
  let current: Uint8Array[] = [];
  let inFrame = 0;
  let total = 0;
  for (const envelope of sealed) {
    total += envelope.length;
    if (total > MORE_BYTES) break;
    if (current.length > 0 && inFrame + envelope.length > MORE_FRAME - 256) {
      frames.push(current);
      current = [];
      inFrame = 0;
    }
    current.push(envelope);
    inFrame += envelope.length;
  }
  if (current.length > 0) frames.push(current);
  return [...frames, []];
}

function parseMore(plaintext: Uint8Array): Uint8Array[] | null {
  try {
    const reader = createReader(plaintext);
    const count = reader.varuint();
    const sealed: Uint8Array[] = [];
    for (let at = 0; at < count; at++) {
      const envelope = reader.blob(FRAME_LIMIT).slice();
      // Empty ones would fill the memory without ever reaching the limit of bytes.
      if (envelope.length < NONCE_BYTES + SEAL_BYTES) return null;
      sealed.push(envelope);
    }
    reader.end();
    return sealed;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
