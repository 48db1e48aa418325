/** From what the vault and the door report to the kinds that the screens have words for. */

import type { Capability } from '#lib/platform/capabilities.ts';
import type { KeyProgress } from '#lib/platform/passphrase-key.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { looksLikeWords, parseInvitationWords } from '#lib/sync/invitation/invitation-words.ts';
import { isExpired, parseInvitation, type Invitation } from '#lib/sync/invitation/link.ts';
import { suggestPassphrase } from '#lib/sync/vault/passphrase.ts';
import { strengthOf } from '#lib/sync/vault/strength.ts';
import type { VaultError } from '#lib/sync/vault/vaults.ts';
import type {
  InvitationProblem,
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

export function problemOf(error: VaultError | null): VaultProblem | null {
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

/** A link, or twelve words. A collective is reached through its own host, at `origin`. */
export function readInvitationText(
  text: string,
  now: number,
  origin: string,
): Result<Invitation, InvitationProblem> {
  if (looksLikeWords(text)) return parseInvitationWords(text);
  const parsed = parseInvitation(text);
  if (!parsed.ok) return err({ kind: 'damaged' });
  if (isExpired(parsed.value, now)) return err({ kind: 'late' });
  if (URL.canParse(text) && new URL(text).origin !== origin) return err({ kind: 'elsewhere' });
  return ok(parsed.value);
}
