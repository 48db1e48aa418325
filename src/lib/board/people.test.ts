import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { changeCard, EMPTY_CARD, readCard, readPeople } from '#lib/board/people.ts';
import { ana, ben, createDocs } from '../../../tests/board-people.ts';

describe('people', () => {
  const card = { ...EMPTY_CARD, name: 'Ana', pronouns: 'ella', languages: 'español, english' };

  it('write their own card below their own root, and keep fields that others did not touch', () => {
    const docs = createDocs(1);
    expect(readCard(docs, ana)).toEqual({ kind: 'missing', id: ana });
    expect(changeCard(docs, ana, EMPTY_CARD, card)).toEqual({ ok: true, value: undefined });
    changeCard(docs, ana, card, { ...card, thread: 7 });
    expect(readCard(docs, ana)).toMatchObject({ ...card, thread: 7 });
    expect([...docs.owned.share.keys()]).toEqual([ana]);
    expect(changeCard(docs, ana, card, { ...card, name: '  ' })).toMatchObject({
      error: { field: 'name', problem: 'empty' },
    });
  });

  it('are everyone on the roster, each with a thread, named or not', () => {
    const docs = createDocs(1);
    changeCard(docs, ben, EMPTY_CARD, { ...card, name: 'Ben', thread: 5 });
    const people = readPeople(docs, [ana, ben]);
    expect(people.map(({ name, thread }) => [name, thread])).toEqual([
      [null, 1],
      ['Ben', 5],
    ]);
  });

  it('are not overwritten by an older version', () => {
    const docs = createDocs(1);
    docs.owned.getMap(ana).set('card', new Y.Map(Object.entries({ v: 2, name: 'Ana' })));
    expect(changeCard(docs, ana, EMPTY_CARD, card)).toMatchObject({
      error: { kind: 'unreadable' },
    });
  });
});
