/**
 * People of a made-up collective, in memory: real keys, real ledgers, real ledger documents. What a
 * session does around them in the app (vault, store, batches) is left out.
 */

import * as Y from 'yjs';
import type { Random } from '#lib/base/brands.ts';
import {
  boardIdOf,
  clientIdOf,
  deriveEpoch,
  deviceIdOf,
  epochName,
  headerKeyName,
} from '#lib/crypto/derive.ts';
import { createBoxKeys, type BoxKeys } from '#lib/crypto/seal.ts';
import { createSignKeys, type SignKeys } from '#lib/crypto/sign.ts';
import { authorEnvelopes, type Draft } from '#lib/ledger/author.ts';
import { CONTENT, CONTROL, PART_COMMON } from '#lib/ledger/envelope.ts';
import { createLedger, type Ledger } from '#lib/ledger/ledger.ts';
import { DEFAULT_CHARTER, KIND_ADMIT, KIND_FOUND } from '#lib/ledger/operations.ts';
import { encodeOuterUpdate, type Run } from '#lib/ledger/outer-update.ts';
import { runsOfEnvelopes } from '#lib/ledger/loose-envelopes.ts';

export interface Person {
  readonly name: string;
  readonly signKeys: SignKeys;
  readonly boxKeys: BoxKeys;
  readonly random: Random;
  readonly board: Uint8Array;
  readonly headerKey: Uint8Array;
  readonly epochKey: Uint8Array;
  readonly ledger: Ledger;
  readonly ledgerDoc: Y.Doc;
  /** Chain of content: its client id. */
  readonly contentClient: number;
  readonly controlClient: number;
}

export interface Keys {
  readonly name: string;
  readonly signKeys: SignKeys;
  readonly boxKeys: BoxKeys;
  readonly random: Random;
}

export function createKeys(name: string, random: Random): Keys {
  return {
    name,
    random,
    signKeys: createSignKeys(random(32)),
    boxKeys: createBoxKeys(random(32)),
  };
}

export function found(keys: Keys): Person {
  const { random, signKeys, boxKeys } = keys;
  const [boardNonce, headerKey, epochKey] = [random(32), random(32), random(32)];
  const board = boardIdOf(signKeys.publicKey, boxKeys.publicKey, boardNonce);
  const person = settle(keys, board, headerKey, epochKey, []);
  write(person, CONTROL, [
    {
      kind: KIND_FOUND,
      boxKey: boxKeys.publicKey,
      boardNonce,
      headerKeyName: headerKeyName(board, headerKey),
      epochName: epochName(board, 1, epochKey),
      charter: DEFAULT_CHARTER,
    },
  ]);
  return person;
}

/** `host` admits the newcomer, who gets the control envelopes that `host` has. */
export function admit(host: Person, keys: Keys, invitation = host.random(16)): Person {
  admitKeys(host, keys.signKeys.publicKey, keys.boxKeys.publicKey, invitation);
  return settle(keys, host.board, host.headerKey, host.epochKey, host.ledger.controlEnvelopes());
}

export function admitKeys(
  host: Person,
  signKey: Uint8Array,
  boxKey: Uint8Array,
  invitation: Uint8Array,
): void {
  write(host, CONTROL, [{ kind: KIND_ADMIT, signKey, boxKey, invitation }]);
}

export function settle(
  keys: Keys,
  board: Uint8Array,
  headerKey: Uint8Array,
  epochKey: Uint8Array,
  control: readonly Uint8Array[],
): Person {
  const ledger = createLedger({ board, headerKey, epochKeys: [{ number: 1, key: epochKey }] });
  const ledgerDoc = new Y.Doc({ gc: true });
  const device = keys.signKeys.publicKey;
  const contentClient = clientIdOf(board, device, CONTENT, 0);
  const controlClient = clientIdOf(board, device, CONTROL, 0);
  const person = {
    ...keys,
    board,
    headerKey,
    epochKey,
    ledger,
    ledgerDoc,
    contentClient,
    controlClient,
  };
  const report = ledger.receive(runsOfEnvelopes(control, { board, headerKey }), null);
  place(person, report.accepted);
  return person;
}

/** Authors, appends and places in the document; what the vault does in between is left out. */
export function write(
  person: Person,
  chain: typeof CONTROL | typeof CONTENT,
  drafts: Draft[],
): Run {
  const who = { signKeys: person.signKeys, chain, incarnation: 0 } as const;
  const authored = authorEnvelopes(person.ledger, who, drafts, person.random);
  person.ledger.append(authored);
  place(person, [authored]);
  return authored;
}

/** One change to the settings of the board, of about `bytes` bytes. */
export function edit(person: Person, text: string, times = 1): Run {
  const drafts: Draft[] = [];
  let from = person.ledger
    .viewOfAll(
      person.contentClient,
      person.ledger.roster().memberOfDevice(deviceIdOf(person.signKeys.publicKey))!,
      PART_COMMON,
    )
    .coveredOf(person.contentClient);
  for (let at = 0; at < times; at++) {
    drafts.push({
      part: PART_COMMON,
      update: settingUpdate(person.contentClient, from, text),
      from,
      count: 1,
    });
    from++;
  }
  return write(person, CONTENT, drafts);
}

/** A Yjs update that sets `board.title`, at the given clock of one client. */
function settingUpdate(client: number, clock: number, text: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = client;
  const map = doc.getMap('board');
  for (let at = 0; at <= clock; at++) map.set(`title ${at}`, at === clock ? text : '');
  const before = new Map([[client, clock]]);
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before));
}

export function place(person: Person, runs: readonly Run[]): void {
  if (runs.length > 0) Y.applyUpdate(person.ledgerDoc, encodeOuterUpdate(runs), 'own');
}

export function deviceOf(person: Person) {
  return deviceIdOf(person.signKeys.publicKey);
}

export function epochOf(person: Person) {
  return deriveEpoch(person.epochKey, person.board);
}

/** All heads, as announced when everything is on disk. */
export function headsOf(person: Person) {
  return person.ledger.heads().map(({ clientId, count, hash }) => ({ clientId, count, hash }));
}

/** What two ledgers have in common if they are one: chains and how far, by hash. */
export function fingerprintOf(person: Person): string {
  return person.ledger
    .heads()
    .map(({ clientId, count, hash }) => `${clientId}:${count}:${hash.join(',')}`)
    .sort()
    .join('\n');
}
