/*
 * The one table of what can go wrong at the threshold: what happened, what to do next, that nothing is lost.
 * Every member of each closed union in view-model.ts has its message, or this file does not compile.
 */
import { m } from '#lib/paraglide/messages.js';
import type { FoundProblem, LinkProblem, MissingCapability, VaultProblem } from './view-model.ts';

const VAULT: Record<VaultProblem, () => string> = {
  'wrong-passphrase': m.error_wrong_passphrase,
  gone: m.error_vault_gone,
  damaged: m.error_vault_damaged,
  'no-space': m.error_no_space,
  'no-memory': m.error_no_memory,
  'too-new': m.error_too_new,
};

const LINK: Record<LinkProblem, () => string> = {
  damaged: m.error_link_damaged,
  late: m.error_link_late,
  elsewhere: m.error_link_elsewhere,
};

const FOUND: Record<FoundProblem, () => string> = {
  'no-space': m.error_no_space,
  'other-tab': m.error_other_tab,
};

const MISSING: Record<MissingCapability, { title: () => string; text: () => string }> = {
  'insecure-context': { title: m.error_insecure_title, text: m.error_insecure_text },
  'no-randomness': { title: m.error_randomness_title, text: m.error_randomness_text },
  'no-indexeddb': { title: m.error_indexeddb_title, text: m.error_indexeddb_text },
  'no-locks': { title: m.error_locks_title, text: m.error_locks_text },
  'no-webrtc': { title: m.error_webrtc_title, text: m.error_webrtc_text },
  'no-webassembly': { title: m.error_webassembly_title, text: m.error_webassembly_text },
  'storage-blocked': { title: m.error_storage_title, text: m.error_storage_text },
};

export function vaultProblemText(problem: VaultProblem): string {
  return VAULT[problem]();
}

export function linkProblemText(problem: LinkProblem): string {
  return LINK[problem]();
}

export function foundProblemText(problem: FoundProblem): string {
  return FOUND[problem]();
}

/** Without a secure context the browser takes other things away too: only the cause is told. */
export function missingTexts(
  missing: readonly MissingCapability[],
): { kind: MissingCapability; title: string; text: string }[] {
  const causes: readonly MissingCapability[] = missing.includes('insecure-context')
    ? ['insecure-context']
    : missing;
  return causes.map((kind) => ({
    kind,
    title: MISSING[kind].title(),
    text: MISSING[kind].text(),
  }));
}
