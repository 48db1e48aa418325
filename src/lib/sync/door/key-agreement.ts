/**
 * The first two frames of the door and of an invitation: ephemeral keys, then MACs over a transcript
 * that holds both hellos, both DTLS fingerprints and the topic. Without the door secret nobody gets
 * past here, and nothing said so far tells who anyone is. docs/PROTOCOL.md §9.
 */

import type { Random } from '#lib/base/brands.ts';
import { assert } from '#lib/base/assert.ts';
import { concat, encodeUtf8, equalBytes } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { equalMacs, hash, hkdf, hmac } from '#lib/crypto/hash.ts';
import { createBoxKeys, open, seal, sharedSecret } from '#lib/crypto/seal.ts';
import type { HandshakeReason } from '#lib/ledger/door-reasons.ts';
import { FRAME } from '#lib/sync/door/frames.ts';

export type Role = 'caller' | 'answerer';

export interface AgreementConfig {
  readonly role: Role;
  readonly labels: { readonly transcript: Uint8Array; readonly keys: Uint8Array };
  readonly secret: Uint8Array;
  readonly topic: string;
  readonly fingerprints: Readonly<Record<Role, Uint8Array>>;
  /** What follows the ephemeral key in one's own hello: nothing at the door, the role in a join. */
  readonly extra?: Uint8Array;
  readonly random: Random;
}

export type HelloFailure = Extract<
  HandshakeReason,
  'handshake-malformed' | 'handshake-version' | 'handshake-own-key'
>;

export interface Agreement {
  /** One's own hello frame. */
  readonly hello: Uint8Array;
  /** Takes the other's hello. `extra` is what followed its key; null with a failure. */
  receiveHello(frame: Uint8Array): { failed: HelloFailure } | { extra: Uint8Array };
  /** T0; only after a hello was received. */
  transcript(): Uint8Array;
  proof(): Uint8Array;
  checkProof(frame: Uint8Array): boolean;
  /** A frame whose body is sealed under one's own box key and the next counter. */
  sealFrame(type: number, plaintext: Uint8Array): Uint8Array;
  /** The plaintext of the other's next sealed frame, or null. */
  openFrame(frame: Uint8Array): Uint8Array | null;
}

const VERSION = 1;
const HELLO_HEAD = 34;

export function createAgreement(config: AgreementConfig): Agreement {
  const { role, fingerprints } = config;
  const ephemeral = createBoxKeys(config.random(32));
  const extra = config.extra ?? new Uint8Array(0);
  const hello = concat(Uint8Array.of(FRAME.hello, VERSION), ephemeral.publicKey, extra);
  let keys: SessionKeys | null = null;
  let sent = 0;
  let received = 0;

  function session(): SessionKeys {
    assert(keys !== null, 'keys exist once the other hello has come');
    return keys;
  }

  return {
    hello,
    receiveHello(frame) {
      if (frame[0] !== FRAME.hello || frame.length < 2) return { failed: 'handshake-malformed' };
      if (frame[1] !== VERSION) return { failed: 'handshake-version' };
      if (frame.length !== hello.length) return { failed: 'handshake-malformed' };
      const theirKey = frame.subarray(2, HELLO_HEAD);
      // A mirror would otherwise make us prove ourselves to ourselves.
      if (equalBytes(theirKey, ephemeral.publicKey)) return { failed: 'handshake-own-key' };
      const secret = sharedSecret(theirKey, ephemeral);
      if (secret === null) return { failed: 'handshake-malformed' };
      const hellos = role === 'caller' ? [hello, frame] : [frame, hello];
      const transcript = hash(
        config.labels.transcript,
        ...hellos,
        fingerprints.caller,
        fingerprints.answerer,
        encodeUtf8(config.topic),
      );
      const material = hkdf(secret, config.secret, config.labels.keys, 128, transcript);
      keys = splitKeys(role, transcript, material);
      return { extra: frame.slice(HELLO_HEAD) };
    },
    transcript: () => session().transcript,
    proof() {
      const { ownMac, transcript } = session();
      return concat(Uint8Array.of(FRAME.proof), hmac(ownMac, transcript));
    },
    checkProof(frame) {
      if (frame[0] !== FRAME.proof || frame.length !== 33) return false;
      const { theirMac, transcript } = session();
      return equalMacs(frame.subarray(1), hmac(theirMac, transcript));
    },
    sealFrame(type, plaintext) {
      const body = seal(plaintext, counterNonce(sent++), session().ownBox);
      return concat(Uint8Array.of(type), body);
    },
    openFrame(frame) {
      return open(frame.slice(1), counterNonce(received++), session().theirBox);
    },
  };
}

interface SessionKeys {
  readonly transcript: Uint8Array;
  readonly ownMac: Uint8Array;
  readonly theirMac: Uint8Array;
  readonly ownBox: Uint8Array;
  readonly theirBox: Uint8Array;
}

function splitKeys(role: Role, transcript: Uint8Array, material: Uint8Array): SessionKeys {
  const own = role === 'caller' ? 0 : 32;
  const theirs = 32 - own;
  return {
    transcript,
    ownMac: material.slice(own, own + 32),
    theirMac: material.slice(theirs, theirs + 32),
    ownBox: material.slice(64 + own, 96 + own),
    theirBox: material.slice(64 + theirs, 96 + theirs),
  };
}

/** 16 zero bytes and the counter as 8 bytes: each direction has a key of its own. */
function counterNonce(counter: number): Uint8Array {
  return concat(new Uint8Array(20), createWriter().u32(counter).finish());
}
