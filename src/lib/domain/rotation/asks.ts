/**
 * What of the rotas waits for one person: swaps proposed to them, what was left for them, open covers
 * that they could take, thanks to be read. Pure: the moment is an argument. Nothing of it is counted.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { DAY_MS } from '#lib/domain/plain-date.ts';
import type { Seat, Turn } from '#lib/domain/rotation/calendar.ts';
import type { CoverStanding } from '#lib/domain/rotation/covers.ts';
import { holdersOf } from '#lib/domain/rotation/presence.ts';
import type { Departure, Rest, TurnId } from '#lib/domain/rotation/records.ts';
import { swapStory, type SwapFacts } from '#lib/domain/rotation/swaps.ts';
import {
  carriersOf,
  clipDays,
  daysAhead,
  daysOfMember,
  daysWithGap,
  isApart,
  isRestingOn,
  restOn,
  spanOfTurn,
  standingOfTurn,
} from '#lib/domain/rotation/turn-times.ts';

export interface HandoverFacts {
  readonly id: string;
  readonly turn: TurnId;
  readonly by: MemberId;
  readonly received: readonly MemberId[];
}

/** One rota with all that was agreed about its turns. */
export interface RotaFacts {
  readonly id: string;
  readonly name: string;
  readonly turns: readonly Turn[];
  readonly setAside: readonly string[];
  readonly covers: readonly CoverStanding[];
  readonly swaps: readonly SwapFacts[];
  readonly handovers: readonly HandoverFacts[];
}

export interface RestFacts extends Rest {
  readonly contact: 'may-ask' | 'quiet';
}

export interface AskFacts {
  readonly me: MemberId;
  readonly now: number;
  readonly today: string;
  readonly rests: readonly RestFacts[];
  /** Who is not there, and when: nothing that is asked or told names them. */
  readonly departures: readonly Departure[];
  /** What was read on this device (`thanksMark`, `standInMark`). */
  readonly read: ReadonlySet<string>;
}

export type Ask = { readonly rota: string; readonly name: string; readonly turn: Turn } & (
  | {
      readonly kind: 'swap';
      readonly swap: string;
      readonly by: MemberId;
      /** My turn, which they would carry; `turn` is theirs. */
      readonly mine: Turn;
    }
  | { readonly kind: 'handover'; readonly handover: string; readonly by: MemberId }
  | {
      readonly kind: 'cover';
      readonly request: string;
      readonly relieves: MemberId | null;
      /** Those of the turn that are still to be covered. */
      readonly days: readonly number[];
    }
  | { readonly kind: 'thanks'; readonly request: string; readonly taker: MemberId }
  /** A turn that has come to me without anybody asking, in place of who rests or has enough. */
  | {
      readonly kind: 'stand-in';
      /** Nobody: of who is set apart nothing is said. */
      readonly instead: readonly MemberId[];
      /** Those of the turn on which I stand in. */
      readonly days: readonly number[];
    }
);

/** Thanks are for a while, on devices too that were never told they were read. */
const THANKS_LAST_MS = 14 * DAY_MS;

/** Long enough to ask for cover; what is further off may still change. */
const STAND_INS_AHEAD_DAYS = 31;

export function thanksMark(request: string): string {
  return `thanks ${request}`;
}

export function standInMark(turn: TurnId): string {
  return `stand-in ${turn}`;
}

/**
 * In order of kind: swaps, what was left, covers, turns that came to me, thanks; within one, the
 * earliest turn first.
 */
export function resolveAsks(rotas: readonly RotaFacts[], facts: AskFacts): readonly Ask[] {
  const rest = restOn(facts.rests, facts.me, facts.today);
  // RULE: quiet is quiet: whoever asked not to be asked is asked nothing until they are back.
  if (rest?.contact === 'quiet') return [];
  // RULE: of who is set apart nothing is asked, on their own device either.
  if (isApart(facts.departures, facts.me, facts.today)) return [];
  const all = rotas.flatMap((rota) => {
    const turns = new Map(rota.turns.map((turn) => [turn.id, turn]));
    return [
      ...swapsFor(rota, turns, facts),
      ...handoversFor(rota, facts),
      // RULE: nobody who rests is asked to cover.
      ...(rest === null ? coversFor(rota, turns, facts) : []),
      ...standInsFor(rota, facts),
      ...thanksFor(rota, turns, facts),
    ];
  });
  const order: readonly Ask['kind'][] = ['swap', 'handover', 'cover', 'stand-in', 'thanks'];
  return all.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.turn.days[0]! - b.turn.days[0]!,
  );
}

function swapsFor(
  { id, name, swaps, setAside }: RotaFacts,
  turns: ReadonlyMap<TurnId, Turn>,
  { me, now, today, departures }: AskFacts,
): Ask[] {
  return swaps.flatMap((facts): Ask[] => {
    if (swapStory(facts, me, turns, setAside) !== 'to-me') return [];
    const { swap } = facts;
    if (isApart(departures, swap.member, today)) return [];
    const [mine, turn] = [turns.get(swap.takes[0]!), turns.get(swap.gives[0]!)];
    if (mine === undefined || turn === undefined) return [];
    if ([mine, turn].some((one) => standingOfTurn(one, now) !== 'ahead')) return [];
    return [{ kind: 'swap', rota: id, name, turn, swap: swap.id, by: swap.member, mine }];
  });
}

function handoversFor(rota: RotaFacts, { me, now }: AskFacts): Ask[] {
  return rota.handovers.flatMap((left): Ask[] => {
    if (!isLeftFor(rota.turns, left, me, now)) return [];
    const turn = rota.turns.find(({ id }) => id === left.turn)!;
    const { id, by } = left;
    return [{ kind: 'handover', rota: rota.id, name: rota.name, turn, handover: id, by }];
  });
}

/** RULE: what is left is for whoever carries next; after their turn it waits for nobody. */
export function isLeftFor(
  turns: readonly Turn[],
  { turn, by, received }: HandoverFacts,
  me: MemberId,
  now: number,
): boolean {
  if (by === me || received.includes(me)) return false;
  const next = nextCarried(turns, turn);
  return (
    next !== null &&
    carriersOf(next).some(({ member }) => member === me) &&
    standingOfTurn(next, now) !== 'past'
  );
}

/** The next turn that somebody carries: what is left goes on over a gap or a pause. */
export function nextCarried(turns: readonly Turn[], turn: TurnId): Turn | null {
  const at = turns.findIndex(({ id }) => id === turn);
  if (at < 0) return null;
  return turns.slice(at + 1).find((one) => carriersOf(one).length > 0) ?? null;
}

function coversFor(
  { id, name, covers }: RotaFacts,
  turns: ReadonlyMap<TurnId, Turn>,
  facts: AskFacts,
): Ask[] {
  return covers.flatMap(({ request, isOpen }): Ask[] => {
    if (!isOpen) return [];
    const turn = request.turns
      .map((one) => turns.get(one))
      .find((one) => one !== undefined && mayTake(request, one, facts));
    if (turn === undefined) return [];
    const { id: asked, relieves } = request;
    const days = daysToCover(request, turn, facts.now);
    return [{ kind: 'cover', rota: id, name, turn, request: asked, relieves, days }];
  });
}

/** What is still to be covered of a turn: days that are not over and that they still carry. */
export function daysToCover(
  { relieves, days }: Pick<CoverStanding['request'], 'relieves' | 'days'>,
  turn: Turn,
  now: number,
): readonly number[] {
  const meant = relieves === null ? daysWithGap(turn) : daysOfMember(turn, relieves);
  return daysAhead(turn, clipDays(meant, days), now);
}

/** RULE: open to whoever does not carry it already, and is there then. */
export function mayTake(
  request: Pick<CoverStanding['request'], 'relieves' | 'days'>,
  turn: Turn,
  { me, now, rests, departures }: Pick<AskFacts, 'me' | 'now' | 'rests' | 'departures'>,
): boolean {
  const days = daysToCover(request, turn, now);
  const mine = daysOfMember(turn, me);
  return (
    days.length > 0 &&
    !days.some((day) => mine.includes(day)) &&
    !isRestingOn([...rests, ...departures], me, turn, days)
  );
}

/** RULE: what the order hands to somebody in another's place is told to them, and never lands in silence. */
function standInsFor({ id, name, turns }: RotaFacts, facts: AskFacts): Ask[] {
  const { me, now, read, departures } = facts;
  const end = now / DAY_MS + STAND_INS_AHEAD_DAYS;
  return turns.flatMap((turn): Ask[] => {
    const first = turn.days[0]!;
    if (first > end || read.has(standInMark(turn.id))) return [];
    const came = turn.seats.flatMap((seat) => daysStoodIn(seat, me).map((day) => ({ seat, day })));
    if (came.length === 0 || standingOfTurn(turn, now) !== 'ahead') return [];
    const holders = came.flatMap(({ seat, day }) =>
      holdersOfSeat(turn, seat, day).filter(
        (member) => !isRestingOn(departures, member, turn, [day]),
      ),
    );
    const instead = new Set(holders);
    const days = [...new Set(came.map(({ day }) => day))].sort((a, b) => a - b);
    return [{ kind: 'stand-in', rota: id, name, turn, instead: [...instead], days }];
  });
}

/** Somebody may be away for a part of their turn: then only those days came to me. */
function daysStoodIn({ stretches }: Seat, me: MemberId): readonly number[] {
  return stretches
    .filter(({ carriers }) =>
      carriers.some(({ member, how }) => member === me && how === 'stand-in'),
    )
    .flatMap(({ days }) => days);
}

function holdersOfSeat({ span }: Turn, { place }: Seat, day: number): readonly MemberId[] {
  const base = span.places.find(({ id }) => id === place);
  return base === undefined ? [] : holdersOf(base, day);
}

function thanksFor(
  { id, name, covers, setAside }: RotaFacts,
  turns: ReadonlyMap<TurnId, Turn>,
  { me, now, today, read, departures }: AskFacts,
): Ask[] {
  return covers.flatMap((cover): Ask[] => {
    const { request } = cover;
    const turn = turns.get(request.turns[0]!);
    if (turn === undefined || read.has(thanksMark(request.id))) return [];
    if (spanOfTurn(turn).end < now - THANKS_LAST_MS) return [];
    const taker = whoHasIt(cover, turn, me, setAside);
    return taker === null || isApart(departures, taker, today)
      ? []
      : [{ kind: 'thanks', rota: id, name, turn, request: request.id, taker }];
  });
}

/** Who covers what I also said yes to; null: nobody else does, or I said nothing. */
export function whoHasIt(
  { request, taker, thanked, exchanges }: CoverStanding,
  turn: Turn,
  me: MemberId,
  setAside: readonly string[],
): MemberId | null {
  if (thanked.includes(me)) return taker;
  // Two who were apart may have asked for the same gap, and taken it each for itself.
  const isAside = taker === me && exchanges.some((one) => setAside.includes(one.id));
  if (!isAside) return null;
  const days = clipDays(turn.days, request.days);
  const other = turn.seats
    .flatMap(({ stretches }) => stretches)
    .filter((stretch) => stretch.days.some((day) => days.includes(day)))
    .flatMap(({ carriers }) => carriers)
    .find(({ member }) => member !== me && member !== request.relieves);
  return other?.member ?? null;
}
