/** A control operation in its place, and the order in which simultaneous ones are ranked. */

import { compareBytes } from '#lib/base/bytes.ts';
import type { Operation } from '#lib/ledger/operations.ts';

/** A vouched control envelope as the rules see it. */
export interface RosterOp {
  /** The author's sign key. */
  readonly device: Uint8Array;
  readonly incarnation: number;
  readonly seq: number;
  readonly lamport: number;
  readonly operation: Operation;
  /** Whether the other is in this one's causal past. */
  knows(other: RosterOp): boolean;
}

/** (lamport, author device): the order in which simultaneous operations are ranked. */
export function compareOps(
  a: Pick<RosterOp, 'lamport' | 'device'>,
  b: Pick<RosterOp, 'lamport' | 'device'>,
): number {
  return a.lamport - b.lamport || compareBytes(a.device, b.device);
}
