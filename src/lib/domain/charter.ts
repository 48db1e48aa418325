/**
 * The arithmetic of a charter, and what a group should hear before it agrees to one. Pure: who is
 * here is an argument. docs/PROTOCOL.md §5, rule 5.
 */

import type { MemberId } from '#lib/base/brands.ts';

/** The part of a charter that has an effect today. */
export interface CharterTerms {
  /** Percent: more than so many of the members must endorse a change. */
  readonly quorum: number;
  readonly admits: 'any-member' | 'named';
  /** Empty unless `admits` is 'named'. */
  readonly admitters: readonly MemberId[];
}

/** RULE: more than `quorum` percent of those who are here, or all of them. */
export function endorsementsNeeded(quorum: number, members: number): number {
  return Math.min(members, Math.floor((quorum * members) / 100) + 1);
}

export type CharterConcern =
  /** Nobody who is here could open the door. */
  | 'nobody-admits'
  /** While one person is away nobody comes in. */
  | 'one-admits'
  /** Whoever proposes it would no longer open the door. */
  | 'leaves-me-out'
  /** One person who is gone keeps everything as it is, for good. */
  | 'all-must-agree'
  /** One person alone could change everything. */
  | 'one-decides';

/** What is worth hearing about `terms`, the gravest first; with one person alone there is nothing. */
export function charterConcerns(
  { quorum, admits, admitters }: CharterTerms,
  members: readonly MemberId[],
  me: MemberId,
): readonly CharterConcern[] {
  const concerns: CharterConcern[] = [];
  if (admits === 'named') {
    const here = admitters.filter((admitter) => members.includes(admitter));
    if (here.length === 0) concerns.push('nobody-admits');
    else if (here.length === 1 && members.length > 1) concerns.push('one-admits');
    if (here.length > 0 && !here.includes(me)) concerns.push('leaves-me-out');
  }
  if (members.length < 2) return concerns;
  const needed = endorsementsNeeded(quorum, members.length);
  if (needed === members.length && members.length > 2) concerns.push('all-must-agree');
  if (needed === 1) concerns.push('one-decides');
  return concerns;
}
