/*
 * A circle as its page needs it: the question, whose turn it is, and what this person can do now. Of a
 * turn that is over it is not known whether somebody spoke or passed.
 */
import type { MemberId } from '#lib/base/brands.ts';
import type { CircleScript } from '#lib/content/circle-script.ts';
import type { Circle, CirclePurpose, Seat } from '#lib/domain/circle/circle.ts';
import { claimOf } from '#lib/domain/circle/circle.ts';
import { isUnheld, nextToHold, standingOf, type Standing } from '#lib/domain/circle/standing.ts';
import type { PersonView } from '../shell/view-model.ts';

export interface NoticeView {
  readonly id: string;
  readonly purpose: CirclePurpose;
  readonly person: PersonView;
}

export interface SeatView {
  readonly id: number;
  readonly person: PersonView;
  /** Somebody beside them, who has no phone. */
  readonly isBeside: boolean;
  readonly isTurn: boolean;
  /** Their phone can be heard. */
  readonly isHere: boolean;
}

export interface LiveView {
  readonly phase: Standing['phase'];
  /** Null if it is of a newer version than this one: the holders say the question. */
  readonly script: CircleScript | null;
  /** 1 is the first round; in the opening and the closing 0. */
  readonly round: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Null where nobody but the holders knows it. */
  readonly question: string | null;
  readonly isOwnQuestion: boolean;
  /** What the script tells those who hold it about this part; empty for everybody else. */
  readonly advice: readonly string[];
  readonly seats: readonly SeatView[];
  readonly turn: SeatView | null;
  readonly next: SeatView | null;
  readonly holders: readonly PersonView[];
  readonly iHold: boolean;
  /** Nobody who holds it can be reached; `next` may go on, null if nobody is there. */
  readonly unheld: { readonly next: PersonView | null } | null;
  readonly asked: PersonView | null;
  /** Whom a holder who is alone can ask. */
  readonly canAsk: readonly PersonView[];
  readonly minutes: number;
  readonly time: 'late' | 'over' | null;
  /** Who take turns on this phone. */
  readonly together: number;
}

export interface LiveFacts {
  readonly reachable: ReadonlySet<MemberId>;
  readonly turnMs: number;
  readonly scripts: readonly CircleScript[];
  person(member: string): PersonView;
}

const LATE = 0.8;
const MINUTE_MS = 60_000;

/** Null until somebody who holds it has answered. */
export function createLiveView(circle: Circle, facts: LiveFacts): LiveView | null {
  const standing = standingOf(circle);
  if (standing === null) return null;
  const { word, phase, turn } = standing;
  const script = facts.scripts.find(({ id }) => id === word.script) ?? null;
  const round = phase === 'round' ? word.step : 0;
  const asked = round === 0 ? undefined : script?.rounds[round - 1];
  const seats = standing.seats.map((seat) => seatView(seat, standing, facts));
  const unheld = isUnheld(circle, standing, facts.reachable);
  const goingOn = nextToHold(standing, facts.reachable);
  const others = [...new Set(standing.seats.map(({ member }) => member))].filter(
    (one) => one !== circle.me && !word.holders.includes(one) && facts.reachable.has(one),
  );
  return {
    phase,
    script,
    round,
    isFirst: word.step <= 1,
    isLast: word.step >= word.rounds,
    question: word.prompt === '' ? (asked?.prompt ?? null) : word.prompt,
    isOwnQuestion: word.prompt !== '',
    advice: standing.iHold && script !== null ? adviceOf(script, standing) : [],
    seats,
    turn: seats.find(({ isTurn }) => isTurn) ?? null,
    next: nextSeat(standing, turn, seats),
    holders: word.holders.map(facts.person),
    iHold: standing.iHold,
    unheld: unheld ? { next: goingOn === null ? null : facts.person(goingOn) } : null,
    asked: word.asked === null ? null : facts.person(word.asked),
    canAsk: standing.iHold && word.holders.length < 2 ? others.map(facts.person) : [],
    minutes: word.minutes,
    time: timeOf(word.minutes, facts.turnMs, turn),
    together: claimOf(circle, circle.me).here?.seats ?? 1,
  };
}

/** A question of one's own has none: the script's is about another. */
function adviceOf(script: CircleScript, { word, phase }: Standing): readonly string[] {
  if (phase === 'opening') return script.before;
  if (phase === 'closing') return script.afterwards;
  const hold = word.prompt === '' ? (script.rounds[word.step - 1]?.hold ?? '') : '';
  return hold === '' ? [] : [hold];
}

function seatView(seat: Seat, { seats, turn }: Standing, facts: LiveFacts): SeatView {
  const own = seats.find(({ member }) => member === seat.member);
  return {
    id: seat.id,
    person: facts.person(seat.member),
    isBeside: own?.id !== seat.id,
    isTurn: turn?.id === seat.id,
    isHere: facts.reachable.has(seat.member),
  };
}

function nextSeat(
  { seats, ended }: Standing,
  turn: Seat | null,
  views: readonly SeatView[],
): SeatView | null {
  const next = seats.find(({ id }) => id !== turn?.id && !ended.has(id));
  return turn === null ? null : (views.find(({ id }) => id === next?.id) ?? null);
}

function timeOf(minutes: number, turnMs: number, turn: Seat | null): LiveView['time'] {
  if (minutes === 0 || turn === null) return null;
  const part = turnMs / (minutes * MINUTE_MS);
  if (part >= 1) return 'over';
  return part >= LATE ? 'late' : null;
}
