/**
 * All that is known of the envelopes that were taken in: their chains, causal pasts, the roster they
 * make, and which payloads count. `check` tells whether an envelope may come next and `take` takes
 * it in; judging signatures and the order of work belong to receive.ts. docs/PROTOCOL.md §3 to §6.
 */

import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { assert } from '#lib/base/assert.ts';
import { equalBytes } from '#lib/base/bytes.ts';
import { boardIdOf, deriveEpoch } from '#lib/crypto/derive.ts';
import { open } from '#lib/crypto/seal.ts';
import { createCausalIndex, type CausalIndex } from '#lib/ledger/causal.ts';
import { createChain, type Chain } from '#lib/ledger/chains.ts';
import { createClientIds } from '#lib/ledger/client-ids.ts';
import type { LedgerReason, VoidReason } from '#lib/ledger/door-reasons.ts';
import {
  CONTENT,
  CONTROL,
  KIND_UPDATE,
  PART_COMMON,
  PART_OWNED,
  type ChainKind,
  type Dep,
  type Envelope,
  type Part,
} from '#lib/ledger/envelope.ts';
import { judgePayload, type ValidityView } from '#lib/ledger/inner-validity.ts';
import { KIND_FOUND, parseOperation } from '#lib/ledger/operations.ts';
import { createPlaces, type Places } from '#lib/ledger/places.ts';
import type { RosterOp } from '#lib/ledger/roster-op.ts';
import { createRosterResolver, type Roster } from '#lib/ledger/roster.ts';

export interface LedgerKeys {
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  readonly epochKeys: readonly EpochKey[];
}

export interface EpochKey {
  readonly number: number;
  readonly key: Uint8Array;
}

/** A payload that counts, for replay. */
export interface CountedPayload {
  readonly part: Part;
  readonly update: Uint8Array;
  readonly lamport: number;
  readonly device: Uint8Array;
  readonly clientId: number;
  readonly seq: number;
  readonly from: number;
  readonly count: number;
}

/** An opened envelope with its hash and stored form. */
export interface Candidate {
  readonly envelope: Envelope;
  readonly hash: Uint8Array;
  readonly sealed: Uint8Array;
}

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

export interface Taken {
  /** Newly on the roster by this envelope. */
  readonly admitted: DeviceId | null;
  readonly voided: VoidReason | null;
}

export interface LedgerIndex {
  readonly chains: ReadonlyMap<number, Chain>;
  readonly counted: readonly CountedPayload[];
  readonly causal: CausalIndex;
  readonly places: Readonly<Record<Part, Places>>;
  /** The chain, begun if there is none. */
  chainFor(clientId: number, place: Pick<Envelope, 'device' | 'chain' | 'incarnation'>): Chain;
  clientIdOf(device: Uint8Array, chain: ChainKind, incarnation: number): number;
  roster(): Roster;
  /**
   * `before` is the envelope that will stand right before it, if that is not taken in yet; `coming`
   * gives others that will be taken in before it.
   */
  check(candidate: Candidate, before: Candidate | null, coming?: Coming): Check;
  take(candidate: Candidate): Taken;
  known(of: Chain, seq: number, other: Chain): number;
  newestEpoch(): { readonly number: number; readonly payloadKey: Uint8Array };
  addEpochKey(epoch: EpochKey): void;
  /** What the causal past named by `heads` and the chain's own end says. */
  viewFor(
    chain: Chain | null,
    clientId: number,
    member: MemberId,
    part: Part,
    knownOf: (chain: Chain) => number,
  ): ValidityView;
}

export function createLedgerIndex({ board, epochKeys }: LedgerKeys): LedgerIndex {
  const chains = new Map<number, Chain>();
  const { clientIdOf: clientOf, deviceIdOf } = createClientIds(board);
  const causal = createCausalIndex();
  const resolver = createRosterResolver(board);
  const counted: CountedPayload[] = [];
  const payloadKeys = new Map<number, Uint8Array>();
  const places = { [PART_COMMON]: createPlaces(), [PART_OWNED]: createPlaces() };
  for (const epoch of epochKeys) addEpochKey(epoch);

  function addEpochKey({ number, key }: EpochKey): void {
    payloadKeys.set(number, deriveEpoch(key, board).payloadKey);
  }

  function checkAuthor({ envelope }: Candidate, before: Candidate | null): Check | null {
    const { device, chain, incarnation } = envelope;
    const deviceId = deviceIdOf(device);
    if (!resolver.roster().devices.has(deviceId)) {
      // A found that stands right before in the same stretch has passed already.
      if (before !== null || isFounding(envelope)) return null;
      return { verdict: 'hold', missing: { what: 'device', device: deviceId } };
    }
    const owner = resolver.roster().clients.get(clientOf(device, chain, incarnation));
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
    const clientId = clientOf(dep.device, dep.chain, dep.incarnation);
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
    if (envelope.chain === CONTENT && envelope.circle === 0 && !payloadKeys.has(envelope.epoch))
      return { verdict: 'hold', missing: { what: 'epoch', epoch: envelope.epoch } };
    let lamport =
      before?.envelope.lamport ??
      chains.get(clientOf(envelope.device, envelope.chain, envelope.incarnation))?.entries.at(-1)
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

  function chainFor(
    clientId: number,
    place: Pick<Envelope, 'device' | 'chain' | 'incarnation'>,
  ): Chain {
    let chain = chains.get(clientId);
    if (chain === undefined)
      chains.set(clientId, (chain = createChain(board, chains.size, clientId, place)));
    return chain;
  }

  function take(candidate: Candidate): Taken {
    const { envelope, sealed, hash } = candidate;
    const clientId = clientOf(envelope.device, envelope.chain, envelope.incarnation);
    const chain = chainFor(clientId, envelope);
    assert(chain.entries.length === envelope.seq, 'a chain grows by one');
    chain.entries.push({ sealed, hash, lamport: envelope.lamport });
    causal.add(chain.index, envelope.seq, envelope.deps.map(depOf));
    if (envelope.chain === CONTROL)
      return { admitted: takeOperation(envelope, chain), voided: null };
    return { admitted: null, voided: takePayload(envelope, chain) };
  }

  function depOf(dep: Dep): { chain: number; count: number } {
    const chain = chains.get(clientOf(dep.device, dep.chain, dep.incarnation));
    assert(chain !== undefined, 'deps are held before what names them');
    return { chain: chain.index, count: dep.seq + 1 };
  }

  function takeOperation(envelope: Envelope, chain: Chain): DeviceId | null {
    const operation = parseOperation(envelope.kind, envelope.payload);
    if (operation === null) return null;
    const { seq } = envelope;
    const op: RosterOp = {
      device: chain.device,
      incarnation: chain.incarnation,
      seq,
      lamport: envelope.lamport,
      operation,
      knows: (other) => {
        const otherChain = chains.get(clientOf(other.device, CONTROL, other.incarnation));
        const isItself = otherChain === chain && other.seq === seq;
        return (
          !isItself &&
          otherChain !== undefined &&
          causal.known(chain.index, seq, otherChain.index) > other.seq
        );
      },
    };
    return resolver.add(op);
  }

  function takePayload(envelope: Envelope, chain: Chain): VoidReason | null {
    // A kind or circle of a later version counts as empty, and is nobody's fault.
    if (envelope.kind !== KIND_UPDATE || envelope.circle !== 0) return null;
    const { part, seq, clocks } = envelope;
    const payloadKey = payloadKeys.get(envelope.epoch);
    const member = resolver.roster().memberOfDevice(chain.deviceId);
    assert(part !== 0 && payloadKey !== undefined && member !== null, 'content was checked');
    const plaintext = open(envelope.payload, envelope.nonce, payloadKey);
    if (plaintext === null) return 'payload-unsealed';
    const view = viewFor(chain, chain.clientId, member, part, (other) =>
      causal.known(chain.index, seq, other.index),
    );
    const judged = judgePayload({ part, clocks, plaintext }, view);
    if (!judged.ok) return judged.error;
    chain.covered[part].raise(seq, clocks.from + clocks.count);
    places[part].add(judged.value);
    const { lamport } = envelope;
    const place = { part, lamport, device: chain.device, clientId: chain.clientId, seq };
    counted.push({ ...place, update: plaintext, from: clocks.from, count: clocks.count });
    return null;
  }

  function viewFor(
    own: Chain | null,
    clientId: number,
    member: MemberId,
    part: Part,
    knownOf: (chain: Chain) => number,
  ): ValidityView {
    return {
      clientId,
      member,
      coveredOf(client) {
        if (client === clientId) return own?.covered[part].after(own.entries.length) ?? 0;
        const chain = chains.get(client);
        return chain?.kind === CONTENT ? chain.covered[part].after(knownOf(chain)) : 0;
      },
      memberOf: (client) => resolver.roster().clients.get(client)?.member ?? null,
      places: places[part],
    };
  }

  return {
    chains,
    counted,
    causal,
    places,
    chainFor,
    clientIdOf: clientOf,
    roster: () => resolver.roster(),
    check,
    take,
    known: (of, seq, other) => causal.known(of.index, seq, other.index),
    newestEpoch() {
      const number = Math.max(...payloadKeys.keys());
      const payloadKey = payloadKeys.get(number);
      assert(payloadKey !== undefined, 'a board has an epoch');
      return { number, payloadKey };
    },
    addEpochKey,
    viewFor,
  };
}
