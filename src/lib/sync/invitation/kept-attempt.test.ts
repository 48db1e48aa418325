import { expect, it } from 'vitest';
import { encodeAttempt, parseAttempt } from './kept-attempt.ts';

const seeds = { signSeed: new Uint8Array(32).fill(1), boxSecret: new Uint8Array(32).fill(2) };

it('reads a kept attempt again, and refuses what is cut, longer or of another version', () => {
  for (const expires of [null, 0, 500_000]) {
    const attempt = { invitation: { secret: new Uint8Array(16).fill(3), expires }, seeds };
    const bytes = encodeAttempt(attempt);
    expect(parseAttempt(bytes)).toEqual(attempt);
    expect(parseAttempt(bytes.slice(0, -1))).toBe(null);
    expect(parseAttempt(Uint8Array.of(...bytes, 0))).toBe(null);
    expect(parseAttempt(Uint8Array.of(2, ...bytes.slice(1)))).toBe(null);
  }
});
