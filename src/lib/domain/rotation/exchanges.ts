/**
 * Covers and swaps, in the order in which they were made. RULE: what was given away already cannot be
 * given again, and an exchange holds on all its turns or on none.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { dayNumberOf } from '#lib/domain/plain-date.ts';
import { createPattern } from '#lib/domain/rotation/pattern.ts';
import type { Presence } from '#lib/domain/rotation/presence.ts';
import type { Exchange, Leg, Span, TurnId } from '#lib/domain/rotation/records.ts';
import { byMaking } from '#lib/domain/rotation/spans.ts';

interface HeldLeg {
  readonly kind: Exchange['kind'];
  readonly from: MemberId | null;
  readonly to: MemberId;
  readonly first: number;
  readonly last: number;
}

export interface Exchanges {
  /** Who carries on that day what `holder` (null: nobody) would have carried. */
  follow(
    turn: TurnId,
    holder: MemberId | null,
    day: number,
  ): { member: MemberId; kind: Exchange['kind'] } | null;
  touches(turn: TurnId): boolean;
  /** Ids of those that do not hold. */
  readonly setAside: readonly string[];
}

export function resolveExchanges(
  exchanges: readonly Exchange[],
  spans: readonly Span[],
  presence: Pick<Presence, 'isGone'>,
): Exchanges {
  const clip = createClip(spans);
  const spanOf = new Map(spans.map((span) => [span.id, span]));
  const held = new Map<TurnId, HeldLeg[]>();
  const setAside: string[] = [];
  for (const { id, kind, legs } of exchanges.toSorted(byMaking)) {
    const asked = legs
      .map(({ turn, from, to, days }) => ({
        turn,
        leg: { kind, from, to, ...clip(turn, days) },
      }))
      // Of what was taken and given back before it began, nothing is left that stands in anybody's way.
      .filter(({ leg }) => leg.first <= leg.last);
    if (kind === 'swap' && isOff(asked, spanOf, presence)) setAside.push(id);
    else if (asked.some(({ turn, leg }) => isGivenAway(held.get(turn) ?? [], leg)))
      setAside.push(id);
    else for (const { turn, leg } of asked) held.set(turn, [...(held.get(turn) ?? []), leg]);
  }
  return {
    setAside,
    touches: (turn) => held.has(turn),
    follow(turn, holder, day) {
      let now: { member: MemberId; kind: Exchange['kind'] } | null = null;
      for (const { kind, from, to, first, last } of held.get(turn) ?? [])
        if ((now === null ? holder : now.member) === from && day >= first && day <= last)
          now = { member: to, kind };
      return now;
    },
  };
}

/** A record may name any turn; so far nobody plans. */
const LAST_INDEX = 40_000;

/** Days of a leg, clipped to those of its turn. */
function createClip(spans: readonly Span[]) {
  const patterns = new Map(spans.map((span) => [span.id, createPattern(span)]));
  return (turn: TurnId, days: Leg['days']): Pick<HeldLeg, 'first' | 'last'> => {
    const [first, last] =
      days === null ? [-Infinity, Infinity] : [dayNumberOf(days.from), dayNumberOf(days.until)];
    const dot = turn.lastIndexOf('.');
    const index = Number(turn.slice(dot + 1));
    const pattern = patterns.get(turn.slice(0, dot));
    if (pattern === undefined || !Number.isInteger(index) || index < 0 || index > LAST_INDEX)
      return { first, last };
    const own = pattern(index);
    return {
      first: Math.max(first, own[0] ?? first),
      last: Math.min(last, own.at(-1) ?? last),
    };
  };
}

/**
 * RULE: a swap whose first turn comes when one of its two is gone never began: each has their own turn
 * again. Once it has begun the other carries nothing twice: the next in the order steps in.
 */
function isOff(
  legs: readonly { readonly turn: TurnId; readonly leg: HeldLeg }[],
  spanOf: ReadonlyMap<string, Span>,
  presence: Pick<Presence, 'isGone'>,
): boolean {
  const [earliest] = legs.toSorted((a, b) => a.leg.first - b.leg.first);
  const span = spanOf.get(earliest?.turn.slice(0, earliest.turn.lastIndexOf('.')) ?? '');
  if (earliest === undefined || span === undefined) return false;
  const { from, to, first } = earliest.leg;
  return [from, to].some((one) => one !== null && presence.isGone(one, first, span));
}

/** Unless it has come back to them since. */
function isGivenAway(held: readonly HeldLeg[], { from, first, last }: HeldLeg): boolean {
  const meeting = held.filter((leg) => leg.first <= last && leg.last >= first);
  const gave = meeting.findLastIndex((leg) => leg.from === from);
  return gave >= 0 && !meeting.slice(gave + 1).some((leg) => leg.to === from);
}
