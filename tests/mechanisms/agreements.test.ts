/**
 * What keeps an answer its author's and a round what was asked: each attack here is refused as it is,
 * and succeeds once the one module that stops it is replaced, for this test alone.
 */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Versions from '#lib/board/versions.ts';
import type * as Statements from '#lib/board/statements.ts';
import type * as People from '../round-people.ts';

const MODULES = ['crypto/sign', 'board/statements', 'board/versions'];
beforeEach(() => vi.resetModules());
afterEach(() => {
  for (const module of MODULES) vi.doUnmock(`#lib/${module}.ts`);
});

/** Ana asks, she and Ben consent, Carmen objects; then it is done to the records of Ana or Ben. */
type Attack = (scene: {
  readonly people: typeof People;
  readonly sign: (round: object) => Promise<string>;
  readonly roots: Readonly<Record<'ana' | 'ben' | 'carmen', ReturnType<typeof rootOf>>>;
}) => Promise<void> | void;

const rootOf = (voter: People.Voter, by: People.Voter) => {
  const root = by.docs.owned.getMap(voter.me);
  return (kind: string) => {
    const key = [...root.keys()].find((one) => one.startsWith(`${kind}:`));
    return root.get(key ?? '') as {
      get(name: string): unknown;
      set(name: string, v: unknown): void;
    };
  };
};

/** How the round stands afterwards, and what the text that was agreed says. */
async function after(attack: Attack): Promise<string> {
  const people = await import('../round-people.ts');
  const { encodeRoundStatement } = await import('#lib/board/statements.ts');
  const { toBase64Url } = await import('#lib/base/bytes.ts');
  const { sign } = await import('#lib/crypto/sign.ts');
  const voters = people.createVoters(3);
  const [ana, ben, carmen] = voters.all as [People.Voter, People.Voter, People.Voter];
  ana.open('We rest.');
  voters.meet();
  for (const one of [ana, ben]) one.answer('consent', people.OPENED + 1);
  carmen.answer('object', people.OPENED + 500);
  voters.meet();
  const [round] = ana.rounds();
  await attack({
    people,
    sign: (changed) => {
      const { board, keys } = ana.signer;
      const statement = encodeRoundStatement(board, { ...round!, ...changed });
      return Promise.resolve(toBase64Url(sign(statement, keys)));
    },
    roots: { ana: rootOf(ana, ana), ben: rootOf(ben, ana), carmen: rootOf(carmen, ana) },
  });
  const text = ana.agreed()?.inForce?.round.text.blocks ?? [];
  return `${ana.standings()} ${JSON.stringify(text).includes('Nobody') ? 'another text' : ''}`.trim();
}

async function bothWays(attack: Attack, replace: () => void): Promise<[string, string]> {
  const asItIs = await after(attack);
  vi.resetModules();
  replace();
  return [asItIs, await after(attack)];
}

describe('without its mechanism a round falls', () => {
  it('signatures keep what somebody said from being changed', async () => {
    // Of an answer that does not check nothing counts, neither what it said nor what it says now.
    const attack: Attack = ({ roots }) => {
      roots.ben('say').set('says', 'aside');
      roots.carmen('say').set('says', 'consent');
    };
    const replace = () =>
      vi.doMock('#lib/crypto/sign.ts', async (original) => ({
        ...(await original<object>()),
        verifySignature: () => true,
      }));
    expect(await bothWays(attack, replace)).toEqual(['short', 'adopted']);
  });

  it('a round’s id keeps its opener from moving the end to before an objection', async () => {
    const attack: Attack = async ({ people, sign, roots }) => {
      const ends = people.OPENED + 400;
      roots.ana('round').set('ends', ends);
      roots.ana('round').set('signature', await sign({ ends }));
    };
    const replace = () =>
      vi.doMock('#lib/board/statements.ts', async (original) => ({
        ...(await original<typeof Statements>()),
        roundIdOf: (_board: Uint8Array, round: { id?: string }) => round.id ?? 'r'.repeat(32),
      }));
    expect(await bothWays(attack, replace)).toEqual(['', 'adopted']);
  });

  it('the version’s hash keeps another text from being put below the answers', async () => {
    const attack: Attack = async ({ people, roots }) => {
      const { encodeVersion } = await import('#lib/domain/consent/version.ts');
      const Y = await import('yjs');
      roots.carmen('say').set('back', people.OPENED + 501);
      const canonical = encodeVersion(people.textOf('Nobody rests.'));
      roots.ana('round').set('text', Y.Array.from([canonical]));
    };
    const replace = () =>
      vi.doMock('#lib/board/versions.ts', async (original) => ({
        ...(await original<typeof Versions>()),
        versionHashOf: () => 'A'.repeat(43),
      }));
    expect(await bothWays(attack, replace)).toEqual(['', 'adopted another text']);
  });
});
