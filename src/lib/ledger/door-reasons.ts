/**
 * Why something was not taken in, as the door log says it: a closed union, so that each has its
 * words in both languages. The first group the ledger gives (docs/PROTOCOL.md §8), the second the
 * door's handshake (§9), the third the gate around the ledger, the fourth what travels beside it (§12).
 */

import type { DeviceId } from '#lib/base/brands.ts';

export type DoorReason = LedgerReason | HandshakeReason | GateReason | PhotoReason;

export type LedgerReason =
  /** The sealed bytes do not open under the board's header key. */
  | 'unsealed'
  /** An envelope's fields break the layout of §3. */
  | 'malformed-envelope'
  | 'oversize-envelope'
  /** The envelope is of a later protocol. */
  | 'unknown-version'
  /** An envelope stands in the array of a chain that is not its own, or at another place of it. */
  | 'foreign-chain'
  | 'broken-chain'
  | 'bad-lamport'
  | 'bad-signature'
  /** No later envelope of its chain vouches for it. */
  | 'unvouched'
  /** Two envelopes at one place, or one that builds on the branch that is not held here. */
  | 'fork'
  /** The chain's incarnation, or its client id, is not registered. */
  | 'unregistered'
  | VoidReason;

/** Why a payload counts as empty: §6, by the number of the rule. */
export type VoidReason =
  | 'payload-unsealed'
  | 'payload-malformed'
  | 'payload-oversize'
  | 'payload-clocks'
  | 'payload-content'
  | 'payload-ahead'
  | 'payload-foreign-record'
  | 'payload-unknown-root'
  | 'payload-misplaced';

export type HandshakeReason =
  | 'handshake-malformed'
  | 'handshake-version'
  | 'handshake-proof'
  | 'handshake-identity'
  | 'handshake-fingerprint'
  | 'handshake-own-key'
  | 'handshake-late'
  | 'not-on-the-roster'
  /** The other side does not know us. */
  | 'refused-by-them';

export type GateReason =
  | 'malformed-message'
  | 'oversize-message'
  | 'forbidden-message'
  | 'malformed-update'
  | 'malformed-state-vector'
  | 'malformed-awareness'
  | 'foreign-awareness'
  | 'malformed-heads'
  | 'malformed-fragment'
  | 'foreign-client'
  | 'unresolved'
  | 'too-much-held'
  | 'peer-closed';

export type PhotoReason =
  | 'malformed-photo'
  /** Nobody had asked for that piece. */
  | 'unasked-photo'
  /** The piece is not the one that the photo's name stands for. */
  | 'false-photo'
  | 'too-many-asks'
  | 'too-many-photos';

/** Of one envelope that came. */
export interface Judgement {
  readonly clientId: number;
  readonly seq: number;
  /** Null if the bytes did not even open. */
  readonly device: DeviceId | null;
  readonly reason: LedgerReason;
}
