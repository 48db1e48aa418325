/**
 * A member's patched client at a round: it writes answers in others' names, and changes what was asked
 * or said after the fact. Below another's root the ledger voids it; below its own the statement no
 * longer checks, counts for nothing, and is shown with whose record it lies in.
 */

import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import {
  giveAnswer,
  openRound,
  readAnswers,
  readRounds,
  type SignedRound,
  type Signers,
} from '#lib/board/rounds.ts';
import { encodeRoundStatement } from '#lib/board/statements.ts';
import { versionHashOf } from '#lib/board/versions.ts';
import { sign } from '#lib/crypto/sign.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import { refOf, type AnswerKind } from '#lib/domain/consent/records.ts';
import { encodeVersion } from '#lib/domain/consent/version.ts';
import { forge } from '../ledger-attacks.ts';
import { collective, idOf, type Person } from '../ledger-people.ts';
import { AGREEMENT, ENDS, OPENED, textOf } from '../round-people.ts';

let ana: Person;
let ben: Person;
let carmen: Person;
let round: SignedRound;

const memberOf = (person: Person) => person.member as MemberId;
const signerOf = (person: Person) => ({
  ...{ board: person.ledger.board, me: memberOf(person), keys: person.signKeys },
});

function signersOf(reader: Person): Signers {
  const roster = reader.ledger.roster();
  return {
    ...{ board: reader.ledger.board, members: roster.members.map(({ id }) => id) },
    memberOfDevice: (device) => roster.memberOfDevice(device),
  };
}

function answer(person: Person, says: AnswerKind, now = OPENED + 1): void {
  const { random } = person;
  giveAnswer(person.docs, signerOf(person), round, { says, words: '' }, { now, random });
}

/** Ana asks, she and Ben consent, Carmen objects. */
beforeEach(() => {
  [ana, ben, carmen] = collective(['Ana', 'Ben', 'Carmen']).people as [Person, Person, Person];
  const people = [ana, ben, carmen];
  const asking = { asked: people.map(memberOf), ends: ENDS, quorum: 50, isHidden: false };
  const fields = { agreement: AGREEMENT, text: textOf('We rest.'), ...asking };
  openRound(ben.docs, signerOf(ben), fields, { now: OPENED, random: ben.random });
  ben.save();
  for (const one of [ana, carmen]) one.hear(ben.tell());
  round = readRounds(ben.docs, signersOf(ben)).rounds[0]!;
  answer(ana, 'consent');
  answer(ben, 'consent');
  answer(carmen, 'object', OPENED + 500);
  for (const one of people) one.save();
  for (const one of people) for (const other of people) if (other !== one) one.hear(other.tell());
});

function seenBy(person: Person) {
  const signers = signersOf(person);
  const rounds = readRounds(person.docs, signers);
  const answers = readAnswers(person.docs, signers);
  const decides = {
    ...{ members: signers.members, quorum: 50, quorums: new Set([50]), isResting: () => false },
  };
  const agreed = resolveAgreements(rounds.rounds, answers.answers, decides, ENDS + 1);
  const refused = [...rounds.refused, ...answers.refused];
  return {
    standing: agreed.get(AGREEMENT)?.past.map((one) => one.standing) ?? [],
    refused: refused.map(({ member, sort, why }) => [member, sort, why]),
  };
}

const records = (root: Y.Map<unknown>, kind: string): Y.Map<unknown> => {
  const key = [...root.keys()].find((one) => one.startsWith(`${kind}:`));
  return root.get(key ?? '') as Y.Map<unknown>;
};

/** Ben's client does it to a root and puts it in a well-signed envelope of its own. */
function attack(on: Person, act: (root: Y.Map<unknown>) => void) {
  const root = ben.docs.owned.getMap(on.member);
  ben.docs.owned.transact(() => act(root));
  const { update, from, count } = ben.owned.take()!;
  const run = forge(ben, { part: 2, plaintext: update, from, count });
  return [ana, carmen].map((one) => ({ voided: one.hear([run]).voided, ...seenBy(one) }));
}

describe('a patched client cannot, unseen and at all,', () => {
  const isVoid = (act: (hers: Y.Map<unknown>) => void) => {
    for (const { voided, standing, refused } of attack(carmen, act)) {
      expect(voided.map(({ device }) => device)).toEqual([idOf(ben)]);
      expect({ standing, refused }).toEqual({ standing: ['objected'], refused: [] });
    }
  };

  it('turn another’s objection into a consent', () =>
    isVoid((hers) => records(hers, 'say').set('says', 'consent')));

  it('take another’s objection back', () =>
    isVoid((hers) => records(hers, 'say').set('back', OPENED + 600)));

  it('take another’s objection away', () =>
    isVoid((hers) => {
      for (const key of hers.keys()) if (key.startsWith('say:')) hers.delete(key);
    }));

  it('put an answer of its own making beside another’s', () =>
    isVoid((hers) => {
      const own = records(ben.docs.owned.getMap(ben.member), 'say');
      hers.set('say:new', new Y.Map([...own.entries()].concat([['made', OPENED + 700]])));
    }));
});

describe('what a patched client writes in its own place', () => {
  const isRefused = (act: (own: Y.Map<unknown>) => void, refusal: readonly string[][]) => {
    for (const { voided, standing, refused } of attack(ben, act)) {
      expect(voided).toEqual([]);
      expect(standing).not.toContain('adopted');
      expect(refused).toEqual(refusal.map((one) => [ben.member, ...one]));
    }
  };

  it('counts for nothing where it gives another’s answer as its own', () =>
    isRefused(
      (own) => {
        const hers = records(ben.docs.owned.getMap(ana.member), 'say');
        own.set('say:copied', new Y.Map([...hers.entries()]));
      },
      [['answer', 'forged']],
    ));

  it('counts for nothing where an answer was changed after it was signed', () =>
    isRefused((own) => records(own, 'say').set('says', 'object'), [['answer', 'forged']]));

  it('counts for nothing where an answer is moved to another version', () =>
    isRefused(
      (own) => records(own, 'say').set('version', versionHashOf('another')),
      [['answer', 'forged']],
    ));

  it('is shown where the text was changed below the answers', () =>
    isRefused(
      (own) => {
        const pieces = records(own, 'round').get('text') as Y.Array<string>;
        const canonical = encodeVersion(textOf('Nobody rests.'));
        pieces.delete(0, pieces.length);
        pieces.push([canonical]);
      },
      [['round', 'altered']],
    ));

  it('takes the answers along nowhere, where text and name are both changed and signed anew', () =>
    isRefused(
      (own) => {
        const record = records(own, 'round');
        const canonical = encodeVersion(textOf('Nobody rests.'));
        const version = versionHashOf(canonical);
        const pieces = record.get('text') as Y.Array<string>;
        pieces.delete(0, pieces.length);
        pieces.push([canonical]);
        record.set('version', version);
        record.set('signature', signAnew({ version }));
      },
      [['round', 'altered']],
    ));

  it('moves no end to before an objection, signed anew or not', () => {
    const ends = OPENED + 400;
    isRefused(
      (own) => {
        records(own, 'round').set('ends', ends);
        records(own, 'round').set('signature', signAnew({ ends }));
      },
      [['round', 'altered']],
    );
  });

  function signAnew(changed: Partial<SignedRound>): string {
    const statement = encodeRoundStatement(ben.ledger.board, { ...round, ...changed });
    return toBase64Url(sign(statement, ben.signKeys));
  }

  it('leaves the round as it was named: an answer names all that was asked', () => {
    expect(readAnswers(ana.docs, signersOf(ana)).answers.map((one) => one.round)).toEqual(
      Array.from({ length: 3 }, () => refOf(round)),
    );
  });
});
