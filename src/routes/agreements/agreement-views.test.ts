import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import type { Answer, RoundOnBoard } from '#lib/domain/consent/records.ts';
import type { Deed } from '#lib/domain/consent/version.ts';
import type { AgreementRecords } from '#lib/state/agreements.svelte.ts';
import { createAgreementList, createAgreementView } from './agreement-views.ts';

const ana = 'ana' as MemberId;
const ben = 'ben' as MemberId;
const collective = {
  ...{ members: [ana, ben], quorum: 50, quorums: new Set([50]), isResting: () => false },
};
const looking = { me: ben, people: new Map(), today: '2026-11-22', apart: new Set<MemberId>() };

function asked(ends: number, deed: Deed = 'adopt'): RoundOnBoard {
  const words = { title: 'How we rest', digest: 'We rest.', review: '2026-11-01' };
  return {
    ...{ id: `round-${String(ends)}`, member: ana, made: 0, agreement: 'rest', version: 'v' },
    ...{ asked: [ana, ben], ends, quorum: 50, isHidden: false, calledOff: null },
    text: { deed, shape: 'plain', ...words, blocks: [] },
  };
}
function consents(member: MemberId, round: RoundOnBoard): Answer {
  return {
    ...{ id: 'one', member, made: 1, round: `${ana}.${round.id}`, version: 'v' },
    ...{ says: 'consent', words: '', back: null },
  };
}
function read(rounds: readonly RoundOnBoard[], answers: readonly Answer[], now: number) {
  const records: AgreementRecords = {
    ...{ drafts: [{ kind: 'unreadable', id: 'rest' }], rounds: [], answers: [] },
    ...{ remarks: [], dealt: [], refused: [] },
  };
  const agreed = resolveAgreements(rounds, answers, collective, now);
  return {
    list: createAgreementList(records, agreed, looking),
    view: createAgreementView('rest', records, agreed.get('rest') ?? null, looking),
  };
}

describe('an agreement whose draft this version cannot read', () => {
  const held = asked(10);
  const both = [consents(ana, held), consents(ben, held)];

  it('is shown as what was decided, with what cannot be read said beside it', () => {
    const { list, view } = read([held], both, 30);
    expect(list).toMatchObject({
      hasUnreadable: true,
      inForce: [{ title: 'How we rest', isToReview: true }],
    });
    expect(view).toMatchObject({
      ...{ title: 'How we rest', draft: null, isDraftUnreadable: true },
      inForce: { tally: { agreed: 2, asked: 2 } },
    });
  });

  it('keeps what it said once it is withdrawn', () => {
    const withdrawal = asked(20, 'withdraw');
    const all = [...both, consents(ana, withdrawal), consents(ben, withdrawal)];
    const { list, view } = read([held, withdrawal], all, 30);
    expect(list.withdrawn).toMatchObject([{ title: 'How we rest' }]);
    expect(view).toMatchObject({
      ...{ inForce: null, title: 'How we rest' },
      withdrawn: { last: { digest: 'We rest.' } },
    });
  });

  it('has the name that its open round gives it', () => {
    const { list, view } = read([held], [], 5);
    expect(list.open).toMatchObject([{ title: 'How we rest', mine: 'waits' }]);
    expect(view).toMatchObject({ title: 'How we rest', hasOpenRound: true, inForce: null });
  });
});
