/** Which span holds when: each from its first shift until the next one takes over. */

import { dayNumberOf } from '#lib/domain/plain-date.ts';
import type { Span } from '#lib/domain/rotation/records.ts';
import { firstShiftFrom, startOfShift } from '#lib/domain/rotation/wall-clock.ts';

export interface StandingSpan {
  readonly span: Span;
  /** The first day whose shift the next span has taken over; infinite while it stands. */
  readonly endDay: number;
  /** When the next span begins in the middle of this one's last shift, in ms; null: at handover. */
  readonly cutAt: number | null;
}

/** In order of time. Left out are those that another replaces, or took over before they began. */
export function resolveSpans(spans: readonly Span[]): readonly StandingSpan[] {
  const replaced = new Set(spans.flatMap(({ instead }) => instead));
  const timed = spans
    .filter(({ id }) => !replaced.has(id))
    .map((span) => ({ span, start: startOfShift(span, dayNumberOf(span.from)) }))
    .sort((a, b) => a.start - b.start || byMaking(a.span, b.span));
  // RULE: of two that begin at once the one made later holds, on every device.
  const standing = timed.filter(({ start }, at) => timed[at + 1]?.start !== start);
  return standing.map(({ span }, at) => {
    const next = standing[at + 1];
    if (next === undefined) return { span, endDay: Infinity, cutAt: null };
    const endDay = firstShiftFrom(span, next.start);
    return { span, endDay, cutAt: startOfShift(span, endDay) > next.start ? next.start : null };
  });
}

/** The order in which contradicting records are taken, alike on every device. */
export function byMaking<T extends { readonly made: number; readonly id: string }>(
  a: T,
  b: T,
): number {
  return a.made - b.made || (a.id < b.id ? -1 : 1);
}
