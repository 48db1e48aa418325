import { Point } from '@noble/ed25519';
import fc from 'fast-check';
import nacl from 'tweetnacl';
import { expect, it } from 'vitest';
import { concat } from '#lib/base/bytes.ts';
import { createSignKeys, isSignKey, sign, verifySignature } from '#lib/crypto/sign.ts';

const SEED = 25519;
console.log(`signatures.test.ts: seed ${SEED}`);
const settings = { seed: SEED, numRuns: 25 };

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });
const message = fc.uint8Array({ maxLength: 300 });

it('what tweetnacl signs is good, and with any bit flipped it is not', () => {
  fc.assert(
    fc.property(seed, message, fc.nat(), fc.nat(), fc.nat(), (from, text, one, two, three) => {
      const keys = createSignKeys(from);
      const signature = sign(text, keys);
      expect(verifySignature(text, signature, keys.publicKey)).toBe(true);
      expect(verifySignature(text, flipped(signature, one), keys.publicKey)).toBe(false);
      expect(verifySignature(text, signature, flipped(keys.publicKey, two))).toBe(false);
      if (text.length > 0)
        expect(verifySignature(flipped(text, three), signature, keys.publicKey)).toBe(false);
    }),
    settings,
  );
});

const EIGHTH = Point.fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05');
const { n: ORDER } = Point.CURVE();
const scalar = fc.bigInt({ min: 1n, max: ORDER - 1n });

/** tweetnacl's equation was the rule before; a second one would split a collective. */
it('keys and R with small parts are decided as tweetnacl decides them', () => {
  fc.assert(
    fc.property(
      ...[scalar, scalar, fc.nat(7), fc.nat(7), message],
      (a: bigint, r: bigint, ofA: number, ofR: number, text: Uint8Array) => {
        const key = withSmallPart(a, ofA);
        const bigR = withSmallPart(r, ofR);
        const k = numberOf(nacl.hash(concat(bigR, key, text))) % ORDER;
        const signature = concat(bigR, bytesOf((r + k * a) % ORDER));
        expect(isSignKey(key)).toBe(true);
        const isGood = nacl.sign.detached.verify(text, signature, key);
        expect(isGood).toBe((Number(k % 8n) * ofA + ofR) % 8 === 0);
        expect(verifySignature(text, signature, key)).toBe(isGood);
      },
    ),
    { ...settings, numRuns: 60 },
  );
});

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  const bit = at % (bytes.length * 8);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

/** [scalar]B with `count` times the point of order 8 added. */
function withSmallPart(multiple: bigint, count: number): Uint8Array {
  let point = Point.BASE.multiply(multiple);
  for (let at = 0; at < count; at++) point = point.add(EIGHTH);
  return point.toBytes();
}

function numberOf(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

function bytesOf(number: bigint): Uint8Array {
  return Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 255n));
}
