/** What of a message counts, and what one's own device says to whom. */

import type { MemberId } from '#lib/base/brands.ts';
import {
  claimOf,
  joinClaim,
  turnCode,
  type Circle,
  type CircleMessage,
} from '#lib/domain/circle/circle.ts';
import { hasLeft, isUnheld, speakersOf, standingOf } from '#lib/domain/circle/standing.ts';

interface Surroundings {
  /** Members of the circle who can be heard now. */
  readonly reachable: ReadonlySet<MemberId>;
  /** This device has heard from nobody for a while: the others may have gone on without it. */
  readonly isAdrift: boolean;
}

/** Null: the circle is over. What came from whom, the door has proven. */
export function hear(
  circle: Circle,
  sender: MemberId,
  message: CircleMessage,
  surroundings: Surroundings,
): Circle | null {
  if (message.id !== circle.id || message.kind === 'notice') return circle;
  if (message.kind === 'over') return speakersOf(circle).has(sender) ? null : circle;
  const ended = new Set(message.ended);
  if (message.kind === 'here') return joinClaim(circle, sender, { here: message.here, ended });
  const joined = joinClaim(circle, sender, { word: message.word, ended });
  return mayTakeUp(circle, sender, surroundings)
    ? { ...joined, trusted: new Set([...joined.trusted, sender]) }
    : joined;
}

/**
 * RULE: nobody who sits in the circle takes it up while a holder is here. A holder who was cut off
 * from all others believes who went on meanwhile.
 */
function mayTakeUp(
  circle: Circle,
  sender: MemberId,
  { reachable, isAdrift }: Surroundings,
): boolean {
  const standing = standingOf(circle);
  if (!standing?.seats.some(({ member }) => member === sender)) return false;
  return isAdrift || isUnheld(circle, standing, reachable);
}

/** What this device says now to those in the circle, whole, so that a message lost is no loss. */
export function ownMessages(circle: Circle): readonly CircleMessage[] {
  const { id, me } = circle;
  const { here, ended } = claimOf(circle, me);
  const standing = standingOf(circle);
  const said: CircleMessage[] = [];
  if (here !== null) {
    const own = standing?.seats.filter(({ member }) => member === me) ?? [];
    const isOwn = (code: number): boolean => own.some((seat) => seat.id === code % 256);
    said.push({ kind: 'here', id, here, ended: [...ended].filter(isOwn).sort(byNumber) });
  }
  if (standing?.iHold === true) {
    const { word } = standing;
    const over = [...standing.ended].map((seat) => turnCode(word.step, seat)).sort(byNumber);
    said.push({ kind: 'word', id, word, ended: over });
  }
  return said;
}

/** RULE: only to who has entered; until one has heard a word, to who said that it is open. */
export function listeners(circle: Circle): ReadonlySet<MemberId> {
  const standing = standingOf(circle);
  const entered = standing?.seats.map(({ member }) => member) ?? [...circle.trusted];
  const came = [...circle.claims.keys()].filter((one) => claimOf(circle, one).here !== null);
  const all = new Set([...entered, ...(standing?.holders ?? []), ...came]);
  return new Set([...all].filter((one) => one !== circle.me && !hasLeft(circle, one)));
}

function byNumber(a: number, b: number): number {
  return a - b;
}
