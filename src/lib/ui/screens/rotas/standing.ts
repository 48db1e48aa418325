/* How a rota stands at a moment: which span holds, which are planned, when the next turn begins. */
import { dayNumberOf, spellDay } from '#lib/domain/plain-date.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import type { Span } from '#lib/domain/rotation/records.ts';
import { resolveSpans } from '#lib/domain/rotation/spans.ts';
import { startOfShift } from '#lib/domain/rotation/wall-clock.ts';
import { shapeOfSpan, type Standing } from './rota-draft.ts';

/** Null for a rota without a span. `turns` go beyond the next one. */
export function standingOf(
  spans: readonly Span[],
  turns: readonly Turn[],
  { now, today }: { readonly now: number; readonly today: string },
): Standing | null {
  const standing = resolveSpans(spans).map(({ span }) => span);
  const startOf = (span: Span): number => startOfShift(span, dayNumberOf(span.from));
  const current = standing.findLast((span) => startOf(span) <= now) ?? standing[0];
  if (current === undefined) return null;
  const next = turns
    .map((turn) => ({ day: turn.days[0]!, start: startOfShift(turn.span, turn.days[0]!) }))
    .find(({ start }) => start > now);
  const nextTurn = next === undefined ? null : { from: spellDay(next.day), start: next.start };
  return {
    current: shapeOfSpan(current, nextTurn?.from ?? today),
    planned: standing
      .filter((span) => span !== current && startOf(span) > now)
      .map((span) => ({ id: span.id, shape: shapeOfSpan(span, span.from) })),
    nextTurn,
  };
}
