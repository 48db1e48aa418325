/**
 * Ed25519 (RFC 8032) with one verifier for everybody: the equation without the cofactor, and before
 * it the checks that the equation leaves out. Two verifiers that differ on an edge case would split a
 * collective, so nothing else in Cobijo verifies a signature; and none that a browser brings along
 * does, because browsers differ. Signing, which touches the secret, is tweetnacl's, in constant time.
 * docs/PROTOCOL.md §1.
 */

import nacl from 'tweetnacl';
import { assert } from '#lib/base/assert.ts';
import { toHex } from '#lib/base/bytes.ts';
import { fitsEquation } from '#lib/crypto/equation.ts';

export interface SignKeys {
  /** 32 bytes: the device. */
  readonly publicKey: Uint8Array;
  /** 64 bytes, seed and public key. */
  readonly secretKey: Uint8Array;
}

export const SIGNATURE_BYTES = 64;

/** L, the order of the base point, little-endian. */
const ORDER = Uint8Array.from([
  0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
]);

/** p = 2^255 − 19, little-endian. */
const FIELD = Uint8Array.from([0xed, ...new Array<number>(30).fill(0xff), 0x7f]);

/** y of the eight points of small order, as canonical encodings without the sign bit. */
const SMALL_ORDER_Y = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** The keys of a 32-byte seed. */
export function createSignKeys(seed: Uint8Array): SignKeys {
  assert(seed.length === 32, 'a signing seed has 32 bytes');
  return nacl.sign.keyPair.fromSeed(seed);
}

/** 64 bytes. `message` begins with a label. */
export function sign(message: Uint8Array, keys: SignKeys): Uint8Array {
  return nacl.sign.detached(message, keys.secretKey);
}

/** Never throws; false for keys and signatures of a wrong length or a forbidden form. */
export function verifySignature(
  message: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== SIGNATURE_BYTES || !isSignKey(publicKey)) return false;
  // S + L fits the equation too: whoever forwards an envelope could change its hash.
  if (!isBelow(signature.subarray(32), ORDER)) return false;
  if (!isPointEncoding(signature.subarray(0, 32))) return false;
  return fitsEquation(message, signature, publicKey);
}

/** Whether these bytes may be a device: canonical, and not of small order (its signatures would fit any message). */
export function isSignKey(publicKey: Uint8Array): boolean {
  return publicKey.length === 32 && isPointEncoding(publicKey);
}

function isPointEncoding(encoding: Uint8Array): boolean {
  const y = Uint8Array.from(encoding);
  y[31] = (y[31] ?? 0) & 0x7f;
  return isBelow(y, FIELD) && !SMALL_ORDER_Y.has(toHex(y));
}

/** Little-endian comparison of two 32-byte numbers. */
function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = 31; at >= 0; at--) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
