/** A draft and what is said beside it: from the board's records to people, days and threads of talk. */

import type { MemberId } from '#lib/base/brands.ts';
import type { DraftOnBoard } from '#lib/board/agreements.ts';
import { lastEnded, type Agreed } from '#lib/domain/consent/agreements.ts';
import { lastWordOn } from '#lib/domain/consent/comments.ts';
import { refOf, type Dealt, type Ref, type Remark } from '#lib/domain/consent/records.ts';
import { dayOf } from '#lib/platform/today.ts';
import type {
  CommentView,
  DraftView,
  SaidView,
} from '#lib/ui/screens/agreements/draft/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { personView } from '../people.ts';

interface Looking {
  readonly me: MemberId;
  readonly people: ReadonlyMap<MemberId, PersonView>;
}

export interface DraftRecords {
  readonly remarks: readonly Remark[];
  readonly dealt: readonly Dealt[];
  /** What is asked about it now, and what came of what was asked before. */
  readonly agreed: Agreed | null;
}

export function createDraftView(
  { id, title, digest }: DraftOnBoard,
  { remarks, dealt, agreed }: DraftRecords,
  looking: Looking,
): DraftView {
  const ours = remarks.filter(({ agreement, round }) => agreement === id && round === null);
  const comments = talksOf(ours, dealt, looking);
  return {
    ...{ title, digest, isAsked: (agreed?.underWay.length ?? 0) > 0 },
    objections: objectionsTo(agreed, looking),
    comments: comments.filter(({ dealtBy }) => dealtBy === null),
    dealt: comments.filter(({ dealtBy }) => dealtBy !== null),
  };
}

/** Those of the rounds that are open or ended last. RULE: an answer that is hidden until the end is not shown before. */
function objectionsTo(agreed: Agreed | null, { me, people }: Looking): DraftView['objections'] {
  if (agreed === null) return [];
  return [...agreed.underWay, ...lastEnded(agreed)]
    .filter(({ round, standing }) => standing === 'objected' || !round.isHidden)
    .flatMap(({ answers }) => answers.filter(({ says }) => says === 'object'))
    .map(({ id, member, says, words }) => ({
      ...{ id, says, words, isMine: member === me, by: personView(people, member) },
    }));
}

/** Each comment with its replies; replies to one that was taken back stay together. */
function talksOf(
  remarks: readonly Remark[],
  dealt: readonly Dealt[],
  looking: Looking,
): readonly CommentView[] {
  const inOrder = remarks.toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
  const first = new Map(
    inOrder.filter(({ sort }) => sort === 'comment').map((one) => [refOf(one), one]),
  );
  const replies = new Map<Ref, Remark[]>();
  for (const one of inOrder) {
    if (one.sort !== 'reply' || one.re === null) continue;
    replies.set(one.re, [...(replies.get(one.re) ?? []), one]);
  }
  const refs = [...new Set([...first.keys(), ...replies.keys()])];
  return refs.map((ref) => {
    const comment = first.get(ref);
    const last = lastWordOn(ref, dealt);
    return {
      ref,
      said: comment === undefined ? null : saidView(comment, looking),
      ...{ anchor: comment?.anchor ?? '', quote: comment?.quote ?? '' },
      replies: (replies.get(ref) ?? []).map((one) => saidView(one, looking)),
      dealtBy: last?.isDealt === true ? personView(looking.people, last.member) : null,
    };
  });
}

function saidView(remark: Remark, { me, people }: Looking): SaidView {
  return {
    ...{ ref: refOf(remark), author: personView(people, remark.member), words: remark.words },
    ...{ day: dayOf(remark.made), isMine: remark.member === me },
  };
}
