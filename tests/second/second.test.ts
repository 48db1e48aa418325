// The second implementation, which was written from docs/PROTOCOL.md alone, against every vector: it
// accepts what they accept and refuses what they refuse.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromHex, Refused, toHex } from './bytes.js';
import { hashOf, openEnvelope, parseBody, sealBody } from './envelope.js';
import { makeLedger, receive } from './ledger.js';
import {
  boardId,
  chainRoot,
  chainStart,
  charterName,
  clientId,
  epochKeys,
  epochName,
  headerKeyName,
  invitationSecret,
  invitationOf,
  memberId,
} from './names.js';
import { DEFAULT_CHARTER, parseOperation, writeCharter } from './operations.js';
import { parseOuter, writeOuter } from './outer.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- vectors are JSON of many shapes */
type Vector = any;
const read = (name: string): Vector =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8'));
const vectors = read('ledger');
const cases = (name: string): [string, Vector][] =>
  vectors[name].map((one: Vector) => [one.name, one]);

const reasonOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
};
const toRun = ({ clientId, clock, sealed }: Vector) => ({
  clientId,
  clock,
  sealed: sealed.map(fromHex),
});
const boardLedger = () => {
  const board = fromHex(vectors.board.board);
  const epochs = new Map([[1, epochKeys(board, fromHex(vectors.board.epochKey)).payload]]);
  const ledger = makeLedger(board, fromHex(vectors.board.headerKey), epochs);
  for (const run of vectors.board.held)
    expect(receive(ledger, toRun(run))).toEqual({ verdict: 'accepted', reason: null });
  return ledger;
};

describe('the names of the second implementation', () => {
  it('are the vectors’ names', () => {
    const { names } = vectors;
    const board = fromHex(vectors.board.board);
    const [device, boxKey, member] = [names.device, names.boxKey, names.member].map(fromHex);
    const epochKey = fromHex(vectors.board.epochKey);
    const keys = epochKeys(board, epochKey);
    const invitation = invitationOf(new Uint8Array(16).fill(6));
    const own = boardId(device, boxKey, new Uint8Array(32).fill(5));
    const charter = charterName(board, new Uint8Array(32), writeCharter(DEFAULT_CHARTER));
    expect({
      device: names.device,
      boxKey: names.boxKey,
      'board of this device, this box key and a nonce of 05': toHex(own),
      member: toHex(memberId(board, device)),
      'control client': clientId(board, device, 0, 0),
      'content client': clientId(board, device, 1, 0),
      'content client of incarnation 300': clientId(board, device, 1, 300),
      'content root': chainRoot(clientId(board, device, 1, 0)),
      'content start': toHex(chainStart(board, device, 1, 0)),
      'header key name': toHex(headerKeyName(board, fromHex(vectors.board.headerKey))),
      'epoch 1 name': toHex(epochName(board, 1, epochKey)),
      'payload key': toHex(keys.payload),
      topic: keys.topic,
      password: keys.password,
      'door secret': toHex(keys.door),
      'invitation of secret 06': toHex(invitation.id),
      'join topic': invitation.topic,
      'join password': invitation.password,
      'join door secret': toHex(invitation.door),
      'invitation secret of a nonce of 07': toHex(
        invitationSecret(board, member, new Uint8Array(16).fill(7)),
      ),
      'default charter name': toHex(charter),
    }).toEqual(names);
  });
});

describe('the ledger of the second implementation', () => {
  it.each(cases('bodies'))(
    'reads or refuses the body “%s”',
    (_name, { nonce, body, hash, error }) => {
      expect(reasonOf(() => parseBody(fromHex(body)))).toBe(error);
      if (hash === null) return;
      const board = fromHex(vectors.board.board);
      expect(toHex(hashOf(board, fromHex(nonce), fromHex(body)))).toBe(hash);
      const headerKey = fromHex(vectors.board.headerKey);
      const sealed = sealBody(headerKey, fromHex(nonce), fromHex(body));
      expect(vectors.board.held.flatMap((run: Vector) => run.sealed)).toContain(toHex(sealed));
      expect(toHex(openEnvelope(board, headerKey, sealed).hash)).toBe(hash);
    },
  );

  it.each(cases('operations'))('reads or refuses the operation “%s”', (_name, vector) => {
    const operation = parseOperation(vector.kind, fromHex(vector.payload));
    expect(operation !== null).toBe(vector.isValid);
  });

  it.each(cases('outerUpdates'))('reads or refuses the update “%s”', (_name, vector) => {
    const update = fromHex(vector.update);
    expect(reasonOf(() => parseOuter(update))).toBe(vector.error);
    if (vector.error !== null) return;
    const runs = parseOuter(update);
    expect(runs.map((run: Vector) => ({ ...run, sealed: run.sealed.map(toHex) }))).toEqual(
      vector.runs,
    );
    expect(parseOuter(writeOuter(runs))).toEqual(runs);
  });

  it.each(cases('runs'))('judges the run “%s”', (_name, { run, verdict, reason }) => {
    expect(receive(boardLedger(), toRun(run))).toEqual({ verdict, reason });
  });
});
