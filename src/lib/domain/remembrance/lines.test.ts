import { describe, expect, it } from 'vitest';
import { resolveLines, type Lines } from '#lib/domain/remembrance/lines.ts';
import type { Proposal, Voice } from '#lib/domain/remembrance/records.ts';
import {
  ANA,
  asks,
  BEGUN,
  beginning,
  BEN,
  CARMEN,
  DALIA,
  DAY,
  proposes,
  says,
  tends,
} from '#lib/domain/remembrance/remembrance-words.ts';
import { resolveTenders } from '#lib/domain/remembrance/tenders.ts';

/** Ana began the page, Ben was asked to care for it too; Carmen and Dalia do not. */
const two = resolveTenders({
  beginning,
  tendings: [tends(ANA, 0), tends(BEN, 0)],
  handings: [asks(ANA, BEN, 0)],
  apartBy: () => null,
});
const alone = resolveTenders({
  beginning,
  tendings: [tends(ANA, 0)],
  handings: [],
  apartBy: () => null,
});

function linesOn(
  day: number,
  proposals: readonly Proposal[],
  voices: readonly Voice[] = [],
  tenders = two,
): Lines {
  return resolveLines(proposals, voices, tenders, BEGUN + day * DAY);
}

const saidOn = (...of: Parameters<typeof linesOn>): string => linesOn(...of).byField.said.words;

describe('a shared line', () => {
  it('stands once a tender other than its author says yes', () => {
    const line = proposes(CARMEN, 'She sings.', 1);
    expect(saidOn(2, [line])).toBe('');
    expect(saidOn(3, [line], [says(BEN, 'yes', line, 2)])).toBe('She sings.');
  });

  it('does not stand by the yes of its own author, nor of somebody who does not tend the page', () => {
    const line = proposes(BEN, 'She sings.', 1);
    expect(saidOn(3, [line], [says(BEN, 'yes', line, 2), says(DALIA, 'yes', line, 2)])).toBe('');
  });

  it('stands at once when the only tender writes it', () => {
    expect(saidOn(1, [proposes(ANA, 'She sings.', 0)], [], alone)).toBe('She sings.');
  });

  it('stays when a second tender comes later', () => {
    const first = proposes(ANA, 'She sings.', 0);
    const tenders = resolveTenders({
      beginning,
      tendings: [tends(ANA, 0), tends(BEN, 2)],
      handings: [asks(ANA, BEN, 1)],
      apartBy: () => null,
    });
    expect(saidOn(9, [first], [], tenders)).toBe('She sings.');
  });

  it('says what was agreed last, not what was proposed last', () => {
    const early = proposes(CARMEN, 'early', 1);
    const late = proposes(DALIA, 'late', 2);
    const voices = [says(ANA, 'yes', late, 3), says(BEN, 'yes', early, 4)];
    expect(saidOn(5, [early, late], voices)).toBe('early');
  });

  it('is not undone by taking back what was agreed', () => {
    const line = proposes(CARMEN, 'She sings.', 1, { isWithdrawn: true });
    expect(saidOn(5, [line], [says(ANA, 'yes', line, 2)])).toBe('She sings.');
    expect(linesOn(5, [line]).open).toEqual([]);
  });

  it('rests for a week when a tender asks to wait, and a yes meanwhile does not count', () => {
    const line = proposes(CARMEN, 'She sings.', 1);
    const voices = [says(BEN, 'wait', line, 2), says(ANA, 'yes', line, 3)];
    const { byField, open } = linesOn(4, [line], voices);
    expect(byField.said.restsUntil).toBe(BEGUN + 9 * DAY);
    expect(open.map(({ proposal }) => proposal)).toEqual([line]);
    expect(saidOn(20, [line], voices)).toBe('');
  });

  it('goes on after its rest by a new yes, though the other does not agree', () => {
    const line = proposes(CARMEN, 'She sings.', 1);
    const voices = [says(BEN, 'wait', line, 2), says(ANA, 'yes', line, 9)];
    expect(saidOn(10, [line], voices)).toBe('She sings.');
  });

  it('rests as a whole: other words for it wait as well', () => {
    const one = proposes(CARMEN, 'one', 1);
    const other = proposes(DALIA, 'other', 3);
    const voices = [says(BEN, 'wait', one, 2), says(ANA, 'yes', other, 4)];
    expect(saidOn(5, [one, other], voices)).toBe('');
    const name = proposes(CARMEN, 'Lucía', 3, { field: 'name' });
    const named = linesOn(5, [one, name], [...voices, says(ANA, 'yes', name, 4)]);
    expect(named.byField.name.words).toBe('Lucía');
  });

  it('is not held up for ever: one tender lets it rest once in thirty days', () => {
    const one = proposes(CARMEN, 'one', 1);
    const other = proposes(CARMEN, 'other', 8);
    const waits = [says(BEN, 'wait', one, 2), says(BEN, 'wait', other, 9)];
    expect(saidOn(11, [one, other], [...waits, says(ANA, 'yes', other, 10)])).toBe('other');
  });

  it('keeps what stood when somebody asks to wait afterwards', () => {
    const line = proposes(CARMEN, 'She sings.', 1);
    const voices = [says(ANA, 'yes', line, 2), says(BEN, 'wait', line, 3)];
    expect(saidOn(4, [line], voices)).toBe('She sings.');
  });

  it('hears nothing from days that have not come', () => {
    const line = proposes(CARMEN, 'She sings.', 1);
    expect(saidOn(3, [line], [says(ANA, 'yes', line, 40)])).toBe('');
    expect(linesOn(3, [line], [says(BEN, 'wait', line, 40)]).byField.said.restsUntil).toBeNull();
  });

  it('tells that other words were agreed since a proposal was written', () => {
    const stands = proposes(CARMEN, 'stands', 1);
    const blind = proposes(DALIA, 'written apart', 1);
    const knowing = proposes(DALIA, 'knowing', 3, { over: `${CARMEN}.${stands.id}` });
    const { open } = linesOn(5, [stands, blind, knowing], [says(ANA, 'yes', stands, 2)]);
    expect(open.map(({ proposal, isOvertaken }) => [proposal.words, isOvertaken])).toEqual([
      ['written apart', true],
      ['knowing', false],
    ]);
  });
});
