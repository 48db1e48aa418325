/**
 * Covers taken and swaps agreed: each person's yes is their own record, so nobody can say it for them.
 * A swap holds when it was proposed by one, answered with yes by the other, and withdrawn by neither.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { ok, type Result } from '#lib/base/result.ts';
import type { Docs } from '#lib/board/docs.ts';
import { changeOwn, putOwn, readOwn, type Own } from '#lib/board/own-records.ts';
import { swapAnswerSchema, swapSchema, takeSchema } from '#lib/board/rota-schema.ts';
import { askForCover, type Deed, type RotaChangeError, type RotaRecord } from '#lib/board/rotas.ts';
import { resolveCover, type CoverStanding } from '#lib/domain/rotation/covers.ts';
import type { Exchange, TurnId } from '#lib/domain/rotation/records.ts';

export type SwapRecord = Own<typeof swapSchema>;

export interface SwapStanding {
  readonly swap: SwapRecord;
  readonly standing: 'proposed' | 'agreed' | 'declined' | 'withdrawn';
  readonly exchange: Exchange | null;
}

export function readCovers(
  docs: Docs,
  { id, requests, withdrawn }: RotaRecord,
  members: readonly MemberId[],
): readonly CoverStanding[] {
  const takes = readOwn(docs, 'take', takeSchema, members).filter(({ rota }) => rota === id);
  return requests.map((request) =>
    resolveCover({ ...request, isWithdrawn: withdrawn.includes(request.id) }, takes),
  );
}

export function takeCover(
  docs: Docs,
  me: MemberId,
  asked: { readonly rota: string; readonly request: string },
  { now, random }: Deed,
): string {
  return putOwn(docs, 'take', me, { made: now, ...asked, back: null }, random);
}

/** What nobody has: asked for and taken in one act. Gives the request's id. */
export function takeGap(
  docs: Docs,
  me: MemberId,
  rota: string,
  turn: TurnId,
  deed: Deed,
): Result<string, RotaChangeError> {
  const asked = askForCover(docs, rota, { turns: [turn], relieves: null, days: null }, deed);
  if (!asked.ok) return asked;
  takeCover(docs, me, { rota, request: asked.value }, deed);
  return ok(asked.value);
}

/** From that day on one does not carry it after all. False if one had not taken it. */
export function giveBack(
  docs: Docs,
  me: MemberId,
  take: string,
  from: string,
  now: number,
): boolean {
  return changeOwn(docs, 'take', me, take, { back: { made: now, from } });
}

/** One's own standing yes to a request, to give it back by. */
export function ownTake(docs: Docs, me: MemberId, request: string): string | null {
  const takes = readOwn(docs, 'take', takeSchema, [me]);
  return takes.findLast((take) => take.request === request && take.back === null)?.id ?? null;
}

export function readSwaps(
  docs: Docs,
  rota: string,
  members: readonly MemberId[],
): readonly SwapStanding[] {
  const answers = readOwn(docs, 'answer', swapAnswerSchema, members);
  return readOwn(docs, 'swap', swapSchema, members)
    .filter((swap) => swap.rota === rota)
    .map((swap) => {
      const given = answers.filter((one) => one.swap === swap.id && one.member === swap.with);
      const answer = given.toSorted((a, b) => a.made - b.made).at(-1);
      const standing = standingOf(swap, answer?.isYes ?? null);
      const exchange = standing === 'agreed' ? exchangeOf(swap, answer!.made) : null;
      return { swap, standing, exchange };
    });
}

export function proposeSwap(
  docs: Docs,
  me: MemberId,
  proposal: {
    readonly rota: string;
    readonly with: MemberId;
    readonly gives: readonly TurnId[];
    readonly takes: readonly TurnId[];
  },
  { now, random }: Deed,
): string {
  const { rota, gives, takes } = proposal;
  const fields = { made: now, rota, with: proposal.with, gives: [...gives], takes: [...takes] };
  return putOwn(docs, 'swap', me, { ...fields, isWithdrawn: false }, random);
}

export function withdrawSwap(docs: Docs, me: MemberId, swap: string): boolean {
  return changeOwn(docs, 'swap', me, swap, { isWithdrawn: true });
}

/** Yes, no, or a yes taken back. */
export function answerSwap(
  docs: Docs,
  me: MemberId,
  swap: string,
  isYes: boolean,
  deed: Deed,
): string {
  return putOwn(docs, 'answer', me, { made: deed.now, swap, isYes }, deed.random);
}

function standingOf({ isWithdrawn }: SwapRecord, isYes: boolean | null): SwapStanding['standing'] {
  if (isWithdrawn) return 'withdrawn';
  if (isYes === null) return 'proposed';
  return isYes ? 'agreed' : 'declined';
}

function exchangeOf({ id, member, with: other, gives, takes }: SwapRecord, made: number): Exchange {
  const leg = (from: MemberId, to: MemberId) => (turn: TurnId) => ({ turn, from, to, days: null });
  const legs = [...gives.map(leg(member, other)), ...takes.map(leg(other, member))];
  return { id, made, kind: 'swap', legs };
}
