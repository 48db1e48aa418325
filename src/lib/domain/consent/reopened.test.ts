import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import { adoptedRounds, reopenedOf } from '#lib/domain/consent/reopened.ts';
import type { Answer, Collective, RoundOnBoard } from '#lib/domain/consent/records.ts';
import type { VersionText } from '#lib/domain/consent/version.ts';

const [ana, ben] = ['ana', 'ben'] as MemberId[] as [MemberId, MemberId];
const two: Collective = {
  ...{ members: [ana, ben], quorum: 50, quorums: new Set([50]), isResting: () => false },
};
const text: VersionText = {
  ...{ deed: 'adopt', shape: 'plain', title: 'How we rest', digest: '', review: null, blocks: [] },
};
const roundOf = (id: string, ends: number): RoundOnBoard => ({
  ...{ id, member: ana, made: 1, agreement: 'rest', version: id, asked: [ana, ben], ends, text },
  ...{ quorum: 50, isHidden: false, calledOff: null },
});
const says = (member: MemberId, round: string, what: Answer['says']): Answer => ({
  ...{ id: `${round}${what}`, member, made: 2, round: `ana.${round}`, version: round, says: what },
  ...{ words: '', back: null },
});
const consents = (round: string) => [says(ana, round, 'consent'), says(ben, round, 'consent')];
const [first, second] = [roundOf('first', 10), roundOf('second', 20)];
const agreedOf = (rounds: readonly RoundOnBoard[], answers: readonly Answer[], now = 30) =>
  resolveAgreements(rounds, answers, two, now);
const seen = adoptedRounds(agreedOf([first], consents('first')));
const objection = { ...says(ben, 'first', 'object'), made: 3 };

describe('what this device has seen adopted', () => {
  it('is noted with where it stands', () => {
    expect(seen).toEqual([{ round: 'ana.first', agreement: 'rest', ends: 10 }]);
  });

  it('is told of nobody while it holds, or while a clock that was put back has it open', () => {
    expect(reopenedOf(seen, agreedOf([first], consents('first')))).toEqual([]);
    expect(reopenedOf(seen, agreedOf([first], [...consents('first'), objection], 5))).toEqual([]);
  });

  it('is told when an objection comes that was written in time', () => {
    const turned = reopenedOf(seen, agreedOf([first], [...consents('first'), objection]));
    expect(turned).toMatchObject([{ round: 'ana.first', turned: 'objected' }]);
  });

  it('is told when answers turn out taken back, the round called off, or gone', () => {
    const turned = (rounds: readonly RoundOnBoard[], answers: readonly Answer[]) =>
      reopenedOf(seen, agreedOf(rounds, answers)).map((one) => one.turned);
    const back = consents('first').map((one) => ({ ...one, back: 4 }));
    expect(turned([first], back)).toEqual(['short']);
    expect(turned([{ ...first, calledOff: 4 }], consents('first'))).toEqual(['called-off']);
    expect(turned([], [])).toEqual(['gone']);
  });

  it('is told of nobody when a later round was adopted: that one holds either way', () => {
    const answers = [...consents('first'), objection, ...consents('second')];
    expect(reopenedOf(seen, agreedOf([first, second], answers))).toEqual([]);
  });

  it('is told when the earlier one holds again because the later one reopened', () => {
    const both = [...consents('first'), ...consents('second')];
    const later = adoptedRounds(agreedOf([first, second], both));
    const late = { ...says(ben, 'second', 'object'), made: 3 };
    const turned = reopenedOf(later, agreedOf([first, second], [...both, late]));
    expect(turned).toMatchObject([{ round: 'ana.second', turned: 'objected' }]);
  });
});
