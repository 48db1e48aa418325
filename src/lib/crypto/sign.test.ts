import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '#lib/base/bytes.ts';
import { createSignKeys, isSignKey, sign, verifySignature } from '#lib/crypto/sign.ts';

function hex(text: string): Uint8Array {
  const bytes = fromHex(text);
  if (bytes === null) throw new Error(`not hex: ${text}`);
  return bytes;
}

const ana = createSignKeys(new Uint8Array(32).fill(7));
const message = hex('cafe');

describe('signatures', () => {
  // RFC 8032 §7.1, test 2.
  it('are those of RFC 8032', () => {
    const keys = createSignKeys(
      hex('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'),
    );
    expect(toHex(keys.publicKey)).toBe(
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    );
    expect(toHex(sign(hex('72'), keys))).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    );
  });

  it('verify, and stop verifying when one bit of anything changes', () => {
    const signature = sign(message, ana);
    expect(verifySignature(message, signature, ana.publicKey)).toBe(true);
    for (let at = 0; at < 64; at++) {
      const changed = Uint8Array.from(signature);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verifySignature(message, changed, ana.publicKey)).toBe(false);
    }
    expect(verifySignature(hex('cafd'), signature, ana.publicKey)).toBe(false);
  });

  it('refuse S + L, which the curve equation alone lets through', () => {
    const signature = sign(message, ana);
    const order = BigInt('0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed');
    const s = BigInt(`0x${toHex(Uint8Array.from(signature.subarray(32)).reverse())}`) + order;
    const raised = Uint8Array.from(signature);
    raised.set(hex(s.toString(16).padStart(64, '0')).reverse(), 32);
    expect(verifySignature(message, raised, ana.publicKey)).toBe(false);
  });

  it('refuse keys of small order, whose signatures would fit any message', () => {
    const smallOrder = [
      '01'.padEnd(64, '0'),
      '00'.padEnd(64, '0'),
      `${'00'.repeat(31)}80`,
      `ec${'ff'.repeat(30)}7f`,
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
      '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
      'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    ];
    for (const key of smallOrder) expect(isSignKey(hex(key))).toBe(false);
    // R and A the neutral element, S zero: it satisfies the equation for every message.
    const neutral = hex('01'.padEnd(64, '0'));
    const forged = new Uint8Array(64);
    forged.set(neutral);
    expect(verifySignature(message, forged, neutral)).toBe(false);
  });

  it('refuse keys at or above the field, and wrong lengths', () => {
    expect(isSignKey(hex(`ed${'ff'.repeat(30)}7f`))).toBe(false);
    expect(isSignKey(hex('ff'.repeat(32)))).toBe(false);
    expect(verifySignature(message, new Uint8Array(63), ana.publicKey)).toBe(false);
    expect(verifySignature(message, sign(message, ana), ana.publicKey.subarray(1))).toBe(false);
  });
});
