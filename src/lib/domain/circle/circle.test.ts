import { describe, expect, it } from 'vitest';
import type { MemberId } from '#lib/base/brands.ts';
import {
  answerAsked,
  askInOwnWords,
  askToHold,
  endTurn,
  enterCircle,
  goToStep,
  moveSeat,
  openCircle,
  sitTogether,
  takeUp,
  tend,
} from '#lib/domain/circle/acts.ts';
import type { Circle } from '#lib/domain/circle/circle.ts';
import { hear, listeners, ownMessages } from '#lib/domain/circle/hearing.ts';
import { nextToHold, standingOf } from '#lib/domain/circle/standing.ts';

const [ana, ben, carmen, dalia] = ['ana', 'ben', 'carmen', 'dalia'] as MemberId[] as [
  MemberId,
  MemberId,
  MemberId,
  MemberId,
];
type People = Map<MemberId, Circle | null>;
let at = 1;

const opened = () =>
  openCircle({ id: 'c', me: ana, purpose: 'opening', script: 's', rounds: 2 }, at++);

/** Everybody who can be heard says what they say until nobody has anything new. */
function talk(people: People, here: readonly MemberId[] = [...people.keys()], isAdrift = false) {
  const reachable = new Set(here);
  for (let times = 0; times < 4; times++)
    for (const from of here) {
      const circle = people.get(from) ?? null;
      if (circle === null) continue;
      people.set(from, tend(circle, at++));
      for (const message of ownMessages(people.get(from)!))
        for (const to of here) {
          const theirs = people.get(to) ?? null;
          if (to === from || theirs === null) continue;
          people.set(to, hear(theirs, from, message, { reachable, isAdrift }));
        }
    }
}

function gathered(...others: MemberId[]): People {
  const people: People = new Map([[ana, opened()]]);
  for (const one of others) people.set(one, enterCircle('c', one, [ana], at++));
  talk(people);
  return people;
}

function act(people: People, who: MemberId, change: (circle: Circle) => Circle): void {
  people.set(who, change(people.get(who)!));
}

const standing = (people: People, who: MemberId) => standingOf(people.get(who)!)!;
const turn = (people: People, who: MemberId) => standing(people, who).turn?.member;

describe('a circle', () => {
  it('is held by two once the one who was asked says yes, and not before', () => {
    const people = gathered(ben, carmen);
    act(people, ana, (circle) => askToHold(circle, ben));
    talk(people);
    expect(standing(people, ben).word.asked).toBe(ben);
    expect(standing(people, carmen).holders).toEqual([ana]);
    act(people, ben, (circle) => answerAsked(circle, 'yes', at++));
    talk(people);
    for (const one of [ana, ben, carmen]) expect(standing(people, one).holders).toEqual([ana, ben]);
  });

  it('takes “not now” for an answer, and can ask the same person again later', () => {
    const people = gathered(ben);
    act(people, ana, (circle) => askToHold(circle, ben));
    talk(people);
    act(people, ben, (circle) => answerAsked(circle, 'not-now', at++));
    talk(people);
    expect(standing(people, ana).word.asked).toBeNull();
    act(people, ana, (circle) => askToHold(circle, ben));
    talk(people);
    expect(standing(people, ben).word.asked).toBe(ben);
  });

  it('goes around in its order, and nobody can tell who spoke from who passed', () => {
    const people = gathered(ben, carmen);
    act(people, ana, (circle) => goToStep(circle, 1));
    talk(people);
    const order = standing(people, carmen).seats;
    expect(order.map(({ member }) => member)).toEqual([ana, ben, carmen]);
    for (const seat of order) {
      expect(turn(people, carmen)).toBe(seat.member);
      act(people, seat.member, (circle) => endTurn(circle, seat.id));
      talk(people);
    }
    expect(turn(people, ben)).toBeUndefined();
    expect(standing(people, ben).ended.size).toBe(3);
    expect(JSON.stringify(ownMessages(people.get(ben)!))).not.toMatch(/pass|spoke/);
  });

  it('seats who comes late at its end, and goes on without who leaves', () => {
    const people = gathered(ben, carmen);
    act(people, ana, (circle) => goToStep(circle, 1));
    talk(people);
    people.set(dalia, enterCircle('c', dalia, [ana], at++));
    talk(people);
    act(people, ana, (circle) => sitTogether(circle, 0, at++));
    talk(people);
    for (const one of [ben, carmen, dalia]) expect(turn(people, one)).toBe(ben);
    expect(standing(people, dalia).seats.map(({ member }) => member)).toEqual([ben, carmen, dalia]);
  });

  it('gives whoever sits beside a phone a turn of their own', () => {
    const people = gathered(ben);
    act(people, ben, (circle) => sitTogether(circle, 3, at++));
    act(people, ana, (circle) => goToStep(circle, 1));
    talk(people);
    expect(standing(people, ana).seats.map(({ member }) => member)).toEqual([ana, ben, ben, ben]);
    act(people, ben, (circle) => sitTogether(circle, 2, at++));
    talk(people);
    expect(standing(people, ana).seats).toHaveLength(3);
  });

  it('can go back a question, and has no question of one’s own left over', () => {
    const people = gathered(ben);
    act(people, ana, (circle) => askInOwnWords(goToStep(circle, 1), 'Nadia?'));
    talk(people);
    expect(standing(people, ben).word.prompt).toBe('Nadia?');
    act(people, ana, (circle) => goToStep(goToStep(circle, 2), 1));
    talk(people);
    expect(standing(people, ben).word).toMatchObject({ step: 1, prompt: '' });
  });

  it('passes nobody’s turn but one’s own, unless one holds', () => {
    const people = gathered(ben, carmen);
    act(people, ana, (circle) => goToStep(circle, 1));
    talk(people);
    act(people, ben, (circle) => endTurn(circle, 0));
    talk(people);
    expect(turn(people, carmen)).toBe(ana);
    act(people, ana, (circle) => endTurn(endTurn(circle, 0), 1));
    talk(people);
    expect(turn(people, carmen)).toBe(carmen);
  });
});

describe('when a holder’s phone dies', () => {
  it('the other holder goes on', () => {
    const people = gathered(ben, carmen);
    act(people, ana, (circle) => askToHold(circle, ben));
    talk(people);
    act(people, ben, (circle) => answerAsked(circle, 'yes', at++));
    talk(people);
    act(people, ben, (circle) => goToStep(circle, 1));
    talk(people, [ben, carmen]);
    expect(standing(people, carmen).word.step).toBe(1);
  });

  it('whoever is next goes on if nobody else holds it, and who comes back holds it with them', () => {
    const people = gathered(ben, carmen);
    act(people, ana, (circle) => endTurn(goToStep(circle, 1), 0));
    talk(people);
    const left = new Set([ben, carmen]);
    expect(nextToHold(standing(people, carmen), left)).toBe(ben);
    act(people, ben, (circle) => goToStep(takeUp(circle), 2));
    talk(people, [ben, carmen]);
    expect(standing(people, carmen)).toMatchObject({ holders: [ben, ana] });
    expect(standing(people, carmen).word.step).toBe(2);
    // Ana’s phone was asleep: she has heard from nobody since.
    talk(people, [ana, ben, carmen], true);
    expect(standing(people, ana)).toMatchObject({ holders: [ben, ana], iHold: true });
  });

  it('nobody takes it from a holder who is here', () => {
    const people = gathered(ben, carmen);
    act(people, ben, (circle) => goToStep(takeUp(circle), 3));
    talk(people);
    for (const one of [ana, carmen])
      expect(standing(people, one)).toMatchObject({ holders: [ana], phase: 'opening' });
  });
});

describe('a forged message', () => {
  const around = { reachable: new Set([ana, ben, carmen]), isAdrift: false };

  it('changes no phase and closes nothing when its sender does not hold', () => {
    const people = gathered(ben, carmen);
    const { word } = standing(people, carmen);
    const forged = { ...word, clock: 1_000, step: 3, holders: [ben] };
    const before = people.get(carmen)!;
    const heard = hear(before, ben, { kind: 'word', id: 'c', word: forged, ended: [] }, around)!;
    expect(standingOf(heard)).toEqual(standingOf(before));
    expect(hear(heard, ben, { kind: 'over', id: 'c' }, around)).not.toBeNull();
    expect(hear(heard, ana, { kind: 'over', id: 'c' }, around)).toBeNull();
    expect(hear(heard, dalia, { kind: 'word', id: 'c', word: forged, ended: [] }, around)).toEqual(
      expect.objectContaining({ trusted: new Set([ana]) }),
    );
  });

  it('ends no turn of another', () => {
    const people = gathered(ben, carmen);
    act(people, ana, (circle) => goToStep(circle, 1));
    talk(people);
    const here = { at: at++, seats: 1, answer: 'none' } as const;
    const all = [256, 257, 258];
    const before = people.get(carmen)!;
    const heard = hear(before, ben, { kind: 'here', id: 'c', here, ended: all }, around)!;
    expect(standingOf(heard)!.turn?.member).toBe(ana);
  });

  it('of another circle is as if nobody had spoken', () => {
    const people = gathered(ben);
    const before = people.get(ben)!;
    expect(hear(before, ana, { kind: 'over', id: 'other' }, around)).toBe(before);
  });
});

it('what is said goes to nobody who has not entered', () => {
  const people = gathered(ben);
  expect([...listeners(people.get(ana)!)]).toEqual([ben]);
  expect([...listeners(enterCircle('c', carmen, [ana], at++))]).toEqual([ana]);
  act(people, ben, (circle) => sitTogether(circle, 0, at++));
  talk(people);
  expect([...listeners(people.get(ana)!)]).toEqual([]);
});

it('the order is the holders’ to change', () => {
  const people = gathered(ben, carmen);
  const [first] = standing(people, ana).seats;
  act(people, ben, (circle) => moveSeat(circle, first!.id, 1));
  act(people, ana, (circle) => moveSeat(circle, first!.id, 2));
  talk(people);
  expect(standing(people, ben).seats.map(({ member }) => member)).toEqual([ben, carmen, ana]);
});
