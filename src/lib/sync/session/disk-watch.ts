/**
 * Knows what of the ledger is on disk. After changes it waits a moment, has the store read back, and
 * then tells: only what was read back is announced to others and dropped from the outbox (G6).
 */

import * as Y from 'yjs';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { HeadAnnouncement } from '#lib/sync/door/heads.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';
import type { LedgerStore } from '#lib/sync/ledger-store.ts';

export interface DiskWatch {
  /** The ledger document has changed. */
  touched(): void;
  hasUnsettled(): boolean;
  durableHeads(): readonly HeadAnnouncement[];
  onSettled(listener: () => void): void;
  stop(): void;
}

interface Watched {
  readonly store: LedgerStore;
  readonly ledgerDoc: Y.Doc;
  readonly ledger: Ledger;
  readonly after: After;
}

const SETTLE_MS = 400;
const RETRY_MS = 5_000;

export function createDiskWatch({ store, ledgerDoc, ledger, after }: Watched): DiskWatch {
  let callOff: (() => void) | null = null;
  let isReading = false;
  let isStopped = false;
  let listener: () => void = () => undefined;

  function schedule(milliseconds: number): void {
    if (callOff !== null || isReading || isStopped) return;
    callOff = after(milliseconds, () => {
      callOff = null;
      void settle();
    });
  }

  async function settle(): Promise<void> {
    isReading = true;
    const settled = await store.settled();
    isReading = false;
    if (isStopped) return;
    if (settled.ok) listener();
    else if (settled.error === 'no-space') await store.rewrite();
    if (hasUnsettled()) schedule(settled.ok ? SETTLE_MS : RETRY_MS);
  }

  function hasUnsettled(): boolean {
    const held = store.held();
    for (const [clientId, count] of Y.decodeStateVector(Y.encodeStateVector(ledgerDoc)))
      if ((held.get(clientId) ?? 0) < count) return true;
    return false;
  }

  function durableHeads(): readonly HeadAnnouncement[] {
    const held = store.held();
    return ledger.heads().flatMap(({ clientId, count }) => {
      const durable = Math.min(count, held.get(clientId) ?? 0);
      const hash = durable === 0 ? null : ledger.hashAt(clientId, durable - 1);
      return hash === null ? [] : [{ clientId, count: durable, hash }];
    });
  }

  return {
    touched: () => schedule(SETTLE_MS),
    hasUnsettled,
    durableHeads,
    onSettled(tell) {
      listener = tell;
    },
    stop() {
      isStopped = true;
      callOff?.();
    },
  };
}
