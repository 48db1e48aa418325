import { describe, expect, it } from 'vitest';
import { LABELS } from '#lib/crypto/labels.ts';
import { clientIdOf, deriveEpoch, deriveInvitation } from '#lib/crypto/derive.ts';
import { equalMacs, hkdf, hmac } from '#lib/crypto/hash.ts';
import { createBoxKeys, open, seal, sharedSecret } from '#lib/crypto/seal.ts';

const key = new Uint8Array(32).fill(1);
const nonce = new Uint8Array(24).fill(2);

describe('sealing', () => {
  it('opens with the key alone, and not after a change', () => {
    const sealed = seal(Uint8Array.from([1, 2, 3]), nonce, key);
    expect(open(sealed, nonce, key)).toEqual(Uint8Array.from([1, 2, 3]));
    expect(open(sealed, nonce, new Uint8Array(32))).toBeNull();
    sealed[0] = (sealed[0] ?? 0) ^ 1;
    expect(open(sealed, nonce, key)).toBeNull();
    expect(open(new Uint8Array(3), nonce, key)).toBeNull();
  });
});

describe('agreeing on a secret', () => {
  it('gives both sides the same, and refuses a key that forces zero', () => {
    const ana = createBoxKeys(new Uint8Array(32).fill(3));
    const ben = createBoxKeys(new Uint8Array(32).fill(4));
    expect(sharedSecret(ben.publicKey, ana)).toEqual(sharedSecret(ana.publicKey, ben));
    expect(sharedSecret(new Uint8Array(32), ana)).toBeNull();
    expect(sharedSecret(new Uint8Array(31), ana)).toBeNull();
  });
});

describe('derivation', () => {
  it('gives every purpose its own key', () => {
    const epoch = deriveEpoch(key, key);
    const join = deriveInvitation(key.subarray(0, 16));
    const all = [epoch.payloadKey, epoch.doorSecret, join.doorSecret].map(String);
    expect(new Set(all).size).toBe(3);
    expect(new Set([epoch.topic, epoch.password, join.topic, join.password]).size).toBe(4);
  });

  it('keeps client ids within 53 bits', () => {
    for (let device = 0; device < 200; device++) {
      const id = clientIdOf(key, new Uint8Array(32).fill(device), device % 2, 0);
      expect(Number.isSafeInteger(id) && id > 0).toBe(true);
    }
  });

  it('has no label that begins another', () => {
    const labels = Object.values(LABELS).map((label) => new TextDecoder().decode(label));
    for (const one of labels)
      for (const other of labels) if (one !== other) expect(other.startsWith(one)).toBe(false);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('compares MACs and bounds HKDF', () => {
    expect(equalMacs(hmac(key, nonce), hmac(key, nonce))).toBe(true);
    expect(equalMacs(hmac(key, nonce), hmac(nonce, key))).toBe(false);
    expect(hkdf(key, key, LABELS.door, 160)).toHaveLength(160);
  });
});
