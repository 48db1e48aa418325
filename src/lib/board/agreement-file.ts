/**
 * Agreements as files: made from what is on the board, and checked when one is opened. What is signed,
 * byte by byte, and how to check it without this program: docs/AGREEMENT-FILE.md.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { encodeUtf8, fromBase64Url, toBase64Url } from '#lib/base/bytes.ts';
import { err, type Result } from '#lib/base/result.ts';
import { createWriter } from '#lib/base/writer.ts';
import type { Signed, SignedAnswer, SignedRound, Signer } from '#lib/board/rounds.ts';
import { encodeAnswerStatement, encodeRoundStatement, roundIdOf } from '#lib/board/statements.ts';
import { versionHashOf } from '#lib/board/versions.ts';
import { memberIdOf } from '#lib/crypto/derive.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { sign, verifySignature } from '#lib/crypto/sign.ts';
import {
  parseFileData,
  type AgreementFile,
  type FileAnswer,
  type FileData,
  type FileFault,
  type SignedData,
} from '#lib/domain/consent/agreement-file.ts';
import { encodeVersion, type VersionText } from '#lib/domain/consent/version.ts';

/** Which part of a signed file is not what was signed. */
export type Altered = 'text' | 'round' | 'answers' | 'names';
export type CheckFault = FileFault | `altered-${Altered}`;

export interface InForce {
  readonly round: SignedRound;
  /** Those that count, as domain/consent/rounds.ts has them. */
  readonly answers: readonly SignedAnswer[];
}

type OwnData = Extract<FileData, { readonly kind: 'ours' }>;

/** Without names; `adopted` and `made` are days. */
export function createOwnFile(
  text: VersionText,
  facts: Pick<OwnData, 'language' | 'made' | 'adopted' | 'agreed' | 'asked'>,
): OwnData {
  const { language, made, adopted, agreed, asked } = facts;
  return {
    ...{ kind: 'ours', language, made, adopted, agreed, asked },
    text: encodeVersion(text),
  };
}

/** Without days and answers too. */
export function createFileForOthers(text: VersionText, language: FileData['language']): FileData {
  return { kind: 'other', language, text: encodeVersion({ ...text, review: null }) };
}

/**
 * Null where somebody objects, or where what was signed does not show by itself whose it is: no such
 * file is made.
 */
export function createSignedFile(
  { board, me, keys }: Signer,
  { round, answers }: InForce,
  about: Pick<SignedData, 'language' | 'made'>,
  nameOf: (member: MemberId) => string,
): SignedData | null {
  const given = answers.flatMap(({ says, ...answer }): FileAnswer[] =>
    says === 'object' ? [] : [plainAnswer({ ...answer, says })],
  );
  if (given.length < answers.length) return null;
  const members = new Set([...given.map(({ member }) => member), round.member, me]);
  const people = [...members].sort().map((member) => ({ member, name: nameOf(member) }));
  const { id, agreement, member, version, made, ends, quorum, isHidden, asked } = round;
  const { device, signature } = round;
  const data: Omit<SignedData, 'by'> = {
    ...{ kind: 'signed', language: about.language, made: about.made },
    ...{ board: toBase64Url(board), text: round.canonical },
    round: {
      ...{ id, agreement, member, version, made, ends, quorum, isHidden },
      ...{ asked: [...asked], device, signature },
    },
    ...{ answers: given, people },
  };
  const statement = encodeFileStatement(data, me);
  const by = {
    ...{ member: me, device: toBase64Url(keys.publicKey) },
    signature: toBase64Url(sign(statement, keys)),
  };
  const file = { ...data, by };
  return alteredIn(file) === null ? file : null;
}

function plainAnswer(answer: Omit<SignedAnswer, 'says'> & Pick<FileAnswer, 'says'>): FileAnswer {
  const { member, round, version, says, made, words, device, signature } = answer;
  return { member, round, version, says, made, words, device, signature };
}

/** What whoever makes a file signs: that these are the names, and all of the answers in it. */
export function encodeFileStatement(data: Omit<SignedData, 'by'>, by: MemberId): Uint8Array {
  const writer = createWriter()
    .bytes(LABELS.agreementFile)
    .bytes(bytesOf(data.board))
    .bytes(bytesOf(by))
    .blob(encodeUtf8(data.language))
    .blob(encodeUtf8(data.made))
    .bytes(bytesOf(data.round.signature))
    .varuint(data.answers.length);
  for (const { signature } of data.answers) writer.bytes(bytesOf(signature));
  writer.varuint(data.people.length);
  for (const { member, name } of data.people) writer.bytes(bytesOf(member)).blob(encodeUtf8(name));
  return writer.finish();
}

/** The data of a file, found to be what it says it is. */
export function checkFile(value: unknown): Result<AgreementFile, CheckFault> {
  const read = parseFileData(value);
  if (!read.ok || read.value.kind !== 'signed') return read;
  const fault = alteredIn(read.value);
  if (fault === null) return read;
  return err(fault === 'damaged' ? fault : (`altered-${fault}` as const));
}

function alteredIn(data: SignedData): Altered | 'damaged' | null {
  const { round, answers, people, by } = data;
  const board = bytesOf(data.board);
  const members = [...answers.map(({ member }) => member), round.member, by.member];
  const named = new Set(people.map(({ member }) => member));
  // One answer each, and the names of those concerned: nobody more, nobody less.
  if (new Set(answers.map(({ member }) => member)).size < answers.length) return 'damaged';
  if (named.size < people.length || new Set(members).size !== named.size) return 'damaged';
  if (members.some((member) => !named.has(member))) return 'damaged';

  if (versionHashOf(data.text) !== round.version) return 'text';
  // An answer names the round by its id alone, so the id has to stand for these terms.
  if (roundIdOf(board, round) !== round.id) return 'round';
  if (!isSignedBy(board, round, encodeRoundStatement(board, round))) return 'round';
  const isGiven = (answer: FileAnswer): boolean =>
    answer.round === `${round.member}.${round.id}` &&
    answer.version === round.version &&
    answer.made <= round.ends &&
    isSignedBy(board, answer, encodeAnswerStatement(board, answer));
  if (!answers.every(isGiven)) return 'answers';
  return isSignedBy(board, by, encodeFileStatement(data, by.member)) ? null : 'names';
}

/** RULE: a device's own key names its member; no list in the file has to be believed for that. */
function isSignedBy(
  board: Uint8Array,
  { member, device, signature }: { member: MemberId } & Omit<Signed, 'device'> & { device: string },
  statement: Uint8Array,
): boolean {
  const key = bytesOf(device);
  return memberIdOf(board, key) === member && verifySignature(statement, bytesOf(signature), key);
}

/** The schema lets nothing else through (domain/consent/agreement-file.ts). */
function bytesOf(text: string): Uint8Array {
  return fromBase64Url(text) ?? new Uint8Array(0);
}
