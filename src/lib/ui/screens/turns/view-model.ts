/*
 * One turn as its page needs it: who carries which part of it and how that came to be, what is asked and
 * agreed about it, what was left at its end, and what I can do. Whatever does not concern me, or cannot be
 * done any more, is not in it.
 */
import type { MemberId } from '#lib/base/brands.ts';
import { spellDay } from '#lib/domain/plain-date.ts';
import {
  daysToCover,
  isLeftFor,
  mayTake,
  nextCarried,
  thanksMark,
  whoHasIt,
} from '#lib/domain/rotation/asks.ts';
import type { Carrier, Carrying, Stretch, Turn } from '#lib/domain/rotation/calendar.ts';
import type { CoverStanding } from '#lib/domain/rotation/covers.ts';
import {
  carriersOf,
  clipDays,
  daysAhead,
  daysOfMember,
  isApart,
  isRestingOn,
  standingOfTurn,
  type TurnStanding,
} from '#lib/domain/rotation/turn-times.ts';
import type { PersonView } from '../shell/view-model.ts';
import { createTurnActs, type TurnActs } from './acts.ts';
import type { TurnFacts } from './facts.ts';
import { createSwapViews, type SwapView } from './swap-views.ts';
import { whenOf, type WhenView } from './when.ts';

export interface CarrierView {
  readonly person: PersonView;
  readonly how: Carrying | 'gap';
  /** For whom, or with whom; empty when nobody is meant. */
  readonly instead: readonly PersonView[];
}

/** One seat's part of a turn on which the same people carry. Nobody: it is open. */
export interface PartView {
  readonly when: WhenView;
  readonly carriers: readonly CarrierView[];
  readonly learners: readonly PersonView[];
}

export interface RequestView {
  readonly id: string;
  readonly relieves: PersonView | null;
  /** What is to be covered, or is; plain dates. */
  readonly days: readonly string[];
  readonly isWhole: boolean;
  readonly taker: PersonView | null;
  readonly mayTake: boolean;
  readonly mayWithdraw: boolean;
  /** Days from which I can give it back. */
  readonly backFrom: readonly string[];
}

export interface LeftView {
  readonly id: string;
  readonly by: PersonView;
  readonly mayWrite: boolean;
  readonly lines: readonly { readonly text: string; readonly isPassed: boolean }[];
  readonly received: readonly PersonView[];
  readonly mayReceive: boolean;
}

export interface TurnView {
  readonly rota: { readonly name: string; readonly href: string };
  readonly when: WhenView;
  readonly now: number;
  readonly standing: TurnStanding;
  readonly isPaused: boolean;
  readonly isPlanned: boolean;
  readonly carriers: readonly PersonView[];
  readonly hasGap: boolean;
  readonly parts: readonly PartView[];
  readonly requests: readonly RequestView[];
  /** I said yes too, and they have it. */
  readonly thanks: readonly { readonly mark: string; readonly taker: PersonView }[];
  readonly swaps: readonly SwapView[];
  readonly left: readonly LeftView[];
  readonly mayLeave: boolean;
  /** Left by those who carried before, for whoever carries this one. */
  readonly before: readonly {
    readonly id: string;
    readonly by: PersonView;
    readonly href: string;
  }[];
  readonly acts: TurnActs;
}

export function createTurnView(facts: TurnFacts): TurnView {
  const { rota, turn, now, today, departures, person, hrefs } = facts;
  const standing = standingOfTurn(turn, now);
  const parts = turn.seats.flatMap(({ place, stretches }) =>
    stretches.map((stretch) => createPart(facts, place, stretch)),
  );
  return {
    rota: { name: rota.name, href: hrefs.rota },
    when: whenOf(turn, turn.days),
    ...{ now, standing, isPaused: turn.isPaused },
    isPlanned: rota.plans.some((plan) => plan.turn === turn.id),
    carriers: carriersOf(turn).flatMap(({ member }) =>
      standing === 'now' && isApart(departures, member, today) ? [] : [person(member)],
    ),
    hasGap: isOpen(turn),
    parts,
    requests: createRequests(facts),
    thanks: createThanks(facts),
    swaps: createSwapViews(facts),
    ...createHandover(facts, standing),
    acts: createTurnActs(facts, standing),
  };
}

function isOpen({ isPaused, seats }: Turn): boolean {
  if (isPaused) return false;
  const stretches = seats.flatMap((seat) => seat.stretches);
  return stretches.length === 0 || stretches.some(({ carriers }) => carriers.length === 0);
}

function createPart(facts: TurnFacts, place: string | null, stretch: Stretch): PartView {
  const { turn, person } = facts;
  return {
    when: whenOf(turn, stretch.days),
    carriers: stretch.carriers.map((carrier) => {
      const instead = insteadOf(facts, place, stretch, carrier);
      const how = instead.length === 0 ? howForNobody(carrier.how) : carrier.how;
      return { person: person(carrier.member), how, instead: instead.map(person) };
    }),
    learners: stretch.learners.map(person),
  };
}

/** RULE: in whose place it is, is not said of who is set apart: it is simply their turn. */
function howForNobody(how: Carrying): CarrierView['how'] {
  if (how === 'stand-in') return 'turn';
  return how === 'cover' ? 'gap' : how;
}

/** For a cover or a swap whoever gave it; for who steps in, those whose turn it was by the order. */
function insteadOf(
  { rota, turn, departures }: TurnFacts,
  place: string | null,
  { days }: Stretch,
  { member, how }: Carrier,
): readonly MemberId[] {
  if (how === 'turn' || how === 'plan') return [];
  const isGone = (one: MemberId): boolean => isRestingOn(departures, one, turn, days);
  if (how === 'cover' || how === 'swap') {
    const exchanges = [
      ...rota.covers.flatMap((cover) => cover.exchanges),
      ...rota.swaps.flatMap(({ exchange }) => exchange ?? []),
    ].filter(({ kind, id }) => kind === how && !rota.setAside.includes(id));
    const gave = exchanges
      .flatMap(({ legs }) => legs)
      .findLast(
        (leg) => leg.turn === turn.id && leg.to === member && clipDays(days, leg.days).length > 0,
      );
    return gave === undefined || gave.from === null || isGone(gave.from) ? [] : [gave.from];
  }
  const whose = turn.span.places.find(({ id }) => id === place)?.people ?? [];
  return whose.flatMap((one) =>
    one.learns || one.member === member || isGone(one.member) ? [] : [one.member],
  );
}

/** Open ones, and those that somebody took; nothing of what is over. */
function createRequests(facts: TurnFacts): readonly RequestView[] {
  const { rota, turn, me, now, person } = facts;
  if (turn.isPaused) return [];
  return rota.covers.flatMap((cover): RequestView[] => {
    const { request, taker } = cover;
    if (!request.turns.includes(turn.id)) return [];
    const days = taker === null ? daysToCover(request, turn, now) : daysTaken(facts, cover);
    if (days.length === 0 || !(cover.isOpen || taker !== null)) return [];
    return [
      {
        id: request.id,
        relieves: request.relieves === null ? null : person(request.relieves),
        days: days.map(spellDay),
        isWhole: days.length === turn.days.length,
        taker: taker === null ? null : person(taker),
        mayTake: cover.isOpen && mayTake(request, turn, facts),
        mayWithdraw: cover.isOpen,
        backFrom: taker === me ? days.map(spellDay) : [],
      },
    ];
  });
}

/** Days ahead on which who took it carries because of it. */
function daysTaken({ rota, turn, now }: TurnFacts, cover: CoverStanding): readonly number[] {
  const { taker, exchanges, request } = cover;
  const isAside = exchanges.every(({ id }) => rota.setAside.includes(id));
  if (taker === null || isAside) return [];
  return daysAhead(turn, clipDays(daysOfMember(turn, taker), request.days), now);
}

function createThanks(facts: TurnFacts): TurnView['thanks'] {
  const { rota, turn, me, today, departures, read, person } = facts;
  if (read === null) return [];
  return rota.covers.flatMap((cover) => {
    const mark = thanksMark(cover.request.id);
    if (!cover.request.turns.includes(turn.id) || read.has(mark)) return [];
    const taker = whoHasIt(cover, turn, me, rota.setAside);
    return taker === null || isApart(departures, taker, today)
      ? []
      : [{ mark, taker: person(taker) }];
  });
}

function createHandover(
  { rota, turn, me, now, person, hrefs }: TurnFacts,
  standing: TurnStanding,
): Pick<TurnView, 'left' | 'mayLeave' | 'before'> {
  const carries = carriersOf(turn).some(({ member }) => member === me);
  const left = rota.handovers.filter((one) => one.turn === turn.id);
  const asked = rota.passes.split('\n').map((line) => line.trim());
  return {
    left: left.map((one) => ({
      id: one.id,
      by: person(one.by),
      mayWrite: one.by === me,
      // What was ticked stays to be read when the collective has changed its lines since.
      lines: [...new Set([...asked, ...one.passed])]
        .filter((text) => text !== '')
        .map((text) => ({ text, isPassed: one.passed.includes(text) })),
      received: one.received.map(person),
      mayReceive: isLeftFor(rota.turns, one, me, now),
    })),
    mayLeave: carries && standing !== 'ahead' && !left.some(({ by }) => by === me),
    before: carries
      ? rota.handovers
          .filter(({ turn: id, by }) => by !== me && nextCarried(rota.turns, id)?.id === turn.id)
          .map(({ id, by, turn: of }) => ({ id, by: person(by), href: hrefs.turn(of) }))
      : [],
  };
}
