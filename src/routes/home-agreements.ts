/** What home says of agreements. In a part of its own: it comes with the first agreement. */

import type { RoundWithText } from '#lib/domain/consent/agreements.ts';
import { agreementNews } from '#lib/domain/consent/news.ts';
import { deviceZone } from '#lib/platform/today.ts';
import { agreementsOf } from '#lib/state/agreements.svelte.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { moment } from '#lib/state/moment.svelte.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';
import type { RoundLine } from '#lib/ui/screens/home/agreements.ts';
import { reopenedLines } from './agreements/reopened.ts';
import { hrefs } from './hrefs.ts';

export { default as AgreementAsks } from '#lib/ui/screens/home/AgreementAsks.svelte';

/** Of each; the rest is on the agreements' own page. */
const MOST = 2;

export function homeOfAgreements(board: BoardState, vault: Vault | null) {
  const book = agreementsOf(board);
  const { now, today } = moment;
  const { me } = board;
  const { collective } = book;
  const { waiting, ended, toReview } = agreementNews(book.agreed(now), {
    me,
    collective,
    now,
    today,
  });
  const reopened = reopenedLines(board, vault).slice(0, MOST);
  const isTold = ({ href }: RoundLine): boolean => reopened.some((one) => one.href === href);
  const told = {
    reopened,
    waiting: waiting.slice(0, MOST).map(createLine),
    ended: ended
      .map((one) => ({ ...createLine(one), standing: one.standing, deed: one.round.text.deed }))
      .filter((line) => !isTold(line))
      .slice(0, MOST),
    toReview: toReview.slice(0, MOST).map(createLine),
  };
  const lines = [...told.reopened, ...told.waiting, ...told.ended, ...told.toReview];
  return { ...told, isQuiet: lines.length === 0, clock: { now, zone: deviceZone() } };
}

function createLine({ round }: RoundWithText): RoundLine {
  return { title: round.text.title, href: hrefs.agreement(round.agreement), ends: round.ends };
}
