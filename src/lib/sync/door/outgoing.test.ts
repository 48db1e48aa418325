import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLedger } from '#lib/ledger/ledger.ts';
import { encodeOuterUpdate, parseOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import { encodeAwareness } from '#lib/sync/door/awareness.ts';
import { encodeMessage, parseMessage } from '#lib/sync/door/messages.ts';
import { filterOutgoing, type OutgoingConfig } from '#lib/sync/door/outgoing.ts';
import { admit, createKeys, edit, found, place } from '../../../../tests/simulation/person.ts';
import { createSeededRandom } from '../../../../tests/simulation/seeded-random.ts';

const random = createSeededRandom(12);
const ana = found(createKeys('Ana', random));
const ben = admit(ana, createKeys('Ben', random));
const config: OutgoingConfig = {
  ledger: ana.ledger,
  ownClient: ana.contentClient,
  heldByThem: () => 0,
  hearsAuthor: () => false,
};
const outgoing = (bytes: Uint8Array, to: OutgoingConfig) => [...filterOutgoing(bytes, to)];
const message = (type: 'update' | 'step-2', runs: Run[]) =>
  encodeMessage({ type, body: encodeOuterUpdate(runs) });

describe('what goes out to one other device', () => {
  const run = edit(ana, 'Soup');

  it('is an update that they do not have', () => {
    const update = message('update', [run]);
    expect(outgoing(update, config)).toEqual([update]);
  });

  it('is no update that they have, or that its author tells them', () => {
    const update = message('update', [run]);
    expect(outgoing(update, { ...config, heldByThem: () => 1 })).toEqual([]);
    expect(outgoing(update, { ...config, hearsAuthor: () => true })).toEqual([]);
  });

  it('answers a question in full, whatever was announced', () => {
    const answer = message('step-2', [run]);
    expect(outgoing(answer, { ...config, heldByThem: () => 9 })).toEqual([answer]);
    const nothing = message('step-2', []);
    expect(outgoing(nothing, config)).toEqual([nothing]);
  });

  it('is nothing that the ledger has not judged, and no type that never crosses', () => {
    const unjudged = edit(ben, 'not here yet');
    expect(outgoing(message('update', [unjudged]), config)).toEqual([]);
    expect(outgoing(Uint8Array.of(4, 1, 0), config)).toEqual([]);
    expect(outgoing(Uint8Array.of(9), config)).toEqual([]);
  });

  it('is one’s own cursor and nobody else’s', () => {
    const entry = (clientId: number) => ({
      clientId,
      clock: 1,
      state: '{"text":"a","cursor":null}',
    });
    const awareness = (...ids: number[]) =>
      encodeMessage({ type: 'awareness', body: encodeAwareness(ids.map(entry)) });
    const sent = outgoing(awareness(ben.contentClient, ana.contentClient), config);
    expect(sent).toEqual([awareness(ana.contentClient)]);
    expect(outgoing(awareness(ben.contentClient), config)).toEqual([]);
  });
});

it('what is sound goes out, whatever else the document holds', () => {
  const run = edit(ana, 'Bread');
  // As another version, or damage, might leave it: a text where a chain has envelopes alone.
  const stray = new Y.Doc();
  stray.clientID = ben.contentClient;
  stray.getText('elsewhere').insert(0, 'not an envelope');
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(stray));
  Y.applyUpdate(doc, encodeOuterUpdate(allOf(ana.ledger)));
  const [answer] = outgoing(
    encodeMessage({ type: 'step-2', body: Y.encodeStateAsUpdate(doc) }),
    config,
  );
  const sent = parseOuterUpdate(parsed(answer!).body);
  const mine = sent.ok ? sent.value.find(({ clientId }) => clientId === run.clientId) : undefined;
  expect(mine?.sealed).toEqual(ana.ledger.sealedFrom(run.clientId, 0));
});

it('a large answer is cut into updates that can each be judged when they come', () => {
  // Ana and Ben answer each other, so that each piece depends on the one before.
  for (let at = 0; at < 20; at++) {
    const [from, to] = at % 2 === 0 ? [ana, ben] : [ben, ana];
    edit(from, 'y'.repeat(60_000), 2);
    place(to, to.ledger.receive(allOf(from.ledger), null).accepted);
  }
  const whole = encodeMessage({ type: 'step-2', body: Y.encodeStateAsUpdate(ben.ledgerDoc) });
  const pieces = outgoing(whole, { ...config, ledger: ben.ledger });
  expect(pieces.length).toBeGreaterThan(2);
  const types = pieces.map((piece) => parsed(piece).type);
  expect(types.at(-1)).toBe('step-2');
  expect(new Set(types.slice(0, -1))).toEqual(new Set(['update']));
  const epochKeys = [{ number: 1, key: ana.epochKey }];
  const newcomer = createLedger({ board: ana.board, headerKey: ana.headerKey, epochKeys });
  for (const piece of pieces) {
    const { body } = parsed(piece);
    const runs = parseOuterUpdate(body);
    expect(body.length).toBeLessThan(1_100_000);
    expect(runs.ok && newcomer.receive(runs.value, null).held).toEqual([]);
  }
  expect(newcomer.heads().length).toBe(ben.ledger.heads().length);
});

function parsed(piece: Uint8Array) {
  const message = parseMessage(piece, Number.MAX_SAFE_INTEGER);
  if (typeof message === 'string' || !('body' in message)) throw new Error('no sync message');
  return message;
}

function allOf(ledger: typeof ana.ledger): Run[] {
  return ledger
    .heads()
    .map(({ clientId }) => ({ clientId, clock: 0, sealed: ledger.sealedFrom(clientId, 0) }));
}
