/**
 * The operations of a control chain, found, admit and charter: docs/PROTOCOL.md §5. Public keys and
 * no names. An operation that does not parse stays in its chain and does nothing, so `null` is an
 * answer like another and never a fault of whoever passes it on.
 */

import { compareBytes } from '#lib/base/bytes.ts';
import { createReader, ReadError, type Reader } from '#lib/base/reader.ts';
import { createWriter } from '#lib/base/writer.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { MAX_CHARTER_ADMITTERS } from '#lib/ledger/limits.ts';

export const KIND_FOUND = 1;
export const KIND_ADMIT = 2;
export const KIND_CHARTER = 3;

export interface Charter {
  /** Percent of the members; more than so many must endorse a new charter. 1 to 100. */
  readonly quorum: number;
  /** Percent, for removals. 51 to 100. */
  readonly removal: number;
  readonly admits: 'any-member' | 'named';
  /** Members who admit, ascending; empty unless `admits` is 'named'. */
  readonly admitters: readonly Uint8Array[];
  readonly newcomersRead: 'everything' | 'from-next-epoch';
  /** 1 to 3650. */
  readonly lingerDays: number;
}

export const DEFAULT_CHARTER: Charter = {
  quorum: 50,
  removal: 67,
  admits: 'any-member',
  admitters: [],
  newcomersRead: 'everything',
  lingerDays: 30,
};

export interface Found {
  readonly kind: typeof KIND_FOUND;
  readonly boxKey: Uint8Array;
  readonly boardNonce: Uint8Array;
  readonly headerKeyName: Uint8Array;
  readonly epochName: Uint8Array;
  readonly charter: Charter;
}

export interface Admit {
  readonly kind: typeof KIND_ADMIT;
  readonly signKey: Uint8Array;
  readonly boxKey: Uint8Array;
  /** 16 bytes: the invitation's id. */
  readonly invitation: Uint8Array;
}

export interface Endorsement {
  readonly kind: typeof KIND_CHARTER;
  /** The name of the charter that this one follows. */
  readonly predecessor: Uint8Array;
  readonly charter: Charter;
}

export type Operation = Found | Admit | Endorsement;

export function encodeCharter(charter: Charter): Uint8Array {
  const writer = createWriter()
    .u8(charter.quorum)
    .u8(charter.removal)
    .u8(charter.admits === 'named' ? 1 : 0)
    .varuint(charter.admitters.length);
  for (const member of charter.admitters) writer.bytes(member);
  return writer
    .u8(charter.newcomersRead === 'from-next-epoch' ? 1 : 0)
    .varuint(charter.lingerDays)
    .finish();
}

/** The predecessor that the found's charter is named with. */
export const NO_PREDECESSOR: Uint8Array = new Uint8Array(32);

/** The name covers the predecessor's, so that a return to an earlier charter has a name of its own. */
export function charterName(
  board: Uint8Array,
  predecessor: Uint8Array,
  charter: Charter,
): Uint8Array {
  return hash(LABELS.charter, board, predecessor, encodeCharter(charter));
}

/** The payload of a control envelope of kind `operation.kind`. */
export function encodeOperation(operation: Operation): Uint8Array {
  const writer = createWriter();
  switch (operation.kind) {
    case KIND_FOUND:
      return writer
        .bytes(operation.boxKey)
        .bytes(operation.boardNonce)
        .bytes(operation.headerKeyName)
        .bytes(operation.epochName)
        .bytes(encodeCharter(operation.charter))
        .finish();
    case KIND_ADMIT:
      return writer
        .bytes(operation.signKey)
        .bytes(operation.boxKey)
        .bytes(operation.invitation)
        .finish();
    case KIND_CHARTER:
      return writer.bytes(operation.predecessor).bytes(encodeCharter(operation.charter)).finish();
  }
}

/** Null for an unknown kind or bytes that `encodeOperation` cannot have written. */
export function parseOperation(kind: number, payload: Uint8Array): Operation | null {
  try {
    const reader = createReader(payload);
    const operation = readOperation(kind, reader);
    reader.end();
    return operation;
  } catch (error) {
    if (error instanceof ReadError) return null;
    throw error;
  }
}

function readOperation(kind: number, reader: Reader): Operation {
  switch (kind) {
    case KIND_FOUND:
      return {
        kind,
        boxKey: reader.bytes(32),
        boardNonce: reader.bytes(32),
        headerKeyName: reader.bytes(32),
        epochName: reader.bytes(32),
        charter: readCharter(reader),
      };
    case KIND_ADMIT:
      return {
        kind,
        signKey: reader.bytes(32),
        boxKey: reader.bytes(32),
        invitation: reader.bytes(16),
      };
    case KIND_CHARTER:
      return { kind, predecessor: reader.bytes(32), charter: readCharter(reader) };
    default:
      throw new ReadError('an operation of a later version');
  }
}

function readCharter(reader: Reader): Charter {
  const quorum = reader.u8();
  const removal = reader.u8();
  const admits = reader.u8();
  const count = reader.varuint();
  if (quorum < 1 || quorum > 100 || removal < 51 || removal > 100 || admits > 1)
    throw new ReadError('a charter out of range');
  if (count > MAX_CHARTER_ADMITTERS || (admits === 1) !== count > 0)
    throw new ReadError('a charter names nobody, or too many');
  const admitters: Uint8Array[] = [];
  for (let at = 0; at < count; at++) {
    const member = reader.bytes(16);
    const before = admitters.at(-1);
    if (before !== undefined && compareBytes(before, member) >= 0)
      throw new ReadError('members ascend strictly');
    admitters.push(member);
  }
  const newcomersRead = reader.u8();
  const lingerDays = reader.varuint();
  if (newcomersRead > 1 || lingerDays < 1 || lingerDays > 3650)
    throw new ReadError('a charter out of range');
  return {
    quorum,
    removal,
    admits: admits === 1 ? 'named' : 'any-member',
    admitters,
    newcomersRead: newcomersRead === 1 ? 'from-next-epoch' : 'everything',
    lingerDays,
  };
}
