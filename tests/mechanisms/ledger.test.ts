/**
 * A guarantee is only worth its mechanism: each attack here is refused by the ledger as it is, and
 * succeeds once the one module that stops it is replaced. Modules are replaced for a test alone;
 * nothing in what is shipped turns them off.
 */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import type * as Charters from '#lib/ledger/charters.ts';
import type * as Index from '#lib/ledger/ledger-index.ts';
import { DEFAULT_CHARTER } from '#lib/ledger/operations.ts';
import type * as Attacks from '../ledger-attacks.ts';
import type * as People from '../ledger-people.ts';

beforeEach(() => vi.resetModules());
afterEach(() => {
  for (const module of ['sign', 'seal']) vi.doUnmock(`#lib/crypto/${module}.ts`);
  for (const module of ['inner-validity', 'charters', 'ledger-index', 'places'])
    vi.doUnmock(`#lib/ledger/${module}.ts`);
});

interface Scene {
  readonly ana: People.Person;
  readonly ben: People.Person;
  readonly board: Parameters<typeof People.personOf>[1];
  readonly people: typeof People;
  readonly attacks: typeof Attacks;
}

/** Ana and Ben on a board, with whatever modules are in place now. */
async function scene(): Promise<Scene> {
  const people = await import('../ledger-people.ts');
  const attacks = await import('../ledger-attacks.ts');
  const made = people.collective(['Ana', 'Ben']);
  const [ana, ben] = made.people as [People.Person, People.Person];
  ana.docs.common.getText('roles').insert(0, 'written by Ana');
  ana.docs.owned.getText(ana.member).insert(0, 'Ana’s card');
  ben.hear([ana.save()!]);
  return { ana, ben, board: made.board, people, attacks };
}

type Attack = (scene: Scene) => boolean;

/** True if words that Ana writes later are gone once she hears from Ben again. */
const deleteAhead: Attack = ({ ana, ben, attacks }) => {
  const deletes = [{ client: ana.contentClient, clock: 14, length: 200 }];
  const plaintext = attacks.updateByHand({
    client: ben.contentClient,
    from: 0,
    structs: [],
    deletes,
  });
  hearAnyway(ana, [attacks.forge(ben, { plaintext })]);
  ana.docs.common.getText('roles').insert(0, 'words that were not written yet');
  ben.docs.common.getText('needs').insert(0, 'x');
  ben.ledger.receive(ana.tell());
  hearAnyway(ana, [ben.save()!]);
  return !ana.docs.common.getText('roles').toJSON().includes('not written yet');
};

/** Replay refuses on its own to go on with what is ahead; Yjs has taken it in by then. */
function hearAnyway(person: People.Person, runs: Parameters<People.Person['hear']>[0]): void {
  try {
    person.hear(runs);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'BrokenInvariant')) throw error;
  }
}

const changeAnothersCard: Attack = ({ ana, ben, attacks }) => {
  const deletes = [{ client: ana.contentClient, clock: 0, length: 3 }];
  const plaintext = attacks.updateByHand({
    client: ben.contentClient,
    from: 0,
    structs: [],
    deletes,
  });
  ana.hear([attacks.forge(ben, { part: 2, plaintext })]);
  return ana.docs.owned.getText(ana.member).toJSON() !== 'Ana’s card';
};

/** True if Carmen takes for Ana's what Ben wrote. */
const writeInAnasName: Attack = ({ ana, ben, board, people, attacks }) => {
  const carmen = people.personOf(people.keysOf('Carmen'), board);
  carmen.hear(ana.tell());
  const before = carmen.ledger.count(ana.controlClient);
  // Ben signs with his own key the next envelope of Ana's control chain.
  const benAsAna: People.Person = {
    ...ben,
    controlClient: ana.controlClient,
    signKeys: { publicKey: ana.signKeys.publicKey, secretKey: ben.signKeys.secretKey },
  };
  carmen.hear([attacks.forge(benAsAna, { chain: 0, kind: 9 })]);
  return carmen.ledger.count(ana.controlClient) > before;
};

/** True if the board of somebody without keys shows what Ana wrote. */
const readWithoutKeys: Attack = ({ ana, board, people }) => {
  const zero = new Uint8Array(32);
  const stranger = people.personOf(people.keysOf('Stranger'), {
    board: board.board,
    headerKey: zero,
    epochKeys: [{ number: 1, key: zero }],
  });
  stranger.hear(ana.tell());
  const bytes = ana.tell().flatMap((run) => run.sealed.map((one) => new TextDecoder().decode(one)));
  return (
    stranger.docs.common.getText('roles').toJSON().includes('Ana') ||
    bytes.some((text) => text.includes('written by Ana'))
  );
};

/** True if Ana's admission counts on a board whose charter lets only somebody else admit. */
const admitAgainstTheCharter: Attack = ({ people }) => {
  const { person } = people.foundedBy(people.keysOf('Ana'), {
    ...DEFAULT_CHARTER,
    admits: 'named',
    admitters: [new Uint8Array(16)],
  });
  person.admit(people.keysOf('Ben'));
  return person.ledger.roster().members.length > 1;
};

/** True if Ben moves his words to where they win every conflict. */
const forgeALamport: Attack = ({ ana, ben, attacks }) => {
  const run = attacks.forge(ben, { change: (envelope) => ({ ...envelope, lamport: 1_000_000 }) });
  return ana.ledger.receive([run]).accepted.length > 0;
};

/** True if Ana's device fails when she deletes what Ben nested. */
const nestTooDeepToDelete: Attack = ({ ana, ben, attacks }) => {
  const client = ben.contentClient;
  const [depth, atOnce] = [15_000, 5_000];
  for (let from = 0; from < depth; from += atOnce) {
    const into = from === 0 ? 'needs' : { client, clock: from - 1 };
    const structs = attacks.nest(client, from, into, atOnce);
    const plaintext = attacks.updateByHand({ client, from, structs });
    const run = attacks.forge(ben, { plaintext, from, count: atOnce });
    ben.ledger.receive([run]);
    ana.hear([run]);
  }
  const needs = ana.docs.common.getXmlFragment('needs');
  try {
    needs.delete(0, needs.length);
    return false;
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
};

/** True if two who have heard the same, in another order, show another list. */
const reachIntoTwoLists: Attack = ({ ana, ben, board, people, attacks }) => {
  const { common } = ana.docs;
  const client = ana.contentClient;
  common.getArray('library').push(['x']);
  const inner = new Y.Array<string>();
  common.getMap('needs').set('list', inner);
  inner.push(['y']);
  const base = ana.save()!;
  const readers = ['Carmen', 'Dalia'].map((name) => people.personOf(people.keysOf(name), board));
  for (const person of [ben, ...readers]) person.hear([...ana.tell(), base]);
  const between = attacks.valueBetween({ client, clock: 14 }, { client, clock: 16 }, 'evil');
  const plaintext = attacks.updateByHand({
    client: ben.contentClient,
    from: 0,
    structs: [between],
  });
  const evil = attacks.forge(ben, { plaintext, count: 1 });
  common.getMap('needs').delete('list');
  const deletion = ana.save()!;
  const [carmen, dalia] = readers as [People.Person, People.Person];
  for (const run of [evil, deletion]) carmen.hear([run]);
  for (const run of [deletion, evil]) dalia.hear([run]);
  const [one, other] = readers.map(({ docs }) => docs.common.getArray('library').toJSON());
  expect(carmen.ledger.heads()).toHaveLength(dalia.ledger.heads().length);
  return JSON.stringify(one) !== JSON.stringify(other);
};

/** Whether the attack succeeds on the ledger as it is, and with a module replaced. */
async function bothWays(attack: Attack, replace: () => void): Promise<[boolean, boolean]> {
  const asItIs = attack(await scene());
  vi.resetModules();
  replace();
  const without = attack(await scene());
  return [asItIs, without];
}

describe('without its mechanism a guarantee falls', () => {
  it('inner-validity stops deletions ahead of what is written', async () => {
    expect(await bothWays(deleteAhead, withoutInnerValidity)).toEqual([false, true]);
  });

  it('inner-validity keeps one person’s records from another', async () => {
    expect(await bothWays(changeAnothersCard, withoutInnerValidity)).toEqual([false, true]);
  });

  it('places bound what anyone nests to what Yjs can delete', async () => {
    expect(await bothWays(nestTooDeepToDelete, withoutPlaces)).toEqual([false, true]);
  });

  it('places keep an item in one list, so that the order of arrival makes no difference', async () => {
    expect(await bothWays(reachIntoTwoLists, withoutPlaces)).toEqual([false, true]);
  });

  it('signatures keep anyone from writing in another’s name', async () => {
    expect(
      await bothWays(writeInAnasName, () =>
        vi.doMock('#lib/crypto/sign.ts', async (original) => ({
          ...(await original<object>()),
          verifySignature: () => true,
        })),
      ),
    ).toEqual([false, true]);
  });

  it('sealing keeps a board from whoever has no keys', async () => {
    expect(
      await bothWays(readWithoutKeys, () =>
        vi.doMock('#lib/crypto/seal.ts', async (original) => ({
          ...(await original<object>()),
          seal: (plaintext: Uint8Array) => Uint8Array.from([...new Uint8Array(16), ...plaintext]),
          open: (sealed: Uint8Array) => sealed.slice(16),
        })),
      ),
    ).toEqual([false, true]);
  });

  it('the roster rules keep out who was not admitted by the charter', async () => {
    expect(
      await bothWays(admitAgainstTheCharter, () =>
        vi.doMock('#lib/ledger/charters.ts', async (original) => {
          const real = await original<typeof Charters>();
          const anyone = { name: new Uint8Array(32), charter: DEFAULT_CHARTER };
          return {
            createCharters: (board: Uint8Array) => ({
              ...real.createCharters(board),
              inForceBy: () => anyone,
            }),
          };
        }),
      ),
    ).toEqual([false, true]);
  });

  it('the check of lamports keeps everyone in the order of causes', async () => {
    expect(
      await bothWays(forgeALamport, () =>
        vi.doMock('#lib/ledger/ledger-index.ts', async (original) => {
          const real = await original<typeof Index>();
          return {
            createLedgerIndex: (keys: Index.LedgerKeys) => ({
              ...real.createLedgerIndex(keys),
              check: () => ({ verdict: 'next' }),
            }),
          };
        }),
      ),
    ).toEqual([false, true]);
  });
});

function withoutInnerValidity(): void {
  vi.doMock('#lib/ledger/inner-validity.ts', () => ({
    judgePayload: () => ({ ok: true, value: { client: 1, ranges: [], lists: new Map() } }),
  }));
}

function withoutPlaces(): void {
  vi.doMock('#lib/ledger/places.ts', () => {
    const anywhere = {
      place: () => ({ client: 1, ranges: [], lists: new Map() }),
      add: () => {},
      branch: () => anywhere,
    };
    return { createPlaces: () => anywhere };
  });
}
