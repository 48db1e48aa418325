/**
 * Argon2id as docs/PROTOCOL.md §11 fixes it: one lane, 32 bytes out, memory and passes stored with
 * the vault and never below the floor. Runs wherever it is called; passphrase-key.ts calls it in a
 * worker.
 */

import { argon2id } from 'hash-wasm';
import { assert } from '#lib/base/assert.ts';

export interface PassphraseCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

export const LEAST_COST: PassphraseCost = { memoryKiB: 65_536, passes: 3 };
/** More than this could not be meant: it would only make a device hang. */
export const MOST_COST: PassphraseCost = { memoryKiB: 262_144, passes: 16 };
export const SALT_BYTES = 16;

export function isCostAllowed({ memoryKiB, passes }: PassphraseCost): boolean {
  return (
    memoryKiB >= LEAST_COST.memoryKiB &&
    memoryKiB <= MOST_COST.memoryKiB &&
    passes >= LEAST_COST.passes &&
    passes <= MOST_COST.passes
  );
}

/** 32 bytes. Throws if the memory cannot be had. */
export function argon2idKey(
  passphrase: Uint8Array,
  salt: Uint8Array,
  cost: PassphraseCost,
): Promise<Uint8Array> {
  assert(isCostAllowed(cost), 'a passphrase key costs at least 64 MiB and 3 passes');
  assert(salt.length === SALT_BYTES, 'a salt has 16 bytes');
  return argon2id({
    password: passphrase,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
}
