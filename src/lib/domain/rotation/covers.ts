/**
 * Asking for cover, and giving it. Anybody may ask, for themselves or for somebody who cannot be
 * reached; no reason is kept. RULE: the first who takes an open request has it, on every device; who
 * took it while apart is thanked, and is asked nothing. What is given back is open again.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { dayAfter } from '#lib/domain/plain-date.ts';
import type { Exchange, Leg, TurnId } from '#lib/domain/rotation/records.ts';
import { byMaking } from '#lib/domain/rotation/spans.ts';

export interface CoverRequest {
  readonly id: string;
  readonly made: number;
  readonly turns: readonly TurnId[];
  /** Who is to be relieved; null: nobody, it is a gap. */
  readonly relieves: MemberId | null;
  /** Clipped to the turns; null: all of them. */
  readonly days: Leg['days'];
  /** Not asked any more. */
  readonly isWithdrawn: boolean;
}

/** Somebody's own record. */
export interface Take {
  readonly id: string;
  readonly made: number;
  readonly request: string;
  readonly member: MemberId;
  /** From that day on they do not carry it after all; `made` is when they said so. */
  readonly back: { readonly made: number; readonly from: string } | null;
}

export interface CoverStanding {
  readonly request: CoverRequest;
  /** Who has it now; null while it is open. */
  readonly taker: MemberId | null;
  readonly isOpen: boolean;
  /** They said yes too, and somebody else had. */
  readonly thanked: readonly MemberId[];
  readonly exchanges: readonly Exchange[];
}

export function resolveCover(request: CoverRequest, takes: readonly Take[]): CoverStanding {
  const thanked: MemberId[] = [];
  const held: Take[] = [];
  for (const take of takes.filter((one) => one.request === request.id).toSorted(byMaking)) {
    const last = held.at(-1);
    const isFree = last === undefined || givenBackAt(last) < take.made;
    if (isFree) held.push(take);
    else if (take.back === null && take.member !== last.member) thanked.push(take.member);
  }
  const last = held.at(-1);
  const taker = last?.back !== null ? null : last.member;
  const exchanges = held.flatMap((take, at) => exchangeOf(request, take, held[at - 1]));
  return { request, taker, isOpen: taker === null && !request.isWithdrawn, thanked, exchanges };
}

function givenBackAt({ back }: Take): number {
  return back === null ? Infinity : back.made;
}

/** Each carries from where the one before gave it back until they give it back themselves. */
function exchangeOf(request: CoverRequest, take: Take, before: Take | undefined): Exchange[] {
  const from = latest(request.days?.from, before?.back?.from);
  const until = take.back === null ? request.days?.until : lastBefore(take.back.from, request.days);
  if (from !== undefined && until !== undefined && from > until) return [];
  const days =
    from === undefined && until === undefined
      ? null
      : { from: from ?? FIRST_DAY, until: until ?? LAST_DAY };
  const legs = request.turns.map((turn) => ({
    ...{ turn, from: request.relieves, to: take.member, days },
  }));
  return [{ id: take.id, made: take.made, kind: 'cover', legs }];
}

/** Days are clipped to turns, so these are all of them. */
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

function latest(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function lastBefore(day: string, days: Leg['days']): string {
  const last = dayAfter(day, -1);
  return days !== null && days.until < last ? days.until : last;
}
