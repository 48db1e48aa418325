/**
 * Names and keys that follow from others: docs/PROTOCOL.md §2 and §10, row by row.
 */

import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hash, hkdf } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';

export function deviceIdOf(signKey: Uint8Array): DeviceId {
  return toBase64Url(signKey) as DeviceId;
}

/** The member whose first device has this sign key; 16 bytes. */
export function memberBytesOf(board: Uint8Array, firstSignKey: Uint8Array): Uint8Array {
  return hash(LABELS.member, board, firstSignKey).slice(0, 16);
}

export function memberIdOf(board: Uint8Array, firstSignKey: Uint8Array): MemberId {
  return memberIdFromBytes(memberBytesOf(board, firstSignKey));
}

export function memberIdFromBytes(member: Uint8Array): MemberId {
  return toBase64Url(member) as MemberId;
}

export function boardIdOf(
  founderSignKey: Uint8Array,
  founderBoxKey: Uint8Array,
  boardNonce: Uint8Array,
): Uint8Array {
  return hash(LABELS.board, founderSignKey, founderBoxKey, boardNonce);
}

/** A Yjs client id of 53 bits for one chain of one device. */
export function clientIdOf(
  board: Uint8Array,
  device: Uint8Array,
  chain: number,
  incarnation: number,
): number {
  const digest = hash(LABELS.client, board, device, chainSuffix(chain, incarnation));
  // 7 bytes are 56 bits: three of them are dropped before they could exceed a safe integer.
  let id = (digest[0] ?? 0) & 31;
  for (let at = 1; at < 7; at++) id = id * 256 + (digest[at] ?? 0);
  return id;
}

/** The `prev` of a chain's first envelope. */
export function chainStart(
  board: Uint8Array,
  device: Uint8Array,
  chain: number,
  incarnation: number,
): Uint8Array {
  return hash(LABELS.chain, board, device, chainSuffix(chain, incarnation));
}

/** The name of a chain's array in the ledger document. */
export function chainRoot(clientId: number): string {
  return clientId.toString(16).padStart(14, '0');
}

export function epochName(board: Uint8Array, number: number, epochKey: Uint8Array): Uint8Array {
  return hash(LABELS.epoch, board, createWriter().u32(number).finish(), epochKey);
}

export function headerKeyName(board: Uint8Array, headerKey: Uint8Array): Uint8Array {
  return hash(LABELS.header, board, headerKey);
}

export interface EpochSecrets {
  readonly payloadKey: Uint8Array;
  /** y-webrtc's room name: all that a signalling server learns. */
  readonly topic: string;
  readonly password: string;
  readonly doorSecret: Uint8Array;
}

export function deriveEpoch(epochKey: Uint8Array, board: Uint8Array): EpochSecrets {
  return {
    payloadKey: hkdf(epochKey, board, LABELS.payload, 32),
    topic: toBase64Url(hkdf(epochKey, board, LABELS.topic, 16)),
    password: toBase64Url(hkdf(epochKey, board, LABELS.signalling, 32)),
    doorSecret: hkdf(epochKey, board, LABELS.door, 32),
  };
}

export interface InvitationSecrets {
  /** 16 bytes: names the invitation in the admit operation. */
  readonly id: Uint8Array;
  readonly topic: string;
  readonly password: string;
  readonly doorSecret: Uint8Array;
}

/** From the 16 secret bytes of a link. */
export function deriveInvitation(secret: Uint8Array): InvitationSecrets {
  const salt = new Uint8Array(0);
  return {
    id: hash(LABELS.invitationId, secret).slice(0, 16),
    topic: toBase64Url(hkdf(secret, salt, LABELS.joinTopic, 16)),
    password: toBase64Url(hkdf(secret, salt, LABELS.joinSignalling, 32)),
    doorSecret: hkdf(secret, salt, LABELS.joinDoor, 32),
  };
}

/**
 * The secret of an invitation, 16 bytes, by a random nonce of 16. It commits to board and inviter
 * without naming them: nobody finds another board and nonce that give the same secret.
 */
export function invitationSecret(
  board: Uint8Array,
  inviterMember: Uint8Array,
  nonce: Uint8Array,
): Uint8Array {
  return hash(LABELS.invitation, board, inviterMember, nonce).slice(0, 16);
}

function chainSuffix(chain: number, incarnation: number): Uint8Array {
  return createWriter().u8(chain).varuint(incarnation).finish();
}
