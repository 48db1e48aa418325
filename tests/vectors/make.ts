/**
 * Makes the byte-exact cases of docs/PROTOCOL.md from fixed seeds. `tests/vectors.test.ts` checks
 * that the files hold exactly these, and that every case comes out as it says; after a change of
 * protocol, `COBIJO_WRITE_VECTORS=1 npx vitest run tests/vectors.test.ts` writes them anew.
 */

import { toHex } from '#lib/base/bytes.ts';
import {
  boardIdOf,
  chainRoot,
  chainStart,
  clientIdOf,
  deriveEpoch,
  deriveInvitation,
  epochName,
  headerKeyName,
  invitationSecret,
  memberBytesOf,
} from '#lib/crypto/derive.ts';
import { openEnvelope, encodeBody, envelopeHash, type Envelope } from '#lib/ledger/envelope.ts';
import {
  charterName,
  DEFAULT_CHARTER,
  encodeOperation,
  KIND_ADMIT,
  KIND_CHARTER,
  NO_PREDECESSOR,
} from '#lib/ledger/operations.ts';
import { encodeOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import {
  elementIn,
  forge,
  gone,
  nest,
  rawInRoot,
  textAfter,
  textInRoot,
  textInside,
  updateByHand,
  valueBetween,
  valueUnderKey,
  type Forgery,
} from '../ledger-attacks.ts';
import { collective, type Person } from '../ledger-people.ts';

export interface Vectors {
  readonly names: Record<string, string | number>;
  /** What a device of this board holds before the runs below arrive. */
  readonly board: {
    readonly board: string;
    readonly headerKey: string;
    readonly epochKey: string;
    readonly held: WrittenRun[];
  };
  readonly bodies: {
    name: string;
    nonce: string;
    body: string;
    hash: string | null;
    error: string | null;
  }[];
  readonly operations: { name: string; kind: number; payload: string; isValid: boolean }[];
  readonly outerUpdates: {
    name: string;
    update: string;
    error: string | null;
    runs: WrittenRun[];
  }[];
  /** Each by itself after what is held, from a sender that is not known. */
  readonly runs: { name: string; run: WrittenRun; verdict: string; reason: string | null }[];
}

export interface WrittenRun {
  readonly clientId: number;
  readonly clock: number;
  readonly sealed: readonly string[];
}

function write({ clientId, clock, sealed }: Run): WrittenRun {
  return { clientId, clock, sealed: sealed.map(toHex) };
}

export function makeVectors(): Vectors {
  const { board, people } = collective(['Ana', 'Ben'], 'vectors');
  const [ana, ben] = people as [Person, Person];
  ana.docs.common.getText('roles').insert(0, 'written by Ana');
  ana.docs.owned.getText(ana.member).insert(0, 'Ana’s card');
  ben.hear([ana.save()!]);
  const epochKey = board.epochKeys[0]!.key;
  return {
    names: makeNames(ana, board.board, board.headerKey, epochKey),
    board: {
      board: toHex(board.board),
      headerKey: toHex(board.headerKey),
      epochKey: toHex(epochKey),
      held: ana.tell().map(write),
    },
    bodies: makeBodies(ana),
    operations: makeOperations(ben),
    outerUpdates: makeOuterUpdates(ana),
    runs: makeRuns(ana, ben),
  };
}

function makeNames(ana: Person, board: Uint8Array, headerKey: Uint8Array, epochKey: Uint8Array) {
  const device = ana.signKeys.publicKey;
  const nonce = new Uint8Array(32).fill(5);
  const secret = new Uint8Array(16).fill(6);
  const epoch = deriveEpoch(epochKey, board);
  const invitation = deriveInvitation(secret);
  const member = memberBytesOf(board, device);
  return {
    device: toHex(device),
    boxKey: toHex(ana.boxKeys.publicKey),
    'board of this device, this box key and a nonce of 05': toHex(
      boardIdOf(device, ana.boxKeys.publicKey, nonce),
    ),
    member: toHex(member),
    'control client': clientIdOf(board, device, 0, 0),
    'content client': clientIdOf(board, device, 1, 0),
    'content client of incarnation 300': clientIdOf(board, device, 1, 300),
    'content root': chainRoot(clientIdOf(board, device, 1, 0)),
    'content start': toHex(chainStart(board, device, 1, 0)),
    'header key name': toHex(headerKeyName(board, headerKey)),
    'epoch 1 name': toHex(epochName(board, 1, epochKey)),
    'payload key': toHex(epoch.payloadKey),
    topic: epoch.topic,
    password: epoch.password,
    'door secret': toHex(epoch.doorSecret),
    'invitation of secret 06': toHex(invitation.id),
    'join topic': invitation.topic,
    'join password': invitation.password,
    'join door secret': toHex(invitation.doorSecret),
    'invitation secret of a nonce of 07': toHex(
      invitationSecret(board, member, new Uint8Array(16).fill(7)),
    ),
    'default charter name': toHex(charterName(board, NO_PREDECESSOR, DEFAULT_CHARTER)),
  };
}

function makeBodies(ana: Person): Vectors['bodies'] {
  const { board, headerKey } = ana.ledger;
  const opened = ana
    .tell()
    .flatMap((run) => run.sealed.map((sealed) => openEnvelope(sealed, headerKey)))
    .flatMap((result) => (result.ok ? [result.value] : []));
  const cases: Vectors['bodies'] = opened.map((one) => ({
    name: one.envelope.chain === 0 ? `control, kind ${one.envelope.kind}` : 'content',
    nonce: toHex(one.envelope.nonce),
    body: toHex(one.body),
    hash: toHex(envelopeHash(board, one)),
    error: null,
  }));
  const { envelope, body } = opened.find(
    (one) => one.envelope.chain === 1 && one.envelope.deps.length > 0,
  )!;
  const bad = (name: string, bytes: Uint8Array, error = 'malformed-envelope') =>
    cases.push({ name, nonce: toHex(envelope.nonce), body: toHex(bytes), hash: null, error });
  const encoded = (change: Partial<Envelope>) => encodeBody({ ...envelope, ...change });
  bad('nothing', new Uint8Array(0));
  bad('version 2', encoded({ version: 2 as 1 }), 'unknown-version');
  bad('chain 2', encoded({ chain: 2 as 1 }));
  bad('content of part 0', encoded({ part: 0 }));
  bad('content of part 3', encoded({ part: 3 as 1 }));
  bad(
    'control with an epoch',
    encoded({ chain: 0, part: 0, deps: [], clocks: { from: 0, count: 0 } }),
  );
  bad(
    'control that depends on content',
    encoded({
      chain: 0,
      part: 0,
      epoch: 0,
      clocks: { from: 0, count: 0 },
      deps: [{ ...envelope.deps[0]!, chain: 1 }],
    }),
  );
  bad('lamport 0', encoded({ lamport: 0 }));
  bad('a dep twice', encoded({ deps: [envelope.deps[0]!, envelope.deps[0]!] }));
  bad('a dep on its own chain', encoded({ deps: [{ ...envelope, hash: envelope.prev }] }));
  bad(
    '257 deps',
    encoded({
      deps: Array.from({ length: 257 }, (_, n) => ({ ...envelope.deps[0]!, incarnation: n })),
    }),
  );
  bad('cut short', body.subarray(0, -1));
  bad('a byte too many', Uint8Array.from([...body, 0]));
  // version, chain, kind, then the circle: 0 written in two bytes.
  bad(
    'a number that is not minimal',
    Uint8Array.from([...body.subarray(0, 3), 0x80, 0, ...body.subarray(4)]),
  );
  return cases;
}

function makeOperations(ben: Person): Vectors['operations'] {
  const admit = encodeOperation({
    kind: KIND_ADMIT,
    signKey: ben.signKeys.publicKey,
    boxKey: ben.boxKeys.publicKey,
    invitation: new Uint8Array(16).fill(1),
  });
  const charter = encodeOperation({
    kind: KIND_CHARTER,
    predecessor: new Uint8Array(32),
    charter: DEFAULT_CHARTER,
  });
  const named = encodeOperation({
    kind: KIND_CHARTER,
    predecessor: new Uint8Array(32),
    charter: {
      ...DEFAULT_CHARTER,
      admits: 'named',
      admitters: [new Uint8Array(16), new Uint8Array(16).fill(1)],
    },
  });
  const set = (at: number, value: number) => {
    const changed = Uint8Array.from(charter);
    changed[at] = value;
    return changed;
  };
  const one = (name: string, kind: number, payload: Uint8Array, isValid: boolean) => ({
    name,
    kind,
    payload: toHex(payload),
    isValid,
  });
  return [
    one('admit', 2, admit, true),
    one('admit, cut short', 2, admit.subarray(1), false),
    one('admit under a later kind', 4, admit, false),
    one('default charter', 3, charter, true),
    one('charter of named admitters', 3, named, true),
    one('quorum 0', 3, set(32, 0), false),
    one('quorum 101', 3, set(32, 101), false),
    one('removal 50', 3, set(33, 50), false),
    one('named, and nobody named', 3, set(34, 1), false),
    one('newcomers read 2', 3, set(36, 2), false),
    one('linger 0', 3, set(37, 0), false),
    one(
      'members descending',
      3,
      Uint8Array.from([
        ...named.subarray(0, 36),
        ...named.subarray(52, 68),
        ...named.subarray(36, 52),
        ...named.subarray(68),
      ]),
      false,
    ),
  ];
}

function makeOuterUpdates(ana: Person): Vectors['outerUpdates'] {
  const runs = ana.tell().sort((a, b) => b.clientId - a.clientId);
  const whole = encodeOuterUpdate(runs);
  const tail = runs
    .filter((run) => run.sealed.length > 1)
    .map((run) => ({ ...run, clock: 1, sealed: run.sealed.slice(1) }));
  const bad = (name: string, bytes: readonly number[]) => ({
    name,
    update: toHex(Uint8Array.from(bytes)),
    error: 'malformed-update',
    runs: [],
  });
  return [
    { name: 'everything', update: toHex(whole), error: null, runs: runs.map(write) },
    { name: 'a tail', update: toHex(encodeOuterUpdate(tail)), error: null, runs: tail.map(write) },
    { name: 'nothing', update: '0000', error: null, runs: [] },
    {
      name: 'a delete set, dropped',
      update: toHex(Uint8Array.from([...whole.subarray(0, -1), 1, 5, 1, 0, 1])),
      error: null,
      runs: runs.map(write),
    },
    bad('cut short', [...whole.subarray(0, -1)]),
    bad('bytes after the end', [...whole, 0]),
    bad('GC', [1, 1, 5, 0, 0, 1, 0]),
    bad('Skip', [1, 1, 5, 0, 10, 1, 0]),
    bad('a text', [1, 1, 5, 1, 0x84, 5, 0, 1, 0x61, 0]),
    bad('a deleted item', [1, 1, 5, 1, 0x81, 5, 0, 1, 0]),
    bad('another root', [1, 1, 5, 0, 3, 1, 1, 0x61, 1, 9, 0]),
    bad('another origin', [1, 1, 5, 1, 0x83, 6, 0, 1, 9, 0]),
    bad('a right origin', [1, 1, 5, 1, 0xc3, 5, 0, 5, 0, 1, 9, 0]),
  ];
}

function makeRuns(ana: Person, ben: Person): Vectors['runs'] {
  const client = ben.contentClient;
  const own = (...structs: Uint8Array[]) => updateByHand({ client, from: 0, structs });
  const erasing = (clock: number, length: number) =>
    updateByHand({
      client,
      from: 0,
      structs: [],
      deletes: [{ client: ana.contentClient, clock, length }],
    });
  // Between its neighbours, and then between the first of them and one that came later.
  const squeezed = [
    textInRoot('needs', 'ab'),
    textAfter(client, 0, 'c'),
    valueBetween({ client, clock: 2 }, { client, clock: 1 }, 'x'),
    valueBetween({ client, clock: 0 }, { client, clock: 1 }, 'x'),
  ];
  const accepted: [string, Forgery, string | null][] = [
    ['a text', { plaintext: own(textInRoot('roles', 'by Ben')), count: 6 }, null],
    ['a deletion of what is there', { plaintext: erasing(0, 14) }, null],
    ['an unknown kind', { kind: 99 }, null],
    ['another key', { payload: new Uint8Array(40) }, 'payload-unsealed'],
    ['no update', { plaintext: Uint8Array.of(1) }, 'payload-malformed'],
    [
      'a foreign client',
      {
        plaintext: updateByHand({ client: 5, from: 0, structs: [textInRoot('roles', 'x')] }),
        count: 1,
      },
      'payload-clocks',
    ],
    ['a count too high', { plaintext: own(textInRoot('roles', 'x')), count: 2 }, 'payload-clocks'],
    [
      'a subdocument',
      { plaintext: own(rawInRoot(9, 'roles', [1, 97, 126])), count: 1 },
      'payload-content',
    ],
    ['JSON', { plaintext: own(rawInRoot(2, 'roles', [1, 1, 49])), count: 1 }, 'payload-content'],
    [
      'an origin ahead',
      { plaintext: own(textAfter(ana.contentClient, 14, 'x')), count: 1 },
      'payload-ahead',
    ],
    ['a deletion ahead', { plaintext: erasing(10, 5) }, 'payload-ahead'],
    [
      'an unknown root',
      { plaintext: own(textInRoot('other', 'x')), count: 1 },
      'payload-unknown-root',
    ],
    [
      'another’s root',
      { part: 2, plaintext: own(textInRoot(ana.member, 'x')), count: 1 },
      'payload-unknown-root',
    ],
    [
      'beside another’s record',
      { part: 2, plaintext: own(textAfter(ana.contentClient, 0, 'x')), count: 1 },
      'payload-foreign-record',
    ],
    ['another’s record deleted', { part: 2, plaintext: erasing(0, 1) }, 'payload-foreign-record'],
    ['types 64 deep', { plaintext: own(...nest(client, 0, 'needs', 64)), count: 64 }, null],
    [
      'types 65 deep',
      { plaintext: own(...nest(client, 0, 'needs', 65)), count: 65 },
      'payload-misplaced',
    ],
    [
      'neighbours in two lists',
      {
        plaintext: own(
          valueUnderKey('needs', 'a', '1'),
          valueUnderKey('needs', 'b', '2'),
          valueBetween({ client, clock: 0 }, { client, clock: 1 }, 'x'),
        ),
        count: 3,
      },
      'payload-misplaced',
    ],
    [
      'between two that never stood side by side',
      {
        plaintext: own(...squeezed, valueBetween({ client, clock: 1 }, { client, clock: 3 }, 'x')),
        count: 6,
      },
      'payload-misplaced',
    ],
    [
      'between two that once stood side by side',
      { plaintext: own(...squeezed), count: 5 },
      null,
    ],
    [
      'inside a text',
      { plaintext: own(textInside(ana.contentClient, 0, 'x')), count: 1 },
      'payload-misplaced',
    ],
    [
      'beside and inside what was gone at first',
      {
        plaintext: own(
          gone(1),
          rawInRoot(1, 'needs', [1]),
          valueBetween({ client, clock: 0 }, { client: ana.contentClient, clock: 0 }, 'x'),
          elementIn({ client, clock: 1 }),
          elementIn({ client, clock: 3 }),
        ),
        count: 5,
      },
      null,
    ],
  ];
  const others: [string, Forgery, string, string | null][] = [
    ['unsigned', { isUnsigned: true }, 'withheld', 'unvouched'],
    ['version 2', { change: (e) => ({ ...e, version: 2 as 1 }) }, 'withheld', 'unknown-version'],
    ['an epoch that is not known', { change: (e) => ({ ...e, epoch: 2 }) }, 'held', null],
    [
      'a dep that is not held',
      { change: (e) => ({ ...e, deps: e.deps.map((dep) => ({ ...dep, seq: 77 })) }) },
      'held',
      null,
    ],
    [
      'a dep of another branch',
      {
        change: (e) => ({
          ...e,
          deps: e.deps.map((dep) => ({ ...dep, hash: new Uint8Array(32) })),
        }),
      },
      'withheld',
      'fork',
    ],
    [
      'changed after signing',
      { afterSigning: (e) => ({ ...e, kind: 7 }) },
      'accused',
      'bad-signature',
    ],
    [
      'a lamport too high',
      { change: (e) => ({ ...e, lamport: e.lamport + 1 }) },
      'accused',
      'bad-lamport',
    ],
    [
      'a wrong beginning',
      { change: (e) => ({ ...e, prev: new Uint8Array(32) }) },
      'accused',
      'broken-chain',
    ],
    [
      'an incarnation in another’s array',
      { change: (e) => ({ ...e, incarnation: 1 }) },
      'accused',
      'foreign-chain',
    ],
  ];
  return [
    ...accepted.map(([name, forgery, reason]) => ({
      name,
      run: write(forge(ben, forgery)),
      verdict: reason === null ? 'accepted' : 'voided',
      reason,
    })),
    ...others.map(([name, forgery, verdict, reason]) => ({
      name,
      run: write(forge(ben, forgery)),
      verdict,
      reason,
    })),
  ];
}
