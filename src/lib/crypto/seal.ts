/**
 * Sealing with XSalsa20-Poly1305 (secretbox) and agreeing on a secret with X25519. Keys have 32
 * bytes, nonces 24. secretbox does not commit to its key: every epoch key is named by its hash in a
 * signed operation (docs/PROTOCOL.md §2).
 */

import nacl from 'tweetnacl';
import { assert } from '#lib/base/assert.ts';
import { KEY_BYTES, NONCE_BYTES } from '#lib/crypto/sizes.ts';

export { KEY_BYTES, NONCE_BYTES, SEAL_BYTES } from '#lib/crypto/sizes.ts';

export interface BoxKeys {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}

export function seal(plaintext: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array {
  return nacl.secretbox(plaintext, nonce, key);
}

/** Null if the key is not the one, or a byte was changed. */
export function open(sealed: Uint8Array, nonce: Uint8Array, key: Uint8Array): Uint8Array | null {
  assert(nonce.length === NONCE_BYTES && key.length === KEY_BYTES, 'a nonce of 24, a key of 32');
  return nacl.secretbox.open(sealed, nonce, key);
}

/** The X25519 pair of a 32-byte secret. */
export function createBoxKeys(secretKey: Uint8Array): BoxKeys {
  assert(secretKey.length === KEY_BYTES, 'a box secret has 32 bytes');
  return nacl.box.keyPair.fromSecretKey(secretKey);
}

/** The raw X25519 result, to be fed to HKDF; null if the other key forces it to zero. */
export function sharedSecret(theirPublicKey: Uint8Array, mine: BoxKeys): Uint8Array | null {
  if (theirPublicKey.length !== KEY_BYTES) return null;
  const secret = nacl.scalarMult(mine.secretKey, theirPublicKey);
  return secret.every((byte) => byte === 0) ? null : secret;
}
