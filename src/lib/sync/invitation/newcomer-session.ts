/**
 * The newcomer's side, over one channel: proves that it has the link, commits to keys, reveals them,
 * and puts together the welcome that comes. docs/PROTOCOL.md §10.
 */

import { concat, encodeUtf8 } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { sign, type SignKeys } from '#lib/crypto/sign.ts';
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
} from '#lib/sync/invitation/session.ts';

export type NewcomerEvent =
  | { readonly kind: 'proven' }
  | { readonly kind: 'comparing'; readonly digest: Uint8Array }
  | { readonly kind: 'welcome'; readonly welcome: Uint8Array }
  | { readonly kind: 'closed'; readonly reason: ClosedReason }
  /** Not the other end of this invitation, or not one that keeps to the protocol. */
  | { readonly kind: 'broken'; readonly isOtherNewcomer?: boolean };

/** Far above any honest roster: a member who fills their control chain must not close the board. */
const WELCOME_LIMIT = 67_108_864;

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
      if ('failed' in step)
        return over({
          kind: 'broken',
          ...(step.failed === 'same-role' && { isOtherNewcomer: true }),
        });
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
