/**
 * The signed statements of a round: its opener's over what is asked, and each person's answer. Anyone
 * who has the bytes can check them, without the board and without trusting a device.
 * docs/PROTOCOL.md §13.
 */

import { assert } from '#lib/base/assert.ts';
import { encodeUtf8, fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { ANSWERS, type Answer, type Round } from '#lib/domain/consent/records.ts';

export type RoundStatement = Omit<Round, 'calledOff'>;
export type AnswerStatement = Omit<Answer, 'id' | 'back'>;

/**
 * The id of a round, 32 letters: a hash of all that is asked, so that an answer, which names the round,
 * was given to this end and this quorum too. Whoever opened it could otherwise move its end to before
 * an objection and sign it again.
 */
export function roundIdOf(board: Uint8Array, round: Omit<RoundStatement, 'id'>): string {
  const name = hash(LABELS.agreementRoundId, board, bytesOf(round.member), encodeTerms(round));
  return toBase64Url(name.subarray(0, 24));
}

/** What the opener's device signs. `board` has 32 bytes. */
export function encodeRoundStatement(board: Uint8Array, round: RoundStatement): Uint8Array {
  return createWriter()
    .bytes(LABELS.agreementRound)
    .bytes(board)
    .bytes(bytesOf(round.member))
    .blob(encodeUtf8(round.id))
    .bytes(encodeTerms(round))
    .finish();
}

function encodeTerms(round: Omit<RoundStatement, 'id' | 'member'>): Uint8Array {
  const writer = createWriter()
    .blob(encodeUtf8(round.agreement))
    .bytes(bytesOf(round.version))
    .varuint(round.made)
    .varuint(round.ends)
    .u8(round.quorum)
    .u8(round.isHidden ? 1 : 0)
    .varuint(round.asked.length);
  for (const member of round.asked) writer.bytes(bytesOf(member));
  return writer.finish();
}

/** What a person's device signs when they answer. */
export function encodeAnswerStatement(board: Uint8Array, answer: AnswerStatement): Uint8Array {
  return createWriter()
    .bytes(LABELS.agreementAnswer)
    .bytes(board)
    .bytes(bytesOf(answer.member))
    .blob(encodeUtf8(answer.round))
    .bytes(bytesOf(answer.version))
    .u8(ANSWERS.indexOf(answer.says))
    .varuint(answer.made)
    .blob(encodeUtf8(answer.words))
    .finish();
}

/** Schemas let nothing else through (board/agreement-schema.ts). */
function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64Url(text);
  assert(bytes !== null, 'an id of a record is base64url');
  return bytes;
}
