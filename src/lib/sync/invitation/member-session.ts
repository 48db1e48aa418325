/**
 * The member's side, over one channel: answers a commitment, checks what is revealed against it, and
 * sends the welcome. No key of a member's crosses before the words agree. docs/PROTOCOL.md §10.
 */

import { concat, decodeUtf8, equalBytes } from '#lib/base/bytes.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { verifySignature } from '#lib/crypto/sign.ts';
import { FRAME } from '#lib/sync/door/frames.ts';
import {
  CLOSED_REASONS,
  createJoinAgreement,
  MEMBER,
  NAME_BYTES,
  NEWCOMER,
  receiveProofs,
  revealMessage,
  wordsDigest,
  type ClosedReason,
  type JoinConfig,
  type JoinStep,
  type Reveal,
} from '#lib/sync/invitation/session.ts';
import { matchesWords } from '#lib/sync/invitation/words.ts';

export type MemberEvent =
  | { readonly kind: 'proven' }
  /** Committed: from here on this one has the member's attention. */
  | { readonly kind: 'begun' }
  /** Committed, and told that somebody else has it. */
  | { readonly kind: 'sent-away' }
  | { readonly kind: 'knocking'; readonly reveal: Reveal; readonly digest: Uint8Array }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'broken'; readonly isOtherMember: boolean };

const WELCOME_PIECE = 15_000;

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

export interface MemberConfig extends JoinConfig {
  /** Asked at the commitment, before anything is answered. */
  isBusy?(): boolean;
}

export function createMemberSession(config: MemberConfig): MemberSession {
  const agreement = createJoinAgreement(config, MEMBER);
  const sessionNonce = config.random(32);
  let commitment: Uint8Array = new Uint8Array(0);
  let digest: Uint8Array | null = null;
  let phase: 'hello' | 'proof' | 'proven' | 'reveal' | 'words' | 'welcomed' | 'over' = 'hello';

  const broken = (isOtherMember = false): JoinStep<MemberEvent> => {
    phase = 'over';
    return { send: [], events: [{ kind: 'broken', isOtherMember }] };
  };

  function close(reason: ClosedReason): readonly Uint8Array[] {
    if (phase === 'hello' || phase === 'proof' || phase === 'over') return [];
    phase = 'over';
    const byte = Uint8Array.of(CLOSED_REASONS.indexOf(reason) + 1);
    return [agreement.sealFrame(FRAME.closed, byte)];
  }

  function receiveCommit(frame: Uint8Array): JoinStep<MemberEvent> {
    const plaintext = frame[0] === FRAME.commit ? agreement.openFrame(frame) : null;
    if (plaintext?.length !== 32) return broken();
    // Words that nobody is going to hear must not be shown.
    if (config.isBusy?.() === true) return { send: close('busy'), events: [{ kind: 'sent-away' }] };
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
    close,
    welcome(welcome) {
      if (phase !== 'words') return [];
      phase = 'welcomed';
      return splitWelcome(welcome).map((piece) => agreement.sealFrame(FRAME.welcome, piece));
    },
  };
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

function splitWelcome(welcome: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < welcome.length; at += WELCOME_PIECE) {
    const isLast = at + WELCOME_PIECE >= welcome.length;
    const flags = (at === 0 ? 1 : 0) | (isLast ? 2 : 0);
    pieces.push(concat(Uint8Array.of(flags), welcome.subarray(at, at + WELCOME_PIECE)));
  }
  return pieces;
}
