import { describe, expect, it } from 'vitest';
import { TOPIC_CARD_IDS } from '#lib/content/topic-card.ts';
import { beginSheet, type ConflictSheet } from '#lib/domain/conflict/sheet.ts';
import { layCardCloth } from './card-cloth.ts';
import { layPowerCloth } from './power-cloth.ts';

const begun = beginSheet('s', '2026-11-22', null);
const cloth = (weights: ConflictSheet['weights']) => layPowerCloth({ ...begun, weights });
/** Where the floats of a dye begin and end. */
const spans = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)H(\d+)/g)].map((one) => one.slice(1));

describe('the map as cloth', () => {
  it('is plain where nothing is marked, and as large as when all is', () => {
    const { deep, pale, width, height } = cloth({});
    expect([deep, pale]).toEqual(['', '']);
    expect(cloth({ money: 'me', belief: 'across' })).toMatchObject({ width, height });
  });

  it('lays what weighs with me, even and across at three places that do not touch', () => {
    const [me, even, across] = (['me', 'even', 'across'] as const).map(
      (side) => spans(cloth({ years: side }).deep)[0]!,
    );
    expect(Number(me![2])).toBeLessThan(Number(even![0]));
    expect(Number(even![2])).toBeLessThan(Number(across![0]));
    expect(Number(across![2])).toBeLessThan(cloth({}).width);
  });

  it('shows what one cannot say without laying it on a side', () => {
    const { deep, pale } = cloth({ years: 'unsure' });
    expect(deep).toBe('');
    const middles = spans(pale).map(([from, , to]) => (Number(from) + Number(to)) / 2);
    expect(middles.length).toBeGreaterThan(0);
    expect(middles.reduce((sum, one) => sum + one) / middles.length).toBe(cloth({}).width / 2);
  });
});

describe('the covers of the cards', () => {
  it('are as many as the cards, and none is bare', () => {
    const all = TOPIC_CARD_IDS.map(layCardCloth).map(({ deep, pale }) => `${deep} ${pale}`);
    expect(new Set(all).size).toBe(TOPIC_CARD_IDS.length);
    for (const one of all) expect(one.length).toBeGreaterThan(20);
  });
});
