/* An agreement's sheet in the language of the screen: what stands on paper, or in a file of each kind. Dates have their year. */
import type { MemberId } from '#lib/base/brands.ts';
import type { AgreementSheet } from '#lib/content/agreement-file/agreement-sheet.ts';
import { textToGo } from '#lib/content/office/text-to-go.ts';
import type { AgreementFile, FileData, SignedData } from '#lib/domain/consent/agreement-file.ts';
import { spellDay } from '#lib/domain/plain-date.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayDay, sayList } from '../../shell/words.ts';
import { sayTheirs } from '../round/round-words.ts';

export type OwnFile = AgreementFile<Extract<FileData, { readonly kind: 'ours' }>>;
export type SignedFile = AgreementFile<SignedData>;

const DAY_MS = 86_400_000;
const whole = (day: string): string => sayDay(day, 0);
/** By days as the whole world counts them: a file is read anywhere. */
const dayAt = (ms: number): string => whole(spellDay(Math.floor(ms / DAY_MS)));

export function createSheet(file: AgreementFile): AgreementSheet {
  switch (file.kind) {
    case 'ours':
      return {
        ...bareSheet(file),
        ...ownFacts(file),
        foot: m.keep_page_foot_file({ day: whole(file.made) }),
      };
    case 'other':
      return { ...bareSheet(file), foot: m.share_foot_other() };
    case 'signed':
      return signedSheet(file);
  }
}

/** `names`: of those who agree; none unless somebody chose so. */
export function createPaperSheet(file: OwnFile, names: readonly string[]): AgreementSheet {
  const { facts } = ownFacts(file);
  const named = names.length === 0 ? [] : [m.share_page_names({ names: sayList(names) })];
  return {
    ...bareSheet(file),
    facts: [...facts, ...named],
    foot: m.keep_page_foot_paper({ day: whole(file.made) }),
  };
}

/** As it goes into a file of another program. */
export function createTextSheet(file: AgreementFile): AgreementSheet {
  return { ...bareSheet(file), ...textToGo(file.version, file.language), digest: '' };
}

function bareSheet({ language, version }: AgreementFile): AgreementSheet {
  const { title, digest, blocks } = version;
  return {
    ...{ language, title, digestTitle: m.history_digest(), digest, blocks, facts: [] },
    ...{ answersTitle: m.share_page_answers(), answers: [] },
    ...{ proofTitle: m.share_page_proof(), proof: [], foot: '' },
  };
}

function ownFacts(file: OwnFile): Pick<AgreementSheet, 'facts'> {
  const { review } = file.version;
  return {
    facts: [
      m.agreement_tally({ agreed: file.agreed, asked: file.asked }),
      m.agreement_since({ day: whole(file.adopted) }),
      ...(review === null ? [] : [m.agreement_review_on({ day: whole(review) })]),
    ],
  };
}

/** "Agreed by 9 of 11", as a signed file has it. */
export function tallyOfFile({ round, answers }: SignedData): { agreed: number; asked: number } {
  return {
    agreed: answers.filter(({ says }) => says !== 'aside').length,
    asked: new Set([...round.asked, round.member]).size,
  };
}

export function nameIn({ people }: SignedData, member: MemberId): string {
  const name = people.find((one) => one.member === member)?.name ?? '';
  return name === '' ? m.people_unnamed() : name;
}

export function sayFileEnd({ round }: SignedData): string {
  return dayAt(round.ends);
}

function signedSheet(file: SignedFile): AgreementSheet {
  const { round, answers, by, board, made } = file;
  const { review } = file.version;
  const opener = nameIn(file, round.member);
  const until = dayAt(round.ends);
  return {
    ...bareSheet(file),
    facts: [
      m.agreement_tally(tallyOfFile(file)),
      m.agreement_since({ day: until }),
      ...(review === null ? [] : [m.agreement_review_on({ day: whole(review) })]),
      m.share_page_opened({ name: opener, day: dayAt(round.made), until }),
    ],
    answers: answers.map((answer) => ({
      by: nameIn(file, answer.member),
      says: m.share_page_said({ says: sayTheirs(answer.says), day: dayAt(answer.made) }),
      words: answer.words,
    })),
    proof: [
      [m.share_page_board(), board],
      [m.share_page_version(), round.version],
      [m.share_page_round(), `${round.member}.${round.id}`],
    ],
    foot: m.share_foot_signed({ name: nameIn(file, by.member), day: whole(made) }),
  };
}
