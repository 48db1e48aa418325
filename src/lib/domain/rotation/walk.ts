/** Goes through one rota's turns, one after the other: its spans, the order of its places, what is paused. */

import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { resolveExchanges } from '#lib/domain/rotation/exchanges.ts';
import { createPattern, type Pattern } from '#lib/domain/rotation/pattern.ts';
import type { Presence } from '#lib/domain/rotation/presence.ts';
import type { Place, Plan, Rota, Span, TurnId } from '#lib/domain/rotation/records.ts';
import { createSeating } from '#lib/domain/rotation/seating.ts';
import { byMaking, resolveSpans, type StandingSpan } from '#lib/domain/rotation/spans.ts';

export interface Walk {
  /** The day on which the next turn begins; null when there is none. */
  nextDay(): number | null;
  step(): Turn;
  /** Exchanges that do not hold. */
  readonly setAside: readonly string[];
}

/** A span as it is gone through. */
interface Pace {
  readonly standing: StandingSpan;
  readonly pattern: Pattern;
  index: number;
  /** Where in the order the next turn looks for its places. */
  cursor: number;
}

export function createWalk(rota: Rota, presence: Presence): Walk {
  const exchanges = resolveExchanges(rota.exchanges, rota.spans, presence);
  const seating = createSeating(presence, exchanges);
  const paused = new Set(rota.paused);
  const plans = new Map<TurnId, Plan>();
  for (const plan of rota.plans.toSorted(byMaking)) plans.set(plan.turn, plan);

  const waiting = [...resolveSpans(rota.spans)];
  let pace: Pace | null = null;
  let days: readonly number[] = [];
  let isShort = false;

  /** Finds the next turn's days, in this span or a later one. */
  function look(): Pace | null {
    while (days.length === 0) {
      if (pace !== null) {
        const all = pace.pattern(pace.index);
        days = daysBefore(pace.standing.endDay, all);
        isShort = days.length < all.length;
      }
      if (days.length > 0) break;
      const standing = waiting.shift();
      if (standing === undefined) return null;
      const cursor = openingOf(standing.span, pace);
      pace = { standing, pattern: createPattern(standing.span), index: 0, cursor };
    }
    return pace;
  }

  function step(at: Pace): Turn {
    const { span, endDay, cutAt } = at.standing;
    const id = `${span.id}.${String(at.index)}`;
    // Turns are spelled out below: a spread copies thousands of them many times as slowly.
    const own = days;
    const ownCut = own.at(-1) === endDay - 1 ? cutAt : null;
    const isCut = ownCut !== null || isShort;
    at.index++;
    days = [];
    // RULE: a paused turn uses nothing up.
    if (paused.has(id)) return { id, span, days: own, isPaused: true, seats: [], cutAt: ownCut };
    const first = own[0]!;
    const base = placesFrom(span, at.cursor, first, presence);
    const after = afterLast(span, base, at.cursor);
    const next = placesFrom(span, after, first, presence);
    const atHand = { id, span, days: own, base, next };
    // RULE: a plan for people who are all gone by then is none: the order has the turn.
    const planned = plans.get(id)?.members ?? [];
    const isPlanned =
      plans.has(id) &&
      (planned.length === 0 || planned.some((one) => !presence.isGone(one, first, span)));
    const seats = isPlanned ? seating.plan(atHand, planned) : seating.seat(atHand);
    // RULE: whose turn was cut begins the next span.
    at.cursor = isCut && base[0] !== undefined ? span.places.indexOf(base[0]) : after;
    return { id, span, days: own, isPaused: false, seats, cutAt: ownCut };
  }

  return {
    setAside: exchanges.setAside,
    nextDay: () => (look() === null ? null : days[0]!),
    step() {
      const at = look();
      if (at === null) throw new Error('no turn is left');
      return step(at);
    },
  };
}

function daysBefore(endDay: number, days: readonly number[]): readonly number[] {
  const last = days.at(-1);
  return last !== undefined && last < endDay ? days : days.filter((day) => day < endDay);
}

/** RULE: a span begins with a place of its choice, or with the one whose turn it would have been. */
function openingOf({ opens, places }: Span, before: Pace | null): number {
  const ids = places.map(({ id }) => id);
  if (opens !== null) return Math.max(0, ids.indexOf(opens));
  if (before === null) return 0;
  const old = before.standing.span.places;
  const follows = [...old.slice(before.cursor), ...old.slice(0, before.cursor)];
  const first = follows.find(({ id }) => ids.includes(id));
  return first === undefined ? 0 : ids.indexOf(first.id);
}

/** The next places in the order that have somebody or are blank on purpose, as many as carry together. */
function placesFrom(span: Span, cursor: number, day: number, presence: Presence): readonly Place[] {
  const { places, together } = span;
  const found: Place[] = [];
  for (let step = 0; step < places.length && found.length < together; step++) {
    const place = places[(cursor + step) % places.length]!;
    if (!presence.isPassedOver(place, day, span)) found.push(place);
  }
  return found;
}

function afterLast({ places }: Span, base: readonly Place[], cursor: number): number {
  const last = base.at(-1);
  return last === undefined ? cursor : (places.indexOf(last) + 1) % places.length;
}
