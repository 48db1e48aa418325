/**
 * Making a vault or opening one: the passphrase's work, how far it is, and why it came to nothing.
 * What an open vault needs is fetched before, while somebody reads or types.
 */

import type { Result } from '#lib/base/result.ts';
import type { KeyProgress } from '#lib/platform/passphrase-key.ts';
import type { Opened } from '#lib/state/app/open-vault.svelte.ts';
import type * as Inside from '#lib/state/inside.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import type { VaultError } from '#lib/sync/vault/vaults.ts';

type HowTo = (
  inside: typeof Inside,
  options: { readonly onProgress: (now: KeyProgress) => void },
) => Promise<Result<Vault, VaultError>>;

let progress = $state.raw<KeyProgress | null>(null);
let problem = $state.raw<VaultError | 'part-missing' | null>(null);

export const vaultOpening = {
  /** While Argon2id works. */
  get progress(): KeyProgress | null {
    return progress;
  },
  get problem(): VaultError | 'part-missing' | null {
    return problem;
  },
  forgetProblem(): void {
    problem = null;
  },
};

/** Whether it came is asked when it is needed. */
export function fetchAhead(): void {
  void import('#lib/state/inside.ts').catch(() => undefined);
}

/** Null, and said, if there is no vault to enter. */
export async function makeOrUnlock(how: HowTo): Promise<Opened | null> {
  problem = null;
  progress = { phase: 'loading', elapsedMs: 0 };
  const inside = await fetchInside();
  const opened = await (inside && how(inside, { onProgress: (now) => (progress = now) }));
  progress = null;
  if (inside === null || opened === null) problem = 'part-missing';
  else if (opened.ok) return { vault: opened.value, inside, tab: null };
  else problem = opened.error;
  return null;
}

/** Null if it does not come; pressing again tries again. */
async function fetchInside(): Promise<typeof Inside | null> {
  try {
    return await import('#lib/state/inside.ts');
  } catch {
    return null;
  }
}
