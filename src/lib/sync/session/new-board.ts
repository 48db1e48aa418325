/**
 * A board enters a vault: founded here, or brought by a welcome. The vault knows the board before its
 * ledger has a database, so that an erasing finds everything; the founding operation lies in the
 * outbox until the board is opened for the first time.
 */

import type { Random } from '#lib/base/brands.ts';
import { ok, type Result } from '#lib/base/result.ts';
import { chainStart } from '#lib/crypto/derive.ts';
import { createBoxKeys } from '#lib/crypto/seal.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import { CONTENT } from '#lib/ledger/envelope.ts';
import { FIRST_EPOCH, foundBoard } from '#lib/ledger/founding.ts';
import type { EpochKey } from '#lib/ledger/ledger.ts';
import { DEFAULT_CHARTER } from '#lib/ledger/operations.ts';
import type { BoardEntry } from '#lib/sync/vault/contents.ts';
import type { CommitError } from '#lib/sync/vault/vault-store.ts';
import {
  createDatabaseName,
  createLocalId,
  type ContentsError,
  type Vault,
} from '#lib/sync/vault/vault.ts';

export type NewBoardError = ContentsError | CommitError;

/** The seeds of this vault's own device on one board. */
export interface DeviceSeeds {
  readonly signSeed: Uint8Array;
  readonly boxSecret: Uint8Array;
}

export function createDeviceSeeds(random: Random): DeviceSeeds {
  return { signSeed: random(32), boxSecret: random(32) };
}

export async function foundBoardIn(
  vault: Vault,
  title: string,
  random: Random,
): Promise<Result<BoardEntry, NewBoardError>> {
  const seeds = createDeviceSeeds(random);
  const signKeys = createSignKeys(seeds.signSeed);
  const { board, headerKey, epochKey, authored } = foundBoard({
    signKeys,
    boxKeys: createBoxKeys(seeds.boxSecret),
    charter: DEFAULT_CHARTER,
    random,
  });
  const epochs = [{ number: FIRST_EPOCH, key: epochKey }];
  const entry = createEntry({ board, headerKey, epochs, title }, seeds);
  const put = await vault.putBoard(entry);
  if (!put.ok) return put;
  const content = { count: 0, hash: chainStart(board, signKeys.publicKey, CONTENT, 0) };
  const committed = await vault.commit(entry.localId, {
    expectedHead: null,
    nextHead: { control: authored.head, content },
    rows: authored.sealed.map((sealed, at) => ({
      clientId: authored.clientId,
      clock: authored.clock + at,
      sealed,
    })),
  });
  return committed.ok ? ok(entry) : committed;
}

export interface BoardBrought {
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  readonly epochs: readonly EpochKey[];
  readonly title: string;
}

export async function joinBoardIn(
  vault: Vault,
  brought: BoardBrought,
  seeds: DeviceSeeds,
): Promise<Result<BoardEntry, ContentsError>> {
  const entry = createEntry(brought, seeds);
  const put = await vault.putBoard(entry);
  return put.ok ? ok(entry) : put;
}

function createEntry(brought: BoardBrought, seeds: DeviceSeeds): BoardEntry {
  return {
    ...brought,
    ...seeds,
    localId: createLocalId(),
    dbName: createDatabaseName(),
    incarnation: 0,
    signalling: null,
  };
}
