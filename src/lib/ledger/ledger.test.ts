import { beforeEach, describe, expect, it } from 'vitest';
import { openEnvelope, type Envelope } from '#lib/ledger/envelope.ts';
import { checkWelcome } from '#lib/ledger/founding.ts';
import { createLedger, type LedgerKeys } from '#lib/ledger/ledger.ts';
import { encodeOuterUpdate, parseOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import { ReadError } from '#lib/base/reader.ts';
import { createBoardDocs, loadBoardDocs } from '#lib/ledger/replay.ts';
import { forge } from '../../../tests/ledger-attacks.ts';
import { collective, idOf, keysOf, personOf, type Person } from '../../../tests/ledger-people.ts';

let board: LedgerKeys;
let ana: Person;
let ben: Person;

beforeEach(() => {
  const made = collective(['Ana', 'Ben']);
  board = made.board;
  [ana, ben] = made.people as [Person, Person];
});

function edit(person: Person, key: string): Run {
  person.docs.common.getMap('roles').set(key, person.name);
  return person.save()!;
}

function reasons(list: readonly { reason: string }[]): string[] {
  return list.map(({ reason }) => reason);
}

describe('two people on one board', () => {
  it('see each other’s changes after an exchange', () => {
    const fromAna = edit(ana, 'cook');
    ben.docs.owned.getMap(ben.member).set('card', 'Ben');
    const fromBen = edit(ben, 'clean');
    expect(ben.hear([fromAna])).toMatchObject({ held: [], withheld: [], accused: [], voided: [] });
    expect(ana.hear([fromBen]).accepted).toHaveLength(1);
    expect(ana.docs.common.getMap('roles').toJSON()).toEqual({ cook: 'Ana', clean: 'Ben' });
    expect(ben.docs.common.getMap('roles').toJSON()).toEqual({ cook: 'Ana', clean: 'Ben' });
    expect(ana.docs.owned.getMap(ben.member).toJSON()).toEqual({ card: 'Ben' });
  });

  it('take in what they have already without a word', () => {
    edit(ana, 'cook');
    ben.hear(ana.tell());
    const again = ben.hear(ana.tell());
    expect(again).toEqual({ accepted: [], held: [], withheld: [], accused: [], voided: [] });
  });

  it('hear an admission and the newcomer’s first words in one message, in any order', () => {
    const keys = keysOf('Carmen');
    ben.admit(keys, 9);
    const carmen = personOf(keys, board);
    carmen.hear(ben.tell());
    edit(carmen, 'garden');
    for (const runs of [carmen.tell(), carmen.tell().reverse()]) {
      const dalia = personOf(keysOf('Dalia'), board);
      expect(dalia.hear(runs)).toMatchObject({ held: [], accused: [], withheld: [] });
      expect(dalia.docs.common.getMap('roles').toJSON()).toEqual({ garden: 'Carmen' });
    }
  });

  it('rebuild a ledger update from what was taken in', () => {
    edit(ana, 'cook');
    const update = encodeOuterUpdate(ana.tell());
    const parsed = parseOuterUpdate(update);
    const report = parsed.ok ? createLedger(board).receive(parsed.value) : null;
    expect(encodeOuterUpdate(report?.accepted ?? [])).toEqual(update);
  });
});

describe('what is missing', () => {
  it('holds what builds on it, until it comes', () => {
    const fromAna = edit(ana, 'cook');
    ben.hear([fromAna]);
    const fromBen = edit(ben, 'clean');
    const carmen = personOf(keysOf('Carmen'), board);
    carmen.hear(ana.tell().filter(({ clientId }) => clientId === ana.controlClient));
    const first = carmen.hear([fromBen]);
    expect(first).toMatchObject({ accepted: [], withheld: [], accused: [] });
    expect(first.held).toEqual([{ clientId: fromBen.clientId, clock: 0, sealed: fromBen.sealed }]);
    const second = carmen.hear([...first.held, fromAna]);
    expect(second.accepted).toHaveLength(2);
    expect(second.held).toEqual([]);
  });

  it('holds the rest of a chain with a gap', () => {
    const one = edit(ana, 'a');
    const two = edit(ana, 'b');
    expect(ben.hear([two]).held).toHaveLength(1);
    expect(ben.hear([two, one]).accepted).toEqual([
      { clientId: ana.contentClient, clock: 0, sealed: [...one.sealed, ...two.sealed] },
    ]);
  });

  it('holds what a stranger signs, and what is sealed for an epoch that is not known', () => {
    const stranger = personOf(keysOf('Stranger'), board);
    stranger.ledger.receive(ana.tell());
    expect(ana.hear([forge(stranger, {})])).toMatchObject({ accepted: [], accused: [] });
    const later = forge(ben, { change: (envelope): Envelope => ({ ...envelope, epoch: 2 }) });
    const report = ana.hear([later]);
    expect(report.held).toHaveLength(1);
    ana.ledger.addEpochKey(2, new Uint8Array(32));
    expect(reasons(ana.hear(report.held).voided)).toEqual(['payload-unsealed']);
  });
});

describe('what does not count', () => {
  it('withholds an unvouched tail and takes in what is vouched for', () => {
    const signed = edit(ben, 'clean');
    ben.ledger.receive([]);
    const unsigned = forge(ben, {
      isUnsigned: true,
      from: ben.docs.common.store.clients.get(ben.contentClient)?.length ?? 0,
    });
    const run = { ...signed, sealed: [...signed.sealed, ...unsigned.sealed] };
    const report = ana.hear([run]);
    expect(report.accepted[0]?.sealed).toEqual(signed.sealed);
    expect(reasons(report.withheld)).toEqual(['unvouched']);
    expect(report.accused).toEqual([]);
  });

  it('withholds an unknown version and an incarnation that is not registered', () => {
    const newer = forge(ben, { change: (envelope) => ({ ...envelope, version: 2 as 1 }) });
    expect(reasons(ana.hear([newer]).withheld)).toEqual(['unknown-version']);
    const other = forge(ben, { change: (envelope) => ({ ...envelope, incarnation: 1 }) });
    const report = ana.hear([other]);
    expect(reasons(report.accused)).toEqual(['foreign-chain']);
  });

  it('withholds the second branch of a fork, from whichever side it comes', () => {
    const first = forge(ben, { plaintext: Uint8Array.of(0, 0) });
    const second = forge(ben, { plaintext: Uint8Array.of(0, 0) });
    const carmen = personOf(keysOf('Carmen'), board);
    carmen.hear(ana.tell());
    ana.hear([first]);
    carmen.hear([second]);
    expect(reasons(ana.hear([second]).withheld)).toEqual(['fork']);
    expect(ana.ledger.forks()).toMatchObject([{ device: idOf(ben), seq: 0 }]);
    expect(reasons(carmen.hear([first]).withheld)).toEqual(['fork']);
    // What an honest person built on the other branch is held against nobody.
    const onSecond = forge(carmen, {});
    const named = ana.ledger.receive([onSecond]);
    expect(named.accused).toEqual([]);
  });

  it('does not take another’s unsigned bytes for a fork', () => {
    const first = edit(ben, 'clean');
    ana.hear([first]);
    const envelope = openEnvelope(first.sealed[0]!, board.headerKey);
    expect(envelope.ok).toBe(true);
    const forged = forge(ana, {
      change: () => {
        if (!envelope.ok) throw new Error('opens');
        return { ...envelope.value.envelope, kind: 9 };
      },
    });
    const report = ana.ledger.receive(
      [{ ...forged, clientId: ben.contentClient, clock: 0 }],
      idOf(ana),
    );
    expect(report.accepted).toEqual([]);
    expect(ana.ledger.forks()).toEqual([]);
  });
});

describe('what its sender alone can have made', () => {
  it.each<[string, Parameters<typeof forge>[1], string]>([
    [
      'a signature over something else',
      { afterSigning: (e) => ({ ...e, kind: 7 }) },
      'bad-signature',
    ],
    ['a lamport ahead of its causes', { change: (e) => ({ ...e, lamport: 99 }) }, 'bad-lamport'],
    [
      'a chain that begins elsewhere',
      { change: (e) => ({ ...e, prev: new Uint8Array(32) }) },
      'broken-chain',
    ],
    ['an envelope at another place', { change: (e) => ({ ...e, seq: 3 }) }, 'foreign-chain'],
    [
      'deps out of order',
      { change: (e) => ({ ...e, deps: [...e.deps].reverse().concat(e.deps) }) },
      'malformed-envelope',
    ],
    ['a lamport of zero', { change: (e) => ({ ...e, lamport: 0 }) }, 'malformed-envelope'],
  ])('accuses of %s', (_name, forgery, reason) => {
    const run = forge(ben, forgery);
    const report = ana.ledger.receive([{ ...run, clock: 0 }], idOf(ben));
    expect(reasons(report.accused)).toEqual([reason]);
    expect(report.accepted).toEqual([]);
  });

  it('accuses of writing in another’s name', () => {
    const inAnasName = forge(ben, {
      change: (envelope) => ({ ...envelope, device: ana.signKeys.publicKey, deps: [] }),
    });
    const report = ana.ledger.receive([{ ...inAnasName, clientId: ana.contentClient }], idOf(ben));
    expect(report.accepted).toEqual([]);
    // Ben is not the author by name, so his neighbours withhold what he may only have passed on.
    expect(reasons([...report.accused, ...report.withheld])).toHaveLength(1);
  });

  it('accuses of bytes that do not open, and of another’s array', () => {
    const run = edit(ben, 'clean');
    const garbage = { ...run, sealed: [new Uint8Array(100)] };
    expect(reasons(ana.hear([garbage]).accused)).toEqual(['unsealed']);
    expect(reasons(ana.hear([{ ...run, clientId: 5 }]).accused)).toEqual(['foreign-chain']);
  });
});

describe('a welcome', () => {
  it('lets a newcomer check that it is on the roster of that board', () => {
    const keys = keysOf('Carmen');
    edit(ben, 'clean');
    ana.hear([...ben.tell()]);
    edit(ana, 'cook');
    ana.admit(keys, 9);
    const claim = {
      ...board,
      controlEnvelopes: ana.ledger.controlEnvelopes(),
      inviter: ana.ledger.roster().memberOfDevice(idOf(ana))!,
      device: idOf(keys),
    };
    expect(checkWelcome(claim).ok).toBe(true);
    expect(checkWelcome({ ...claim, device: idOf(keysOf('Dalia')) })).toMatchObject({
      error: 'not-admitted',
    });
    const otherEpoch = [{ number: 1, key: new Uint8Array(32) }];
    expect(checkWelcome({ ...claim, epochKeys: otherEpoch })).toMatchObject({
      error: 'wrong-keys',
    });
    expect(checkWelcome({ ...claim, board: new Uint8Array(32) }).ok).toBe(false);
  });
});

describe('the documents of a snapshot', () => {
  it('come back under the own client id, and what came after goes on top', () => {
    edit(ana, 'cook');
    const docs = createBoardDocs(ana.contentClient);
    const { payloads, cursor } = ana.ledger.counted();
    docs.apply(payloads);
    const bytes = docs.encode();
    edit(ana, 'clean');
    const loaded = loadBoardDocs(ana.contentClient, bytes);
    expect(loaded.common.clientID).toBe(ana.contentClient);
    const rest = ana.ledger.counted(cursor).payloads;
    expect(rest).toHaveLength(1);
    loaded.apply(rest);
    expect(loaded.common.getMap('roles').toJSON()).toEqual({ cook: 'Ana', clean: 'Ana' });
    expect(() => loadBoardDocs(1, bytes.subarray(1))).toThrow(ReadError);
  });
});
