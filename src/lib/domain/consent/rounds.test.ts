import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveRound, type ResolvedRound } from '#lib/domain/consent/rounds.ts';
import type { Answer, AnswerKind, Collective, Round } from '#lib/domain/consent/records.ts';

const [ANA, BEN, CARMEN, DALIA] = ['ana', 'ben', 'carmen', 'dalia'] as MemberId[] as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
const OPENED = 1_000;
const ENDS = 2_000;
const round: Round = {
  ...{ id: 'r', member: ANA, made: OPENED, agreement: 'how-we-rest', version: 'v1' },
  ...{ asked: [ANA, BEN, CARMEN, DALIA], ends: ENDS, isHidden: false, calledOff: null },
  quorum: 50,
};
const four: Collective = {
  ...{ members: [ANA, BEN, CARMEN, DALIA], quorum: 50, quorums: new Set([50, 75]) },
  isResting: () => false,
};

let given = 0;
function gives(member: MemberId, says: AnswerKind, more: Partial<Answer> = {}): Answer {
  const id = `a${String((given += 1)).padStart(3, '0')}`;
  const made = OPENED + given;
  return { id, member, made, round: 'ana.r', version: 'v1', says, words: '', back: null, ...more };
}

function after(answers: readonly Answer[], more: Partial<Collective> = {}): ResolvedRound {
  return resolveRound(round, answers, { ...four, ...more }, ENDS + 1);
}

const three = [gives(ANA, 'consent'), gives(BEN, 'concern'), gives(CARMEN, 'aside')];

describe('a round', () => {
  it('is under way until its end, whatever has been said', () => {
    expect(resolveRound(round, three, four, ENDS).standing).toBe('under-way');
  });

  it('is adopted when nobody objects and more than the charter’s share has answered', () => {
    expect(after(three)).toMatchObject({ standing: 'adopted', needed: 3 });
  });

  it('takes no silence for consent: two of four are too few', () => {
    expect(after(three.slice(0, 2)).standing).toBe('short');
  });

  it('takes no stepping aside of everybody for consent either', () => {
    const asides = four.members.map((member) => gives(member, 'aside'));
    expect(after(asides).standing).toBe('short');
  });

  it('is not adopted over one objection', () => {
    expect(after([...three, gives(DALIA, 'object')]).standing).toBe('objected');
  });

  it('reopens for an objection that was written in time and comes late', () => {
    expect(after(three).standing).toBe('adopted');
    expect(after([...three, gives(DALIA, 'object', { made: ENDS })]).standing).toBe('objected');
  });

  it('hears nothing that was said after its end', () => {
    expect(after([...three, gives(DALIA, 'object', { made: ENDS + 1 })]).standing).toBe('adopted');
  });

  it('counts no answer to another version, or to another round', () => {
    const others = [
      gives(DALIA, 'object', { version: 'v0' }),
      gives(DALIA, 'object', { round: 'x' }),
    ];
    expect(after([...three, ...others]).standing).toBe('adopted');
    const consents = three.map((answer) => ({ ...answer, version: 'v0' }));
    expect(after(consents)).toMatchObject({ standing: 'short', answers: [] });
  });

  it('counts of each person what they said last', () => {
    const changed = [...three, gives(DALIA, 'object'), gives(DALIA, 'consent')];
    expect(after(changed)).toMatchObject({ standing: 'adopted' });
    expect(after(changed).answers.map(({ says }) => says)).toEqual([
      ...['consent', 'concern', 'aside', 'consent'],
    ]);
  });

  it('forgets an answer that was taken back before the end, and none afterwards', () => {
    const back = (at: number) =>
      after([...three.slice(0, 2), gives(CARMEN, 'concern', { back: at })]);
    expect(back(ENDS).standing).toBe('short');
    expect(back(ENDS + 1).standing).toBe('adopted');
  });

  it('does not bring back an earlier answer when the last one is taken back', () => {
    const answers = [...three, gives(DALIA, 'object'), gives(DALIA, 'consent', { back: ENDS })];
    expect(after(answers).standing).toBe('adopted');
  });

  it('does not wait for whoever rests, and hears them if they answer', () => {
    const isResting = (member: MemberId) => member === DALIA || member === CARMEN;
    const two = three.slice(0, 2);
    expect(after(two, { isResting })).toMatchObject({
      ...{ standing: 'adopted', needed: 2, resting: [CARMEN, DALIA] },
    });
    expect(after([...two, gives(DALIA, 'object')], { isResting }).standing).toBe('objected');
  });

  it('counts nobody who is not a member, and waits for nobody who is gone', () => {
    const members = [ANA, BEN];
    expect(after(three.slice(0, 2), { members })).toMatchObject({ standing: 'adopted', needed: 2 });
    expect(after([...three.slice(0, 2), gives(DALIA, 'object')], { members }).standing).toBe(
      'adopted',
    );
  });

  it('asks those whom its opener left out, but nobody who came afterwards', () => {
    const asking = (asked: readonly MemberId[]) =>
      resolveRound({ ...round, asked }, three, four, ENDS + 1);
    expect(asking([ANA, DALIA]).electorate).toEqual(four.members);
    expect(asking([ANA, BEN])).toMatchObject({ electorate: [ANA, BEN], notAsked: [CARMEN, DALIA] });
  });

  it('is not tipped by whoever was let in after it was opened', () => {
    const members = [...four.members, 'eva' as MemberId];
    const objects = gives('eva' as MemberId, 'object');
    expect(after([...three, objects], { members }).standing).toBe('adopted');
    expect(
      after([...three.slice(0, 2), gives('eva' as MemberId, 'consent')], { members }),
    ).toMatchObject({ standing: 'short', notAsked: ['eva'] });
  });

  it('keeps the quorum it was opened with, if a charter ever had it', () => {
    const opened = (quorum: number) =>
      resolveRound({ ...round, quorum }, three, { ...four, quorum: 90 }, ENDS + 1).needed;
    expect([opened(50), opened(75), opened(1)]).toEqual([3, 4, 4]);
  });

  it('is called off by its opener before its end alone', () => {
    const called = (at: number) =>
      resolveRound({ ...round, calledOff: at }, three, four, ENDS + 1).standing;
    expect([called(ENDS), called(ENDS + 1)]).toEqual(['called-off', 'adopted']);
  });
});
