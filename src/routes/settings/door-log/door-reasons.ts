/** The door's fine reasons, folded into the kinds that people are told. */

import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import type { DoorReason as ToldReason } from '#lib/ui/screens/settings/view-model.ts';

const FOLDED: Readonly<Record<DoorReason, ToldReason>> = {
  unsealed: 'malformed',
  'malformed-envelope': 'malformed',
  'oversize-envelope': 'size',
  'unknown-version': 'version',
  'foreign-chain': 'foreign',
  'broken-chain': 'chain',
  'bad-lamport': 'chain',
  'bad-signature': 'signature',
  unvouched: 'signature',
  fork: 'fork',
  unregistered: 'foreign',
  'payload-unsealed': 'void',
  'payload-malformed': 'void',
  'payload-oversize': 'size',
  'payload-clocks': 'void',
  'payload-content': 'void',
  'payload-ahead': 'void',
  'payload-foreign-record': 'foreign',
  'payload-unknown-root': 'void',
  'payload-misplaced': 'void',
  'handshake-malformed': 'malformed',
  'handshake-version': 'version',
  'handshake-proof': 'proof',
  'handshake-identity': 'signature',
  'handshake-fingerprint': 'path',
  'handshake-own-key': 'stranger',
  'handshake-late': 'unfinished',
  'not-on-the-roster': 'stranger',
  'malformed-message': 'malformed',
  'oversize-message': 'size',
  'forbidden-message': 'kind',
  'malformed-update': 'malformed',
  'malformed-state-vector': 'malformed',
  'malformed-awareness': 'malformed',
  'foreign-awareness': 'foreign',
  'malformed-heads': 'malformed',
  'malformed-fragment': 'malformed',
  'foreign-client': 'foreign',
  unresolved: 'chain',
  'too-much-held': 'size',
  'malformed-photo': 'malformed',
  'unasked-photo': 'photo',
  'false-photo': 'photo',
  'too-many-asks': 'photo',
  'too-many-photos': 'photo',
  'refused-by-them': 'stranger',
  'peer-closed': 'unfinished',
};

export function foldReason(reason: DoorReason): ToldReason {
  return FOLDED[reason];
}
