/** The history of an agreement as its page shows it: people, days, and what may be seen of answers. */

import type { DraftState } from '#lib/board/agreements.ts';
import { blocksOf } from '#lib/board/versions.ts';
import type { Agreed } from '#lib/domain/consent/agreements.ts';
import { historyOf, type PastRound } from '#lib/domain/consent/history.ts';
import { refOf } from '#lib/domain/consent/records.ts';
import { tallyOf } from '#lib/domain/consent/tally.ts';
import type { VersionText } from '#lib/domain/consent/version.ts';
import { dayOf } from '#lib/platform/today.ts';
import type { HistoryView, RoundView } from '#lib/ui/screens/agreements/history/view-model.ts';
import { personView } from '../../../people.ts';
import type { Looking } from '../../agreement-views.ts';

/** Null: there is nothing of it here. */
export function createHistoryView(
  draft: DraftState | null,
  agreed: Agreed | null,
  { people }: Pick<Looking, 'people'>,
): HistoryView | null {
  if (draft === null && agreed === null) return null;
  const rounds = agreed === null ? [] : historyOf(agreed);
  const inForce = agreed?.inForce ?? null;
  const newest = inForce ?? rounds[0]?.resolved ?? null;
  const own = draft?.kind === 'record' ? draft : null;
  return {
    title: newest?.round.text.title ?? own?.title ?? '',
    rounds: rounds.map((one) => createRound(one, people)),
    draft: own === null ? null : textOf(own, newest?.round.text ?? null),
    inForce: inForce === null ? null : refOf(inForce.round),
  };
}

function createRound({ resolved, held, before }: PastRound, people: Looking['people']): RoundView {
  const { round, standing, answers } = resolved;
  const voices = answers.map((answer) => ({
    ...{ id: refOf(answer), person: personView(people, answer.member) },
    ...{ says: answer.says, words: answer.words },
  }));
  // RULE: answers to a round that hides them are shown when it has ended.
  const isShown = !(round.isHidden && standing === 'under-way');
  return {
    ...{ id: refOf(round), opener: personView(people, round.member), standing },
    ...{ opened: dayOf(round.made), ended: dayOf(round.ends), ends: round.ends },
    calledOff: round.calledOff === null ? null : dayOf(round.calledOff),
    held:
      held === null
        ? null
        : { from: dayOf(held.from), until: held.until === null ? null : dayOf(held.until) },
    ...{ tally: tallyOf(resolved), voices: isShown ? voices : null },
    ...{ text: round.text, before: before?.round.text ?? null },
  };
}

/** A draft has no day of its own to be read again: a round gives it one. Null: it cannot be read. */
function textOf(
  { title, digest, shape, draft }: Extract<DraftState, { readonly kind: 'record' }>,
  beside: VersionText | null,
): VersionText | null {
  const blocks = blocksOf(draft);
  if (!blocks.ok) return null;
  const review = beside?.review ?? null;
  return { deed: 'adopt', shape, title, digest, review, blocks: blocks.value };
}
