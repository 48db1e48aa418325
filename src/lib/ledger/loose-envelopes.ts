/**
 * Loose sealed envelopes, as the handshake's `more` and an invitation's welcome bring them, put into
 * the runs in which the ledger judges them. What does not open is left out.
 */

import { clientIdOf } from '#lib/crypto/derive.ts';
import { openEnvelope } from '#lib/ledger/envelope.ts';
import type { Run } from '#lib/ledger/outer-update.ts';

/** One run a client and unbroken stretch, in the order of their places. */
export function runsOfEnvelopes(
  sealed: readonly Uint8Array[],
  { board, headerKey }: { readonly board: Uint8Array; readonly headerKey: Uint8Array },
): Run[] {
  const placed = sealed.flatMap((one) => {
    const opened = openEnvelope(one, headerKey);
    if (!opened.ok) return [];
    const { device, chain, incarnation, seq } = opened.value.envelope;
    return [{ clientId: clientIdOf(board, device, chain, incarnation), clock: seq, one }];
  });
  placed.sort((a, b) => a.clientId - b.clientId || a.clock - b.clock);
  const runs: { clientId: number; clock: number; sealed: Uint8Array[] }[] = [];
  for (const { clientId, clock, one } of placed) {
    const last = runs.at(-1);
    if (last?.clientId === clientId && last.clock + last.sealed.length === clock)
      last.sealed.push(one);
    else runs.push({ clientId, clock, sealed: [one] });
  }
  return runs;
}
