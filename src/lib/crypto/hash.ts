/**
 * SHA-256, HMAC-SHA-256 and HKDF-SHA-256 (RFC 5869) from @noble/hashes, each under a label of
 * labels.ts. Parts are joined without lengths: a caller's parts have fixed lengths, but for the last.
 */

import { hkdf as hkdfOf } from '@noble/hashes/hkdf.js';
import { hmac as hmacOf } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat } from '#lib/base/bytes.ts';

/** 32 bytes: SHA-256 over label and parts. */
export function hash(label: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const digest = sha256.create().update(label);
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** 32 bytes. */
export function hmac(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmacOf(sha256, key, message);
}

/** `length` bytes; `context` follows the label in HKDF's info. */
export function hkdf(
  secret: Uint8Array,
  salt: Uint8Array,
  label: Uint8Array,
  length: number,
  context: Uint8Array = new Uint8Array(0),
): Uint8Array {
  return hkdfOf(sha256, secret, salt, concat(label, context), length);
}

/** Equality in a time that tells nothing about where two MACs of one length differ. */
export function equalMacs(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let at = 0; at < a.length; at++) difference |= (a[at] ?? 0) ^ (b[at] ?? 0);
  return difference === 0;
}
