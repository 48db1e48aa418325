/* When something is: each unbroken time of it, in the zone in which its people count hours. */
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { intervalsOf, type Interval } from '#lib/domain/rotation/wall-clock.ts';

export interface WhenView {
  readonly intervals: readonly Interval[];
  readonly zone: string;
}

export function whenOf(turn: Turn, days: readonly number[]): WhenView {
  return { intervals: intervalsOf(turn, { days }), zone: turn.span.zone };
}
