/**
 * The equation of an Ed25519 signature (R, S) under a key A: the encoding of [S]B − [k]A is R, where
 * k is SHA-512(R, A, message) modulo L. That is the one without the cofactor, as tweetnacl decides it,
 * on the point arithmetic of @noble/ed25519, which takes half of the time or less; that library's own
 * `verify` multiplies both sides by 8 and so lets more through. Nothing here is secret, so nothing
 * here takes care to be constant in time. docs/decisions/0006-a-faster-verifier.md.
 */

import { Point } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equalBytes, toHex } from '#lib/base/bytes.ts';

const { n: ORDER } = Point.CURVE();

/** Bits of a scalar below L that are looked at together. */
const WINDOW = 2n;
const TOP = 252n;

/** `signature` has 64 bytes with S < L, `publicKey` 32. False for keys that are no point. */
export function fitsEquation(
  message: Uint8Array,
  signature: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  const key = parsePoint(publicKey);
  if (key === null) return false;
  const r = signature.subarray(0, 32);
  const k = toNumber(sha512(concat(r, publicKey, message))) % ORDER;
  const found = sumOfMultiples(toNumber(signature.subarray(32)), Point.BASE, k, key.negate());
  return equalBytes(found.toBytes(), r);
}

function parsePoint(encoding: Uint8Array): Point | null {
  try {
    return Point.fromBytes(encoding);
  } catch {
    return null;
  }
}

/** [a]P + [b]Q in one go: every doubling serves both. */
function sumOfMultiples(a: bigint, p: Point, b: bigint, q: Point): Point {
  const sums = multiplesOf(p).flatMap((ofP) => multiplesOf(q).map((ofQ) => ofP.add(ofQ)));
  let sum = Point.ZERO;
  for (let at = TOP; at >= 0n; at -= WINDOW) {
    sum = sum.double().double();
    const chosen = Number((a >> at) & 3n) * 4 + Number((b >> at) & 3n);
    if (chosen > 0) sum = sum.add(sums[chosen]!);
  }
  return sum;
}

/** [0]P to [3]P. */
function multiplesOf(p: Point): readonly Point[] {
  const double = p.double();
  return [Point.ZERO, p, double, double.add(p)];
}

/** Little-endian. */
function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${toHex(bytes.slice().reverse())}`);
}
