import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import { historyOf } from '#lib/domain/consent/history.ts';
import type { Answer, AnswerKind, RoundOnBoard } from '#lib/domain/consent/records.ts';
import type { Deed } from '#lib/domain/consent/version.ts';

const ANA = 'ana' as MemberId;
const collective = {
  ...{ members: [ANA], quorum: 50, quorums: new Set([50]) },
  isResting: () => false,
};

function rounds(...all: readonly (readonly [number, AnswerKind | null, Deed?])[]) {
  const opened = all.map(([ends, , deed = 'adopt'], at): RoundOnBoard => ({
    ...{
      id: `r${String(at)}`,
      member: ANA,
      made: ends - 5,
      agreement: 'a',
      version: `v${String(at)}`,
    },
    ...{ asked: [ANA], ends, quorum: 50, isHidden: false, calledOff: null },
    text: { deed, shape: 'plain', title: 't', digest: '', review: null, blocks: [] },
  }));
  const answers = all.flatMap(([ends, says], at): Answer[] =>
    says === null
      ? []
      : [
          {
            ...{ id: 'x', member: ANA, made: ends - 1, round: `ana.r${String(at)}` },
            ...{ version: `v${String(at)}`, says, words: '', back: null },
          },
        ],
  );
  const agreed = resolveAgreements(opened, answers, collective, 100).get('a')!;
  return historyOf(agreed).map(({ resolved, held, before }) => [
    ...[resolved.round.id, resolved.standing, held, before?.round.id ?? null],
  ]);
}

describe('the history of an agreement', () => {
  it('is told from the newest round, each with the one before it', () => {
    expect(rounds([10, 'consent'], [20, 'object'], [30, 'consent'], [200, null])).toEqual([
      ['r3', 'under-way', null, 'r2'],
      ['r2', 'adopted', { from: 30, until: null }, 'r1'],
      ['r1', 'objected', null, 'r0'],
      ['r0', 'adopted', { from: 10, until: 30 }, null],
    ]);
  });

  it('ends for a text when it is withdrawn, and begins again with the next that is adopted', () => {
    expect(rounds([10, 'consent'], [20, 'consent', 'withdraw'], [30, 'consent'])).toEqual([
      ['r2', 'adopted', { from: 30, until: null }, 'r1'],
      ['r1', 'adopted', null, 'r0'],
      ['r0', 'adopted', { from: 10, until: 20 }, null],
    ]);
  });
});
