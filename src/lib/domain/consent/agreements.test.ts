import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { lastEnded, resolveAgreements } from '#lib/domain/consent/agreements.ts';
import type { Answer, RoundOnBoard } from '#lib/domain/consent/records.ts';

const ANA = 'ana' as MemberId;
const collective = {
  ...{ members: [ANA], quorum: 50, quorums: new Set([50]), isResting: () => false },
};

function round(id: string, [made, ends]: [number, number], calledOff: number | null = null) {
  const text = { deed: 'adopt', shape: 'plain', title: id, digest: '', review: null } as const;
  return {
    ...{ id, member: ANA, made, agreement: 'a', version: id, asked: [ANA], ends, quorum: 50 },
    ...{ isHidden: false, calledOff, text: { ...text, blocks: [] } },
  } satisfies RoundOnBoard;
}
function consent({ id, made }: RoundOnBoard): Answer {
  return {
    ...{ id: 'x', member: ANA, made: made + 1, round: `ana.${id}`, version: id },
    ...{ says: 'consent', words: '', back: null },
  };
}
function agreedOf(rounds: readonly RoundOnBoard[], answers: readonly Answer[]) {
  return resolveAgreements(rounds, answers, collective, 100).get('a')!;
}
const idsOf = (all: readonly { round: RoundOnBoard }[]) => all.map((one) => one.round.id);

describe('of an agreement’s rounds', () => {
  it('one that was called off was over then, and is history once a later one has ended', () => {
    const off = round('off', [1, 90], 10);
    const held = round('held', [20, 50]);
    const agreed = agreedOf([off, held], [consent(held)]);
    expect(agreed.inForce?.round.id).toBe('held');
    expect(idsOf(agreed.past)).toEqual(['held', 'off']);
    expect(idsOf(lastEnded(agreed))).toEqual(['held']);
  });

  it('one that was open beside the last is told with it', () => {
    const [one, other] = [round('one', [1, 40]), round('other', [2, 50])];
    expect(idsOf(lastEnded(agreedOf([one, other], [consent(other)])))).toEqual(['other', 'one']);
    expect(lastEnded(agreedOf([round('open', [1, 200])], []))).toEqual([]);
  });
});
