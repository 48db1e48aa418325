/**
 * All that is known of the envelopes that were taken in: their chains, causal pasts, the roster they
 * make, and which payloads count. `check` tells whether an envelope may come next and `take` takes
 * it in; judging signatures and the order of work belong to receive.ts. docs/PROTOCOL.md §3 to §6.
 */

import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { assert } from '#lib/base/assert.ts';
import { deriveEpoch } from '#lib/crypto/derive.ts';
import { open } from '#lib/crypto/seal.ts';
import { createCausalIndex, type CausalIndex } from '#lib/ledger/causal.ts';
import { createChain, type Chain } from '#lib/ledger/chains.ts';
import {
  createCheck,
  type Candidate,
  type ChecksNext,
  type OpenedPayload,
} from '#lib/ledger/check.ts';
import { createClientIds } from '#lib/ledger/client-ids.ts';
import type { VoidReason } from '#lib/ledger/door-reasons.ts';
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
import { parseOperation } from '#lib/ledger/operations.ts';
import { createPlaces, type Places } from '#lib/ledger/places.ts';
import type { RosterOp } from '#lib/ledger/roster-op.ts';
import { createRosterResolver, type Roster } from '#lib/ledger/roster.ts';
import { parseInnerUpdate } from '#lib/ledger/yjs-update.ts';

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
  readonly check: ChecksNext;
  take(candidate: Candidate): Taken;
  /** What of taking in needs nothing but the bytes; undefined where there is nothing to open yet. */
  openPayload(envelope: Envelope): OpenedPayload | undefined;
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
  const check = createCheck({
    board,
    chains,
    clientIdOf: clientOf,
    deviceIdOf,
    roster: () => resolver.roster(),
    hasEpoch: (epoch) => payloadKeys.has(epoch),
  });
  for (const epoch of epochKeys) addEpochKey(epoch);

  function addEpochKey({ number, key }: EpochKey): void {
    payloadKeys.set(number, deriveEpoch(key, board).payloadKey);
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
    chain.stretches.add(envelope.lamport, envelope.signature !== null);
    causal.add(chain.index, envelope.seq, envelope.deps.map(depOf));
    if (envelope.chain === CONTROL)
      return { admitted: takeOperation(envelope, chain), voided: null };
    return { admitted: null, voided: takePayload(candidate, chain) };
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

  function openPayload(envelope: Envelope): OpenedPayload | undefined {
    const payloadKey = payloadKeys.get(envelope.epoch);
    // A kind or circle of a later version counts as empty, and is nobody's fault.
    if (envelope.chain !== CONTENT || envelope.kind !== KIND_UPDATE || envelope.circle !== 0)
      return undefined;
    if (payloadKey === undefined) return undefined;
    const plaintext = open(envelope.payload, envelope.nonce, payloadKey);
    return plaintext === null ? null : { plaintext, parsed: parseInnerUpdate(plaintext) };
  }

  function takePayload({ envelope, payload }: Candidate, chain: Chain): VoidReason | null {
    if (envelope.kind !== KIND_UPDATE || envelope.circle !== 0) return null;
    const { part, seq, clocks } = envelope;
    const opened = payload === undefined ? openPayload(envelope) : payload;
    const member = resolver.roster().memberOfDevice(chain.deviceId);
    assert(part !== 0 && opened !== undefined && member !== null, 'content was checked');
    if (opened === null) return 'payload-unsealed';
    const view = viewFor(chain, chain.clientId, member, part, (other) =>
      causal.known(chain.index, seq, other.index),
    );
    const judged = judgePayload({ part, clocks, ...opened }, view);
    if (!judged.ok) return judged.error;
    chain.covered[part].raise(seq, clocks.from + clocks.count);
    places[part].add(judged.value);
    const { lamport } = envelope;
    const place = { part, lamport, device: chain.device, clientId: chain.clientId, seq };
    counted.push({ ...place, update: opened.plaintext, from: clocks.from, count: clocks.count });
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
    openPayload,
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
