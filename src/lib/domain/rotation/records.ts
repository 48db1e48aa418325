/**
 * What is written down of a rota, as its rules read it (docs/decisions/0007-rotation.md). Days are
 * `YYYY-MM-DD` and name the shift that begins on them; `made` is the maker's clock in ms and decides
 * only between two things that contradict each other.
 */

import type { MemberId } from '#lib/base/brands.ts';

/** `span.index`: stable as long as that span stands. */
export type TurnId = string;

export interface Every {
  readonly unit: 'day' | 'week' | 'month';
  readonly count: number;
}

export interface PlacePerson {
  readonly member: MemberId;
  /** Stands beside whoever carries, and carries nothing yet. */
  readonly learns: boolean;
  /** First and last shift, both with them; null: from the beginning, until further notice. */
  readonly from: string | null;
  readonly until: string | null;
}

/** With nobody in it: a gap on purpose. */
export interface Place {
  readonly id: string;
  readonly people: readonly PlacePerson[];
}

/** How a rota goes from a day on. Written once and never changed: an edit adds another. */
export interface Span {
  readonly id: string;
  readonly made: number;
  readonly from: string;
  /** IANA. */
  readonly zone: string;
  /** Wall-clock time of handover, `HH:MM`. */
  readonly at: string;
  readonly every: Every;
  /** Days of the week on which somebody is needed: 1 is Monday. Never empty. */
  readonly weekdays: readonly number[];
  readonly places: readonly Place[];
  /** How many places carry one turn. */
  readonly together: number;
  /** The place that begins; null: whose turn it would have been. */
  readonly opens: string | null;
  /** Planned spans that this one replaces. */
  readonly instead: readonly string[];
  /** Within how many turns one that was missed comes back; null: once around. */
  readonly returnsWithin: number | null;
}

/** Somebody carries on the given shifts of a turn what another would have carried. */
export interface Leg {
  readonly turn: TurnId;
  /** Null: nobody; it was a gap. */
  readonly from: MemberId | null;
  readonly to: MemberId;
  /** Clipped to the turn; null: all of it. */
  readonly days: { readonly from: string; readonly until: string } | null;
}

/** A cover has one leg for each turn; a swap at least two. All of them hold or none. */
export interface Exchange {
  readonly id: string;
  readonly made: number;
  readonly kind: 'cover' | 'swap';
  readonly legs: readonly Leg[];
}

/** Who carries one turn, whatever the order says. */
export interface Plan {
  readonly id: string;
  readonly made: number;
  readonly turn: TurnId;
  readonly members: readonly MemberId[];
}

export interface Rota {
  readonly id: string;
  readonly spans: readonly Span[];
  readonly paused: readonly TurnId[];
  readonly plans: readonly Plan[];
  readonly exchanges: readonly Exchange[];
}

/** Both days are of rest; null: until they say otherwise. */
export interface Rest {
  readonly member: MemberId;
  readonly from: string;
  readonly until: string | null;
}

/** From that day on this many turns are enough, over all rotas; null: no limit any more. */
export interface Enough {
  readonly member: MemberId;
  readonly from: string;
  readonly turns: number | null;
  readonly per: 'week' | 'month';
}

/** Nothing falls to somebody on those days, both included; null: until the others say otherwise. */
export interface Departure {
  readonly member: MemberId;
  readonly from: string;
  readonly until: string | null;
}

export interface Life {
  readonly rests: readonly Rest[];
  readonly limits: readonly Enough[];
  readonly departures: readonly Departure[];
}
