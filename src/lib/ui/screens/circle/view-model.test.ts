import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import { circleRounds } from '#lib/content/circle-rounds.ts';
import {
  askInOwnWords,
  endTurn,
  enterCircle,
  goToStep,
  openCircle,
  setMinutes,
  sitTogether,
  tend,
} from '#lib/domain/circle/acts.ts';
import type { Circle } from '#lib/domain/circle/circle.ts';
import { hear, ownMessages } from '#lib/domain/circle/hearing.ts';
import { createLiveView, type LiveFacts } from './view-model.ts';

const [ana, ben] = ['ana', 'ben'] as [MemberId, MemberId] & string[];
const both: ReadonlySet<MemberId> = new Set([ana, ben]);
const script = circleRounds('en').opening;
const facts: LiveFacts = {
  ...{ reachable: both, turnMs: 0, scripts: [script] },
  person: (id) => ({ id, name: id, thread: 1 }),
};

/** Ana holds it; Ben sits in it with somebody beside him; the first round has begun. */
function begun(me: MemberId, ...acts: ((circle: Circle) => Circle)[]): Circle {
  const around = { reachable: both, isAdrift: false };
  const opening = { id: 'c', me: ana, purpose: 'opening', script: script.id, rounds: 2 } as const;
  let [hers, his]: [Circle, Circle] = [
    openCircle(opening, 1),
    sitTogether(enterCircle('c', ben, [ana], 1), 2, 2),
  ];
  for (const message of ownMessages(his)) hers = hear(hers, ben, message, around)!;
  hers = acts.reduce((circle, act) => act(circle), goToStep(tend(hers, 3), 1));
  for (const message of ownMessages(hers)) his = hear(his, ana, message, around)!;
  return me === ana ? hers : his;
}

describe('what a circle’s page shows', () => {
  it('is the question, whose turn it is and who comes after', () => {
    const view = createLiveView(begun(ben), facts);
    expect(view).toMatchObject({ phase: 'round', round: 1, question: script.rounds[0]!.prompt });
    expect(view?.turn?.person.id).toBe('ana');
    expect(view?.next).toMatchObject({ isBeside: false, person: { id: 'ben' } });
    expect(view?.together).toBe(2);
  });

  it('names whoever sits beside a phone by nobody’s name', () => {
    const view = createLiveView(
      begun(ben, (circle) => endTurn(endTurn(circle, 0), 1)),
      facts,
    );
    expect(view?.turn).toMatchObject({ isBeside: true, person: { id: 'ben' } });
    expect(view?.next).toBeNull();
  });

  it('does not say who has had a turn', () => {
    const before = createLiveView(begun(ben), facts)!;
    const after = createLiveView(
      begun(ben, (circle) => endTurn(circle, 0)),
      facts,
    )!;
    const still = (view: typeof before) => view.seats.map((seat) => ({ ...seat, isTurn: false }));
    expect(still(after)).toEqual(still(before));
  });

  it('says the time only when one was agreed on, and only near its end', () => {
    const timed = begun(ana, (circle) => setMinutes(circle, 2));
    const at = (turnMs: number) => createLiveView(timed, { ...facts, turnMs })?.time;
    expect([at(0), at(100_000), at(125_000)]).toEqual([null, 'late', 'over']);
    expect(createLiveView(begun(ana), { ...facts, turnMs: 9e9 })?.time).toBeNull();
  });

  it('gives its holders advice at each part, and nobody else', () => {
    const at = (me: MemberId, step: number) =>
      createLiveView(
        begun(me, (circle) => goToStep(circle, step)),
        facts,
      )?.advice;
    expect(at(ana, 0)).toEqual(script.before);
    expect(at(ana, 2)).toEqual([script.rounds[1]!.hold]);
    expect(at(ana, 3)).toEqual(script.afterwards);
    expect([at(ben, 0), at(ben, 2), at(ben, 3)]).toEqual([[], [], []]);
  });

  it('has no advice about a question that they ask in their own words', () => {
    const own = begun(ana, (circle) => askInOwnWords(circle, 'Who is missing?'));
    expect(createLiveView(own, facts)).toMatchObject({ question: 'Who is missing?', advice: [] });
  });

  it('leaves the question to the holders where this version does not know the script', () => {
    const view = createLiveView(begun(ben), { ...facts, scripts: [] });
    expect(view).toMatchObject({ script: null, question: null });
  });

  it('says who can go on when nobody who holds it can be heard', () => {
    const view = createLiveView(begun(ben), { ...facts, reachable: new Set([ben]) });
    expect(view?.unheld).toEqual({ next: { id: 'ben', name: 'ben', thread: 1 } });
  });
});
