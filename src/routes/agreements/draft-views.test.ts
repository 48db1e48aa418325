import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import { resolveAgreements } from '#lib/domain/consent/agreements.ts';
import type { Answer, RoundOnBoard } from '#lib/domain/consent/records.ts';
import { createDraftView } from './draft-views.ts';

const [ana, ben] = ['ana', 'ben'] as [MemberId, MemberId];
const collective = {
  ...{ members: [ana, ben], quorum: 50, quorums: new Set([50]), isResting: () => false },
};
const ENDS = 50;

function objectionsOn(change: Partial<RoundOnBoard>, now: number): readonly string[] {
  const text = { deed: 'adopt', shape: 'plain', title: 't', digest: '', review: null } as const;
  const round: RoundOnBoard = {
    ...{ id: 'r', member: ana, made: 1, agreement: 'a', version: 'v', asked: [ana, ben] },
    ...{ ends: ENDS, quorum: 50, isHidden: false, calledOff: null },
    ...{ text: { ...text, blocks: [] }, ...change },
  };
  const objection: Answer = {
    ...{ id: 'x', member: ben, made: 2, round: 'ana.r', version: 'v' },
    ...{ says: 'object', words: 'Nobody takes the turn over.', back: null },
  };
  const draft = {
    ...{ kind: 'record', id: 'a', begun: 0, title: 't', digest: '', shape: 'plain' },
    ...{ tenders: [], isAside: false, draft: new Y.Doc().getXmlFragment() },
  } as const;
  const agreed = resolveAgreements([round], [objection], collective, now).get('a') ?? null;
  const records = { remarks: [], dealt: [], agreed };
  const { objections } = createDraftView(draft, records, { me: ana, people: new Map() });
  return objections.map(({ words }) => words);
}

describe('beside a draft', () => {
  it('stands what was objected to the text that is asked about, or was last', () => {
    expect(objectionsOn({}, 10)).toEqual(['Nobody takes the turn over.']);
    expect(objectionsOn({}, ENDS + 1)).toEqual(['Nobody takes the turn over.']);
    expect(objectionsOn({ calledOff: 20 }, 30)).toEqual(['Nobody takes the turn over.']);
  });

  it('stands no answer that is hidden until the end, nor one of a round that never came to it', () => {
    expect(objectionsOn({ isHidden: true }, 10)).toEqual([]);
    expect(objectionsOn({ isHidden: true, calledOff: 20 }, 30)).toEqual([]);
    expect(objectionsOn({ isHidden: true }, ENDS + 1)).toEqual(['Nobody takes the turn over.']);
  });
});
