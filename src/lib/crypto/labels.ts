/**
 * Every label of docs/PROTOCOL.md. What is hashed, signed or derived begins with one of these and a
 * zero byte, so that bytes made for one purpose can never be taken for another. No label is the
 * beginning of another, because of the zero.
 */

import { encodeUtf8 } from '#lib/base/bytes.ts';

function label(name: string): Uint8Array {
  return encodeUtf8(`cobijo/v1/${name}\0`);
}

export const LABELS = {
  board: label('board'),
  member: label('member'),
  client: label('client'),
  chain: label('chain'),
  payload: label('payload'),
  topic: label('topic'),
  signalling: label('signalling'),
  door: label('door'),
  epoch: label('epoch'),
  header: label('header'),
  charter: label('charter'),
  envelope: label('envelope'),
  envelopeHash: label('envelope-hash'),
  doorTranscript: label('door-transcript'),
  doorKeys: label('door-keys'),
  doorIdentity: label('door-identity'),
  invitation: label('invitation'),
  invitationId: label('invitation-id'),
  joinTopic: label('join-topic'),
  joinSignalling: label('join-signalling'),
  joinDoor: label('join-door'),
  joinTranscript: label('join-transcript'),
  joinKeys: label('join-keys'),
  joinCommit: label('join-commit'),
  joinReveal: label('join-reveal'),
  joinWords: label('join-words'),
  vaultCheck: label('vault-check'),
  vaultRow: label('vault-row'),
  coveredRows: label('covered-rows'),
  photo: label('photo'),
  photoKey: label('photo-key'),
  photoPiece: label('photo-piece'),
  calendarEvent: label('calendar-event'),
  keptMark: label('kept-mark'),
  agreementVersion: label('agreement-version'),
  agreementRound: label('agreement-round'),
  agreementRoundId: label('agreement-round-id'),
  agreementAnswer: label('agreement-answer'),
  agreementFile: label('agreement-file'),
} as const;
