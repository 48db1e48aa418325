// @ts-nocheck
// Rows at rest of docs/PROTOCOL.md §11: sealed rows, tags, the vault's check, own-head, contents.
import {
  blob,
  concat,
  equal,
  reader,
  refuse,
  textOf,
  toText,
  u32,
  u8,
  utf8,
  varuint,
} from './bytes.js';
import { H, hmac, label, secretbox, secretboxOpen } from './crypto.js';

const STEP = 1_024;
const MOST_PLACE = 512;

export const tag = (vaultKey, x) =>
  toText(hmac(vaultKey, label('vault-row'), utf8(x)).slice(0, 16));

export const sealRow = (vaultKey, nonce, place, content) => {
  const plain = concat(blob(utf8(place)), content);
  const padded = new Uint8Array(Math.ceil((4 + plain.length) / STEP) * STEP);
  padded.set(concat(u32(plain.length), plain));
  return concat(nonce, secretbox(vaultKey, nonce, padded));
};
/** The content of the row that is looked for under `place`. */
export const openRow = (vaultKey, place, row) => {
  const padded = secretboxOpen(vaultKey, row.slice(0, 24), row.slice(24), 'damaged');
  const from = reader(padded);
  const length = from.u32();
  const plain = from.bytes(length);
  const isPadded =
    padded.length === Math.ceil((4 + length) / STEP) * STEP &&
    from.rest().every((byte) => byte === 0);
  if (!isPadded) refuse('damaged');
  const inside = reader(plain);
  if (!equal(inside.blob(MOST_PLACE), utf8(place))) refuse('damaged');
  return inside.rest();
};

export const vaultCheck = ({ memoryKiB, passes, salt, wrapped }) =>
  H('vault-check', u32(memoryKiB), u32(passes), salt, wrapped).slice(0, 8);
/** The passphrase's bytes, before Argon2id. */
export const passphraseBytes = (passphrase) =>
  utf8(passphrase.normalize('NFKC').replace(/\s+/gu, ' ').replace(/^ | $/gu, ''));

export const writeOwnHead = ({ control, content, next }) =>
  concat(
    u8(1),
    varuint(control.count),
    control.hash,
    varuint(content.count),
    content.hash,
    varuint(next),
  );
export const writeOutboxRow = ({ client, seq, sealed }) =>
  concat(u8(1), varuint(client), varuint(seq), blob(sealed));

const text = (value) => blob(utf8(value));
export const writeContents = ({ name, lockMinutes, boards }) =>
  concat(
    u8(1),
    text(name),
    varuint(lockMinutes),
    varuint(boards.length),
    ...boards.flatMap((board) => [
      text(board.localId),
      text(board.ledgerName),
      board.id,
      board.headerKey,
      varuint(board.epochs.length),
      ...board.epochs.flatMap(({ number, key }) => [varuint(number), key]),
      board.signSeed,
      board.boxSecret,
      varuint(board.incarnation),
      text(board.title),
      board.signalling === null ? u8(0) : concat(u8(1), text(board.signalling)),
    ]),
  );
export const readContents = (bytes) => {
  const from = reader(bytes);
  if (from.u8() !== 1) refuse('unknown-version');
  const read = () => textOf(from.blob(4_096));
  const contents = { name: read(), lockMinutes: from.varuint() };
  const count = from.varuint();
  if (count > 1_000) refuse('malformed');
  contents.boards = Array.from({ length: count }, () => readBoard(from, read));
  from.end();
  return contents;
};
const readBoard = (from, read) => {
  const board = {
    localId: read(),
    ledgerName: read(),
    id: from.bytes(32),
    headerKey: from.bytes(32),
  };
  const count = from.varuint();
  if (count > 100_000) refuse('malformed');
  board.epochs = Array.from({ length: count }, () => ({
    number: from.varuint(),
    key: from.bytes(32),
  }));
  board.signSeed = from.bytes(32);
  board.boxSecret = from.bytes(32);
  board.incarnation = from.varuint();
  board.title = read();
  const hasAddress = from.u8();
  if (hasAddress > 1) refuse('malformed');
  board.signalling = hasAddress === 1 ? read() : null;
  return board;
};
