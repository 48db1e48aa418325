/**
 * The local snapshot: the inner documents as they stood when the board was last closed, sealed in
 * the vault, so that opening replays only what came after. It is made from a fresh replay, because
 * a document that people worked in keeps what they undid.
 */

import { createBoardDocs, loadBoardDocs, type BoardDocs } from '#lib/ledger/replay.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

/** A board that small is replayed in less time than a snapshot is opened. */
const WORTH_ENVELOPES = 200;

function placeOf(localId: string): string {
  return `${localId}/snapshot`;
}

export async function openDocs(
  vault: Vault,
  localId: string,
  ledger: Ledger,
  contentClient: number,
): Promise<BoardDocs> {
  const row = await vault.readRow(placeOf(localId));
  const loaded = row.ok && row.value !== null ? loadBoardDocs(contentClient, row.value) : null;
  const rest = loaded === null ? null : ledger.countedBeyond(loaded.covered);
  if (loaded !== null && rest !== null) {
    loaded.docs.apply(rest);
    return loaded.docs;
  }
  loaded?.docs.destroy();
  return replay(ledger, contentClient);
}

/** A snapshot that cannot be written costs time at the next opening and nothing else. */
export async function writeSnapshot(
  vault: Vault,
  localId: string,
  ledger: Ledger,
  { contentClientId }: BoardDocs,
): Promise<void> {
  if (ledger.counted().cursor < WORTH_ENVELOPES) return;
  const docs = replay(ledger, contentClientId);
  await vault.writeRow(placeOf(localId), docs.snapshot(ledger.heads()));
  docs.destroy();
}

function replay(ledger: Ledger, contentClient: number): BoardDocs {
  const docs = createBoardDocs(contentClient);
  docs.apply(ledger.counted().payloads);
  return docs;
}
