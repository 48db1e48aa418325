/**
 * The only source of randomness. It is the browser's own generator or nothing: without it this
 * throws, and `missingCapabilities` has refused to start long before.
 */

import { assert } from '#lib/base/assert.ts';
import type { Random } from '#lib/base/brands.ts';

/** What getRandomValues gives in one call. */
const MOST_AT_ONCE = 65_536;

export const randomBytes: Random = (length) => {
  assert(
    'crypto' in globalThis && 'getRandomValues' in crypto,
    'there is no randomness without crypto.getRandomValues',
  );
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += MOST_AT_ONCE) {
    crypto.getRandomValues(bytes.subarray(at, Math.min(at + MOST_AT_ONCE, length)));
  }
  return bytes;
};
