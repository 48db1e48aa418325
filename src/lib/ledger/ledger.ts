/**
 * The ledger in memory: the index over all verified envelopes, and the one place where envelopes are
 * judged. It keeps nothing that it has not taken in: what is held stays with the caller, who hands
 * it in again with whatever comes next. No network, no disk. docs/PROTOCOL.md §3 to §8.
 */

import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { assert } from '#lib/base/assert.ts';
import { equalBytes } from '#lib/base/bytes.ts';
import { headOf, type Chain, type Head } from '#lib/ledger/chains.ts';
import { CONTROL, envelopeHash, openEnvelope, type Part } from '#lib/ledger/envelope.ts';
import type { ValidityView } from '#lib/ledger/inner-validity.ts';
import type { Candidate } from '#lib/ledger/check.ts';
import {
  createLedgerIndex,
  type CountedPayload,
  type EpochKey,
  type LedgerKeys,
} from '#lib/ledger/ledger-index.ts';
import { createRunOpener } from '#lib/ledger/open-runs.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import { encodeJudged, recallContent, recallControl, type Judged } from '#lib/ledger/judged.ts';
import { atOnce } from '#lib/base/at-once.ts';
import { createReceiver, type ForkEvidence, type ReceiveReport } from '#lib/ledger/receive.ts';
import type { Roster } from '#lib/ledger/roster.ts';
import type { Stretch } from '#lib/ledger/stretches.ts';

export type { Head } from '#lib/ledger/chains.ts';
export type { CountedPayload, EpochKey, LedgerKeys } from '#lib/ledger/ledger-index.ts';
export type { ForkEvidence, ReceiveReport } from '#lib/ledger/receive.ts';

/** Called with what was newly taken in; `isOwn` for what `append` put there. */
export type AcceptedListener = (runs: readonly Run[], isOwn: boolean) => void;

export interface Ledger {
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  /**
   * Judges runs; those that pass are in the index when it returns. `sender` is the device that sent
   * them, or null for one's own disk. Never throws for anything in `runs`.
   */
  receive(runs: readonly Run[], sender?: DeviceId | null): ReceiveReport;
  /** The same in slices: it may be left alone between them, and is judged as things stand at its end. */
  receiving(runs: readonly Run[], sender: DeviceId | null): Generator<void, ReceiveReport>;
  /** One's own envelopes, already saved. Throws if they are not the next of their chain. */
  append(authored: Run): void;
  roster(): Roster;
  heads(): Head[];
  head(clientId: number): Head | null;
  /** How many envelopes of the chain are held. */
  count(clientId: number): number;
  /** The hash at a place of a chain: to tell whether a head that another names is one's own. */
  hashAt(clientId: number, seq: number): Uint8Array | null;
  sealedFrom(clientId: number, clock: number): Uint8Array[];
  /** The signed stretches of what is held from `clock` up to `end`; the first and last may be parts. */
  stretches(clientId: number, clock: number, end: number): Stretch[];
  /** Whether the envelope at this place carries a good signature: inside a run nobody has looked. */
  isWellSigned(clientId: number, seq: number): boolean;
  /** Every control envelope in (lamport, device) order: causes come first. */
  controlEnvelopes(): Uint8Array[];
  /** Payloads that count, in the order they were taken in, from `cursor` on. */
  counted(cursor?: number): {
    readonly payloads: readonly CountedPayload[];
    readonly cursor: number;
  };
  /** For a snapshot: what was found of all that is held, with a digest of each chain's bytes. */
  judged(digests: ReadonlyMap<number, Uint8Array>): Uint8Array;
  /**
   * The roster as it was found before, into an empty ledger; then, beside the bytes that were judged,
   * the content, in slices. What is recalled is not in `counted`: the snapshot's documents hold it.
   */
  recallControl(judged: Judged): void;
  recallContent(
    judged: Judged,
    sealedOf: (clientId: number) => readonly Uint8Array[],
  ): Iterable<void>;
  addEpochKey(number: number, key: Uint8Array): void;
  newestEpoch(): { readonly number: number; readonly payloadKey: Uint8Array };
  forks(): readonly ForkEvidence[];
  onAccepted(listener: AcceptedListener): () => void;
  /** What the next envelope of the client may build on, if it names every head. */
  viewOfAll(clientId: number, member: MemberId, part: Part): ValidityView;
  /** How much of `other` lies in the past of the head of `of`. */
  knownByHead(of: number, other: number): number;
}

export function createLedger(keys: LedgerKeys): Ledger {
  const { board, headerKey } = keys;
  const index = createLedgerIndex(keys);
  const opener = createRunOpener(index, keys);
  const receiver = createReceiver(index, opener);
  const listeners = new Set<AcceptedListener>();

  function notify(runs: readonly Run[], isOwn: boolean): void {
    if (runs.length > 0) for (const listener of [...listeners]) listener(runs, isOwn);
  }

  function chainOf(clientId: number): Chain | null {
    return index.chains.get(clientId) ?? null;
  }

  function candidateOf(sealed: Uint8Array): Candidate {
    const opened = openEnvelope(sealed, headerKey);
    assert(opened.ok, 'one opens what one has sealed');
    return { envelope: opened.value.envelope, hash: envelopeHash(board, opened.value), sealed };
  }

  function* receiving(
    runs: readonly Run[],
    sender: DeviceId | null,
  ): Generator<void, ReceiveReport> {
    const report = yield* receiver.receiving(runs, sender);
    notify(report.accepted, false);
    return report;
  }

  return {
    board,
    headerKey,
    receive: (runs, sender = null) => atOnce(receiving(runs, sender)),
    receiving,
    append(authored) {
      for (const [at, sealed] of authored.sealed.entries()) {
        const candidate = candidateOf(sealed);
        const tip = chainOf(authored.clientId)?.entries.at(-1);
        const { seq, prev } = candidate.envelope;
        assert(
          seq === authored.clock + at && seq === (chainOf(authored.clientId)?.entries.length ?? 0),
          'own envelopes come next',
        );
        assert(
          tip === undefined || equalBytes(prev, tip.hash),
          'own envelopes follow the own head',
        );
        assert(index.check(candidate, null).verdict === 'next', 'own envelopes check');
        index.take(candidate);
      }
      notify([authored], true);
    },
    roster: () => index.roster(),
    heads: () => [...index.chains.values()].map(headOf).filter((head) => head !== null),
    head: (clientId) => {
      const chain = chainOf(clientId);
      return chain === null ? null : headOf(chain);
    },
    count: (clientId) => chainOf(clientId)?.entries.length ?? 0,
    hashAt: (clientId, seq) => chainOf(clientId)?.entries[seq]?.hash ?? null,
    sealedFrom: (clientId, clock) =>
      (chainOf(clientId)?.entries.slice(clock) ?? []).map((entry) => entry.sealed),
    stretches: (clientId, clock, end) => chainOf(clientId)?.stretches.between(clock, end) ?? [],
    isWellSigned(clientId, seq) {
      const sealed = chainOf(clientId)?.entries[seq]?.sealed;
      if (sealed === undefined) return false;
      const opened = openEnvelope(sealed, headerKey);
      return opened.ok && opener.holds({ sealed, opened: opened.value });
    },
    controlEnvelopes: () => controlEnvelopes(index.chains),
    counted: (cursor = 0) => ({
      payloads: index.counted.slice(cursor),
      cursor: index.counted.length,
    }),
    judged: (digests) => encodeJudged(keys, index, digests),
    recallControl: (judged) => recallControl(index, keys, judged),
    recallContent: (judged, sealedOf) => recallContent(index, keys, judged, sealedOf),
    addEpochKey: (number, key) => index.addEpochKey({ number, key } satisfies EpochKey),
    newestEpoch: () => index.newestEpoch(),
    forks: () => receiver.forks,
    onAccepted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    viewOfAll: (clientId, member, part) =>
      index.viewFor(chainOf(clientId), clientId, member, part, (chain) => chain.entries.length),
    knownByHead(of, other) {
      const [chain, otherChain] = [chainOf(of), chainOf(other)];
      if (chain === null || otherChain === null || chain.entries.length === 0) return 0;
      return index.known(chain, chain.entries.length - 1, otherChain);
    },
  };
}

function controlEnvelopes(chains: ReadonlyMap<number, Chain>): Uint8Array[] {
  const order: { lamport: number; device: string; sealed: Uint8Array }[] = [];
  for (const chain of chains.values())
    if (chain.kind === CONTROL)
      for (const { lamport, sealed } of chain.entries)
        order.push({ lamport, device: chain.deviceId, sealed });
  return order
    .sort((a, b) => a.lamport - b.lamport || (a.device < b.device ? -1 : 1))
    .map(({ sealed }) => sealed);
}
