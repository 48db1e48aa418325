/** How a circle stands, by all that was said in it: a pure function, the same on every device. */

import type { MemberId } from '#lib/base/brands.ts';
import {
  claimOf,
  laterWord,
  turnCode,
  type Circle,
  type CircleWord,
  type Seat,
} from '#lib/domain/circle/circle.ts';

export interface Standing {
  readonly word: CircleWord;
  readonly phase: 'opening' | 'round' | 'closing';
  readonly holders: readonly MemberId[];
  /** Around the circle, without who has left. */
  readonly seats: readonly Seat[];
  /** Null in the opening and the closing, and when everybody has had a turn. */
  readonly turn: Seat | null;
  /** Of this step: spoken or passed, nobody sees which. */
  readonly ended: ReadonlySet<number>;
  readonly iHold: boolean;
}

/** Null until a holder has said how it stands. */
export function standingOf(circle: Circle): Standing | null {
  const speakers = speakersOf(circle);
  let word: CircleWord | null = null;
  for (const one of speakers) word = laterWord(word, claimOf(circle, one).word);
  if (word === null) return null;
  const { step, rounds } = word;
  const phase = step === 0 ? 'opening' : step > rounds ? 'closing' : 'round';
  const seats = word.order.filter(({ member }) => !hasLeft(circle, member));
  const isEnded = ({ id, member }: Seat): boolean => {
    const code = turnCode(step, id);
    return [member, ...speakers].some((one) => claimOf(circle, one).ended.has(code));
  };
  const over = seats.filter(isEnded);
  const turn = phase === 'round' ? (seats.find((seat) => !over.includes(seat)) ?? null) : null;
  return {
    word,
    phase,
    holders: word.holders,
    seats,
    turn,
    ended: new Set(over.map(({ id }) => id)),
    iHold: word.holders.includes(circle.me),
  };
}

/**
 * RULE: a holder's word counts, and only a holder's: of whom one trusted from the start, and of whom
 * those named. Whatever else is said about the circle is as if it had not been.
 */
export function speakersOf(circle: Circle): ReadonlySet<MemberId> {
  const speakers = new Set(circle.trusted);
  // A set goes on to what is added while it is gone through.
  for (const one of speakers)
    for (const named of claimOf(circle, one).word?.holders ?? []) speakers.add(named);
  return speakers;
}

export function hasLeft(circle: Circle, member: MemberId): boolean {
  return claimOf(circle, member).here?.seats === 0;
}

/** None of the others who hold it can be reached, and none of them is me. */
export function isUnheld(
  circle: Circle,
  { holders }: Pick<Standing, 'holders'>,
  reachable: ReadonlySet<MemberId>,
): boolean {
  return holders.every((one) => !reachable.has(one) || hasLeft(circle, one));
}

/** Who goes on when nobody holds it any more: whose turn it is, or the next after them who is here. */
export function nextToHold(
  { seats, turn }: Pick<Standing, 'seats' | 'turn'>,
  reachable: ReadonlySet<MemberId>,
): MemberId | null {
  const from = Math.max(
    0,
    seats.findIndex(({ id }) => id === turn?.id),
  );
  const around = [...seats.slice(from), ...seats.slice(0, from)];
  return around.find(({ member }) => reachable.has(member))?.member ?? null;
}
