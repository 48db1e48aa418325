/** What home says of agreements. In a part of its own: it comes with the first agreement. */

import type { Agreed, RoundWithText } from '#lib/domain/consent/agreements.ts';
import { agreementNews } from '#lib/domain/consent/news.ts';
import { refOf, type AgreementId } from '#lib/domain/consent/records.ts';
import { deviceZone } from '#lib/platform/today.ts';
import { agreementsOf } from '#lib/state/agreements.svelte.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import type { AgreementLine, RoundLine } from '#lib/ui/screens/home/agreements.ts';
import { reopenedNow } from './agreements/reopened.ts';
import { hrefs } from './hrefs.ts';

export { default as AgreementAsks } from '#lib/ui/screens/home/AgreementAsks.svelte';

/** Of each; the rest is on the agreements' own page. */
const MOST = 2;

export function homeOfAgreements(board: BoardState, vault: Vault | null) {
  const book = agreementsOf(board);
  const { now, today } = moment;
  const { me } = board;
  const { collective } = book;
  const agreed = book.agreed(now);
  const { waiting, toReview } = agreementNews(agreed, { me, collective, now, today });
  const told = {
    reopened: reopenedLines(board, vault, agreed).slice(0, MOST),
    waiting: waiting.slice(0, MOST).map(createLine),
    toReview: toReview.slice(0, MOST).map(createLine),
  };
  const lines = [...told.reopened, ...told.waiting, ...told.toReview];
  return { ...told, isQuiet: lines.length === 0, clock: { now, zone: deviceZone() } };
}

/** One line an agreement; reading it on its own page is what puts it away. */
function reopenedLines(
  board: BoardState,
  vault: Vault | null,
  agreed: ReadonlyMap<AgreementId, Agreed>,
): readonly AgreementLine[] {
  const lines = new Map(
    reopenedNow(board, vault).map(({ agreement, round }) => {
      const past = agreed.get(agreement)?.past ?? [];
      const title = past.find((one) => refOf(one.round) === round)?.round.text.title ?? '';
      return [agreement, { title, href: hrefs.agreement(agreement) }] as const;
    }),
  );
  return [...lines.values()];
}

function createLine({ round }: RoundWithText): RoundLine {
  return { title: round.text.title, href: hrefs.agreement(round.agreement), ends: round.ends };
}
