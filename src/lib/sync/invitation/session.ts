/**
 * Two pure state machines that meet over one channel: the newcomer's and the member's. Commit before
 * reveal: the newcomer fixes its keys and nonce before it hears the member's nonce, and the member
 * its nonce before it sees the keys, so nobody in the middle can search for keys that make the four
 * words agree. No key of a member's crosses before the words do. docs/PROTOCOL.md §10.
 */

import type { Random } from '#lib/base/brands.ts';
import { concat, decodeUtf8, encodeUtf8, equalBytes } from '#lib/base/bytes.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { sign, verifySignature, type SignKeys } from '#lib/crypto/sign.ts';
import { FRAME, FRAME_LIMIT } from '#lib/sync/door/frames.ts';
import { createAgreement, type Agreement, type Role } from '#lib/sync/door/key-agreement.ts';
import { matchesWords } from '#lib/sync/invitation/words.ts';

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

export type NewcomerEvent =
  | { readonly kind: 'proven' }
  | { readonly kind: 'comparing'; readonly digest: Uint8Array }
  | { readonly kind: 'welcome'; readonly welcome: Uint8Array }
  | { readonly kind: 'closed'; readonly reason: ClosedReason }
  /** Not the other end of this invitation, or not one that keeps to the protocol. */
  | { readonly kind: 'broken' };

export type MemberEvent =
  | { readonly kind: 'proven' }
  /** Committed: from here on this one has the member's attention. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'knocking'; readonly reveal: Reveal; readonly digest: Uint8Array }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'broken'; readonly isOtherMember: boolean };

const NEWCOMER = 0;
const MEMBER = 1;
const WELCOME_PIECE = 15_000;
/** Far above any honest roster: a member who fills their control chain must not close the board. */
const WELCOME_LIMIT = 67_108_864;
const NAME_BYTES = 200;

export interface NewcomerSession {
  start(): readonly Uint8Array[];
  receive(frame: Uint8Array): JoinStep<NewcomerEvent>;
  /** Starts the exchange: with the one member that is chosen. */
  commit(): readonly Uint8Array[];
  arrived(): readonly Uint8Array[];
}

export interface NewcomerConfig extends JoinConfig {
  readonly signKeys: SignKeys;
  readonly boxKey: Uint8Array;
  readonly name: string;
}

export function createNewcomerSession(config: NewcomerConfig): NewcomerSession {
  const agreement = createJoinAgreement(config, NEWCOMER);
  const nonce = config.random(32);
  const { publicKey: signKey } = config.signKeys;
  const commitment = hash(LABELS.joinCommit, signKey, config.boxKey, nonce);
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  let phase: 'hello' | 'proof' | 'proven' | 'answer' | 'welcome' | 'over' = 'hello';

  const over = (event: NewcomerEvent): JoinStep<NewcomerEvent> => {
    phase = 'over';
    return { send: [], events: [event] };
  };

  function receiveAnswer(frame: Uint8Array): JoinStep<NewcomerEvent> {
    const sessionNonce = frame[0] === FRAME.answer ? agreement.openFrame(frame) : null;
    if (sessionNonce?.length !== 32) return over({ kind: 'broken' });
    phase = 'welcome';
    const message = revealMessage(agreement, commitment, sessionNonce, signKey, config.boxKey);
    const reveal = createWriter()
      .bytes(concat(signKey, config.boxKey, nonce, sign(message, config.signKeys)))
      .blob(nameBytes(config.name))
      .finish();
    const parts = [commitment, sessionNonce, signKey, config.boxKey, nonce];
    const digest = wordsDigest(agreement, parts, config.invitationId);
    return {
      send: [agreement.sealFrame(FRAME.reveal, reveal)],
      events: [{ kind: 'comparing', digest }],
    };
  }

  function receiveWelcome(frame: Uint8Array): JoinStep<NewcomerEvent> {
    const plaintext = frame[0] === FRAME.welcome ? agreement.openFrame(frame) : null;
    const flags = plaintext?.[0];
    if (plaintext === null || flags === undefined || flags > 3) return over({ kind: 'broken' });
    bytes += plaintext.length;
    const isFirst = (flags & 1) !== 0;
    if (isFirst !== (pieces.length === 0) || bytes > WELCOME_LIMIT || plaintext.length < 2)
      return over({ kind: 'broken' });
    pieces.push(plaintext.subarray(1));
    if ((flags & 2) === 0) return { send: [], events: [] };
    return over({ kind: 'welcome', welcome: concat(...pieces) });
  }

  function receive(frame: Uint8Array): JoinStep<NewcomerEvent> {
    if (phase === 'over') return { send: [], events: [] };
    if (phase === 'hello' || phase === 'proof') {
      const step = receiveProofs(agreement, config.role, phase, frame, MEMBER);
      if ('failed' in step) return over({ kind: 'broken' });
      phase = step.phase;
      return { send: step.send, events: phase === 'proven' ? [{ kind: 'proven' }] : [] };
    }
    if (frame[0] === FRAME.closed) return over(closedEvent(agreement.openFrame(frame)));
    if (phase === 'answer') return receiveAnswer(frame);
    if (phase === 'welcome') return receiveWelcome(frame);
    return over({ kind: 'broken' });
  }

  return {
    start: () => [agreement.hello],
    receive,
    commit() {
      phase = 'answer';
      return [agreement.sealFrame(FRAME.commit, commitment)];
    },
    arrived: () => [agreement.sealFrame(FRAME.arrived, new Uint8Array(0))],
  };
}

export interface MemberSession {
  start(): readonly Uint8Array[];
  receive(frame: Uint8Array): JoinStep<MemberEvent>;
  /** Whether the words heard are the right ones. */
  matches(typed: readonly string[]): boolean;
  /** Ends the session, telling the newcomer why. */
  close(reason: ClosedReason): readonly Uint8Array[];
  /** Only once the words have matched and the admission is saved. */
  welcome(welcome: Uint8Array): readonly Uint8Array[];
}

export function createMemberSession(config: JoinConfig): MemberSession {
  const agreement = createJoinAgreement(config, MEMBER);
  const sessionNonce = config.random(32);
  let commitment: Uint8Array = new Uint8Array(0);
  let digest: Uint8Array | null = null;
  let phase: 'hello' | 'proof' | 'proven' | 'reveal' | 'words' | 'welcomed' | 'over' = 'hello';

  const broken = (isOtherMember = false): JoinStep<MemberEvent> => {
    phase = 'over';
    return { send: [], events: [{ kind: 'broken', isOtherMember }] };
  };

  function receiveCommit(frame: Uint8Array): JoinStep<MemberEvent> {
    const plaintext = frame[0] === FRAME.commit ? agreement.openFrame(frame) : null;
    if (plaintext?.length !== 32) return broken();
    commitment = plaintext;
    phase = 'reveal';
    const answer = agreement.sealFrame(FRAME.answer, sessionNonce);
    return { send: [answer], events: [{ kind: 'begun' }] };
  }

  function receiveReveal(frame: Uint8Array): JoinStep<MemberEvent> {
    const plaintext = frame[0] === FRAME.reveal ? agreement.openFrame(frame) : null;
    const parsed = plaintext === null ? null : parseReveal(plaintext);
    if (parsed === null) return broken();
    const { signKey, boxKey, nonce, signature, name } = parsed;
    if (!equalBytes(hash(LABELS.joinCommit, signKey, boxKey, nonce), commitment)) return broken();
    const message = revealMessage(agreement, commitment, sessionNonce, signKey, boxKey);
    if (!verifySignature(message, signature, signKey)) return broken();
    phase = 'words';
    const parts = [commitment, sessionNonce, signKey, boxKey, nonce];
    digest = wordsDigest(agreement, parts, config.invitationId);
    return { send: [], events: [{ kind: 'knocking', reveal: { signKey, boxKey, name }, digest }] };
  }

  function receive(frame: Uint8Array): JoinStep<MemberEvent> {
    if (phase === 'over') return { send: [], events: [] };
    if (phase === 'hello' || phase === 'proof') {
      const step = receiveProofs(agreement, config.role, phase, frame, NEWCOMER);
      if ('failed' in step) return broken(step.failed === 'same-role');
      phase = step.phase;
      return { send: step.send, events: phase === 'proven' ? [{ kind: 'proven' }] : [] };
    }
    if (phase === 'proven') return receiveCommit(frame);
    if (phase === 'reveal') return receiveReveal(frame);
    if (phase !== 'welcomed' || frame[0] !== FRAME.arrived) return broken();
    return agreement.openFrame(frame)?.length === 0
      ? { send: [], events: [{ kind: 'arrived' }] }
      : broken();
  }

  return {
    start: () => [agreement.hello],
    receive,
    matches: (typed) => phase === 'words' && digest !== null && matchesWords(typed, digest),
    close(reason) {
      if (phase === 'hello' || phase === 'proof' || phase === 'over') return [];
      phase = 'over';
      const byte = Uint8Array.of(CLOSED_REASONS.indexOf(reason) + 1);
      return [agreement.sealFrame(FRAME.closed, byte)];
    },
    welcome(welcome) {
      if (phase !== 'words') return [];
      phase = 'welcomed';
      return splitWelcome(welcome).map((piece) => agreement.sealFrame(FRAME.welcome, piece));
    },
  };
}

function createJoinAgreement(config: JoinConfig, side: number): Agreement {
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
function receiveProofs(
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

function revealMessage(
  agreement: Agreement,
  commitment: Uint8Array,
  sessionNonce: Uint8Array,
  signKey: Uint8Array,
  boxKey: Uint8Array,
): Uint8Array {
  const parts = [agreement.transcript(), commitment, sessionNonce, signKey, boxKey];
  return concat(LABELS.joinReveal, ...parts);
}

function wordsDigest(
  agreement: Agreement,
  parts: readonly Uint8Array[],
  invitationId: Uint8Array,
): Uint8Array {
  return hash(LABELS.joinWords, agreement.transcript(), ...parts, invitationId);
}

function parseReveal(plaintext: Uint8Array) {
  try {
    const reader = createReader(plaintext);
    const signKey = reader.bytes(32).slice();
    const boxKey = reader.bytes(32).slice();
    const nonce = reader.bytes(32).slice();
    const signature = reader.bytes(64).slice();
    const name = decodeUtf8(reader.blob(NAME_BYTES));
    reader.end();
    return name === null ? null : { signKey, boxKey, nonce, signature, name };
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

/** Cut between characters, so that what arrives is still text. */
function nameBytes(name: string): Uint8Array {
  let kept = '';
  for (const character of name) {
    if (encodeUtf8(kept + character).length > NAME_BYTES) break;
    kept += character;
  }
  return encodeUtf8(kept);
}

function closedEvent(plaintext: Uint8Array | null): NewcomerEvent {
  const reason = plaintext?.length === 1 ? CLOSED_REASONS[(plaintext[0] ?? 0) - 1] : undefined;
  return reason === undefined ? { kind: 'broken' } : { kind: 'closed', reason };
}

function splitWelcome(welcome: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < welcome.length; at += WELCOME_PIECE) {
    const isLast = at + WELCOME_PIECE >= welcome.length;
    const flags = (at === 0 ? 1 : 0) | (isLast ? 2 : 0);
    pieces.push(concat(Uint8Array.of(flags), welcome.subarray(at, at + WELCOME_PIECE)));
  }
  return pieces;
}
