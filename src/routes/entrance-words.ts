/** From what the vault and the door report to the kinds that the screens have words for. */

import type { Capability } from '#lib/platform/capabilities.ts';
import type { KeyProgress } from '#lib/platform/passphrase-key.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import { suggestPassphrase } from '#lib/sync/vault/passphrase.ts';
import { strengthOf } from '#lib/sync/vault/strength.ts';
import type { VaultError } from '#lib/sync/vault/vaults.ts';
import type {
  MissingCapability,
  Strength,
  VaultPhase,
  VaultProblem,
} from '#lib/ui/screens/entry/view-model.ts';

const MISSING: Readonly<Record<Capability, MissingCapability>> = {
  'secure-context': 'insecure-context',
  randomness: 'no-randomness',
  storage: 'storage-blocked',
  locks: 'no-locks',
  workers: 'no-webassembly',
  webrtc: 'no-webrtc',
  webassembly: 'no-webassembly',
};

export function missingOf(missing: readonly Capability[]): readonly MissingCapability[] {
  return [...new Set(missing.map((capability) => MISSING[capability]))];
}

export function problemOf(error: VaultError | 'part-missing' | null): VaultProblem | null {
  switch (error) {
    case null:
    case 'cancelled':
      return null;
    case 'wrong-passphrase':
    case 'gone':
    case 'damaged':
    case 'no-space':
    case 'no-memory':
    case 'too-new':
    case 'part-missing':
      return error;
    default:
      return 'no-memory';
  }
}

export function phaseOf(progress: KeyProgress | null): VaultPhase | null {
  if (progress === null) return null;
  return progress.phase === 'loading' ? 'tuning' : 'stretching';
}

/** Five made-up words. */
export function suggestWords(): readonly string[] {
  return suggestPassphrase(surroundings.random).text.split(' ');
}

export function strengthLevel(passphrase: string): Strength {
  const { level } = strengthOf(passphrase);
  return level === 'tooShort' ? 'too-short' : level;
}
