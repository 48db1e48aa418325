// @ts-nocheck
// Control operations of docs/PROTOCOL.md §5: their bytes. A payload that does not parse is null.
import { compare, concat, reader, Refused, refuse, u8, varuint } from './bytes.js';

const readCharter = (from) => {
  const start = from.place();
  const charter = { quorum: from.u8(), removal: from.u8(), admits: from.u8() };
  const count = from.varuint();
  if (count > 64) refuse('malformed');
  charter.members = Array.from({ length: count }, () => from.bytes(16));
  charter.newcomersRead = from.u8();
  charter.lingerDays = from.varuint();
  const { quorum, removal, admits, members, newcomersRead, lingerDays } = charter;
  const isGood =
    quorum >= 1 &&
    quorum <= 100 &&
    removal >= 51 &&
    removal <= 100 &&
    admits <= 1 &&
    admits === (count === 0 ? 0 : 1) &&
    members.every((member, i) => i === 0 || compare(members[i - 1], member) < 0) &&
    newcomersRead <= 1 &&
    lingerDays >= 1 &&
    lingerDays <= 3650;
  return isGood ? { ...charter, length: from.place() - start } : refuse('malformed');
};
const withCharter = (from, payload, fields) => {
  const start = from.place();
  const charter = readCharter(from);
  return { ...fields, charter, charterBytes: payload.slice(start, from.place()) };
};

const READERS = {
  1: (from, payload) =>
    withCharter(from, payload, {
      name: 'found',
      boxKey: from.bytes(32),
      boardNonce: from.bytes(32),
      headerKeyName: from.bytes(32),
      epochName: from.bytes(32),
    }),
  2: (from) => ({
    name: 'admit',
    signKey: from.bytes(32),
    boxKey: from.bytes(32),
    invitation: from.bytes(16),
  }),
  3: (from, payload) =>
    withCharter(from, payload, { name: 'charter', predecessor: from.bytes(32) }),
};

export const parseOperation = (kind, payload) => {
  const read = READERS[kind];
  if (!read) return null;
  try {
    const from = reader(payload);
    const operation = read(from, payload);
    from.end();
    return operation;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
};

export const DEFAULT_CHARTER = {
  quorum: 50,
  removal: 67,
  admits: 0,
  members: [],
  newcomersRead: 0,
  lingerDays: 30,
};
export const writeCharter = ({ quorum, removal, admits, members, newcomersRead, lingerDays }) =>
  concat(
    Uint8Array.of(quorum, removal, admits),
    varuint(members.length),
    ...members,
    u8(newcomersRead),
    varuint(lingerDays),
  );
export const writeFound = ({ boxKey, boardNonce, headerKeyName, epochName, charter }) =>
  concat(boxKey, boardNonce, headerKeyName, epochName, writeCharter(charter));
export const writeAdmit = ({ signKey, boxKey, invitation }) => concat(signKey, boxKey, invitation);
export const writeCharterOperation = ({ predecessor, charter }) =>
  concat(predecessor, writeCharter(charter));
