/**
 * Turns as a calendar file to take along: one person's or everybody's, of one rota or of all. From a
 * month ago, so that what was passed on lately is cancelled too, until a year ahead.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { encodeUtf8, toBase64Url } from '#lib/base/bytes.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { dayAfter, dayNumberOf } from '#lib/domain/plain-date.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import { encodeCalendarFile } from '#lib/domain/rotation/calendar-file.ts';
import type { RotaBook } from '#lib/state/rotas.svelte.ts';

export interface TurnsFileChoice {
  /** Null: of every rota. */
  readonly rota: string | null;
  /** Null: everybody's. */
  readonly member: MemberId | null;
  titleOf(member: MemberId): string;
  readonly remindBefore: number | null;
}

const BACK_DAYS = 31;
const AHEAD_DAYS = 366;

/** Null when it would hold nothing to come. */
export function createTurnsFile(
  book: Pick<RotaBook, 'calendar'>,
  { rota, member, titleOf, remindBefore }: TurnsFileChoice,
  at: { readonly now: number; readonly today: string },
): string | null {
  const from = dayNumberOf(at.today);
  const turns = book
    .calendar(dayAfter(at.today, AHEAD_DAYS))
    .filter((one) => rota === null || one.rota.id === rota)
    .flatMap((one) => one.turns)
    .filter(({ days }) => days.at(-1)! >= from - BACK_DAYS);
  if (!turns.some((turn) => turn.days.at(-1)! >= from && isCarried(turn, member))) return null;
  return encodeCalendarFile(turns, { member, titleOf, uidOf, remindBefore, now: at.now });
}

function isCarried({ seats }: Turn, member: MemberId | null): boolean {
  return seats.some(({ stretches }) =>
    stretches.some(({ carriers }) =>
      carriers.some((one) => member === null || one.member === member),
    ),
  );
}

/** The same for a turn and a person for ever; a turn's random id keeps it from being guessed. */
function uidOf(text: string): string {
  return toBase64Url(hash(LABELS.calendarEvent, encodeUtf8(text)).subarray(0, 16));
}
