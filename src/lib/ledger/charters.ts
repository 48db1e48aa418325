/**
 * Which charter is in force: rule 5 of docs/PROTOCOL.md §5. A charter's name covers its
 * predecessor's, so that names form a tree from the found's charter and a collective can return to
 * an earlier one. Part of roster.ts, which asks by an operation's causal past. What is proposed, and
 * what fell away, follows from the same operations, so it too is alike in whatever order they came.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { compareBytes, equalBytes, toHex } from '#lib/base/bytes.ts';
import { endorsementsNeeded } from '#lib/domain/charter.ts';
import {
  charterName,
  NO_PREDECESSOR,
  type Charter,
  type Endorsement,
} from '#lib/ledger/operations.ts';
import { compareOps, type RosterOp } from '#lib/ledger/roster-op.ts';

export interface NamedCharter {
  readonly name: Uint8Array;
  readonly charter: Charter;
}

export interface EndorsedCharter extends NamedCharter {
  /** Each once, in the order of their first endorsements; nobody for the found's charter. */
  readonly endorsers: readonly MemberId[];
}

export interface CharterProposal extends EndorsedCharter {
  /**
   * Enough of those who are here have endorsed it, and none of them knew enough of the others: in
   * force once any of them endorses again.
   */
  readonly isEnough: boolean;
}

export interface SetAsideCharter extends EndorsedCharter {
  /** It had been completed as well, by people who were apart. */
  readonly wasCompleted: boolean;
}

export interface CharterHistory {
  /** From the found's to the one in force. */
  readonly agreed: readonly EndorsedCharter[];
  /** What follows the one in force, and is not yet. */
  readonly proposals: readonly CharterProposal[];
  /** What was proposed beside the one in force, and fell away when that came. */
  readonly setAside: readonly SetAsideCharter[];
}

interface Completion extends NamedCharter {
  readonly op: RosterOp;
}

interface Endorsed {
  readonly op: RosterOp;
  readonly member: MemberId;
}

/** All that counted for one name. */
interface Endorsements extends NamedCharter {
  /** The predecessor's name, in hex. */
  readonly follows: string;
  readonly by: Endorsed[];
}

export interface Charters {
  found(op: RosterOp, charter: Charter): void;
  /** `op` endorses by a member on the roster; `members` gives those whom it knows. */
  endorse(
    op: RosterOp,
    endorsement: Endorsement,
    member: MemberId,
    members: () => ReadonlySet<MemberId>,
  ): void;
  /** By what the operation knows, itself left out. */
  inForceBy(op: RosterOp): NamedCharter | null;
  inForce(): NamedCharter | null;
  /** With so many members on the roster. */
  history(memberCount: number): CharterHistory;
}

export function createCharters(board: Uint8Array): Charters {
  let founding: Completion | null = null;
  /** By the predecessor's name. */
  const completions = new Map<string, Completion[]>();
  /** By the charter's name. */
  const endorsements = new Map<string, Endorsements>();

  /** From the found's charter to the one in force by what is known. */
  function path(isKnown: (op: RosterOp) => boolean): readonly NamedCharter[] {
    const way: NamedCharter[] = [];
    let current: Completion | null = founding !== null && isKnown(founding.op) ? founding : null;
    while (current !== null) {
      way.push(current);
      current = first(completions.get(toHex(current.name)) ?? [], isKnown);
    }
    return way;
  }

  const follow = (isKnown: (op: RosterOp) => boolean): NamedCharter | null =>
    path(isKnown).at(-1) ?? null;

  function endorsersOf(name: Uint8Array): readonly MemberId[] {
    const by = endorsements.get(toHex(name))?.by ?? [];
    const inOrder = by.toSorted((a, b) => compareOps(a.op, b.op));
    return [...new Set(inOrder.map(({ member }) => member))];
  }

  /** Endorsed as following `predecessor`, the first endorsed first. */
  function following(predecessor: NamedCharter): readonly EndorsedCharter[] {
    const key = toHex(predecessor.name);
    return [...endorsements.values()]
      .filter(({ follows }) => follows === key)
      .map(({ name, charter, by }) => ({ name, charter, begun: earliest(by) }))
      .toSorted((a, b) => compareOps(a.begun, b.begun) || compareBytes(a.name, b.name))
      .map(({ name, charter }) => ({ name, charter, endorsers: endorsersOf(name) }));
  }

  function isCompleted({ name }: NamedCharter, predecessor: NamedCharter): boolean {
    const completed = completions.get(toHex(predecessor.name)) ?? [];
    return completed.some((one) => equalBytes(one.name, name));
  }

  return {
    found(op, charter) {
      founding ??= { op, charter, name: charterName(board, NO_PREDECESSOR, charter) };
    },
    inForceBy: (op) => follow((other) => op.knows(other)),
    inForce: () => follow(() => true),
    // RULE 5: a charter is in force from the first operation that endorses it, knowing its
    // predecessor to be in force, by which more than `quorum` percent of the members that it knows,
    // or all of them, have endorsed it.
    endorse(op, { predecessor, charter }, member, members) {
      const current = follow((other) => op.knows(other));
      if (current === null || toHex(current.name) !== toHex(predecessor)) return;
      const name = charterName(board, predecessor, charter);
      const follows = toHex(predecessor);
      const endorsed = endorsements.get(toHex(name)) ?? { name, charter, follows, by: [] };
      endorsed.by.push({ op, member });
      endorsements.set(toHex(name), endorsed);
      const present = members();
      const inFavour = new Set<MemberId>();
      for (const one of endorsed.by)
        if (one.op === op || op.knows(one.op)) inFavour.add(one.member);
      if (inFavour.size < endorsementsNeeded(current.charter.quorum, present.size)) return;
      completions.set(follows, [...(completions.get(follows) ?? []), { op, name, charter }]);
    },
    history(memberCount) {
      const agreed = path(() => true);
      const current = agreed.at(-1);
      const before = agreed.at(-2);
      const needed = endorsementsNeeded(current?.charter.quorum ?? 100, memberCount);
      return {
        agreed: agreed.map(({ name, charter }) => ({
          name,
          charter,
          endorsers: endorsersOf(name),
        })),
        proposals: (current === undefined ? [] : following(current)).map((one) => ({
          ...one,
          isEnough: one.endorsers.length >= needed,
        })),
        setAside: (before === undefined ? [] : following(before))
          .filter(({ name }) => current !== undefined && !equalBytes(name, current.name))
          .map((one) => ({ ...one, wasCompleted: isCompleted(one, before!) })),
      };
    },
  };
}

function earliest(endorsed: readonly Endorsed[]): RosterOp {
  const ops = endorsed.map(({ op }) => op);
  return ops.reduce((best, op) => (compareOps(op, best) < 0 ? op : best));
}

/** Of charters completed at once, the first by (lamport, author device) of its completing operation. */
function first(
  completions: readonly Completion[],
  isKnown: (op: RosterOp) => boolean,
): Completion | null {
  let best: Completion | null = null;
  for (const one of completions)
    if (isKnown(one.op) && (best === null || compareOps(one.op, best.op) < 0)) best = one;
  return best;
}
