/** People with a device each and rounds to answer, without a ledger: what they write apart meets when told to. */

import * as Y from 'yjs';
import type { DeviceId, MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import type { Docs } from '#lib/board/docs.ts';
import {
  callOffRound,
  giveAnswer,
  openRound,
  readAnswers,
  readRounds,
  takeAnswerBack,
  type SignedRound,
  type Signer,
  type Signers,
} from '#lib/board/rounds.ts';
import { createSignKeys } from '#lib/crypto/sign.ts';
import { resolveAgreements, type Agreed } from '#lib/domain/consent/agreements.ts';
import type { AnswerKind, Collective } from '#lib/domain/consent/records.ts';
import type { VersionText } from '#lib/domain/consent/version.ts';
import { seededRandom } from './ledger-people.ts';

export const AGREEMENT = 'A'.repeat(22);
export const OPENED = 1_000;
export const ENDS = 2_000;

export function textOf(words: string, deed: VersionText['deed'] = 'adopt'): VersionText {
  const blocks = [{ type: 'p' as const, runs: [{ text: words, marks: '' as const, href: '' }] }];
  const rest = { shape: 'plain', title: 'How we rest', digest: '', review: null } as const;
  return { deed, ...rest, blocks: deed === 'adopt' ? blocks : [] };
}

export interface Voter {
  readonly me: MemberId;
  readonly docs: Docs;
  readonly signer: Signer;
  open(words: string, more?: { now?: number; ends?: number; deed?: VersionText['deed'] }): void;
  answer(says: AnswerKind, now: number, at?: number): void;
  takeBack(now: number): void;
  callOff(now: number): void;
  rounds(): readonly SignedRound[];
  /** How its rounds stand here, the newest first: each with its standing. */
  standings(now?: number): string;
  agreed(now?: number): Agreed | undefined;
}

export interface Voters {
  readonly all: readonly Voter[];
  readonly signers: Signers;
  readonly collective: Collective;
  /** Everybody hears everything. */
  meet(): void;
}

export function createVoters(count: number, seed: string | number = 1): Voters {
  const random = seededRandom(`voters ${seed}`);
  const board = random(32);
  const signing = Array.from({ length: count }, (): Signer => ({
    ...{ board, me: toBase64Url(random(16)) as MemberId, keys: createSignKeys(random(32)) },
  }));
  const members = signing.map(({ me }) => me);
  const owners = new Map(
    signing.map(({ me, keys }) => [toBase64Url(keys.publicKey) as DeviceId, me]),
  );
  const signers = {
    ...{ board, members },
    memberOfDevice: (device: DeviceId) => owners.get(device) ?? null,
  };
  const collective = {
    ...{ members, quorum: 50, quorums: new Set([50]), isResting: () => false },
  };
  const all = signing.map((signer, at) => voterOf(signer, at + 1));

  function voterOf(signer: Signer, clientId: number): Voter {
    const docs: Docs = { common: new Y.Doc(), owned: new Y.Doc() };
    docs.owned.clientID = clientId;
    const { me } = signer;
    const rounds = () => readRounds(docs, signers).rounds;
    const newest = () =>
      rounds()
        .toSorted((a, b) => a.made - b.made)
        .at(-1)!;
    const agreed = (now = ENDS + 1_000) =>
      resolveAgreements(rounds(), readAnswers(docs, signers).answers, collective, now).get(
        AGREEMENT,
      );
    return {
      ...{ me, docs, signer, rounds, agreed },
      open(words, { now = OPENED, ends = ENDS, deed = 'adopt' } = {}) {
        const asking = { asked: members, ends, quorum: 50, isHidden: false };
        const fields = { agreement: AGREEMENT, text: textOf(words, deed), ...asking };
        openRound(docs, signer, fields, { now, random });
      },
      answer(says, now, which) {
        const round = which === undefined ? newest() : rounds()[which]!;
        giveAnswer(docs, signer, round, { says, words: '' }, { now, random });
      },
      takeBack(now) {
        const mine = readAnswers(docs, signers).answers.filter(({ member }) => member === me);
        const last = mine.toSorted((a, b) => a.made - b.made).at(-1)!;
        takeAnswerBack(docs, me, last.id, now);
      },
      callOff: (now) => void callOffRound(docs, me, newest().id, now),
      standings(now) {
        const found = agreed(now);
        return [...(found?.underWay ?? []), ...(found?.past ?? [])]
          .map(({ standing }) => standing)
          .join(' ');
      },
    };
  }

  return {
    ...{ all, signers, collective },
    meet() {
      for (const to of all)
        for (const from of all)
          Y.applyUpdate(to.docs.owned, Y.encodeStateAsUpdate(from.docs.owned));
    },
  };
}
