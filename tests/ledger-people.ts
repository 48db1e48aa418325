/**
 * People with devices and a board, for the ledger's tests: everything from seeded randomness, so
 * that a run can be repeated to the byte.
 */

import type { Random } from '#lib/base/brands.ts';
import { createWriter } from '#lib/base/writer.ts';
import { clientIdOf, deviceIdOf, memberIdOf } from '#lib/crypto/derive.ts';
import { hash } from '#lib/crypto/hash.ts';
import { LABELS } from '#lib/crypto/labels.ts';
import { createBoxKeys, type BoxKeys } from '#lib/crypto/seal.ts';
import { createSignKeys, type SignKeys } from '#lib/crypto/sign.ts';
import { authorEnvelopes, type Authored, type Draft } from '#lib/ledger/author.ts';
import { createBatch, type Batch } from '#lib/ledger/batch.ts';
import { CONTENT, CONTROL, PART_COMMON, PART_OWNED, type ChainKind } from '#lib/ledger/envelope.ts';
import { foundBoard } from '#lib/ledger/founding.ts';
import { createLedger, type Ledger, type LedgerKeys } from '#lib/ledger/ledger.ts';
import { DEFAULT_CHARTER, KIND_ADMIT, type Charter } from '#lib/ledger/operations.ts';
import type { Run } from '#lib/ledger/outer-update.ts';
import { createBoardDocs, type BoardDocs } from '#lib/ledger/replay.ts';

/** Bytes that follow from the seed alone. */
export function seededRandom(seed: string | number): Random {
  const start = new TextEncoder().encode(String(seed));
  let counter = 0;
  return (length) => {
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      const block = hash(LABELS.board, createWriter().u32(counter++).finish(), start);
      bytes.set(block.subarray(0, Math.min(32, length - at)), at);
    }
    return bytes;
  };
}

/** Whole numbers below a bound, for shuffles and choices. */
export function seededChoice(seed: string | number): (below: number) => number {
  const random = seededRandom(`choice ${seed}`);
  return (below) => {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    return Math.floor(((a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) / 2 ** 32) * below);
  };
}

export function shuffled<T>(items: readonly T[], choose: (below: number) => number): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = choose(at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

export interface Keys {
  readonly name: string;
  readonly signKeys: SignKeys;
  readonly boxKeys: BoxKeys;
  readonly random: Random;
}

export function keysOf(name: string, seed: string | number = 1): Keys {
  const random = seededRandom(`${name} ${seed}`);
  return { name, signKeys: createSignKeys(random(32)), boxKeys: createBoxKeys(random(32)), random };
}

/** One person's device on a board: its ledger, documents and batches. */
export interface Person extends Keys {
  readonly ledger: Ledger;
  readonly docs: BoardDocs;
  readonly common: Batch;
  readonly owned: Batch;
  readonly contentClient: number;
  readonly controlClient: number;
  /** The root in `owned`. */
  readonly member: string;
  /** Authors what was changed in the documents; the run, or null. */
  save(): Authored | null;
  author(chain: ChainKind, drafts: readonly Draft[]): Authored;
  admit(newcomer: Keys, invitation?: number): Authored;
  /** Takes runs in and applies what counts. */
  hear(runs: readonly Run[]): ReturnType<Ledger['receive']>;
  /** Everything held, one run a chain. */
  tell(): Run[];
}

export function personOf(keys: Keys, board: LedgerKeys): Person {
  const ledger = createLedger(board);
  const device = keys.signKeys.publicKey;
  const contentClient = clientIdOf(board.board, device, CONTENT, 0);
  const docs = createBoardDocs(contentClient);
  const common = createBatch(docs.common, contentClient);
  const owned = createBatch(docs.owned, contentClient);
  let cursor = 0;

  function author(chain: ChainKind, drafts: readonly Draft[]): Authored {
    const who = { signKeys: keys.signKeys, chain, incarnation: 0 };
    const authored = authorEnvelopes(ledger, who, drafts, keys.random);
    ledger.append(authored);
    return authored;
  }

  return {
    ...keys,
    ledger,
    docs,
    common,
    owned,
    contentClient,
    controlClient: clientIdOf(board.board, device, CONTROL, 0),
    member: memberIdOf(board.board, device),
    author,
    save() {
      const drafts: Draft[] = [];
      for (const [part, batch] of [
        [PART_COMMON, common],
        [PART_OWNED, owned],
      ] as const)
        for (let taken = batch.take(); taken !== null; taken = batch.take())
          drafts.push({ part, update: taken.update, from: taken.from, count: taken.count });
      return drafts.length === 0 ? null : author(CONTENT, drafts);
    },
    admit: (newcomer, invitation = 0) =>
      author(CONTROL, [
        {
          kind: KIND_ADMIT,
          signKey: newcomer.signKeys.publicKey,
          boxKey: newcomer.boxKeys.publicKey,
          invitation: new Uint8Array(16).fill(invitation),
        },
      ]),
    hear(runs) {
      const report = ledger.receive(runs);
      const own = contentClient;
      const { payloads, cursor: next } = ledger.counted(cursor);
      cursor = next;
      docs.apply(payloads.filter((payload) => payload.clientId !== own));
      return report;
    },
    tell: () =>
      ledger.heads().map(({ clientId }) => ({
        clientId,
        clock: 0,
        sealed: ledger.sealedFrom(clientId, 0),
      })),
  };
}

export function foundedBy(
  keys: Keys,
  charter: Charter = DEFAULT_CHARTER,
): { board: LedgerKeys; person: Person } {
  const { signKeys, boxKeys, random } = keys;
  const founded = foundBoard({ signKeys, boxKeys, charter, random });
  const board: LedgerKeys = {
    board: founded.board,
    headerKey: founded.headerKey,
    epochKeys: [{ number: 1, key: founded.epochKey }],
  };
  const person = personOf(keys, board);
  person.ledger.append(founded.authored);
  return { board, person };
}

/** Ana founds and admits the others one after the other; everybody has heard everything. */
export function collective(
  names: readonly string[],
  seed: string | number = 1,
): { board: LedgerKeys; people: Person[] } {
  const [founder = 'Ana', ...others] = names;
  const { board, person: ana } = foundedBy(keysOf(founder, seed));
  const people = [ana];
  others.forEach((name, at) => {
    const keys = keysOf(name, seed);
    ana.admit(keys, at + 1);
    people.push(personOf(keys, board));
  });
  for (const person of people.slice(1)) person.hear(ana.tell());
  return { board, people };
}

export function idOf(person: Keys) {
  return deviceIdOf(person.signKeys.publicKey);
}
