/**
 * Who has carried a role, as memory and not as measure: lines in order of time, each with a month it
 * began and perhaps one it ended. No lengths, no counts, nobody beside anybody. Pure.
 */

import type { MemberId } from '#lib/base/brands.ts';

export type RememberedSeat = 'holders' | 'beside';

/** As it was written down; a month is `YYYY-MM`. */
export interface Stretch {
  readonly id: string;
  readonly member: MemberId;
  readonly seat: RememberedSeat;
  readonly from: string;
  /** Null while it lasts, or if nobody was there to write its end down. */
  readonly to: string | null;
}

export interface RememberedLine {
  /** All that was written down of it: taken out together. */
  readonly ids: readonly string[];
  readonly member: MemberId;
  readonly seat: RememberedSeat;
  readonly from: string;
  readonly to: string | null;
  /** They are in that seat now. */
  readonly lasts: boolean;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export function isMonth(text: string): boolean {
  return MONTH.test(text);
}

/** Of a day, `YYYY-MM-DD`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/**
 * RULE: what one person did in one seat is one line where it overlaps or goes on in the same month:
 * two devices that wrote the same thing down say it once. A line without an end lasts only while the
 * person is in that seat.
 */
export function resolveMemory(
  past: readonly Stretch[],
  seats: Readonly<Record<RememberedSeat, readonly MemberId[]>>,
): readonly RememberedLine[] {
  const lines: RememberedLine[] = [];
  for (const stretch of past.toSorted(byTime)) {
    const { id, member, seat, from } = stretch;
    const isSeated = seats[seat].includes(member);
    const lasts = stretch.to === null && isSeated;
    // Written down by a device that was apart, and by then already at an end elsewhere.
    const to = stretch.to !== null && stretch.to < from ? from : stretch.to;
    const at = lines.findLastIndex((line) => line.member === member && line.seat === seat);
    const before = lines[at];
    if (before !== undefined && (before.lasts || from <= (before.to ?? before.from)))
      lines[at] = {
        ...before,
        ids: [...before.ids, id],
        lasts: before.lasts || lasts,
        to: before.lasts || lasts ? null : laterOf(before.to, to),
      };
    else lines.push({ ids: [id], member, seat, from, to, lasts });
  }
  return lines;
}

function byTime(a: Stretch, b: Stretch): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  // Who carried it before who stood beside.
  if (a.seat !== b.seat) return a.seat === 'holders' ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function laterOf(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
