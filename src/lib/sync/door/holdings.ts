/**
 * Who said through an open door that they hold how much of which chain on disk. It outlives the
 * connection: what somebody has saved does not go away with them. G6.
 */

import type { DeviceId } from '#lib/base/brands.ts';

/** device → client id → how many envelopes. */
export type Holdings = ReadonlyMap<DeviceId, ReadonlyMap<number, number>>;

export interface HoldingsBook {
  all(): Holdings;
  /** Whether that was news. Nobody ever holds less than they said. */
  write(device: DeviceId, clientId: number, count: number): boolean;
  holders(clientId: number, count: number): DeviceId[];
}

export function createHoldings(known: Holdings = new Map()): HoldingsBook {
  const book = new Map([...known].map(([device, chains]) => [device, new Map(chains)]));
  return {
    all: () => book,
    write(device, clientId, count) {
      const chains = book.get(device) ?? new Map<number, number>();
      if ((chains.get(clientId) ?? 0) >= count) return false;
      chains.set(clientId, count);
      book.set(device, chains);
      return true;
    },
    holders: (clientId, count) =>
      [...book].filter(([, chains]) => (chains.get(clientId) ?? 0) >= count).map(([id]) => id),
  };
}
