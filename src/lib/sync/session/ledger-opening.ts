/**
 * The ledger below an open board: its document with the disk under it, judged or recalled, and one's
 * own writing on it. Opened before anything is sent, received or saved.
 */

import * as Y from 'yjs';
import { ReadError } from '#lib/base/reader.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import type { SignKeys } from '#lib/crypto/sign.ts';
import type { Judged } from '#lib/ledger/judged.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import { encodeOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import {
  openLedgerStore,
  type LedgerStore,
  type LedgerStoreError,
} from '#lib/sync/ledger-store.ts';
import { holdsCovered } from '#lib/sync/session/covered-rows.ts';
import { createDiskWatch, type DiskWatch } from '#lib/sync/session/disk-watch.ts';
import { readLedgerRuns } from '#lib/sync/session/ledger-runs.ts';
import {
  createOwnWriting,
  type OwnWriting,
  type WriteTrouble,
} from '#lib/sync/session/own-writing.ts';
import type { BoardSessionConfig } from '#lib/sync/session/session-config.ts';

/** `astray`: the disk does not hold what the snapshot covers. */
export type OpeningTrouble = LedgerStoreError | 'astray';

export interface OpenLedger {
  readonly ledgerDoc: Y.Doc;
  readonly store: LedgerStore;
  readonly disk: DiskWatch;
  readonly writing: OwnWriting;
  /** What an earlier session saved, and cannot be put into the ledger. */
  readonly outboxTrouble: WriteTrouble | null;
  readonly isBehind: boolean;
  close(): Promise<void>;
}

export interface LedgerOpening {
  readonly config: BoardSessionConfig;
  readonly ledger: Ledger;
  readonly signKeys: SignKeys;
  /** What the ledger recalls; its control chains it has recalled already. */
  readonly judged: Judged | null;
  readonly onTrouble: () => void;
}

export async function openLedger(
  opening: LedgerOpening,
): Promise<Result<OpenLedger, OpeningTrouble>> {
  const { config, ledger, signKeys, judged } = opening;
  const { vault, entry, after, random } = config;
  const ledgerDoc = new Y.Doc();
  const opened = await openLedgerStore(entry.dbName, ledgerDoc, { onTrouble: opening.onTrouble });
  if (!opened.ok) return opened;
  const store = opened.value;
  const onDisk = readLedgerRuns(ledgerDoc);
  if (judged !== null && !(await recall(opening, judged, onDisk))) {
    await store.close();
    ledgerDoc.destroy();
    return err('astray');
  }
  const judging = onDisk.flatMap((run) => beyond(run, ledger.count(run.clientId)));
  await inSlices(ledger.receiving(judging, null), config);
  const { accepted } = ledger.receive(config.seed ?? []);
  if (accepted.length > 0) Y.applyUpdate(ledgerDoc, encodeOuterUpdate(accepted), 'welcome');

  const disk = createDiskWatch({ store, ledgerDoc, ledger, after });
  const { localId, incarnation } = entry;
  const writing = createOwnWriting({
    ...{ vault, localId, ledger, ledgerDoc, store, signKeys, incarnation, random },
    hasUnsettled: disk.hasUnsettled,
  });
  const recovered = await writing.recover();
  return ok({
    ...{ ledgerDoc, store, disk, writing },
    outboxTrouble: recovered.ok ? null : recovered.error,
    isBehind: await writing.isBehind(),
    async close() {
      await store.close();
      ledgerDoc.destroy();
    },
  });
}

/** False unless the disk holds, byte for byte, what was judged. */
async function recall(
  { config, ledger }: LedgerOpening,
  judged: Judged,
  onDisk: readonly Run[],
): Promise<boolean> {
  const runs = new Map(onDisk.map(({ clientId, sealed }) => [clientId, sealed]));
  const sealedOf = (clientId: number): readonly Uint8Array[] => runs.get(clientId) ?? [];
  if (!(await holdsCovered(judged.chains, sealedOf))) return false;
  try {
    await inSlices(ledger.recallContent(judged, sealedOf), config);
    return true;
  } catch (error) {
    if (error instanceof ReadError) return false;
    throw error;
  }
}

function beyond({ clientId, sealed }: Run, count: number): Run[] {
  return sealed.length > count ? [{ clientId, clock: count, sealed: sealed.slice(count) }] : [];
}

/** A page that is read meanwhile misses no frame. */
const SLICE_MS = 8;

async function inSlices(
  steps: Iterable<void>,
  { clock, after }: Pick<BoardSessionConfig, 'clock' | 'after'>,
): Promise<void> {
  const iterator = steps[Symbol.iterator]();
  let endsAt = clock() + SLICE_MS;
  while (iterator.next().done !== true)
    if (clock() >= endsAt) {
      await new Promise<void>((resolve) => after(0, resolve));
      endsAt = clock() + SLICE_MS;
    }
}
