/**
 * The chains of verified envelopes: what the ledger holds, in memory, of each (device, chain,
 * incarnation). Entries are only ever appended. Envelopes stay sealed; what judging later ones
 * needs is kept beside them.
 */

import type { DeviceId } from '#lib/base/brands.ts';
import { chainStart, deviceIdOf } from '#lib/crypto/derive.ts';
import { PART_COMMON, PART_OWNED, type ChainKind, type Part } from '#lib/ledger/envelope.ts';
import { createSteps, type Steps } from '#lib/ledger/steps.ts';
import { createStretches, type Stretches } from '#lib/ledger/stretches.ts';

export interface Entry {
  readonly sealed: Uint8Array;
  readonly hash: Uint8Array;
  readonly lamport: number;
}

/** What opening an envelope tells of its place. */
type OpensEntry = (sealed: Uint8Array) => {
  readonly hash: Uint8Array;
  readonly envelope: { readonly lamport: number };
};

/**
 * An envelope that was judged before this page was opened (judged.ts): it is opened when somebody
 * builds on it, which few do, since what is new builds on what stood last.
 */
export class CoveredEntry implements Entry {
  readonly sealed: Uint8Array;
  readonly #open: OpensEntry;
  #place: Omit<Entry, 'sealed'> | null = null;

  constructor(sealed: Uint8Array, open: OpensEntry) {
    this.sealed = sealed;
    this.#open = open;
  }

  get hash(): Uint8Array {
    return this.#placeOf().hash;
  }

  get lamport(): number {
    return this.#placeOf().lamport;
  }

  #placeOf(): Omit<Entry, 'sealed'> {
    if (this.#place === null) {
      const { hash, envelope } = this.#open(this.sealed);
      this.#place = { hash, lamport: envelope.lamport };
    }
    return this.#place;
  }
}

export interface Chain {
  /** Dense number, for the causal index. */
  readonly index: number;
  readonly clientId: number;
  readonly device: Uint8Array;
  readonly deviceId: DeviceId;
  readonly kind: ChainKind;
  readonly incarnation: number;
  readonly start: Uint8Array;
  readonly entries: Entry[];
  stretches: Stretches;
  /** Inner clocks that counted payloads cover, along the chain, by part. */
  readonly covered: Readonly<Record<Part, Steps>>;
}

/** The end of a chain, as deps, heads messages and snapshots name it. */
export interface Head {
  readonly clientId: number;
  readonly device: Uint8Array;
  readonly chain: ChainKind;
  readonly incarnation: number;
  /** How many envelopes; the last has seq `count` − 1. */
  readonly count: number;
  readonly hash: Uint8Array;
  readonly lamport: number;
}

export function createChain(
  board: Uint8Array,
  index: number,
  clientId: number,
  place: { device: Uint8Array; chain: ChainKind; incarnation: number },
): Chain {
  const device = place.device.slice();
  return {
    index,
    clientId,
    device,
    deviceId: deviceIdOf(device),
    kind: place.chain,
    incarnation: place.incarnation,
    start: chainStart(board, device, place.chain, place.incarnation),
    entries: [],
    stretches: createStretches(),
    covered: { [PART_COMMON]: createSteps(), [PART_OWNED]: createSteps() },
  };
}

export function headOf(chain: Chain): Head | null {
  const last = chain.entries.at(-1);
  if (last === undefined) return null;
  return {
    clientId: chain.clientId,
    device: chain.device,
    chain: chain.kind,
    incarnation: chain.incarnation,
    count: chain.entries.length,
    hash: last.hash,
    lamport: last.lamport,
  };
}
