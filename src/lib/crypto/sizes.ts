/** How long things sealed are, for those who look at them without sealing or opening (seal.ts). */

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
/** What sealing adds to a plaintext. */
export const SEAL_BYTES = 16;
