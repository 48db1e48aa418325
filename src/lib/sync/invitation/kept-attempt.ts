/**
 * A join under way, as the vault keeps it sealed: so that a reload, another app in front or a locked
 * phone lose neither the invitation nor the keys that may have been let in already.
 */

import { createReader, ReadError } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import type { Invitation } from '#lib/sync/invitation/link.ts';
import type { DeviceSeeds } from '#lib/sync/session/new-board.ts';
import type { Vault } from '#lib/sync/vault/vault.ts';

export interface KeptAttempt {
  readonly invitation: Invitation;
  readonly seeds: DeviceSeeds;
}

const PLACE = 'state/joining';
const VERSION = 1;
/** In the place of a moment that is not told. */
const UNTOLD = 0xffffffff;

/** False if the disk did not take it. */
export async function keepAttempt(vault: Vault, attempt: KeptAttempt): Promise<boolean> {
  const written = await vault.writeRow(PLACE, encodeAttempt(attempt));
  return written.ok;
}

/** Null if none is under way, or one that this version cannot read. */
export async function readAttempt(vault: Vault): Promise<KeptAttempt | null> {
  const row = await vault.readRow(PLACE);
  return row.ok && row.value !== null ? parseAttempt(row.value) : null;
}

export async function dropAttempt(vault: Vault): Promise<void> {
  await vault.deleteRow(PLACE);
}

/** version u8 · secret (16) · expires u32 · sign seed (32) · box secret (32) */
export function encodeAttempt({ invitation, seeds }: KeptAttempt): Uint8Array {
  return createWriter()
    .u8(VERSION)
    .bytes(invitation.secret)
    .u32(invitation.expires ?? UNTOLD)
    .bytes(seeds.signSeed)
    .bytes(seeds.boxSecret)
    .finish();
}

export function parseAttempt(bytes: Uint8Array): KeptAttempt | null {
  try {
    const reader = createReader(bytes);
    if (reader.u8() !== VERSION) return null;
    const secret = reader.bytes(16).slice();
    const expires = reader.u32();
    const seeds = { signSeed: reader.bytes(32).slice(), boxSecret: reader.bytes(32).slice() };
    reader.end();
    return { invitation: { secret, expires: expires === UNTOLD ? null : expires }, seeds };
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}
