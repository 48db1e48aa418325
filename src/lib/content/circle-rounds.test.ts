import { describe, expect, it } from 'vitest';
import { circleRounds } from '#lib/content/circle-rounds.ts';

describe('the go-rounds', () => {
  it.each(['opening', 'closing'] as const)('ask the same things in both languages: %s', (which) => {
    const [en, es] = [circleRounds('en')[which], circleRounds('es')[which]];
    expect(es.id).toBe(en.id);
    expect(es.minutes).toBe(en.minutes);
    expect(es.rounds.map(({ hold }) => hold === '')).toEqual(
      en.rounds.map(({ hold }) => hold === ''),
    );
  });
});
