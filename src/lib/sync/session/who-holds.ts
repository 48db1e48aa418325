/**
 * What other devices have said they hold, kept sealed between sessions: what somebody has saved does
 * not become unsaved because this page was closed. Device, chain, count; no times.
 */

import { concat, fromBase64Url } from '#lib/base/bytes.ts';
import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import type { DeviceId } from '#lib/base/brands.ts';
import { deviceIdOf } from '#lib/crypto/derive.ts';
import type { Holdings } from '#lib/sync/door/holdings.ts';
import type { After } from '#lib/sync/door/peer-connection.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface WhoHolds {
  known(): Holdings;
  learned(holdings: Holdings): void;
  close(): Promise<void>;
}

const WRITE_AFTER_MS = 2_000;

export async function createWhoHolds(
  vault: Vault,
  localId: string,
  after: After,
): Promise<WhoHolds> {
  const place = `${localId}/who-holds`;
  const row = await vault.readRow(place);
  const kept = row.ok && row.value !== null ? parseHoldings(row.value) : null;
  let holdings: Holdings = kept ?? new Map();
  let callOff: (() => void) | null = null;

  async function write(): Promise<void> {
    callOff?.();
    callOff = null;
    await vault.writeRow(place, encodeHoldings(holdings));
  }

  return {
    known: () => holdings,
    learned(next) {
      holdings = next;
      callOff ??= after(WRITE_AFTER_MS, () => void write());
    },
    async close() {
      if (callOff !== null) await write();
    },
  };
}

function encodeHoldings(holdings: Holdings): Uint8Array {
  const rows: Uint8Array[] = [];
  for (const [device, chains] of holdings)
    for (const [clientId, count] of chains)
      rows.push(
        createWriter()
          .bytes(fromBase64Url(device) ?? new Uint8Array(32))
          .varuint(clientId)
          .varuint(count)
          .finish(),
      );
  return concat(createWriter().u8(1).varuint(rows.length).finish(), ...rows);
}

/** Null for a row of another version: it is learned anew. */
function parseHoldings(bytes: Uint8Array): Holdings | null {
  try {
    const reader = createReader(bytes);
    if (reader.u8() !== 1) return null;
    const holdings = new Map<DeviceId, Map<number, number>>();
    for (let left = reader.varuint(); left > 0; left--) {
      const device = deviceIdOf(reader.bytes(32));
      const chains = holdings.get(device) ?? new Map<number, number>();
      chains.set(reader.varuint(), reader.varuint());
      holdings.set(device, chains);
    }
    return holdings;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
