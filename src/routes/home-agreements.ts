/** What home says of agreements. In a part of its own: it comes with the first agreement. */

import { agreementNews } from '#lib/domain/consent/news.ts';
import { refOf } from '#lib/domain/consent/records.ts';
import { reopenedOf } from '#lib/domain/consent/reopened.ts';
import { deviceZone } from '#lib/platform/today.ts';
import { agreementsOf } from '#lib/state/agreements.svelte.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import { roundMarksOf } from '#lib/state/round-marks.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import type { ReopenedLine } from '#lib/ui/screens/home/agreements.ts';
import { hrefs } from './hrefs.ts';

export { default as AgreementAsks } from '#lib/ui/screens/home/AgreementAsks.svelte';
export { default as FromAgreements } from '#lib/ui/screens/home/FromAgreements.svelte';

/** Of each; the rest is on the agreements' own page. */
const MOST = 2;

export function homeOfAgreements(board: BoardState, vault: Vault | null) {
  const book = agreementsOf(board);
  const { now, today } = moment;
  const agreed = book.agreed(now);
  const marks = roundMarksOf(board, vault);
  const news = agreementNews(agreed, { me: board.me, collective: book.collective, now, today });

  function titleOf(agreement: string, ref: string): string {
    const round = agreed.get(agreement)?.past.find((one) => refOf(one.round) === ref);
    const draft = book.records.drafts.find(({ id }) => id === agreement);
    return round?.round.text.title ?? (draft?.kind === 'record' ? draft.title : '');
  }
  const reopened = reopenedOf(marks.all ?? [], agreed)
    .map(({ round, agreement, turned }): ReopenedLine => ({
      ...{ id: round, title: titleOf(agreement, round), turned },
      href: hrefs.agreement(agreement),
    }))
    // Of what is gone whole there is nothing to read.
    .filter(({ title }) => title !== '');

  return {
    reopened,
    waiting: news.waiting.slice(0, MOST).map(({ round }) => ({
      ...{ id: refOf(round), title: round.text.title, ends: round.ends },
      href: hrefs.agreement(round.agreement),
    })),
    toReview: news.toReview.slice(0, MOST).map(({ round }) => ({
      ...{ id: refOf(round), title: round.text.title },
      href: hrefs.agreement(round.agreement),
    })),
    clock: { now, zone: deviceZone() },
    onread: (round: string) => void marks.putAway(round),
  };
}
