/** Swaps as their two people see them. A swap holds by two yeses, and by no third person's. */

import type { MemberId } from '#lib/base/brands.ts';
import type { Turn } from '#lib/domain/rotation/calendar.ts';
import type { Exchange, TurnId } from '#lib/domain/rotation/records.ts';
import { daysOfMember } from '#lib/domain/rotation/turn-times.ts';

export interface SwapProposal {
  readonly id: string;
  readonly made: number;
  /** Who proposes it. */
  readonly member: MemberId;
  readonly with: MemberId;
  readonly gives: readonly TurnId[];
  readonly takes: readonly TurnId[];
}

export interface SwapFacts {
  readonly swap: SwapProposal;
  readonly standing: 'proposed' | 'agreed' | 'declined' | 'withdrawn';
  readonly exchange: Exchange | null;
}

/** `to-me` waits for my answer, `by-me` for theirs; `aside`: something else was agreed before. */
export type SwapStory = 'to-me' | 'by-me' | 'agreed' | 'declined' | 'withdrawn' | 'aside';

/** Null for whoever it does not concern, and where there is nothing to say of it. */
export function swapStory(
  { swap, standing }: SwapFacts,
  me: MemberId,
  turns: ReadonlyMap<TurnId, Turn>,
  setAside: readonly string[],
): SwapStory | null {
  const isMine = swap.member === me;
  if (!isMine && swap.with !== me) return null;
  switch (standing) {
    case 'proposed':
      if (!isFitting(swap, turns)) return 'aside';
      return isMine ? 'by-me' : 'to-me';
    case 'agreed':
      return setAside.includes(swap.id) ? 'aside' : 'agreed';
    // RULE: who said no, or took it back, is told nothing of it again.
    case 'declined':
      return isMine ? 'declined' : null;
    case 'withdrawn':
      return isMine ? null : 'withdrawn';
  }
}

/** Each still carries what they would give. */
function isFitting(
  { member, with: other, gives, takes }: SwapProposal,
  turns: ReadonlyMap<TurnId, Turn>,
): boolean {
  const carries = (who: MemberId) => (id: TurnId) => {
    const turn = turns.get(id);
    return turn !== undefined && daysOfMember(turn, who).length > 0;
  };
  return gives.every(carries(member)) && takes.every(carries(other));
}
