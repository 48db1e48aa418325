import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import { listAgreements } from '#lib/domain/consent/listing.ts';
import type { Answer, AnswerKind, Drafted, RoundOnBoard } from '#lib/domain/consent/records.ts';
import { tallyOf } from '#lib/domain/consent/tally.ts';
import type { Deed } from '#lib/domain/consent/version.ts';

const [ana, ben, carmen] = ['ana', 'ben', 'carmen'] as unknown as readonly [
  MemberId,
  MemberId,
  MemberId,
];
const members = [ana, ben, carmen];
const collective = {
  ...{ members, quorum: 50, quorums: new Set([50]), isResting: () => false },
};

function drafted(id: string, isAside = false): Drafted {
  return {
    ...{ id, title: id, digest: '', shape: 'plain', tenders: [ana], begun: 1, isAside },
  };
}
function asked(agreement: string, ends: number, deed: Deed = 'adopt'): RoundOnBoard {
  const text = {
    deed,
    shape: 'plain',
    title: agreement,
    digest: '',
    review: null,
    blocks: [],
  } as const;
  return {
    ...{ id: `${agreement}-${String(ends)}`, member: ana, made: 0, agreement, version: 'v' },
    ...{ asked: members, ends, quorum: 50, isHidden: false, calledOff: null, text },
  };
}
function said(member: MemberId, round: RoundOnBoard, says: AnswerKind): Answer {
  return {
    ...{ id: 'one', member, made: 1, round: `${ana}.${round.id}`, version: 'v' },
    ...{ says, words: '', back: null },
  };
}
const consents = (round: RoundOnBoard) => [
  said(ana, round, 'consent'),
  said(ben, round, 'concern'),
];
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('the list of agreements', () => {
  const [held, over, now, first] = [
    asked('held', 10),
    asked('over', 10),
    asked('held', 90),
    asked('first', 50),
  ];
  const withdrawal = asked('over', 20, 'withdraw');
  const answers = [...consents(held), ...consents(over), ...consents(withdrawal)];
  const rounds = [held, over, withdrawal, now, first];
  const list = listAgreements(
    ['held', 'over', 'new', 'away'].map((id) => drafted(id, id !== 'new')),
    resolveAgreements(rounds, answers, collective, 30),
  );

  it('has what is being decided first, the soonest end before others', () => {
    expect(ids(list.open)).toEqual(['first', 'held']);
  });
  it('keeps on its shelf what holds while it is decided anew, though its draft was put aside', () => {
    expect(ids(list.shelves['in-force'])).toEqual(['held']);
  });
  it('has what was withdrawn, what is written and what was put aside apart', () => {
    expect(ids(list.shelves.withdrawn)).toEqual(['over']);
    expect(ids(list.shelves.written)).toEqual(['new']);
    expect(ids(list.shelves.aside)).toEqual(['away']);
  });
  it('has a round whose draft has not come', () => {
    expect(list.open[0]).toMatchObject({ id: 'first', draft: null });
  });
});

describe('a tally', () => {
  it('counts who consents among those who were asked, and nobody who came later', () => {
    const round = { ...asked('one', 10), asked: [ana, ben] };
    const answers = [
      said(ana, round, 'concern'),
      said(ben, round, 'aside'),
      said(carmen, round, 'consent'),
    ];
    const agreed = resolveAgreements([round], answers, collective, 30).get('one');
    expect(tallyOf(agreed!.inForce!)).toEqual({ agreed: 1, asked: 2 });
  });
});
