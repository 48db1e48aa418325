// What two who hold a circle and everybody in it say at once is one state on every device, in
// whatever order and however often it comes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
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
  setMinutes,
  sitTogether,
  tend,
} from '#lib/domain/circle/acts.ts';
import type { Circle, CircleMessage } from '#lib/domain/circle/circle.ts';
import { hear, ownMessages } from '#lib/domain/circle/hearing.ts';
import { standingOf } from '#lib/domain/circle/standing.ts';

const SEED = 31415;
console.log(`circle.test.ts: seed ${SEED}`);
const settings = { seed: SEED, numRuns: 300 };

const NAMES = ['Ana', 'Ben', 'Carmen', 'Dalia'] as MemberId[];
const ALL = { reachable: new Set(NAMES), isAdrift: false };
type Said = readonly [sender: MemberId, message: CircleMessage];

const act = fc.record({
  who: fc.nat(3),
  what: fc.nat(8),
  number: fc.nat(4),
  /** Who hears it at once; the others later, or never. */
  heardBy: fc.subarray(NAMES),
});

function change(circle: Circle, what: number, number: number, now: number): Circle {
  const acts: readonly (() => Circle)[] = [
    () => goToStep(circle, number),
    () => endTurn(circle, number),
    () => moveSeat(circle, number, 1),
    () => askToHold(circle, NAMES[number % 4]!),
    () => answerAsked(circle, 'yes', now),
    () => sitTogether(circle, number, now),
    () => askInOwnWords(circle, `question ${number}`),
    () => setMinutes(circle, number),
    () => circle,
  ];
  return tend(acts[what]!(), now);
}

/** Ana and Ben hold it. */
const begun = (): Map<MemberId, Circle> => {
  const [ana, ...others] = NAMES as [MemberId, ...MemberId[]];
  const opening = { id: 'c', me: ana, purpose: 'healing', script: 's', rounds: 2 } as const;
  const rest = others.map((one, at): [MemberId, Circle] => [one, enterCircle('c', one, [ana], at)]);
  const people = new Map([[ana, askToHold(openCircle(opening, 0), NAMES[1]!)], ...rest]);
  for (let now = 4; now < 9; now++)
    for (const [sender, circle] of people) {
      const mine = tend(answerAsked(circle, 'yes', now), now);
      people.set(sender, mine);
      for (const [one, theirs] of people)
        if (one !== sender)
          people.set(
            one,
            tell(
              theirs,
              ownMessages(mine).map((message) => [sender, message]),
            ),
          );
    }
  return people;
};

function tell(circle: Circle, said: readonly Said[]): Circle {
  return said.reduce((known, [sender, message]) => hear(known, sender, message, ALL)!, circle);
}

it('any order and any repetition of what was said gives one standing', () => {
  fc.assert(
    fc.property(
      fc.array(act, { maxLength: 40 }),
      fc.infiniteStream(fc.nat(1_000)),
      (acts, chance) => {
        const people = begun();
        const said: Said[] = [...people].flatMap(([one, circle]) =>
          ownMessages(circle).map((message) => [one, message] as const),
        );
        let now = 10;
        for (const { who, what, number, heardBy } of acts) {
          const sender = NAMES[who]!;
          const changed = change(people.get(sender)!, what, number, now++);
          people.set(sender, changed);
          for (const message of ownMessages(changed)) {
            said.push([sender, message]);
            for (const one of heardBy)
              if (one !== sender) people.set(one, tell(people.get(one)!, [[sender, message]]));
          }
        }
        // A fifth, who enters last and hears all of it in some order, some of it twice.
        const standings = [0, 1, 2].map(() => {
          const mixed = said
            .flatMap((one) => (chance.next().value % 3 === 0 ? [one, one] : [one]))
            .map((one) => [chance.next().value, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one);
          const holders = chance.next().value % 2 === 0 ? [0, 1] : [1, 0];
          const from = holders.map((one) => NAMES[one]!);
          const elena = enterCircle('c', 'Elena' as MemberId, from, now);
          return standingOf(tell(elena, mixed));
        });
        expect(standings[1]).toEqual(standings[0]);
        expect(standings[2]).toEqual(standings[0]);
        // And those who were there from the start, once they have heard all of it.
        const theirs = NAMES.map((one) => standingOf(tell(people.get(one)!, said)));
        for (const standing of theirs.slice(1))
          expect({ ...standing, iHold: null }).toEqual({ ...theirs[0], iHold: null });
      },
    ),
    settings,
  );
});
