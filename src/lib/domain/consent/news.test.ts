import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import { agreementNews, myWordIn } from '#lib/domain/consent/news.ts';
import type { Answer, Collective, RoundOnBoard } from '#lib/domain/consent/records.ts';

const ana = 'ana' as MemberId;
const ben = 'ben' as MemberId;
const carmen = 'carmen' as MemberId;

function among(resting: readonly MemberId[] = []): Collective {
  return {
    ...{ members: [ana, ben, carmen], quorum: 50, quorums: new Set([50]) },
    isResting: (member) => resting.includes(member),
  };
}
function asked(agreement: string, ends: number, review: string | null = null): RoundOnBoard {
  const text = { deed: 'adopt', shape: 'plain', title: agreement, digest: '', blocks: [] } as const;
  return {
    ...{ id: `${agreement}-${String(ends)}`, member: ana, made: 0, agreement, version: 'v' },
    ...{ asked: [ana, ben], ends, quorum: 50, isHidden: false, calledOff: null },
    text: { ...text, review },
  };
}
function consents(member: MemberId, round: RoundOnBoard): Answer {
  return {
    ...{ id: 'one', member, made: 1, round: `${ana}.${round.id}`, version: 'v' },
    ...{ says: 'consent', words: '', back: null },
  };
}

const [old, late, soon] = [asked('rest', 10, '2026-11-22'), asked('care', 90), asked('food', 50)];
const rounds = [old, late, soon];
const answers = [consents(ana, old), consents(ben, old), consents(ben, soon)];

function newsOf(me: MemberId, today: string, collective = among()) {
  const agreed = resolveAgreements(rounds, answers, collective, 30);
  const { waiting, toReview } = agreementNews(agreed, { me, collective, now: 30, today });
  return [waiting, toReview].map((all) => all.map(({ round }) => round.agreement));
}

describe('what of agreements is for one person', () => {
  it('is the rounds that wait for their word, the soonest end first', () => {
    expect(newsOf(ana, '2026-11-01')).toEqual([['food', 'care'], []]);
    expect(newsOf(ben, '2026-11-01')).toEqual([['care'], []]);
  });
  it('is what is to be read again, from that day on, until it is being decided anew', () => {
    expect(newsOf(ben, '2026-11-21')[1]).toEqual([]);
    expect(newsOf(ben, '2026-11-22')[1]).toEqual(['rest']);
    rounds.push(asked('rest', 70));
    expect(newsOf(ben, '2026-11-22')[1]).toEqual([]);
    rounds.pop();
  });
  it('is what came of a round, for three days, and not what they called off themselves', () => {
    const day = 86_400_000;
    const off = { ...asked('money', 9 * day), made: 1, calledOff: day };
    const told = (me: MemberId, now: number, all = [old, off]) => {
      const agreed = resolveAgreements(all, answers, among(), now);
      const { ended } = agreementNews(agreed, {
        me,
        collective: among(),
        now,
        today: '2026-11-01',
      });
      return ended.map(({ round, standing }) => `${round.agreement} ${standing}`);
    };
    expect(told(ben, day + 1)).toEqual(['rest adopted', 'money called-off']);
    expect(told(ana, day + 1)).toEqual(['rest adopted']);
    expect(told(carmen, day + 1)).toEqual([]);
    expect(told(ben, 4 * day)).toEqual([]);
    const again = { ...asked('money', 9 * day), id: 'again', made: 2 * day };
    expect(told(ben, 2 * day, [off, again])).toEqual([]);
  });
  it('is nothing while they rest, and no round that they were not asked in', () => {
    expect(newsOf(ana, '2026-11-22', among([ana]))).toEqual([[], []]);
    expect(newsOf(carmen, '2026-11-01')).toEqual([[], []]);
  });
  it('tells their own word apart from others’', () => {
    const [round] = resolveAgreements([soon], answers, among(), 30).get('food')!.underWay;
    expect([ana, ben, carmen].map((one) => myWordIn(round!, one))).toEqual([
      'waits',
      'said',
      'not-waited',
    ]);
  });
});
