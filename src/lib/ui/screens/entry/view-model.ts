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
  'wrong-passphrase' | 'gone' | 'damaged' | 'no-space' | 'no-memory' | 'too-new' | 'part-missing';

/** Why an invitation that was pasted, scanned or written in words cannot even be tried. */
export type InvitationProblem =
  | { kind: 'damaged' | 'late' | 'elsewhere' | 'mixed-up' }
  | { kind: 'unknown'; word: string }
  | { kind: 'count'; count: number };

/** Shows the camera and gives what it reads; resolves to what lets it go, or to why there is none. */
export type ScanCode = (
  video: HTMLVideoElement,
  onText: (text: string) => void,
) => Promise<(() => void) | 'refused' | 'none'>;

export type FoundProblem = 'no-space' | 'other-tab';

export interface LockedVault {
  id: string;
  /** 1 to 12; see ui/weave/yarn.ts. */
  thread: number;
}

/** Why this vault is being made: the words around the same two fields differ. */
export type VaultPurpose = 'found' | 'join' | 'apart';

/** What founding learned of where people are: null when they are usually together. */
export type Apart = 'host' | 'own' | 'later' | null;
