/**
 * Whether an envelope may come next in its chain, by its author and by what it names: docs/PROTOCOL.md
 * §8. That it opens, and stands where the chain goes on, is found out before (open-runs.ts,
 * receive.ts); whether its payload counts is judged when it is taken in.
 */

import type { DeviceId } from '#lib/base/brands.ts';
import { equalBytes } from '#lib/base/bytes.ts';
import { boardIdOf } from '#lib/crypto/derive.ts';
import type { Chain } from '#lib/ledger/chains.ts';
import type { LedgerReason } from '#lib/ledger/door-reasons.ts';
import { CONTENT, CONTROL, type ChainKind, type Dep, type Envelope } from '#lib/ledger/envelope.ts';
import type { ParsedPayload } from '#lib/ledger/inner-validity.ts';
import { KIND_FOUND, parseOperation } from '#lib/ledger/operations.ts';
import type { Roster } from '#lib/ledger/roster.ts';

/** An opened envelope with its hash and stored form. */
export interface Candidate {
  readonly envelope: Envelope;
  readonly hash: Uint8Array;
  readonly sealed: Uint8Array;
  /** Its payload, where that was opened ahead. */
  readonly payload?: OpenedPayload;
}

/** Null where the payload does not open. */
export type OpenedPayload = {
  readonly plaintext: Uint8Array;
  readonly parsed: ParsedPayload;
} | null;

/** What must arrive before an envelope can be judged. */
export type Missing =
  | { readonly what: 'place'; readonly clientId: number; readonly seq: number }
  | { readonly what: 'device'; readonly device: DeviceId }
  | { readonly what: 'epoch'; readonly epoch: number };

/** What will stand at a place that is still empty. */
export type Coming = (clientId: number, seq: number) => Candidate | undefined;

export type Check =
  | { readonly verdict: 'next' }
  | { readonly verdict: 'hold'; readonly missing: Missing }
  | { readonly verdict: 'withhold' | 'accuse'; readonly reason: LedgerReason };

/**
 * `before` is the envelope that will stand right before it, if that is not taken in yet; `coming`
 * gives others that will be taken in before it.
 */
export type ChecksNext = (candidate: Candidate, before: Candidate | null, coming?: Coming) => Check;

/** What is held so far, as it is at the time of each call. */
export interface Known {
  readonly board: Uint8Array;
  readonly chains: ReadonlyMap<number, Chain>;
  clientIdOf(device: Uint8Array, chain: ChainKind, incarnation: number): number;
  deviceIdOf(device: Uint8Array): DeviceId;
  roster(): Roster;
  hasEpoch(epoch: number): boolean;
}

export function createCheck(known: Known): ChecksNext {
  const { board, chains, clientIdOf, deviceIdOf, roster, hasEpoch } = known;

  function checkAuthor({ envelope }: Candidate, before: Candidate | null): Check | null {
    const { device, chain, incarnation } = envelope;
    const deviceId = deviceIdOf(device);
    if (!roster().devices.has(deviceId)) {
      // A found that stands right before in the same stretch has passed already.
      if (before !== null || isFounding(envelope)) return null;
      return { verdict: 'hold', missing: { what: 'device', device: deviceId } };
    }
    const owner = roster().clients.get(clientIdOf(device, chain, incarnation));
    if (owner?.device !== deviceId || owner.chain !== chain || owner.incarnation !== incarnation)
      return { verdict: 'withhold', reason: 'unregistered' };
    return null;
  }

  function isFounding({ chain, seq, incarnation, kind, payload, device }: Envelope): boolean {
    if (chain !== CONTROL || seq !== 0 || incarnation !== 0 || kind !== KIND_FOUND) return false;
    const found = parseOperation(kind, payload);
    return (
      found?.kind === KIND_FOUND &&
      equalBytes(boardIdOf(device, found.boxKey, found.boardNonce), board)
    );
  }

  function entryAt(dep: Dep, clientId: number, coming: Coming) {
    const chain = chains.get(clientId);
    if (chain !== undefined && !equalBytes(chain.device, dep.device)) return undefined;
    const entry = chain?.entries[dep.seq];
    if (entry !== undefined) return entry;
    const next = coming(clientId, dep.seq);
    if (next === undefined || !equalBytes(next.envelope.device, dep.device)) return undefined;
    return { hash: next.hash, lamport: next.envelope.lamport };
  }

  function checkDep(dep: Dep, coming: Coming): Check | { readonly lamport: number } {
    const clientId = clientIdOf(dep.device, dep.chain, dep.incarnation);
    const entry = entryAt(dep, clientId, coming);
    if (entry === undefined)
      return { verdict: 'hold', missing: { what: 'place', clientId, seq: dep.seq } };
    // Whoever wrote this built on another branch of that chain than the one held here.
    if (!equalBytes(entry.hash, dep.hash)) return { verdict: 'withhold', reason: 'fork' };
    return { lamport: entry.lamport };
  }

  function check(
    candidate: Candidate,
    before: Candidate | null,
    coming: Coming = () => undefined,
  ): Check {
    const { envelope } = candidate;
    const author = checkAuthor(candidate, before);
    if (author !== null) return author;
    if (envelope.chain === CONTENT && envelope.circle === 0 && !hasEpoch(envelope.epoch))
      return { verdict: 'hold', missing: { what: 'epoch', epoch: envelope.epoch } };
    let lamport =
      before?.envelope.lamport ??
      chains.get(clientIdOf(envelope.device, envelope.chain, envelope.incarnation))?.entries.at(-1)
        ?.lamport ??
      0;
    for (const dep of envelope.deps) {
      const found = checkDep(dep, coming);
      if ('verdict' in found) return found;
      lamport = Math.max(lamport, found.lamport);
    }
    if (envelope.lamport !== lamport + 1) return { verdict: 'accuse', reason: 'bad-lamport' };
    return { verdict: 'next' };
  }

  return check;
}
