/**
 * The names of devices and chains, kept at hand: a board of ten thousand envelopes asks for the same
 * few over and over. What is kept is bounded, since a stranger can name any number of devices.
 */

import type { DeviceId } from '#lib/base/brands.ts';
import { equalBytes } from '#lib/base/bytes.ts';
import { clientIdOf, deviceIdOf } from '#lib/crypto/derive.ts';
import type { ChainKind } from '#lib/ledger/envelope.ts';

const MAX_KEPT = 1_024;

export interface ClientIds {
  deviceIdOf(device: Uint8Array): DeviceId;
  clientIdOf(device: Uint8Array, chain: ChainKind, incarnation: number): number;
}

export function createClientIds(board: Uint8Array): ClientIds {
  /** By the first four bytes: any two devices that share them take turns. */
  const devices = new Map<number, { readonly device: Uint8Array; readonly id: DeviceId }>();
  const clients = new Map<string, number>();

  function nameOf(device: Uint8Array): DeviceId {
    const start =
      ((device[0] ?? 0) << 24) |
      ((device[1] ?? 0) << 16) |
      ((device[2] ?? 0) << 8) |
      (device[3] ?? 0);
    const kept = devices.get(start);
    if (kept !== undefined && equalBytes(kept.device, device)) return kept.id;
    const id = deviceIdOf(device);
    if (devices.size >= MAX_KEPT) devices.clear();
    devices.set(start, { device: device.slice(), id });
    return id;
  }

  return {
    deviceIdOf: nameOf,
    clientIdOf(device, chain, incarnation) {
      const key = `${nameOf(device)}/${chain}/${incarnation}`;
      let clientId = clients.get(key);
      if (clientId === undefined) {
        clientId = clientIdOf(board, device, chain, incarnation);
        if (clients.size >= MAX_KEPT) clients.clear();
        clients.set(key, clientId);
      }
      return clientId;
    },
  };
}
