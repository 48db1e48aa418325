/**
 * What the two sides of an invitation share: what they are given, what may end it, the proofs at its
 * beginning, and what both hash alike. The sides themselves are newcomer-session.ts and
 * member-session.ts, pure state machines. Commit before reveal: the newcomer fixes its keys and nonce
 * before it hears the member's nonce, and the member its nonce before it sees the keys, so nobody in
 * the middle can search for keys that make the four words agree. docs/PROTOCOL.md §10.
 */

import type { Random } from '#lib/base/brands.ts';
import { concat } from '#lib/base/bytes.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { FRAME_LIMIT } from '#lib/sync/door/frames.ts';
import { createAgreement, type Agreement, type Role } from '#lib/sync/door/key-agreement.ts';

export const CLOSED_REASONS = [
  'used',
  'late',
  'withdrawn',
  'burnt',
  'busy',
  'differed',
  'declined',
] as const;
export type ClosedReason = (typeof CLOSED_REASONS)[number];

export interface JoinConfig {
  readonly role: Role;
  readonly topic: string;
  readonly doorSecret: Uint8Array;
  /** 16 bytes. */
  readonly invitationId: Uint8Array;
  readonly fingerprints: Readonly<Record<Role, Uint8Array>>;
  readonly random: Random;
}

export interface JoinStep<Event> {
  readonly send: readonly Uint8Array[];
  readonly events: readonly Event[];
}

export interface Reveal {
  readonly signKey: Uint8Array;
  readonly boxKey: Uint8Array;
  /** What the newcomer goes by. */
  readonly name: string;
}

export const NEWCOMER = 0;
export const MEMBER = 1;
/** What a newcomer goes by, in UTF-8. */
export const NAME_BYTES = 200;

export function createJoinAgreement(config: JoinConfig, side: number): Agreement {
  return createAgreement({
    role: config.role,
    labels: { transcript: LABELS.joinTranscript, keys: LABELS.joinKeys },
    secret: config.doorSecret,
    topic: config.topic,
    fingerprints: config.fingerprints,
    extra: Uint8Array.of(side),
    random: config.random,
  });
}

type ProofStep =
  | { readonly send: readonly Uint8Array[]; readonly phase: 'proof' | 'proven' }
  | { readonly failed: 'broken' | 'same-role' };

/** Hello and proof, alike for both; the answerer proves itself only to a caller that has. */
export function receiveProofs(
  agreement: Agreement,
  role: Role,
  phase: 'hello' | 'proof',
  frame: Uint8Array,
  otherSide: number,
): ProofStep {
  const isCaller = role === 'caller';
  if (frame.length > FRAME_LIMIT) return { failed: 'broken' };
  if (phase === 'hello') {
    const hello = agreement.receiveHello(frame);
    if ('failed' in hello) return { failed: 'broken' };
    if (hello.extra[0] !== otherSide) return { failed: 'same-role' };
    return { send: isCaller ? [agreement.proof()] : [], phase: 'proof' };
  }
  if (!agreement.checkProof(frame)) return { failed: 'broken' };
  return { send: isCaller ? [] : [agreement.proof()], phase: 'proven' };
}

export function revealMessage(
  agreement: Agreement,
  commitment: Uint8Array,
  sessionNonce: Uint8Array,
  signKey: Uint8Array,
  boxKey: Uint8Array,
): Uint8Array {
  const parts = [agreement.transcript(), commitment, sessionNonce, signKey, boxKey];
  return concat(LABELS.joinReveal, ...parts);
}

export function wordsDigest(
  agreement: Agreement,
  parts: readonly Uint8Array[],
  invitationId: Uint8Array,
): Uint8Array {
  return hash(LABELS.joinWords, agreement.transcript(), ...parts, invitationId);
}
