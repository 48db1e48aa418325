import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { MemberId } from '#lib/base/brands.ts';
import type { Docs } from '#lib/board/docs.ts';
import { beginMemorial, carryOn, readRemembrance, readStory } from '#lib/board/memorials.ts';
import { readUnreadMemorials } from '#lib/board/unread-memorials.ts';
import type { MemorialId } from '#lib/domain/remembrance/records.ts';

const [ANA, BEN] = ['A'.repeat(22), 'B'.repeat(22)] as [MemberId, MemberId];
let drawn = 0;
const deed = {
  now: Date.UTC(2026, 10, 22),
  random: (length: number) => Uint8Array.from({ length }, () => (drawn += 1) % 256),
};

function begun(): { docs: Docs; id: MemorialId } {
  const docs = { common: new Y.Doc(), owned: new Y.Doc() };
  const lines = { name: 'Lucía', pronouns: '', status: null, way: '', dates: '' };
  const made = beginMemorial(docs, ANA, lines, deed);
  if (!made.ok) throw new Error('a memorial begins');
  return { docs, id: made.value };
}
const newer = (fields: object) => new Y.Map(Object.entries({ v: 2, ...fields }));

describe('what a newer version wrote on pages', () => {
  it('is nothing where all of it can be read', () => {
    const { docs, id } = begun();
    carryOn(docs, BEN, id, 'The soup on Thursdays', deed);
    const unread = readUnreadMemorials(docs, [ANA, BEN]);
    expect([[...unread.pages], [...unread.partsOf]]).toEqual([[], []]);
  });

  it('is told of a whole page, which stays untouched', () => {
    const { docs } = begun();
    docs.owned.getMap(BEN).set('memorial:later', newer({ made: 1 }));
    expect([...readUnreadMemorials(docs, [ANA, BEN]).pages]).toEqual([`${BEN}.later`]);
    expect(readRemembrance(docs, [ANA, BEN]).beginnings).toHaveLength(1);
    expect(docs.owned.getMap(BEN).has('memorial:later')).toBe(true);
  });

  it.each(['memory', 'line', 'carry', 'gathering', 'candle', 'photo'])(
    'is told of the page that a %s is about, and it stays untouched',
    (kind) => {
      const { docs, id } = begun();
      docs.owned.getMap(BEN).set(`${kind}:later`, newer({ memorial: id, moving: 'pictures' }));
      const unread = readUnreadMemorials(docs, [ANA, BEN]);
      expect([[...unread.pages], [...unread.partsOf]]).toEqual([[], [id]]);
      expect(docs.owned.getMap(BEN).has(`${kind}:later`)).toBe(true);
    },
  );

  it('is told of a page with such a story, so that it does not seem to have none', () => {
    const { docs, id } = begun();
    docs.common.getMap('memorials').set(id, newer({ story: 'in verse' }));
    expect(readStory(docs, id)).toBeNull();
    expect([...readUnreadMemorials(docs, [ANA, BEN]).partsOf]).toEqual([id]);
  });

  it('is not told by somebody who is not on the board', () => {
    const { docs, id } = begun();
    docs.owned.getMap(BEN).set('memory:later', newer({ memorial: id }));
    expect([...readUnreadMemorials(docs, [ANA]).partsOf]).toEqual([]);
  });
});
