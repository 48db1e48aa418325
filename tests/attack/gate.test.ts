// What a member's patched client can say through an open door, said to the gate itself: test 6 of
// "Must show". Ana's gate; Mallory is a member with good keys and a bad client.
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { atOnce } from '#lib/base/at-once.ts';
import type { DeviceId } from '#lib/base/brands.ts';
import { concat } from '#lib/base/bytes.ts';
import { createWriter } from '#lib/base/writer.ts';
import { openEnvelope, sealEnvelope, signEnvelope, type Envelope } from '#lib/ledger/envelope.ts';
import { encodeOuterUpdate, encodeStateVector, type Run } from '#lib/ledger/outer-update.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import { encodeAwareness } from '#lib/sync/door/awareness.ts';
import { createGate, type Gate } from '#lib/sync/door/gate.ts';
import { encodeMessage, parseMessage } from '#lib/sync/door/messages.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';
import { admit, createKeys, deviceOf, edit, found, type Person } from '../simulation/person.ts';

const random = createSeededRandom(6);
let ana: Person;
let ben: Person;
let mallory: Person;
let gate: Gate;
const receive = (bytes: Uint8Array) => atOnce(gate.receiving(bytes));
let log: { device: DeviceId | null; reason: DoorReason }[];

beforeEach(() => {
  ana = found(createKeys('Ana', random));
  ben = admit(ana, createKeys('Ben', random));
  mallory = admit(ana, createKeys('Mallory', random));
  log = [];
  gate = createGate({
    ledger: ana.ledger,
    device: deviceOf(mallory),
    awarenessClient: () => mallory.contentClient,
    learnHeld: () => {},
    log: (device, reason) => log.push({ device, reason }),
  });
});

const update = (...runs: Run[]) => encodeMessage({ type: 'update', body: encodeOuterUpdate(runs) });
const step2 = (...runs: Run[]) => encodeMessage({ type: 'step-2', body: encodeOuterUpdate(runs) });

/** Refused: nothing for y-webrtc, the door closed, Mallory named. */
function expectAccused(message: Uint8Array, reason?: DoorReason) {
  const before = ana.ledger.heads();
  const verdict = receive(message);
  expect(verdict.accused).not.toBeNull();
  if (reason !== undefined) expect(verdict.accused).toBe(reason);
  expect(verdict.deliver.filter((one) => !isEmptyUpdate(one))).toEqual([]);
  expect(log.some((entry) => entry.device === deviceOf(mallory))).toBe(true);
  expect(ana.ledger.heads()).toEqual(before);
}

function isEmptyUpdate(bytes: Uint8Array): boolean {
  const message = parseMessage(bytes, 1_000_000);
  return typeof message === 'object' && 'body' in message && message.body.join() === '0,0';
}

/** One of Mallory's envelopes, changed before it is signed and sealed. */
function forge(
  text: string,
  change: (envelope: Envelope) => Partial<Envelope>,
  signer = mallory,
): Run {
  const run = edit(mallory, text);
  const opened = openEnvelope(run.sealed[0]!, mallory.headerKey);
  if (!opened.ok) throw new Error(opened.error);
  const { envelope } = opened.value;
  const changed = { ...envelope, ...change(envelope) };
  const signed = signEnvelope({ ...changed, signature: null }, ana.board, signer.signKeys);
  return { ...run, sealed: [sealEnvelope(signed, ana.headerKey)] };
}

describe('at the gate', () => {
  it('an honest change passes, rebuilt, and is in the ledger', () => {
    const run = edit(mallory, 'Bread');
    const verdict = receive(update(run));
    expect(verdict).toEqual({
      accepted: [expect.objectContaining({ clientId: run.clientId })],
      deliver: [update(run)],
      send: [],
      accused: null,
    });
    expect(ana.ledger.count(run.clientId)).toBe(1);
  });

  it('bytes that Yjs would take and we did not write never reach y-webrtc', () => {
    const run = edit(mallory, 'Bread');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, encodeOuterUpdate([run]));
    // A delete set that would empty Ben's array on Ana's disk.
    const deleting = concat(
      encodeOuterUpdate([run]).slice(0, -1),
      createWriter()
        .varuint(1)
        .varuint(ben.contentClient)
        .varuint(1)
        .varuint(0)
        .varuint(99)
        .finish(),
    );
    const verdict = receive(encodeMessage({ type: 'update', body: deleting }));
    expect(verdict.deliver).toEqual([update(run)]);
  });

  it('nobody writes in another’s name', () => {
    const asBen = forge('Ben says', () => ({ device: ben.signKeys.publicKey }));
    expectAccused(update({ ...asBen, clientId: ben.contentClient }));
    expectAccused(update(asBen));
  });

  it('a signature by somebody else, or none at all, does not count', () => {
    expectAccused(update(forge('forged', () => ({}), ben)), 'bad-signature');
    const unsigned = edit(mallory, 'later');
    const opened = openEnvelope(unsigned.sealed[0]!, ana.headerKey);
    if (!opened.ok) throw new Error(opened.error);
    const bare = sealEnvelope({ ...opened.value.envelope, signature: null }, ana.headerKey);
    const verdict = receive(update({ ...unsigned, sealed: [bare] }));
    expect(verdict.accepted).toEqual([]);
  });

  it('a place, a lamport or a clock range that lies is refused', () => {
    expectAccused(update(forge('lamport', (envelope) => ({ lamport: envelope.lamport + 1 }))));
    const clocks = forge('clocks', () => ({ clocks: { from: 3, count: 1 } }));
    const verdict = receive(update({ ...clocks, clientId: mallory.contentClient }));
    expect(verdict.accused === null && verdict.accepted.length > 0).toBe(false);
  });

  it('foreign client ids, also in a step 2, are refused', () => {
    const run = edit(mallory, 'Bread');
    expectAccused(step2({ ...run, clientId: 12_345 }));
    expectAccused(update({ ...run, clientId: ben.contentClient }));
  });

  it('type 4 and every other type that never crosses closes the door', () => {
    const peerId = concat(Uint8Array.of(4, 1, 3), new TextEncoder().encode('ana'));
    expectAccused(peerId, 'forbidden-message');
    for (const type of [2, 5, 77]) expectAccused(Uint8Array.of(type, 0), 'forbidden-message');
    expectAccused(Uint8Array.of(0, 3, 0), 'forbidden-message');
  });

  it('oversize, truncated, lengthened and empty messages close the door', () => {
    expectAccused(encodeMessage({ type: 'update', body: new Uint8Array(4_194_305) }));
    const good = update(edit(mallory, 'Bread'));
    for (let cut = 0; cut < good.length; cut += 7) expectAccused(good.slice(0, cut));
    expectAccused(concat(good, Uint8Array.of(0)));
  });

  it('no random or mutated bytes throw, and none that is not Mallory’s own gets in', () => {
    const good = update(edit(mallory, 'Bread'));
    for (let at = 0; at < 400; at++) {
      const mutated = good.slice();
      const place = ((random(1)[0] ?? 0) * 256 + (random(1)[0] ?? 0)) % mutated.length;
      mutated[place] = random(1)[0] ?? 0;
      receive(mutated);
      receive(random((random(1)[0] ?? 0) + 1));
    }
    expect(ana.ledger.count(ben.contentClient)).toBe(0);
    expect(ana.ledger.count(mallory.contentClient)).toBeLessThanOrEqual(1);
  });

  it('deep nesting in awareness, and another’s cursor, close the door', () => {
    const awareness = (clientId: number, state: string) =>
      encodeMessage({ type: 'awareness', body: encodeAwareness([{ clientId, clock: 1, state }]) });
    expectAccused(
      awareness(mallory.contentClient, `${'['.repeat(1000)}${']'.repeat(1000)}`),
      'malformed-awareness',
    );
    expectAccused(
      awareness(mallory.contentClient, JSON.stringify({ text: 'a'.repeat(3000) })),
      'malformed-awareness',
    );
    expectAccused(
      awareness(ben.contentClient, '{"text":"role","cursor":null}'),
      'foreign-awareness',
    );
    expectAccused(
      awareness(mallory.contentClient, '{"text":"","cursor":null,"door":"Dalia"}'),
      'malformed-awareness',
    );
    const verdict = receive(
      awareness(mallory.contentClient, '{"text":"role","cursor":null,"name":"Ana"}'),
    );
    expect(verdict.deliver).toEqual([
      awareness(mallory.contentClient, '{"text":"role","cursor":null}'),
    ]);
  });

  it('a state vector is cut to client ids that are registered, and bounded', () => {
    const stray = new Map([
      [ana.contentClient, 5],
      [99, 7],
    ]);
    const verdict = receive(encodeMessage({ type: 'step-1', body: encodeStateVector(stray) }));
    const kept = new Map([[ana.contentClient, 5]]);
    expect(verdict.deliver).toEqual([
      encodeMessage({ type: 'step-1', body: encodeStateVector(kept) }),
    ]);
    const many = new Map(Array.from({ length: 10_001 }, (_, at) => [at, 1]));
    expectAccused(
      encodeMessage({ type: 'step-1', body: encodeStateVector(many) }),
      'malformed-state-vector',
    );
  });

  it('what comes before its cause is held, asked for, and taken in when the cause is there', () => {
    const first = edit(mallory, 'one');
    const second = edit(mallory, 'two');
    const verdict = receive(update(second));
    expect(verdict.accepted).toEqual([]);
    expect(verdict.send).toHaveLength(1);
    expect(parseMessage(verdict.send[0]!, 1000)).toMatchObject({ type: 'step-1' });
    expect(receive(update(second)).send).toEqual([]);
    expect(receive(update(first)).accepted[0]?.sealed).toHaveLength(2);
    expect(ana.ledger.count(mallory.contentClient)).toBe(2);
  });

  it('what an answer does not resolve is dropped and named, and costs nobody their place', () => {
    edit(mallory, 'one');
    const second = edit(mallory, 'two');
    receive(update(second));
    const verdict = receive(step2());
    expect(verdict.accused).toBeNull();
    expect(log).toEqual([{ device: deviceOf(mallory), reason: 'unresolved' }]);
  });

  it('holding is bounded', () => {
    edit(mallory, 'one');
    const later = edit(mallory, 'x'.repeat(20), 600);
    const verdict = receive(update(later));
    expect(verdict.accused).toBeNull();
    expect(log.map((entry) => entry.reason)).toContain('too-much-held');
  });

  it('an empty payload of one’s own making closes the door; passed on, it is named and kept', () => {
    const ahead = forge('void', () => ({ payload: new Uint8Array(40) }));
    const verdict = receive(update(ahead));
    expect(verdict.accused).toBe('payload-unsealed');
    expect(verdict.accepted).toHaveLength(1);
    const benKeys = deviceOf(ben);
    expect(log).toEqual([{ device: deviceOf(mallory), reason: 'payload-unsealed' }]);
    expect(log.some((entry) => entry.device === benKeys)).toBe(false);
  });
});
