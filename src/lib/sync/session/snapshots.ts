/**
 * The local snapshot: what a board was found to be when it was last closed, sealed in the vault, so
 * that opening shows it at once and judges only what came after. It holds what judging found
 * (ledger/judged.ts) and both inner documents, made from a fresh replay, because a document that
 * people worked in keeps what they undid.
 *
 * It is a memory and no authority: where the ledger on disk is not, byte for byte, what it covers, it
 * is thrown away and everything is judged again.
 */

import { ReadError, createReader } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import { parseJudged, type Judged } from '#lib/ledger/judged.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import { createBoardDocs, loadBoardDocs, type BoardDocs } from '#lib/ledger/replay.ts';
import { digestOf } from '#lib/sync/session/covered-rows.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface Snapshot {
  readonly judged: Judged;
  readonly docs: BoardDocs;
}

/** Raise it whenever anything is judged otherwise than before: an old finding must not outlive that. */
const SNAPSHOT_VERSION = 3;

/** A board that small is judged in less time than a snapshot is opened. */
const WORTH_ENVELOPES = 200;

export interface SnapshotPlace {
  readonly vault: Vault;
  readonly localId: string;
  readonly board: Uint8Array;
  readonly contentClient: number;
}

function placeOf({ localId }: SnapshotPlace): string {
  return `${localId}/snapshot`;
}

/** Null if there is none, or one of another version: then all is judged and replayed. */
export async function readSnapshot(place: SnapshotPlace): Promise<Snapshot | null> {
  const row = await place.vault.readRow(placeOf(place));
  if (!row.ok || row.value === null) return null;
  try {
    const reader = createReader(row.value);
    if (reader.u8() !== SNAPSHOT_VERSION) return null;
    const judged = parseJudged(reader.blob(row.value.length), place.board);
    const docs = reader.blob(row.value.length);
    reader.end();
    return { judged, docs: loadBoardDocs(place.contentClient, docs) };
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

/** Why it cannot be used was found out: the next opening shall not find it again. */
export async function discardSnapshot(place: SnapshotPlace): Promise<void> {
  await place.vault.deleteRow(placeOf(place));
}

/**
 * `before` is what the ledger recalled when it was opened, or null if it judged everything. A
 * snapshot that cannot be written costs time at the next opening and nothing else.
 */
export async function writeSnapshot(
  place: SnapshotPlace,
  ledger: Ledger,
  before: Judged | null,
): Promise<void> {
  const heads = ledger.heads();
  const envelopes = heads.reduce((sum, { count }) => sum + count, 0);
  if (envelopes < WORTH_ENVELOPES || (before !== null && isAllCovered(ledger, before))) return;
  const docs = await replayAnew(place, ledger, before);
  if (docs === null) return;
  const digests = await Promise.all(
    heads.map(async ({ clientId }) => {
      const sealed = ledger.sealedFrom(clientId, 0);
      return [clientId, await digestOf(sealed)] as const;
    }),
  );
  const row = createWriter()
    .u8(SNAPSHOT_VERSION)
    .blob(ledger.judged(new Map(digests)))
    .blob(docs.encode())
    .finish();
  docs.destroy();
  await place.vault.writeRow(placeOf(place), row);
}

/** Everything that counts: what the last snapshot holds, and what came after. */
async function replayAnew(
  place: SnapshotPlace,
  ledger: Ledger,
  before: Judged | null,
): Promise<BoardDocs | null> {
  const kept = before === null ? null : await readSnapshot(place);
  if (before !== null && (kept === null || !isSame(kept.judged, before))) {
    // Someone else has written there meanwhile: what this ledger recalled is at hand no more.
    kept?.docs.destroy();
    return null;
  }
  const docs = kept?.docs ?? createBoardDocs(place.contentClient);
  docs.apply(ledger.counted().payloads);
  return docs;
}

function isAllCovered(ledger: Ledger, { chains }: Judged): boolean {
  const covered = new Map(chains.map(({ clientId, count }) => [clientId, count]));
  return ledger.heads().every(({ clientId, count }) => covered.get(clientId) === count);
}

function isSame(a: Judged, b: Judged): boolean {
  const name = ({ chains }: Judged): string =>
    chains.map(({ clientId, count, digest }) => `${clientId} ${count} ${digest.join()}`).join();
  return name(a) === name(b);
}
