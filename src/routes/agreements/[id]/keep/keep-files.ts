/** The three files of an agreement that is in force, as this board has it now. */

import { createFileForOthers, createOwnFile, createSignedFile } from '#lib/board/agreement-file.ts';
import type { SignedAnswer, SignedRound } from '#lib/board/rounds.ts';
import type { AgreementFile } from '#lib/domain/consent/agreement-file.ts';
import type { RoundWithText } from '#lib/domain/consent/agreements.ts';
import { refOf } from '#lib/domain/consent/records.ts';
import { tallyOf } from '#lib/domain/consent/tally.ts';
import { dayOf } from '#lib/platform/today.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { AgreementBook } from '#lib/state/agreements.svelte.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import type { OwnFile, SignedFile } from '#lib/ui/screens/agreements/keep/sheet-words.ts';

export interface KeepFiles {
  readonly ours: OwnFile;
  readonly other: AgreementFile;
  readonly signed: SignedFile | null;
  /** Of those who agree, as the board has them. */
  readonly names: readonly string[];
}

export function createKeepFiles(
  board: BoardState,
  { records, signer }: Pick<AgreementBook, 'records' | 'signer'>,
  inForce: RoundWithText,
  today: string,
): KeepFiles {
  const { text } = inForce.round;
  const language = getLocale();
  const about = { language, made: today } as const;
  const known = new Map(board.people.map(({ member, name }) => [member, name ?? '']));
  const nameOf = (member: (typeof inForce.answers)[number]['member']): string =>
    known.get(member) ?? '';
  const facts = { ...about, adopted: dayOf(inForce.round.ends), ...tallyOf(inForce) };
  const agreeing = inForce.answers.filter(({ says }) => says === 'consent' || says === 'concern');
  const own = createOwnFile(text, facts);
  const signed = signedOf(records, inForce);
  const file = signed === null ? null : createSignedFile(signer, signed, about, nameOf);
  return {
    ours: { ...own, version: text },
    other: { ...createFileForOthers(text, language), version: { ...text, review: null } },
    signed: file === null ? null : { ...file, version: text },
    names: agreeing.map(({ member }) => nameOf(member)).filter((name) => name !== ''),
  };
}

/** The signed records behind what stands. */
function signedOf(
  { rounds, answers }: AgreementBook['records'],
  inForce: RoundWithText,
): { round: SignedRound; answers: readonly SignedAnswer[] } | null {
  const round = rounds.find((one) => refOf(one) === refOf(inForce.round));
  const found = inForce.answers.map((answer) =>
    answers.find((one) => refOf(one) === refOf(answer)),
  );
  const all = found.filter((one) => one !== undefined);
  return round === undefined || all.length < found.length ? null : { round, answers: all };
}
