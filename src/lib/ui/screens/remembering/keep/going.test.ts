import { beforeEach, describe, expect, it } from 'vitest';
import { firstChoice, type KeepSource } from '#lib/domain/remembrance/kept-choice.ts';
import type { KeptLines } from '#lib/domain/remembrance/kept.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sayGoing, sayStaying } from './going.ts';

const memory = (id: string, toldBy = '') => ({
  ...{ id, words: 'She sang.', song: '', food: '', by: 'Ana', toldBy, isTold: toldBy !== '' },
});
const LINES: KeptLines = {
  ...{ name: 'Lucía', pronouns: '', status: 'own', way: '', dates: '', said: '', note: '' },
  ...{ cause: '', unspoken: '' },
};
const SOURCE: KeepSource = {
  ...{ language: 'en', mark: '', lines: LINES, story: [], photos: [], carries: [] },
  ...{ gatherings: [], tenders: [] },
  memories: [memory('a'), memory('b'), memory('c', 'her sister'), memory('d', 'a neighbour')],
};
const OUTSIDE =
  '2 memories told by people outside stay out: their yes was to this board, and a file goes further.';

describe('what goes into a file, and what stays', () => {
  beforeEach(() => overwriteGetLocale(() => 'en'));

  it('says of a family’s words that they stay, and why, before anybody opens the fold', () => {
    const first = firstChoice(SOURCE);
    expect(sayGoing(SOURCE, first)).not.toContain('outside');
    expect(sayStaying(SOURCE, first)).toBe(OUTSIDE);
    const one = { ...first, memories: ['a', 'b', 'c'] };
    expect(sayStaying(SOURCE, one)).toMatch(/^One memory told by somebody outside stays out/);
  });

  it('names what else is on the page and does not go', () => {
    const source = { ...SOURCE, tenders: ['Ana'], lines: { ...LINES, cause: 'A long illness' } };
    expect(sayStaying(source, firstChoice(source))).toBe(
      `${OUTSIDE} Not in it, unless you choose it here: who tends the page and the cause.`,
    );
  });

  it('tells part of what people here wrote from all of it', () => {
    const all = ['a', 'b', 'c', 'd'];
    const choice = { ...firstChoice(SOURCE), memories: all.slice(1) };
    expect(sayStaying(SOURCE, choice)).toContain('some of what people of this board wrote');
    expect(sayStaying(SOURCE, { ...choice, memories: all })).toBe('');
  });

  it('says nothing of what is not there', () => {
    const bare = { ...SOURCE, memories: [] };
    expect(sayStaying(bare, firstChoice(bare))).toBe('');
    expect(sayGoing(bare, firstChoice(bare))).toBe('only the name and what stands with it');
  });
});
