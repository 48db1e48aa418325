/**
 * The way of one's own change: gathered, authored, saved in one strict transaction, and only then in
 * the ledger. One write at a time, so that each builds on the head of the last. What could not be
 * saved stays gathered and is tried again; nothing is acknowledged before the transaction has
 * completed (G6). docs/ARCHITECTURE.md, "The way of a change".
 */

import * as Y from 'yjs';
import type { Random } from '#lib/base/brands.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { chainStart, clientIdOf } from '#lib/crypto/derive.ts';
import type { SignKeys } from '#lib/crypto/sign.ts';
import { authorEnvelopes, type Authored, type ContentDraft } from '#lib/ledger/author.ts';
import { CONTENT, CONTROL, type ChainKind } from '#lib/ledger/envelope.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { Operation } from '#lib/ledger/operations.ts';
import { encodeOuterUpdate } from '#lib/ledger/outer-update.ts';
import type { LedgerStore, LedgerStoreError } from '#lib/sync/ledger-store.ts';
import type { ChainHead, OwnHead } from '#lib/sync/vault/outbox.ts';
import type { CommitError } from '#lib/sync/vault/vault-store.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

/** `ledger-behind`: what this device wrote earlier must come back from others first. */
export type WriteTrouble = CommitError | LedgerStoreError | 'ledger-behind';

/** The origin of ledger transactions that append one's own envelopes. */
export const OWN_APPEND = Symbol('own append');

export interface OwnWriting {
  content(drafts: readonly ContentDraft[]): Promise<Result<void, WriteTrouble>>;
  control(operation: Operation): Promise<Result<void, WriteTrouble>>;
  /** Appends what an earlier session saved and could not put into the ledger any more. */
  recover(): Promise<Result<void, WriteTrouble>>;
  /** The disk has lost part of one's own chains: others must bring it back before one writes. */
  isBehind(): Promise<boolean>;
  /** Drops outbox rows that were read back from the ledger's store. */
  tidy(): Promise<Result<void, WriteTrouble>>;
}

export interface OwnWritingOptions {
  readonly vault: Vault;
  readonly localId: string;
  readonly ledger: Ledger;
  readonly ledgerDoc: Y.Doc;
  readonly store: LedgerStore;
  readonly signKeys: SignKeys;
  readonly incarnation: number;
  readonly random: Random;
  /** True if the ledger holds something of others that was not yet seen on disk. */
  hasUnsettled(): boolean;
}

export function createOwnWriting(options: OwnWritingOptions): OwnWriting {
  const { vault, localId, ledger, store, signKeys, incarnation } = options;
  let queue: Promise<unknown> = Promise.resolve();

  /** One after another; a failure does not stop those behind it. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = queue.then(act, act);
    queue = turn;
    return turn;
  }

  function ownClient(chain: ChainKind): number {
    return clientIdOf(ledger.board, signKeys.publicKey, chain, incarnation);
  }

  function headOf(chain: ChainKind): ChainHead {
    const head = ledger.head(ownClient(chain));
    if (head !== null) return { count: head.count, hash: head.hash };
    return { count: 0, hash: chainStart(ledger.board, signKeys.publicKey, chain, incarnation) };
  }

  function ownHead(): OwnHead {
    return { control: headOf(CONTROL), content: headOf(CONTENT) };
  }

  function append(run: { clientId: number; clock: number; sealed: readonly Uint8Array[] }): void {
    const sealed = [...run.sealed];
    ledger.append({ clientId: run.clientId, clock: run.clock, sealed });
    const update = encodeOuterUpdate([{ clientId: run.clientId, clock: run.clock, sealed }]);
    Y.applyUpdate(options.ledgerDoc, update, OWN_APPEND);
  }

  async function save(authored: Authored, chain: ChainKind): Promise<Result<void, WriteTrouble>> {
    // What one builds on must outlive a crash as well, or one's own words would hang in the air.
    if (options.hasUnsettled()) {
      const settled = await store.settled();
      if (!settled.ok) return settled;
    }
    const saved = await vault.ownHead(localId);
    if (!saved.ok) return saved;
    const before = ownHead();
    const nextHead: OwnHead =
      chain === CONTROL
        ? { ...before, control: authored.head }
        : { ...before, content: authored.head };
    const rows = authored.sealed.map((sealed, at) => ({
      clientId: authored.clientId,
      clock: authored.clock + at,
      sealed,
    }));
    // A head that is ahead of the ledger: this disk has lost some of it, and writing now would fork.
    if (saved.value !== null && isBehind(before, saved.value)) return err('ledger-behind');
    const expectedHead = saved.value === null ? null : before;
    const committed = await vault.commit(localId, { expectedHead, nextHead, rows });
    if (committed.ok) append(authored);
    return committed;
  }

  return {
    content: (drafts) =>
      inTurn(async () => {
        if (drafts.length === 0) return ok();
        const who = { signKeys, chain: CONTENT, incarnation } as const;
        return save(authorEnvelopes(ledger, who, drafts, options.random), CONTENT);
      }),
    control: (operation) =>
      inTurn(async () => {
        const who = { signKeys, chain: CONTROL, incarnation } as const;
        return save(authorEnvelopes(ledger, who, [operation], options.random), CONTROL);
      }),
    recover: () =>
      inTurn(async () => {
        const rows = await vault.outbox(localId);
        if (!rows.ok) return rows;
        // They were judged when they were written, but the ledger on disk may have lost what they
        // build on: then they wait in the outbox until others bring it back.
        const runs = rows.value.map(({ clientId, clock, sealed }) => ({
          clientId,
          clock,
          sealed: [sealed],
        }));
        const { accepted } = ledger.receive(runs);
        for (const run of accepted)
          Y.applyUpdate(options.ledgerDoc, encodeOuterUpdate([run]), OWN_APPEND);
        return ok();
      }),
    isBehind: () =>
      inTurn(async () => {
        const saved = await vault.ownHead(localId);
        return saved.ok && saved.value !== null && isBehind(ownHead(), saved.value);
      }),
    tidy: () =>
      inTurn(async () => {
        const rows = await vault.outbox(localId);
        if (!rows.ok) return rows;
        const settled = await store.settled();
        if (!settled.ok) return settled;
        const held = store.held();
        let upTo: number | null = null;
        for (const { at, clientId, clock } of rows.value) {
          if ((held.get(clientId) ?? 0) <= clock) break;
          upTo = at;
        }
        return upTo === null ? ok() : vault.clearOutbox(localId, upTo);
      }),
  };
}

function isBehind(held: OwnHead, saved: OwnHead): boolean {
  return held.control.count < saved.control.count || held.content.count < saved.content.count;
}
