/** What the buttons of a turn's page do, as the board's own acts, done now. */

import type { MemberId } from '#lib/base/brands.ts';
import {
  answerSwap,
  giveBack,
  ownTake,
  proposeSwap,
  takeCover,
  takeGap,
  withdrawSwap,
} from '#lib/board/exchanges.ts';
import { leaveHandover, receiveHandover, tickPassed } from '#lib/board/handovers.ts';
import {
  askForCover,
  pauseTurn,
  planTurn,
  unplanTurn,
  withdrawRequest,
  type Deed,
  type RotaRecord,
} from '#lib/board/rotas.ts';
import type { TurnId } from '#lib/domain/rotation/records.ts';
import { now } from '#lib/platform/clock.ts';
import type { BoardState } from '#lib/state/board.svelte.ts';
import { surroundings } from '#lib/state/surroundings.ts';
import type { SwapChoice } from '#lib/ui/screens/turns/acts.ts';

export function createTurnCalls({ docs, me }: BoardState, record: RotaRecord, turn: TurnId) {
  const rota = record.id;
  return {
    ask(relieves: string, days: { from: string; until: string } | null) {
      askForCover(docs, rota, { turns: [turn], relieves: relieves as MemberId, days }, deed());
    },
    withdraw: (request: string) => void withdrawRequest(docs, rota, request),
    take: (request: string) => void takeCover(docs, me, { rota, request }, deed()),
    takeGap: () => void takeGap(docs, me, rota, turn, deed()),
    giveBack(request: string, from: string) {
      const take = ownTake(docs, me, request);
      if (take !== null) giveBack(docs, me, take, from, now());
    },
    propose({ with: other, gives, takes }: SwapChoice) {
      const proposal = { rota, with: other.id as MemberId, gives: [gives], takes: [takes] };
      proposeSwap(docs, me, proposal, deed());
    },
    answer: (swap: string, isYes: boolean) => void answerSwap(docs, me, swap, isYes, deed()),
    /** Whoever proposed it takes the proposal back; the other takes back their yes. */
    undo(swap: string) {
      if (!withdrawSwap(docs, me, swap)) answerSwap(docs, me, swap, false, deed());
    },
    plan: (members: readonly string[]) =>
      void planTurn(docs, rota, turn, members as readonly MemberId[], deed()),
    unplan: () => void unplanTurn(docs, rota, turn),
    pause: (isPaused: boolean) => void pauseTurn(docs, rota, turn, isPaused),
    leave: () => void leaveHandover(docs, record, turn, me, deed()),
    tick: (left: string, line: string, isPassed: boolean) =>
      void tickPassed(docs, rota, left, line, isPassed),
    receive: (left: string) => void receiveHandover(docs, rota, left, me),
  };
}

function deed(): Deed {
  return { now: now(), random: surroundings.random };
}
