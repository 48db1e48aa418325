/** A round as its page shows it, from what the board holds. */

import type { MemberId } from '#lib/base/brands.ts';
import { readDraft } from '#lib/board/agreements.ts';
import type { Docs } from '#lib/board/docs.ts';
import type { Refused } from '#lib/board/rounds.ts';
import { blocksOf } from '#lib/board/versions.ts';
import type { Agreed, RoundWithText } from '#lib/domain/consent/agreements.ts';
import { differencesOf } from '#lib/domain/consent/differences.ts';
import { refOf, type AgreementId, type Ref, type Remark } from '#lib/domain/consent/records.ts';
import { encodeVersion, type VersionText } from '#lib/domain/consent/version.ts';
import type {
  RefusedView,
  RoundView,
  SaidView,
  TalkView,
} from '#lib/ui/screens/agreements/round/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { personView } from '../../people.ts';

interface Around {
  readonly me: MemberId;
  readonly people: ReadonlyMap<MemberId, PersonView>;
  readonly remarks: readonly Remark[];
  readonly inForce: RoundWithText | null;
  /** The last one that has ended. */
  readonly last: RoundWithText | null;
  /** What the draft says; null: nothing that can be read. */
  readonly drafted: DraftedText | null;
}

export type DraftedText = Pick<VersionText, 'shape' | 'title' | 'digest' | 'blocks'>;

/** Null: there is no draft, or it cannot be read here. */
export function draftedText(docs: Docs, agreement: AgreementId): DraftedText | null {
  const state = readDraft(docs, agreement);
  if (state?.kind !== 'record') return null;
  const blocks = blocksOf(state.draft);
  const { shape, title, digest } = state;
  return blocks.ok ? { shape, title, digest, blocks: blocks.value } : null;
}

export function saysTheSame(drafted: DraftedText, text: VersionText): boolean {
  return encodeVersion({ ...text, ...drafted }) === encodeVersion(text);
}

export function createRoundView(one: RoundWithText, around: Around): RoundView {
  const { round, standing, answers, needed, electorate, resting } = one;
  const { me, people, remarks, inForce, last, drafted } = around;
  const ref = refOf(round);
  const views = answers.map(({ id, member, says, words }) => ({
    ...{ id, says, words, isMine: member === me, by: personView(people, member) },
  }));
  const hasEnded = standing !== 'under-way' && standing !== 'called-off';
  const isHiddenNow = round.isHidden && !hasEnded;
  const since = inForce ?? last;
  const before = since === null || refOf(since.round) === ref ? null : since.round.text;
  return {
    ...{ ref, standing, needed, text: round.text, ends: round.ends, calledOff: round.calledOff },
    ...{ isHidden: round.isHidden, by: personView(people, round.member) },
    changes: standing === 'under-way' && before !== null ? differencesOf(before, round.text) : null,
    isSinceRound: inForce === null,
    isMine: round.member === me,
    awaited: electorate.length - resting.length,
    answered: answers.length,
    hasEnough: answers.length >= needed,
    answers: isHiddenNow ? null : views,
    mine: views.find(({ isMine }) => isMine) ?? null,
    isAsked: electorate.includes(me),
    hasDraftMoved:
      round.text.deed === 'adopt' && drafted !== null && !saysTheSame(drafted, round.text),
    questions: talkOf(remarks, ref, 'question', around),
    reactions: talkOf(remarks, ref, 'reaction', around),
  };
}

function talkOf(
  remarks: readonly Remark[],
  round: Ref,
  sort: 'question' | 'reaction',
  { me, people }: Around,
): readonly TalkView[] {
  const inOrder = remarks.toSorted((a, b) => a.made - b.made || (refOf(a) < refOf(b) ? -1 : 1));
  const said = (one: Remark): SaidView => ({
    ...{ ref: refOf(one), id: one.id, words: one.words },
    ...{ by: personView(people, one.member), isMine: one.member === me },
    isChanged: one.changed !== null,
  });
  return inOrder
    .filter((one) => one.round === round && one.sort === sort)
    .map((one) => {
      const replies = inOrder.filter((two) => two.sort === 'reply' && two.re === refOf(one));
      return { ...said(one), replies: replies.map(said) };
    });
}

/** Of one agreement: its rounds by themselves, answers by the round that they name. */
export function refusedAbout(
  agreement: AgreementId,
  refused: readonly Refused[],
  agreed: Agreed | null,
  people: ReadonlyMap<MemberId, PersonView>,
): readonly RefusedView[] {
  const rounds = new Set(
    [...(agreed?.underWay ?? []), ...(agreed?.past ?? [])].map(({ round }) => refOf(round)),
  );
  for (const { sort, about, ref } of refused)
    if (sort === 'round' && about === agreement) rounds.add(ref);
  return refused
    .filter(({ sort, about }) =>
      sort === 'round' ? about === agreement : about !== null && rounds.has(about),
    )
    .map(({ ref, sort, why, member }) => ({ ref, sort, why, by: personView(people, member) }));
}
