// @ts-nocheck
// Names and keys of docs/PROTOCOL.md §2, and what an invitation's secret gives (§10).
import { concat, toText, u32, u8, varuint } from './bytes.js';
import { H, hkdf, label } from './crypto.js';

export const boardId = (signKey, boxKey, nonce) => H('board', signKey, boxKey, nonce);
export const memberId = (board, signKey) => H('member', board, signKey).slice(0, 16);
export const clientId = (board, device, chain, incarnation) => {
  const first = H('client', board, device, u8(chain), varuint(incarnation)).slice(0, 7);
  const number = first.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return Number(number % (1n << 53n));
};
export const chainRoot = (client) => client.toString(16).padStart(14, '0');
export const chainStart = (board, device, chain, incarnation) =>
  H('chain', board, device, u8(chain), varuint(incarnation));

export const epochName = (board, number, key) => H('epoch', board, u32(number), key);
export const headerKeyName = (board, key) => H('header', board, key);
export const epochKeys = (board, key) => ({
  payload: hkdf(key, board, label('payload'), 32),
  topic: toText(hkdf(key, board, label('topic'), 16)),
  password: toText(hkdf(key, board, label('signalling'), 32)),
  door: hkdf(key, board, label('door'), 32),
});
export const charterName = (board, predecessor, charter) =>
  H('charter', board, predecessor, charter);

const NO_SALT = new Uint8Array(0);
export const invitationOf = (secret) => ({
  id: H('invitation-id', secret).slice(0, 16),
  topic: toText(hkdf(secret, NO_SALT, label('join-topic'), 16)),
  password: toText(hkdf(secret, NO_SALT, label('join-signalling'), 32)),
  door: hkdf(secret, NO_SALT, label('join-door'), 32),
});
export const invitationSecret = (board, member, nonce) =>
  H('invitation', concat(board, member, nonce)).slice(0, 16);
