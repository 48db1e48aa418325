/**
 * The beginning of a board, and what a newcomer checks of one: docs/PROTOCOL.md §2, §5 rule 1, §10.
 * The board's name is the hash of its founder's keys, so a found cannot be made for another's board.
 */

import type { DeviceId, MemberId, Random } from '#lib/base/brands.ts';
import { equalBytes } from '#lib/base/bytes.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { boardIdOf, epochName, headerKeyName } from '#lib/crypto/derive.ts';
import type { BoxKeys } from '#lib/crypto/seal.ts';
import type { SignKeys } from '#lib/crypto/sign.ts';
import { authorEnvelopes, type Authored } from '#lib/ledger/author.ts';
import { CONTROL, openEnvelope } from '#lib/ledger/envelope.ts';
import { runsOfEnvelopes } from '#lib/ledger/loose-envelopes.ts';
import { createLedger, type EpochKey, type Ledger } from '#lib/ledger/ledger.ts';
import { KIND_FOUND, parseOperation, type Charter, type Found } from '#lib/ledger/operations.ts';

export const FIRST_EPOCH = 1;

export interface Founding {
  readonly signKeys: SignKeys;
  readonly boxKeys: BoxKeys;
  readonly charter: Charter;
  readonly random: Random;
}

export interface FoundedBoard {
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  /** Number 1. */
  readonly epochKey: Uint8Array;
  /** The found, signed; to be saved, then appended to a ledger of these keys. */
  readonly authored: Authored;
}

export function foundBoard({ signKeys, boxKeys, charter, random }: Founding): FoundedBoard {
  const boardNonce = random(32);
  const headerKey = random(32);
  const epochKey = random(32);
  const board = boardIdOf(signKeys.publicKey, boxKeys.publicKey, boardNonce);
  const found: Found = {
    kind: KIND_FOUND,
    boxKey: boxKeys.publicKey,
    boardNonce,
    headerKeyName: headerKeyName(board, headerKey),
    epochName: epochName(board, FIRST_EPOCH, epochKey),
    charter,
  };
  const ledger = createLedger({
    board,
    headerKey,
    epochKeys: [{ number: FIRST_EPOCH, key: epochKey }],
  });
  const author = { signKeys, chain: CONTROL, incarnation: 0 } as const;
  return { board, headerKey, epochKey, authored: authorEnvelopes(ledger, author, [found], random) };
}

/** What an inviter hands over, once the words agree. */
export interface WelcomeClaim {
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  readonly epochKeys: readonly EpochKey[];
  readonly controlEnvelopes: readonly Uint8Array[];
  readonly inviter: MemberId;
  /** The newcomer's own device. */
  readonly device: DeviceId;
}

export type WelcomeFault =
  'no-found' | 'wrong-keys' | 'malformed-operations' | 'not-admitted' | 'unknown-inviter';

/** A ledger that holds the operations, if they make the newcomer and the inviter members of that board. */
export function checkWelcome(claim: WelcomeClaim): Result<Ledger, WelcomeFault> {
  const { board, headerKey, epochKeys, device, inviter } = claim;
  const ledger = createLedger({ board, headerKey, epochKeys });
  const report = ledger.receive(runsOfEnvelopes(claim.controlEnvelopes, { board, headerKey }));
  if (report.accused.length > 0) return err('malformed-operations');
  const found = foundOf(ledger);
  if (found === null) return err('no-found');
  const first = epochKeys.find(({ number }) => number === FIRST_EPOCH);
  const hasKeys =
    equalBytes(found.headerKeyName, headerKeyName(board, headerKey)) &&
    first !== undefined &&
    epochKeys.length === 1 &&
    equalBytes(found.epochName, epochName(board, FIRST_EPOCH, first.key));
  if (!hasKeys) return err('wrong-keys');
  const roster = ledger.roster();
  if (!roster.devices.has(device)) return err('not-admitted');
  if (!roster.members.some(({ id }) => id === inviter)) return err('unknown-inviter');
  return ok(ledger);
}

/** The board's found, if it is held. */
export function foundOf(ledger: Ledger): Found | null {
  for (const sealed of ledger.controlEnvelopes()) {
    const opened = openEnvelope(sealed, ledger.headerKey);
    if (!opened.ok) continue;
    const { kind, payload, device } = opened.value.envelope;
    const operation = parseOperation(kind, payload);
    if (operation?.kind !== KIND_FOUND) continue;
    if (equalBytes(boardIdOf(device, operation.boxKey, operation.boardNonce), ledger.board))
      return operation;
  }
  return null;
}
