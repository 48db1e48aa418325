/** Turns as the rules give them. Days are day numbers (domain/plain-date.ts). */

import type { MemberId } from '#lib/base/brands.ts';
import type { Span, TurnId } from '#lib/domain/rotation/records.ts';

/** `returned`: a turn that comes back to who missed one; `stand-in`: next in order for who is away. */
export type Carrying = 'turn' | 'returned' | 'stand-in' | 'cover' | 'swap' | 'plan';

export interface Carrier {
  readonly member: MemberId;
  readonly how: Carrying;
}

/** Days of one turn on which the same people carry. Nobody: a gap. */
export interface Stretch {
  readonly days: readonly number[];
  readonly carriers: readonly Carrier[];
  readonly learners: readonly MemberId[];
}

export interface Seat {
  /** Whose turn it is by the order; null if the order has nobody. */
  readonly place: string | null;
  readonly stretches: readonly Stretch[];
}

export interface Turn {
  readonly id: TurnId;
  readonly span: Span;
  readonly days: readonly number[];
  readonly isPaused: boolean;
  /** One for each place that carries; none while paused. */
  readonly seats: readonly Seat[];
  /** When a later span cuts the last shift short, in ms; null: it lasts until handover. */
  readonly cutAt: number | null;
}
