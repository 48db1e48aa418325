import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { toBase64Url } from '#lib/base/bytes.ts';
import { rootMap, type Docs } from '#lib/board/docs.ts';
import { readAnswers, readRounds } from '#lib/board/rounds.ts';
import { encodeAnswerStatement } from '#lib/board/statements.ts';
import { sign } from '#lib/crypto/sign.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import {
  ANSWERS,
  refOf,
  type Answer,
  type Collective,
  type RoundOnBoard,
} from '#lib/domain/consent/records.ts';
import { resolveRound } from '#lib/domain/consent/rounds.ts';
import { createVoters, ENDS, OPENED, textOf, type Voter } from '../round-people.ts';

const SEED = 27182;
console.log(`consent.test.ts: seed ${SEED}`);
const settings = { seed: SEED, numRuns: 400 };

const MEMBERS = ['ana', 'ben', 'carmen', 'dalia', 'eva'] as MemberId[];
const someone = fc.constantFrom(...MEMBERS);
const moment = fc.integer({ min: 0, max: 30 });
const version = fc.constantFrom('v1', 'v2');

const someRounds: fc.Arbitrary<RoundOnBoard[]> = fc.uniqueArray(
  fc.record({
    ...{ id: fc.constantFrom('r1', 'r2', 'r3'), member: someone, made: moment, version },
    agreement: fc.constantFrom('rest', 'money'),
    asked: fc.subarray(MEMBERS),
    ends: moment,
    quorum: fc.constantFrom(50, 75, 3),
    isHidden: fc.boolean(),
    calledOff: fc.option(moment),
    text: fc.constantFrom(textOf('one'), textOf('two'), textOf('', 'withdraw')),
  }),
  { selector: refOf, minLength: 1, maxLength: 5 },
);

const someAnswers = (rounds: readonly RoundOnBoard[]): fc.Arbitrary<Answer[]> =>
  fc.uniqueArray(
    fc.record({
      ...{ id: fc.stringMatching(/^a\d{1,2}$/), member: someone, made: moment, version },
      round: fc.constantFrom(...rounds.map(refOf)),
      says: fc.constantFrom(...ANSWERS),
      words: fc.constant(''),
      back: fc.option(moment),
    }),
    { selector: refOf, maxLength: 20 },
  );

const someCollective: fc.Arbitrary<Collective> = fc
  .record({ here: fc.subarray(MEMBERS, { minLength: 1 }), resting: fc.subarray(MEMBERS) })
  .map(({ here, resting }) => ({
    ...{ members: here, quorum: 50, quorums: new Set([50, 75]) },
    isResting: (member) => resting.includes(member),
  }));

const everything = someRounds.chain((rounds) =>
  fc.record({
    ...{ rounds: fc.constant(rounds), answers: someAnswers(rounds), collective: someCollective },
    now: fc.integer({ min: 0, max: 40 }),
  }),
);
type Everything = typeof everything extends fc.Arbitrary<infer T> ? T : never;

const standing = ({ rounds, answers, collective, now }: Everything) =>
  [...resolveAgreements(rounds, answers, collective, now)]
    .map(([id, agreed]) => ({ id, agreed }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('what a collective has agreed, whatever was said', () => {
  it('is the same in whatever order its records arrive', () => {
    fc.assert(
      fc.property(everything, fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const { rounds, answers } = all;
        const other = { ...all, rounds: shuffled(rounds), answers: shuffled(answers) };
        expect(standing(other)).toEqual(standing(all));
      }),
      settings,
    );
  });

  it('follows from no answer to another version, or to another round', () => {
    fc.assert(
      fc.property(everything, ({ rounds, answers, collective, now }) => {
        for (const round of rounds) {
          const own = answers.filter(
            (one) => one.round === refOf(round) && one.version === round.version,
          );
          const alone = resolveRound(round, own, collective, now);
          expect(resolveRound(round, answers, collective, now)).toEqual(alone);
        }
      }),
      settings,
    );
  });

  it('has of each person what they said themselves, whatever all the others say', () => {
    fc.assert(
      fc.property(everything, someone, ({ rounds, answers, collective, now }, who) => {
        const said = (heard: readonly Answer[]) =>
          rounds.map((round) =>
            resolveRound(round, heard, collective, now).answers.find((one) => one.member === who),
          );
        expect(said(answers)).toEqual(said(answers.filter(({ member }) => member === who)));
      }),
      settings,
    );
  });

  it('is adopted by nobody’s silence, and over nobody’s objection', () => {
    fc.assert(
      fc.property(everything, ({ rounds, answers, collective, now }) => {
        for (const round of rounds) {
          const resolved = resolveRound(round, answers, collective, now);
          if (resolved.standing !== 'adopted') continue;
          const { electorate, resting, needed } = resolved;
          const says = resolved.answers.map((one) => one.says);
          const awaited = electorate.length - resting.length;
          // More than half of those who were waited for, for no charter here asks for less.
          expect(says.length).toBeGreaterThanOrEqual(Math.min(awaited, awaited / 2 + 0.5));
          expect(says.length).toBeGreaterThanOrEqual(needed);
          expect(says).not.toContain('object');
          expect(says.some((one) => one === 'consent' || one === 'concern')).toBe(true);
          expect(now > round.ends).toBe(true);
        }
      }),
      settings,
    );
  });

  it('does not stay adopted when anybody who was asked objected in time', () => {
    fc.assert(
      fc.property(everything, someone, ({ rounds, answers, collective, now }, who) => {
        for (const round of rounds) {
          const { standing: was, electorate } = resolveRound(round, answers, collective, now);
          if (was !== 'adopted' || !electorate.includes(who)) continue;
          const late = { id: 'z', member: who, made: round.ends, round: refOf(round) };
          const said = { version: round.version, says: 'object', words: '', back: null } as const;
          const heard = [...answers, { ...late, ...said }];
          expect(resolveRound(round, heard, collective, now).standing).toBe('objected');
        }
      }),
      settings,
    );
  });
});

/** What each device writes, one update after another. */
function watched(voter: Voter): Uint8Array[] {
  const updates: Uint8Array[] = [];
  voter.docs.owned.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'heard') updates.push(update);
  });
  return updates;
}

describe('signed records', () => {
  const deeds = fc.array(
    fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('answer', 'answer', 'answer', 'back', 'open', 'off'),
      says: fc.constantFrom(...ANSWERS),
      now: fc.integer({ min: OPENED, max: ENDS + 10 }),
    }),
    { maxLength: 6 },
  );

  it('give the same standing in whatever order their updates arrive, once all are there', () => {
    fc.assert(
      fc.property(deeds, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (all, keys) => {
        const voters = createVoters(3);
        const { signers, collective } = voters;
        const told = voters.all.map(watched);
        voters.all[0]!.open('We rest.');
        const opening = told.flat();
        for (const one of voters.all.slice(1))
          for (const update of opening) Y.applyUpdate(one.docs.owned, update, 'heard');
        for (const { who, what, says, now } of all) {
          const voter = voters.all[who]!;
          if (what === 'open') voter.open('We rest, and nobody asks.', { now });
          else if (what === 'off') voter.callOff(now);
          else if (what === 'answer') voter.answer(says, now);
          else if (
            readAnswers(voter.docs, signers).answers.some(({ member }) => member === voter.me)
          )
            voter.takeBack(now);
        }
        const updates = told.flat();
        const readers = [updates, updates.toReversed(), mixed(updates, keys)].map((order) => {
          const docs: Docs = { common: new Y.Doc(), owned: new Y.Doc() };
          for (const update of order) Y.applyUpdate(docs.owned, update);
          const { rounds } = readRounds(docs, signers);
          const { answers } = readAnswers(docs, signers);
          return [...resolveAgreements(rounds, answers, collective, ENDS + 1)];
        });
        expect(readers[1]).toEqual(readers[0]);
        expect(readers[2]).toEqual(readers[0]);
      }),
      { seed: SEED, numRuns: 15 },
    );
  });

  it('let nobody answer for another, whoever’s key signs and whatever it says', () => {
    const { all, signers } = createVoters(3);
    const [ana, ben] = all as [Voter, Voter];
    ana.open('We rest.');
    const [round] = ana.rounds();
    fc.assert(
      fc.property(fc.constantFrom(...ANSWERS), fc.boolean(), (says, isNamed) => {
        const about = { made: OPENED, round: refOf(round!), version: round!.version };
        const said = { ...about, says, words: '' };
        const { board, keys } = ben.signer;
        // Ben signs it in Ana's name, or in his own; it lies in Ana's place with his device or with hers.
        const statement = encodeAnswerStatement(board, { member: ana.me, ...said });
        const device = toBase64Url((isNamed ? ana.signer.keys : keys).publicKey);
        const fields = { v: 1, ...said, back: null, device };
        const signature = toBase64Url(sign(statement, keys));
        rootMap(ana.docs.owned, ana.me).set(
          'say:forged',
          new Y.Map(Object.entries({ ...fields, signature })),
        );
        expect(readAnswers(ana.docs, signers)).toMatchObject({
          ...{ answers: [], refused: [{ member: ana.me, sort: 'answer', why: 'forged' }] },
        });
      }),
      { seed: SEED, numRuns: 8 },
    );
  });
});

function mixed<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((one, at) => ({ one, key: keys[at % keys.length] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ one }) => one);
}

/** docs/PROTOCOL.md §13 has the same table. */
describe('made apart and merged later', () => {
  function apart(): { ana: Voter; ben: Voter; carmen: Voter; met: () => string } {
    const voters = createVoters(3);
    const [ana, ben, carmen] = voters.all as [Voter, Voter, Voter];
    ana.open('We rest.');
    voters.meet();
    const met = (): string => {
      voters.meet();
      const [first, ...others] = voters.all.map((one) => one.standings());
      expect(others).toEqual([first, first]);
      return first!;
    };
    return { ana, ben, carmen, met };
  }

  it('an objection written in time wins over an end that others saw as adopted', () => {
    const { ana, ben, carmen, met } = apart();
    for (const one of [ana, ben]) one.answer('consent', OPENED + 1);
    carmen.answer('object', ENDS);
    Y.applyUpdate(ana.docs.owned, Y.encodeStateAsUpdate(ben.docs.owned));
    expect(ana.standings()).toBe('adopted');
    expect(met()).toBe('objected');
  });

  it('an objection written after the end changes nothing, whoever’s device had not seen the end', () => {
    const { ana, ben, carmen, met } = apart();
    for (const one of [ana, ben]) one.answer('consent', OPENED + 1);
    carmen.answer('object', ENDS + 1);
    expect(met()).toBe('adopted');
  });

  it('an answer taken back in time does not count, however late that is heard', () => {
    const { ana, ben, met } = apart();
    ana.answer('consent', OPENED + 1);
    ben.answer('concern', OPENED + 1);
    expect(met()).toBe('adopted');
    ben.takeBack(ENDS);
    expect(met()).toBe('short');
  });

  it('an answer taken back after the end stands', () => {
    const { ana, ben, met } = apart();
    ana.answer('consent', OPENED + 1);
    ben.answer('concern', OPENED + 1);
    ben.takeBack(ENDS + 1);
    expect(met()).toBe('adopted');
  });

  it('an objection taken back in time leaves the rest to decide', () => {
    const { ana, ben, carmen, met } = apart();
    for (const one of [ana, ben]) one.answer('consent', OPENED + 1);
    carmen.answer('object', OPENED + 2);
    carmen.takeBack(OPENED + 3);
    expect(met()).toBe('adopted');
  });

  it('of one person’s answers from two devices the one made last counts', () => {
    const { ana, ben, carmen, met } = apart();
    for (const one of [ana, ben]) one.answer('consent', OPENED + 1);
    // Carmen's second device holds the same root and the same keys.
    carmen.answer('object', OPENED + 5);
    carmen.answer('consent', OPENED + 6);
    expect(met()).toBe('adopted');
  });

  it('two rounds opened at once count their own answers, and the one that ends last holds', () => {
    const { ana, ben, carmen, met } = apart();
    ben.open('We rest in May.', { now: OPENED + 1, ends: ENDS + 5 });
    for (const one of [ana, carmen]) one.answer('consent', OPENED + 2);
    expect(met()).toBe('short adopted');
    expect(ana.agreed()?.inForce?.round.text).toEqual(textOf('We rest.'));
    for (const one of [ana, ben]) one.answer('consent', OPENED + 3);
    expect(met()).toBe('adopted adopted');
    expect(carmen.agreed()?.inForce?.round.text).toEqual(textOf('We rest in May.'));
  });

  it('two rounds over the very same text count apart, too', () => {
    const { ana, ben, carmen, met } = apart();
    ben.open('We rest.', { now: OPENED + 1 });
    for (const one of [ana, carmen]) one.answer('consent', OPENED + 2);
    ben.answer('consent', OPENED + 3);
    expect(met()).toBe('short adopted');
  });

  it('a consent written while the text was amended counts for what it was given to alone', () => {
    const { ana, ben, carmen, met } = apart();
    ana.answer('object', OPENED + 1);
    ana.open('We rest when we say so.', { now: OPENED + 10, ends: ENDS + 100 });
    for (const one of [ben, carmen]) one.answer('consent', OPENED + 11);
    expect(met()).toBe('short objected');
    for (const one of [ana, ben, carmen]) one.answer('consent', OPENED + 20);
    expect(met()).toBe('adopted objected');
  });

  it('a round called off in time stays so, whatever was answered meanwhile', () => {
    const { ana, ben, carmen, met } = apart();
    ana.callOff(ENDS);
    for (const one of [ben, carmen]) one.answer('consent', OPENED + 1);
    expect(met()).toBe('called-off');
  });

  it('a round called off after its end stands as it ended', () => {
    const { ana, ben, carmen, met } = apart();
    for (const one of [ben, carmen]) one.answer('consent', OPENED + 1);
    ana.callOff(ENDS + 1);
    expect(met()).toBe('adopted');
  });

  it('a withdrawal and a new text adopted at once: the one that ends last holds', () => {
    const { ana, ben, carmen, met } = apart();
    for (const one of [ana, ben, carmen]) one.answer('consent', OPENED + 1);
    met();
    ben.open('', { now: OPENED + 5, ends: ENDS + 5, deed: 'withdraw' });
    met();
    for (const one of [ana, ben]) one.answer('consent', OPENED + 6);
    expect(met()).toBe('adopted adopted');
    expect(carmen.agreed()).toMatchObject({ inForce: null, withdrawn: { standing: 'adopted' } });
  });
});
