/**
 * What the ledger document holds, as runs for the ledger to judge. A disk is not trusted either: a
 * stretch that does not parse is left where it is and comes again from others.
 */

import * as Y from 'yjs';
import { OUTER_LIMITS, parseOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';

/** One's own document may be larger than any message. */
const DISK_LIMITS = { ...OUTER_LIMITS, maxBytes: Number.MAX_SAFE_INTEGER };

export function readLedgerRuns(ledgerDoc: Y.Doc): readonly Run[] {
  const parsed = parseOuterUpdate(Y.encodeStateAsUpdate(ledgerDoc), DISK_LIMITS);
  return parsed.ok ? parsed.value : [];
}
