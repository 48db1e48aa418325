/**
 * Rounds and answers on the board, each a signed statement below its author's own root. What does not
 * check is never counted, and is given apart so that a page can say so. docs/PROTOCOL.md §13.
 */

import * as Y from 'yjs';
import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { answerSchema, roundSchema } from '#lib/board/agreement-schema.ts';
import { isRecordMap, type Docs } from '#lib/board/docs.ts';
import { changeOwn, putOwn, readOwn, readOwnUnreadable, type Own } from '#lib/board/own-records.ts';
import type { Deed } from '#lib/board/rotas.ts';
import { fieldProblem, type FieldProblem } from '#lib/board/schema.ts';
import { encodeAnswerStatement, encodeRoundStatement, roundIdOf } from '#lib/board/statements.ts';
import { versionHashOf } from '#lib/board/versions.ts';
import { sign, verifySignature, type SignKeys } from '#lib/crypto/sign.ts';
import {
  refOf,
  type Answer,
  type AnswerKind,
  type Ref,
  type Round,
  type RoundOnBoard,
  type VersionHash,
} from '#lib/domain/consent/records.ts';
import { encodeVersion, parseVersion, type VersionText } from '#lib/domain/consent/version.ts';
import { cleanText } from '#lib/domain/words.ts';

/** Whose devices sign here. */
export interface Signers {
  /** 32 bytes. */
  readonly board: Uint8Array;
  readonly members: readonly MemberId[];
  memberOfDevice(device: DeviceId): MemberId | null;
}

/** Who writes here. */
export interface Signer {
  readonly board: Uint8Array;
  readonly me: MemberId;
  readonly keys: SignKeys;
}

/** With what the statement was signed, for a file that others can check. */
export interface Signed {
  readonly device: DeviceId;
  /** 64 bytes in base64url. */
  readonly signature: string;
}

export type SignedRound = RoundOnBoard & Signed & { readonly canonical: string };
export type SignedAnswer = Answer & Signed;

/**
 * `forged`: the signature is not this member's over these words. `altered`: the text is not the one
 * the round names, or the round not the one that was opened. `unreadable`: a newer version's, or has not come whole yet.
 */
export interface Refused {
  readonly ref: Ref;
  /** Whose record it lies in. */
  readonly member: MemberId;
  readonly sort: 'round' | 'answer';
  /** The agreement of a round, the round of an answer, as it says itself; null if not even that. */
  readonly about: string | null;
  readonly why: 'forged' | 'altered' | 'unreadable';
}

/** Pieces of a version's text: well below what one payload holds, at three bytes a letter. */
const PIECE = 16_000;

export interface RoundFields {
  readonly agreement: string;
  readonly text: VersionText;
  readonly asked: readonly MemberId[];
  readonly ends: number;
  readonly quorum: number;
  readonly isHidden: boolean;
}

export function readRounds(
  docs: Docs,
  signers: Signers,
): { readonly rounds: readonly SignedRound[]; readonly refused: readonly Refused[] } {
  const rounds: SignedRound[] = [];
  const refused: Refused[] = [];
  for (const record of readOwn(docs, 'round', roundSchema, signers.members)) {
    const read = checkRound(record, signers);
    if (read.ok) rounds.push(read.value);
    else refused.push(refusal(record, 'round', record.agreement, read.error));
  }
  refused.push(...unreadable(docs, signers, 'round'));
  return { rounds, refused };
}

function checkRound(
  { text: pieces, ...round }: Own<typeof roundSchema>,
  signers: Signers,
): Result<SignedRound, Refused['why']> {
  const canonical = pieces.toArray().join('');
  const text = versionOf(round.version, canonical);
  if (!text.ok) return text;
  if (roundIdOf(signers.board, round) !== round.id) return err('altered');
  if (!isSignedBy(round, encodeRoundStatement(signers.board, round), signers)) return err('forged');
  return ok({ ...round, text: text.value, canonical });
}

/** Long texts, looked at with every change of any record: once is enough. */
const versions = new Map<VersionHash, { readonly canonical: string; readonly text: VersionText }>();

function versionOf(
  name: VersionHash,
  canonical: string,
): Result<VersionText, 'altered' | 'unreadable'> {
  const known = versions.get(name);
  if (known?.canonical === canonical) return ok(known.text);
  if (versionHashOf(canonical) !== name) return err('altered');
  const parsed = parseVersion(canonical);
  if (!parsed.ok) return err('unreadable');
  versions.set(name, { canonical, text: parsed.value });
  return parsed;
}

export function readAnswers(
  docs: Docs,
  signers: Signers,
): { readonly answers: readonly SignedAnswer[]; readonly refused: readonly Refused[] } {
  const answers: SignedAnswer[] = [];
  const refused: Refused[] = [];
  for (const answer of readOwn(docs, 'say', answerSchema, signers.members)) {
    if (isSignedBy(answer, encodeAnswerStatement(signers.board, answer), signers))
      answers.push(answer);
    else refused.push(refusal(answer, 'answer', answer.round, 'forged'));
  }
  refused.push(...unreadable(docs, signers, 'answer'));
  return { answers, refused };
}

type Named = { readonly id: string; readonly member: MemberId };

function refusal(
  record: Named,
  sort: Refused['sort'],
  about: string | null,
  why: Refused['why'],
): Refused {
  return { ref: refOf(record), member: record.member, sort, about, why };
}

/** RULE: what a newer version wrote is said to be there: what was decided may hang on it. */
function unreadable(docs: Docs, { members }: Signers, sort: Refused['sort']): readonly Refused[] {
  const all =
    sort === 'round'
      ? readOwnUnreadable(docs, 'round', roundSchema, members)
      : readOwnUnreadable(docs, 'say', answerSchema, members);
  return all.map(({ value, ...record }) => {
    const about = isRecordMap(value) ? value.get(sort === 'round' ? 'agreement' : 'round') : null;
    return refusal(record, sort, typeof about === 'string' ? about : null, 'unreadable');
  });
}

/** What was verified once is not verified again: each takes milliseconds on an old phone. */
const verified = new Set<string>();

function isSignedBy(
  { member, device, signature }: Signed & { readonly member: MemberId },
  statement: Uint8Array,
  signers: Signers,
): boolean {
  if (signers.memberOfDevice(device) !== member) return false;
  const name = `${device}.${signature}.${toBase64Url(statement)}`;
  if (verified.has(name)) return true;
  const isValid = verifySignature(statement, fromBase64Url(signature)!, fromBase64Url(device)!);
  if (isValid) verified.add(name);
  return isValid;
}

/** Gives its ref. The version that it asks about is `text`, exactly as it is now. */
export function openRound(
  docs: Docs,
  { board, me, keys }: Signer,
  fields: RoundFields,
  { now, random }: Deed,
): Ref {
  const canonical = encodeVersion(fields.text);
  const { text: _text, ...asking } = fields;
  const terms = { ...asking, member: me, made: now, version: versionHashOf(canonical) };
  const id = roundIdOf(board, terms);
  const round = { ...terms, id };
  const signature = toBase64Url(sign(encodeRoundStatement(board, round), keys));
  const { member: _member, id: _id, ...kept } = round;
  const text = Y.Array.from(piecesOf(canonical));
  const device = toBase64Url(keys.publicKey);
  putOwn(docs, 'round', me, { ...kept, calledOff: null, text, device, signature }, random, id);
  return refOf({ member: me, id });
}

function piecesOf(canonical: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < canonical.length;) {
    const code = canonical.charCodeAt(at + PIECE - 1);
    // Never between the halves of a surrogate pair.
    const end = at + (code >= 0xd800 && code <= 0xdbff ? PIECE - 1 : PIECE);
    pieces.push(canonical.slice(at, end));
    at = end;
  }
  return pieces;
}

/** By whoever opened it, before its end. */
export function callOffRound(docs: Docs, me: MemberId, id: string, now: number): boolean {
  return changeOwn(docs, 'round', me, id, { calledOff: now });
}

export function giveAnswer(
  docs: Docs,
  { board, me, keys }: Signer,
  round: Round,
  answer: { readonly says: AnswerKind; readonly words: string },
  { now, random }: Deed,
): Result<Ref, FieldProblem> {
  const said = { says: answer.says, words: cleanText(answer.words) };
  const problem = fieldProblem(answerSchema, said);
  if (problem !== null) return err(problem);
  const about = { made: now, round: refOf(round), version: round.version };
  const statement = encodeAnswerStatement(board, { member: me, ...about, ...said });
  const signature = toBase64Url(sign(statement, keys));
  const device = toBase64Url(keys.publicKey);
  const fields = { ...about, ...said, back: null, device, signature };
  return ok(refOf({ member: me, id: putOwn(docs, 'say', me, fields, random) }));
}

/** Before the round's end; afterwards it stands. */
export function takeAnswerBack(docs: Docs, me: MemberId, id: string, now: number): boolean {
  return changeOwn(docs, 'say', me, id, { back: now });
}
