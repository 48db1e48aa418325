/**
 * The vault key under the passphrase: wrapping, unwrapping, and changing the passphrase, which
 * rewraps that key and touches no row. A new wrap is opened again before it replaces the old one.
 * See docs/PROTOCOL.md §11.
 */

import { assert } from '#lib/base/assert.ts';
import { concat, equalBytes } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { NONCE_BYTES, open, seal } from '#lib/crypto/seal.ts';
import { SALT_BYTES, type PassphraseCost } from '#lib/platform/argon2id.ts';
import {
  derivePassphraseKey,
  normalisePassphrase,
  type KeyOptions,
  type PassphraseKeyError,
} from '#lib/platform/passphrase-key.ts';
import { randomBytes } from '#lib/platform/random.ts';
import { changeRecord, readRecord, type RecordTrouble } from '#lib/sync/vault/registry.ts';

export type PassphraseError = 'wrong-passphrase' | PassphraseKeyError | RecordTrouble;

export interface WrappedKey {
  readonly cost: PassphraseCost;
  readonly salt: Uint8Array;
  /** nonce ‖ secretbox(passphrase key, nonce, vault key) */
  readonly wrapped: Uint8Array;
}

export async function wrapVaultKey(
  vaultKey: Uint8Array,
  passphrase: string,
  cost: PassphraseCost,
  options?: KeyOptions,
): Promise<Result<WrappedKey, PassphraseKeyError>> {
  const salt = randomBytes(SALT_BYTES);
  const derived = await derivePassphraseKey(passphrase, salt, cost, options);
  if (!derived.ok) return derived;
  const { key } = derived.value;
  const nonce = randomBytes(NONCE_BYTES);
  const wrapped = concat(nonce, seal(vaultKey, nonce, key));
  const reopened = open(wrapped.subarray(NONCE_BYTES), nonce, key);
  assert(reopened !== null && equalBytes(reopened, vaultKey), 'a wrap opens again');
  reopened.fill(0);
  key.fill(0);
  return ok({ cost, salt, wrapped });
}

export async function unwrapVaultKey(
  { cost, salt, wrapped }: WrappedKey,
  passphrase: string,
  options?: KeyOptions,
): Promise<Result<Uint8Array, 'wrong-passphrase' | PassphraseKeyError>> {
  if (normalisePassphrase(passphrase) === '') return err('wrong-passphrase');
  const derived = await derivePassphraseKey(passphrase, salt, cost, options);
  if (!derived.ok) return derived;
  const { key } = derived.value;
  const nonce = wrapped.subarray(0, NONCE_BYTES);
  const vaultKey = open(wrapped.subarray(NONCE_BYTES), nonce, key);
  key.fill(0);
  return vaultKey === null ? err('wrong-passphrase') : ok(vaultKey);
}

export async function changeVaultPassphrase(
  id: string,
  vaultKey: Uint8Array,
  { old, next }: { readonly old: string; readonly next: string },
  options?: KeyOptions,
): Promise<Result<void, PassphraseError>> {
  const record = await readRecord(id);
  if (!record.ok) return record;
  const unwrapped = await unwrapVaultKey(record.value, old, options);
  if (!unwrapped.ok) return unwrapped;
  const isOurs = equalBytes(unwrapped.value, vaultKey);
  if (!isOurs) {
    // Locked meanwhile (the key is zeros), or the registry's row is another vault's.
    unwrapped.value.fill(0);
    return err('closed');
  }
  const rewrapped = await wrapVaultKey(unwrapped.value, next, record.value.cost, options);
  unwrapped.value.fill(0);
  if (!rewrapped.ok) return rewrapped;
  const changed = await changeRecord(id, (before) => ({ ...before, ...rewrapped.value }));
  return changed.ok ? ok() : changed;
}
