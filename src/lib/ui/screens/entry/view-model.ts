/*
 * What the screens of the threshold are told: why the app will not start, what the vault is doing,
 * which vaults this device holds. Closed unions only; the words for them are in entry-errors.ts and
 * in the message files. A locked vault has no name here on purpose: a lock screen tells threads apart, not people.
 */

/** What the browser lacks. Any one of them keeps the app from starting. */
export type MissingCapability =
  | 'insecure-context'
  | 'no-randomness'
  | 'no-indexeddb'
  | 'no-locks'
  | 'no-webrtc'
  | 'no-webassembly'
  | 'storage-blocked';

export type Strength = 'too-short' | 'weak' | 'fair' | 'strong';

/** What is being done between a passphrase and an open vault; null when nothing is. */
export type VaultPhase = 'tuning' | 'stretching' | 'sealing' | 'opening';

/** Why a vault was not made or not opened. */
export type VaultProblem =
  'wrong-passphrase' | 'gone' | 'damaged' | 'no-space' | 'no-memory' | 'too-new';

/** Why a pasted invitation cannot even be tried. */
export type LinkProblem = 'damaged' | 'late' | 'elsewhere';

export type FoundProblem = 'no-space' | 'other-tab';

export interface LockedVault {
  id: string;
  /** 1 to 12; see ui/weave/yarn.ts. */
  thread: number;
}

/** Why this vault is being made: the words around the same two fields differ. */
export type VaultPurpose = 'found' | 'join' | 'apart';
