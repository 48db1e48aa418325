/**
 * What a vault knows by itself: the person's profile and the boards with their keys, as one sealed
 * row (docs/PROTOCOL.md §11). Binary, so that every key stays an array that locking can overwrite.
 * Parsing tells a newer version's row from a damaged one.
 */

import { decodeUtf8, encodeUtf8 } from '#lib/base/bytes.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';
import { err, ok, type Result } from '#lib/base/result.ts';
import { createWriter } from '#lib/base/writer.ts';

export interface Profile {
  /** What the person goes by when founding or joining; empty until asked. */
  readonly name: string;
  /** Minutes without a touch until the vault locks by itself; 0 is never. */
  readonly lockMinutes: number;
}

export interface BoardEpoch {
  readonly number: number;
  readonly key: Uint8Array;
}

/** One board in this vault: its keys and this vault's own device on it. */
export interface BoardEntry {
  /** Random, of this vault alone: `createLocalId`. */
  readonly localId: string;
  /** Of the ledger's y-indexeddb database; random: `createDatabaseName`. */
  readonly dbName: string;
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  readonly epochs: readonly BoardEpoch[];
  readonly signSeed: Uint8Array;
  readonly boxSecret: Uint8Array;
  readonly incarnation: number;
  readonly title: string;
  /** The collective's own signalling server, or null for the one of the app's origin. */
  readonly signalling: string | null;
}

export interface Contents {
  readonly profile: Profile;
  readonly boards: readonly BoardEntry[];
}

export const DEFAULT_PROFILE: Profile = { name: '', lockMinutes: 15 };

const VERSION = 1;
const LONGEST_TEXT = 4_096;
const MOST_BOARDS = 1_000;
const MOST_EPOCHS = 100_000;

export function encodeContents({ profile, boards }: Contents): Uint8Array {
  const writer = createWriter().u8(VERSION);
  writer.blob(encodeUtf8(profile.name)).varuint(profile.lockMinutes).varuint(boards.length);
  for (const entry of boards) {
    writer.blob(encodeUtf8(entry.localId)).blob(encodeUtf8(entry.dbName));
    writer.bytes(entry.board).bytes(entry.headerKey).varuint(entry.epochs.length);
    for (const epoch of entry.epochs) writer.varuint(epoch.number).bytes(epoch.key);
    writer.bytes(entry.signSeed).bytes(entry.boxSecret).varuint(entry.incarnation);
    writer.blob(encodeUtf8(entry.title)).u8(entry.signalling === null ? 0 : 1);
    if (entry.signalling !== null) writer.blob(encodeUtf8(entry.signalling));
  }
  return writer.finish();
}

export function parseContents(bytes: Uint8Array): Result<Contents, 'damaged' | 'too-new'> {
  try {
    const reader = createReader(bytes);
    const version = reader.u8();
    if (version !== VERSION) return err(version > VERSION ? 'too-new' : 'damaged');
    const profile = { name: readText(reader), lockMinutes: reader.varuint() };
    const boards = readMany(reader, MOST_BOARDS, readBoard);
    reader.end();
    return ok({ profile, boards });
  } catch (reason) {
    if (reason instanceof ReadError) return err('damaged');
    throw reason;
  }
}

/** Overwrites every key with zeros. */
export function forgetKeys({ boards }: Contents): void {
  for (const { headerKey, epochs, signSeed, boxSecret } of boards) {
    for (const secret of [headerKey, signSeed, boxSecret]) secret.fill(0);
    for (const epoch of epochs) epoch.key.fill(0);
  }
}

function readBoard(reader: Reader): BoardEntry {
  return {
    localId: readText(reader),
    dbName: readText(reader),
    board: reader.bytes(32).slice(),
    headerKey: reader.bytes(32).slice(),
    epochs: readMany(reader, MOST_EPOCHS, (each) => ({
      number: each.varuint(),
      key: each.bytes(32).slice(),
    })),
    signSeed: reader.bytes(32).slice(),
    boxSecret: reader.bytes(32).slice(),
    incarnation: reader.varuint(),
    title: readText(reader),
    signalling: readFlag(reader) ? readText(reader) : null,
  };
}

function readMany<T>(reader: Reader, limit: number, readOne: (reader: Reader) => T): T[] {
  const count = reader.varuint();
  if (count > limit) throw new ReadError('a list is longer than its limit');
  return Array.from({ length: count }, () => readOne(reader));
}

function readFlag(reader: Reader): boolean {
  const flag = reader.u8();
  if (flag > 1) throw new ReadError('a flag is 0 or 1');
  return flag === 1;
}

function readText(reader: Reader): string {
  const text = decodeUtf8(reader.blob(LONGEST_TEXT));
  if (text === null) throw new ReadError('a text is not UTF-8');
  return text;
}
