// @ts-nocheck
// The ledger document's updates of docs/PROTOCOL.md §4: read strictly, and written anew.
import { ascii, blob, concat, reader, Refused, refuse, u8, varuint } from './bytes.js';
import { chainRoot } from './names.js';

const MOST_ELEMENT = 200_040;
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_CLIENTS = 10_000;
const BINARY = 3;
const HAS_ORIGIN = 0x80;

const readElement = (from, client, clock) => {
  if (from.u8() !== (clock === 0 ? BINARY : BINARY | HAS_ORIGIN)) refuse('malformed');
  if (clock === 0) {
    if (from.varuint() !== 1) refuse('malformed');
    if (Buffer.from(from.blob()).toString('latin1') !== chainRoot(client)) refuse('malformed');
  } else if (from.varuint() !== client || from.varuint() !== clock - 1) refuse('malformed');
  const length = from.varuint();
  return length > MOST_ELEMENT ? refuse('oversize-envelope') : from.bytes(length);
};

const readRun = (from) => {
  const count = from.varuint();
  const [clientId, clock] = [from.varuint(), from.varuint()];
  const sealed = [];
  for (let i = 0; i < count; i += 1) sealed.push(readElement(from, clientId, clock + i));
  if (clock + count > Number.MAX_SAFE_INTEGER) refuse('malformed');
  return { clientId, clock, sealed };
};

const readDeleteSet = (from) => {
  for (let clients = from.varuint(); clients > 0; clients -= 1) {
    from.varuint();
    for (let ranges = from.varuint(); ranges > 0; ranges -= 1) {
      from.varuint();
      from.varuint();
    }
  }
};

/**
 * The runs of an outer update by descending client, none without elements, or Refused with
 * 'malformed-update', 'oversize-update' or 'oversize-envelope', whichever comes first.
 */
export const parseOuter = (update) => {
  if (update.length > MOST_BYTES) refuse('oversize-update');
  try {
    const from = reader(update, { lax: true });
    const runs = [];
    let clients = from.varuint();
    if (clients > MOST_CLIENTS) refuse('oversize-update');
    for (; clients > 0; clients -= 1) runs.push(readRun(from));
    readDeleteSet(from);
    from.end();
    if (new Set(runs.map((run) => run.clientId)).size !== runs.length) refuse('malformed');
    const full = runs.filter(({ sealed }) => sealed.length > 0);
    return full.sort((a, b) => b.clientId - a.clientId);
  } catch (error) {
    if (error instanceof Refused && error.message === 'malformed') refuse('malformed-update');
    throw error;
  }
};

const writeRun = ({ clientId, clock, sealed }) =>
  concat(
    varuint(sealed.length),
    varuint(clientId),
    varuint(clock),
    ...sealed.flatMap((element, i) => [
      clock + i === 0
        ? concat(u8(BINARY), varuint(1), blob(ascii(chainRoot(clientId))))
        : concat(u8(BINARY | HAS_ORIGIN), varuint(clientId), varuint(clock + i - 1)),
      blob(element),
    ]),
  );

/** What is handed on: by descending client, and no delete set. */
export const writeOuter = (runs) => {
  const written = [...runs].sort((a, b) => b.clientId - a.clientId);
  return concat(varuint(written.length), ...written.map(writeRun), varuint(0));
};
