import { describe, expect, it } from 'vitest';
import { encodeUtf8, toHex } from '#lib/base/bytes.ts';
import { argon2idKey, isCostAllowed } from '#lib/platform/argon2id.ts';
import { costFor, normalisePassphrase } from '#lib/platform/passphrase-key.ts';
import { randomBytes } from '#lib/platform/random.ts';

describe('the passphrase', () => {
  it('is the same from any keyboard', () => {
    const written = 'canción de cuna';
    for (const typed of [written.normalize('NFD'), ` canción\u00a0de  cuna\n`, 'canción de cuna']) {
      expect(normalisePassphrase(typed)).toBe(written);
    }
    expect(normalisePassphrase('Canción de cuna')).not.toBe(written);
  });
});

describe('the cost of a new vault', () => {
  it('is tuned between 3 and 6 passes of 64 MiB', () => {
    const passes = [10, 230, 300, 450, 600, 5_000].map((ms) => costFor(ms).passes);
    expect(passes).toEqual([6, 6, 6, 4, 3, 3]);
    expect(costFor(230).memoryKiB).toBe(65_536);
  });

  it('is never below the floor, whoever asks', () => {
    expect(isCostAllowed({ memoryKiB: 65_535, passes: 3 })).toBe(false);
    expect(isCostAllowed({ memoryKiB: 65_536, passes: 2 })).toBe(false);
    expect(() =>
      argon2idKey(encodeUtf8('a'), new Uint8Array(16), { memoryKiB: 1_024, passes: 1 }),
    ).toThrow();
  });

  // Computed with argon2id of @noble/hashes 2.4.0, which shares no code with hash-wasm.
  it('gives the key that another implementation gives', async () => {
    const salt = encodeUtf8('una sal de lana.');
    const key = await argon2idKey(encodeUtf8('canción de cuna'), salt, {
      memoryKiB: 65_536,
      passes: 3,
    });
    expect(toHex(key)).toBe('83fc3a442c96159345088f2afc158c28bf253fd6b80374a1c9f828fa16f651d7');
  });
});

describe('randomness', () => {
  it('gives any length, past what the browser gives at once', () => {
    const bytes = randomBytes(70_000);
    expect(bytes).toHaveLength(70_000);
    expect(new Set(bytes.subarray(65_536)).size).toBeGreaterThan(200);
  });
});
