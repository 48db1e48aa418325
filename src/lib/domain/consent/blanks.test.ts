import { describe, expect, it } from 'vitest';
import { blanksIn, piecesOf } from '#lib/domain/consent/blanks.ts';
import type { Block } from '#lib/domain/consent/version.ts';

describe('blanks', () => {
  it('stand apart in a text, of which nothing is left out', () => {
    const pieces = piecesOf('[who] cooks on [day].');
    expect(pieces.filter(({ isBlank }) => isBlank).map(({ text }) => text)).toEqual([
      '[who]',
      '[day]',
    ]);
    expect(pieces.map(({ text }) => text).join('')).toBe('[who] cooks on [day].');
  });
  it('are one each, though part of one is bold, at any depth', () => {
    const run = (text: string, marks: '' | 'b') => ({ text, marks, href: '' });
    const block: Block = {
      type: 'quote',
      blocks: [
        { type: 'p', runs: [run('[two ', ''), run('people', 'b'), run(']', '')] },
        { type: 'ul', items: [[{ type: 'p', runs: [run('[two people]', '')] }]] },
      ],
    };
    expect(blanksIn([block])).toEqual(['two people']);
  });
  it('are not the words of a link in somebody’s own notes', () => {
    expect(piecesOf('[la hoja](https://a.example/)').some(({ isBlank }) => isBlank)).toBe(false);
  });
  it('are not what somebody brackets at length', () => {
    expect(piecesOf(`[${'a'.repeat(81)}]`)).toHaveLength(1);
    expect(piecesOf('')).toEqual([]);
  });
});
