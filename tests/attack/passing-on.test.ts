// What a member can do through others: have them blamed, have what they pass on refused, have it
// said that somebody holds what they do not. Ana's side of Ben's and of Mallory's door.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeviceId } from '#lib/base/brands.ts';
import { chainStart, clientIdOf } from '#lib/crypto/derive.ts';
import {
  CONTENT,
  CONTROL,
  envelopeHash,
  openEnvelope,
  sealEnvelope,
  signEnvelope,
  type Envelope,
} from '#lib/ledger/envelope.ts';
import { encodeOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import type { DoorReason } from '#lib/ledger/door-reasons.ts';
import { concat } from '#lib/base/bytes.ts';
import { createConnection, type Connection } from '#lib/sync/door/connection.ts';
import { encodeHeads } from '#lib/sync/door/heads.ts';
import { encodeMessage } from '#lib/sync/door/messages.ts';
import { splitRuns } from '#lib/sync/door/split-runs.ts';
import { createSeededRandom } from '../simulation/seeded-random.ts';
import {
  admit,
  createKeys,
  deviceOf,
  edit,
  found,
  settle,
  type Person,
} from '../simulation/person.ts';

const random = createSeededRandom(61);
let ana: Person;
let ben: Person;
let mallory: Person;
let log: { device: DeviceId | null; reason: DoorReason }[];
let saved: { device: DeviceId; clientId: number; count: number }[];
let closed: string[];

beforeEach(() => {
  ana = found(createKeys('Ana', random));
  ben = admit(ana, createKeys('Ben', random));
  mallory = admit(ana, createKeys('Mallory', random));
  ben.ledger.receive([controlRunOf(ana)]);
  [log, saved, closed] = [[], [], []];
});

function controlRunOf(person: Person): Run {
  const sealed = person.ledger.sealedFrom(person.controlClient, 0);
  return { clientId: person.controlClient, clock: 0, sealed };
}

/** The door of `who`, open to Ana. */
function doorOf(who: Person): Connection {
  const doorway = {
    send: () => undefined,
    backlog: () => 0,
    deliver: () => undefined,
    close: (why: string) => closed.push(why),
  };
  return createConnection(who.signKeys.publicKey, doorway, {
    ledger: ana.ledger,
    ownDevice: deviceOf(ana),
    ownClient: ana.contentClient,
    clock: () => 0,
    after: () => () => undefined,
    log: (device, reason) => log.push({ device, reason }),
    keep: () => undefined,
    learnSaved: (device, clientId, count) => saved.push({ device, clientId, count }),
    onClosed: () => undefined,
  });
}

function say(door: Connection, ...runs: Run[]): void {
  const message = encodeMessage({ type: 'update', body: encodeOuterUpdate(runs) });
  door.receive(concat(Uint8Array.of(0), message));
}

function announce(door: Connection, clientId: number, count: number, hash: Uint8Array): void {
  door.receive(
    concat(Uint8Array.of(1), encodeHeads({ heads: [{ clientId, count, hash }], openTo: [] })),
  );
}

/** Ben's first envelope, as somebody changes it who has all keys but Ben's. */
function asBen(change: Partial<Envelope>, sealed = edit(ben, 'as Ben').sealed[0]!): Uint8Array {
  const opened = openEnvelope(sealed, ana.headerKey);
  if (!opened.ok) throw new Error(opened.error);
  return sealEnvelope({ ...opened.value.envelope, ...change }, ana.headerKey);
}

describe('a member who would have another blamed', () => {
  it('is named itself for a signature that does not hold, for none, and for no such chain', () => {
    const forged = { signature: random(64) };
    const incarnation = 7;
    const device = ben.signKeys.publicKey;
    const elsewhere = clientIdOf(ana.board, device, CONTENT, incarnation);
    const start = chainStart(ana.board, device, CONTENT, incarnation);
    const lies: [number, Partial<Envelope>][] = [
      [ben.contentClient, forged],
      [ben.contentClient, { signature: null }],
      [elsewhere, { ...forged, incarnation, prev: start }],
    ];
    const first = asBen({});
    for (const [clientId, change] of lies)
      say(doorOf(mallory), { clientId, clock: 0, sealed: [asBen(change, first)] });
    expect(log).toEqual(
      ['bad-signature', 'unvouched', 'unregistered'].map((reason) => ({
        device: deviceOf(mallory),
        reason,
      })),
    );
  });

  it('cannot make a fork of Ben’s out of a dependency that it invents', () => {
    const control = controlRunOf(ana);
    const dep = {
      device: ana.signKeys.publicKey,
      chain: CONTROL as typeof CONTROL,
      incarnation: 0,
      seq: control.sealed.length - 1,
      hash: random(32),
    };
    const forged = asBen({ signature: random(64), deps: [dep] });
    say(doorOf(mallory), { clientId: ben.contentClient, clock: 0, sealed: [forged] });
    expect(log).not.toEqual([]);
    expect(log.filter(({ device }) => device === deviceOf(ben))).toEqual([]);
  });

  it('forks its own chain, and whoever announces the other branch is not named for it', () => {
    const other = settle(
      mallory,
      ana.board,
      ana.headerKey,
      ana.epochKey,
      ana.ledger.controlEnvelopes(),
    );
    ana.ledger.receive([edit(mallory, 'one story')]);
    edit(other, 'another');
    const head = other.ledger.head(mallory.contentClient)!;
    announce(doorOf(ben), mallory.contentClient, head.count, head.hash);
    expect(log).toEqual([{ device: null, reason: 'fork' }]);
    expect(closed).toEqual([]);
  });
});

describe('“N people have it”', () => {
  it('counts a head only when it names what was written here', () => {
    const door = doorOf(mallory);
    announce(door, ana.contentClient, Number.MAX_SAFE_INTEGER, random(32));
    announce(door, ana.contentClient, 0, random(32));
    expect(saved).toEqual([]);
    edit(ana, 'Soup');
    const head = ana.ledger.head(ana.contentClient)!;
    announce(door, ana.contentClient, head.count, head.hash);
    expect(saved).toEqual([
      { device: deviceOf(mallory), clientId: ana.contentClient, count: head.count },
    ]);
  });
});

describe('a large answer', () => {
  /** Mallory’s chain: each envelope signed, all but the last of them badly; accepted whole. */
  function badlySigned(times: number): Run {
    const honest = edit(mallory, 'x'.repeat(200), times);
    const sealed: Uint8Array[] = [];
    let prev: Uint8Array | null = null;
    for (const [at, one] of honest.sealed.entries()) {
      const opened = openEnvelope(one, ana.headerKey);
      if (!opened.ok) throw new Error(opened.error);
      const { envelope } = opened.value;
      const isLast = at === honest.sealed.length - 1;
      const chained: Envelope = {
        ...envelope,
        prev: prev ?? envelope.prev,
        signature: isLast ? null : random(64),
      };
      const signed = isLast ? signWell(chained) : chained;
      const again = openEnvelope((sealed[at] = sealEnvelope(signed, ana.headerKey)), ana.headerKey);
      if (!again.ok) throw new Error(again.error);
      prev = envelopeHash(ana.board, again.value);
    }
    return { ...honest, sealed };
  }

  it('is cut only where a signature holds, so that every piece can be taken in', () => {
    const run = badlySigned(40);
    expect(ben.ledger.receive([run], deviceOf(mallory)).accepted).toHaveLength(1);
    const pieces = splitRuns([run], ben.ledger, 2_000);
    const door = doorOf(ben);
    for (const piece of pieces) say(door, ...piece);
    expect(ana.ledger.count(mallory.contentClient)).toBe(40);
    expect(closed).toEqual([]);
    expect(log).toEqual([]);
  });

  function signWell(envelope: Envelope): Envelope {
    return signEnvelope(envelope, ana.board, mallory.signKeys);
  }
});
