/** The first screen for what this browser holds, and the ways from it to a vault. */

import { missingCapabilities } from '#lib/platform/capabilities.ts';
import { errand } from '#lib/state/app/errand.svelte.ts';
import { stage, type VaultPurpose } from '#lib/state/app/stage.svelte.ts';
import { fetchAhead, vaultOpening } from '#lib/state/app/vault-opening.svelte.ts';
import { finishErasures, listVaults } from '#lib/sync/vault/vault-list.ts';

export async function start(): Promise<void> {
  const missing = await missingCapabilities();
  if (missing.length > 0) {
    stage.turnTo({ kind: 'refused', missing });
    return;
  }
  await finishErasures();
  await backToStart();
  fetchAhead();
}

export async function backToStart(): Promise<void> {
  vaultOpening.forgetProblem();
  const vaults = await listVaults();
  if (!vaults.ok) stage.turnTo({ kind: 'refused', missing: ['storage'] });
  else if (vaults.value.length > 0) stage.turnTo({ kind: 'locked', vaults: vaults.value });
  else if (errand.invitation !== null) startAnew('join');
  else stage.turnTo({ kind: 'first-visit' });
}

/** A new vault, beside any that are here. */
export function startAnew(purpose: VaultPurpose): void {
  vaultOpening.forgetProblem();
  errand.purpose = purpose;
  stage.turnTo({ kind: 'make-vault', purpose });
}
