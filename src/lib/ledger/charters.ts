/**
 * Which charter is in force: rule 5 of docs/PROTOCOL.md §5. A charter's name covers its
 * predecessor's, so that names form a tree from the found's charter and a collective can return to
 * an earlier one. Part of roster.ts, which asks by an operation's causal past.
 */

import type { MemberId } from '#lib/base/brands.ts';
import { toHex } from '#lib/base/bytes.ts';
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

interface Completion extends NamedCharter {
  readonly op: RosterOp;
}

interface Endorsed {
  readonly op: RosterOp;
  readonly member: MemberId;
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
}

export function createCharters(board: Uint8Array): Charters {
  let founding: Completion | null = null;
  /** By the predecessor's name. */
  const completions = new Map<string, Completion[]>();
  /** By the charter's name. */
  const endorsements = new Map<string, Endorsed[]>();

  function follow(isKnown: (op: RosterOp) => boolean): NamedCharter | null {
    if (founding === null || !isKnown(founding.op)) return null;
    let current: Completion = founding;
    for (;;) {
      const next = first(completions.get(toHex(current.name)) ?? [], isKnown);
      if (next === null) return current;
      current = next;
    }
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
      const endorsed = endorsements.get(toHex(name)) ?? [];
      endorsed.push({ op, member });
      endorsements.set(toHex(name), endorsed);
      const present = members();
      const inFavour = new Set<MemberId>();
      for (const one of endorsed) if (one.op === op || op.knows(one.op)) inFavour.add(one.member);
      const isEnough = inFavour.size * 100 > current.charter.quorum * present.size;
      if (!isEnough && inFavour.size < present.size) return;
      const key = toHex(predecessor);
      completions.set(key, [...(completions.get(key) ?? []), { op, name, charter }]);
    },
  };
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
