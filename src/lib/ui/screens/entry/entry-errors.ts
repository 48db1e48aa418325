/*
 * The one table of what can go wrong at the threshold: what happened, what to do next, that nothing is lost.
 * Every member of each closed union in view-model.ts has its message, or this file does not compile.
 */
import { m } from '#lib/paraglide/messages.js';
import type {
  FoundProblem,
  InvitationProblem,
  MissingCapability,
  VaultProblem,
} from './view-model.ts';

const VAULT: Record<VaultProblem, () => string> = {
  'wrong-passphrase': m.error_wrong_passphrase,
  gone: m.error_vault_gone,
  damaged: m.error_vault_damaged,
  'no-space': m.error_no_space,
  'no-memory': m.error_no_memory,
  'too-new': m.error_too_new,
  'part-missing': m.offline_part_missing,
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

export function invitationProblemText(problem: InvitationProblem): string {
  switch (problem.kind) {
    case 'damaged':
      return m.error_link_damaged();
    case 'late':
      return m.error_link_late();
    case 'elsewhere':
      return m.error_link_elsewhere();
    case 'mixed-up':
      return m.error_words_mixed();
    case 'unknown':
      return m.error_words_unknown({ word: problem.word });
    case 'count':
      return m.error_words_count({ count: problem.count });
  }
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
