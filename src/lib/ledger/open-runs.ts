/**
 * Runs from elsewhere are opened and hashed before they are judged, up to the first envelope that
 * stands in no chain where it stands. That, and verifying what a run ends with, is most of the work
 * of judging and follows from the bytes alone: so it goes in slices, and what the ledger takes in
 * meanwhile makes no difference to it. docs/PROTOCOL.md §8.
 */

import { equalBytes } from '#lib/base/bytes.ts';
import { chainStart, deviceIdOf } from '#lib/crypto/derive.ts';
import type { Candidate } from '#lib/ledger/check.ts';
import type { Judgement, LedgerReason } from '#lib/ledger/door-reasons.ts';
import {
  envelopeHash,
  openEnvelope,
  verifyEnvelope,
  type OpenedEnvelope,
} from '#lib/ledger/envelope.ts';
import type { LedgerIndex, LedgerKeys } from '#lib/ledger/ledger-index.ts';
import type { Run } from '#lib/ledger/outer-update.ts';

export interface Opened extends Candidate {
  readonly opened: OpenedEnvelope;
}

/** A run on its way: `next` is the first that is not yet in the index. */
export interface Work {
  readonly clientId: number;
  readonly places: readonly Opened[];
  /** Place of `places[0]`. */
  readonly clock: number;
  next: number;
  reach: number;
  /** The last signature was good. */
  isVouched: boolean;
}

export interface Opening {
  readonly works: Work[];
  /** What stopped a run, and whether it is the sender's own making. */
  readonly faults: readonly { readonly judgement: Judgement; readonly isAccused: boolean }[];
}

export interface RunOpener {
  /** Pauses between slices. */
  open(runs: readonly Run[]): Generator<void, Opening>;
  /** Whether the envelope's own signature is good; verified once. */
  holds(candidate: Pick<Opened, 'sealed' | 'opened'>): boolean;
}

const ENVELOPES_A_SLICE = 16;

export function createRunOpener(index: LedgerIndex, { board, headerKey }: LedgerKeys): RunOpener {
  /** By the stored bytes, which what is held keeps from one try to the next. */
  const verified = new WeakMap<Uint8Array, boolean>();

  function holds({ sealed, opened }: Pick<Opened, 'sealed' | 'opened'>): boolean {
    let isGood = verified.get(sealed);
    if (isGood === undefined) verified.set(sealed, (isGood = verifyEnvelope(board, opened)));
    return isGood;
  }

  function* open(runs: readonly Run[]): Generator<void, Opening> {
    const works: Work[] = [];
    const faults: Opening['faults'][number][] = [];
    for (const run of runs) {
      const { places, clock, fault } = yield* openRun(run);
      if (fault !== null) faults.push(fault);
      if (places.length === 0) continue;
      works.push({ clientId: run.clientId, places, clock, next: 0, reach: 0, isVouched: false });
      yield* verifyAhead(run.clientId, clock, places);
    }
    return { works, faults };
  }

  /** What is new of a run, up to the first envelope that cannot stand where it stands. */
  function* openRun({ clientId, clock: from, sealed: all }: Run) {
    const held = index.chains.get(clientId)?.entries ?? [];
    let skip = 0;
    while (skip < all.length) {
      const mine = held[from + skip];
      if (mine === undefined || !equalBytes(mine.sealed, all[skip]!)) break;
      skip++;
    }
    const clock = from + skip;
    const places: Opened[] = [];
    // What waits is tried again and again: only what goes on where a known chain ends is opened whole.
    const isNext = clock <= held.length && index.roster().clients.has(clientId);
    for (const sealed of all.slice(skip)) {
      if (places.length % ENVELOPES_A_SLICE === 0) yield;
      const seq = clock + places.length;
      const opened = openEnvelope(sealed, headerKey);
      const reason = opened.ok ? faultOf(opened.value, clientId, seq, places.at(-1)) : opened.error;
      if (!opened.ok || reason !== null) {
        const device = opened.ok ? deviceIdOf(opened.value.envelope.device) : null;
        const judgement = { clientId, seq, device, reason: reason ?? 'unsealed' };
        const fault = { judgement, isAccused: reason !== 'unknown-version' };
        return { places, clock, fault };
      }
      const { envelope } = opened.value;
      const hash = envelopeHash(board, opened.value);
      const payload = isNext ? index.openPayload(envelope) : undefined;
      const place = { envelope, hash, sealed, opened: opened.value };
      places.push(payload === undefined ? place : { ...place, payload });
    }
    return { places, clock, fault: null };
  }

  /** What judging will most likely ask for; what it does not ask for is not looked at. */
  function* verifyAhead(
    clientId: number,
    clock: number,
    places: readonly Opened[],
  ): Generator<void, void> {
    const isNext = clock <= (index.chains.get(clientId)?.entries.length ?? 0);
    const last = places.findLast(({ envelope }) => envelope.signature !== null);
    if (!isNext || last === undefined || !index.roster().clients.has(clientId)) return;
    yield;
    holds(last);
    yield;
  }

  /** What no chain that anyone holds can contain, whatever else is known. */
  function faultOf(
    { envelope }: OpenedEnvelope,
    clientId: number,
    seq: number,
    before: Opened | undefined,
  ): LedgerReason | null {
    const { device, chain, incarnation } = envelope;
    if (envelope.seq !== seq) return 'foreign-chain';
    if (before === undefined) {
      if (index.clientIdOf(device, chain, incarnation) !== clientId) return 'foreign-chain';
      const start = seq === 0 ? chainStart(board, device, chain, incarnation) : envelope.prev;
      return equalBytes(envelope.prev, start) ? null : 'broken-chain';
    }
    const isSameChain =
      equalBytes(device, before.envelope.device) &&
      chain === before.envelope.chain &&
      incarnation === before.envelope.incarnation;
    if (!isSameChain) return 'foreign-chain';
    return equalBytes(envelope.prev, before.hash) ? null : 'broken-chain';
  }

  return { open, holds };
}
