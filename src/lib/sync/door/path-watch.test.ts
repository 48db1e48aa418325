import { expect, it } from 'vitest';
import { createPathWatch } from '#lib/sync/door/path-watch.ts';

/** Time that passes only when told to. */
function createTime() {
  let now = 0;
  const due = new Map<object, { at: number; act: () => void }>();
  return {
    after(milliseconds: number, act: () => void) {
      const key = {};
      due.set(key, { at: now + milliseconds, act });
      return () => void due.delete(key);
    },
    pass(milliseconds: number) {
      const until = now + milliseconds;
      for (;;) {
        const [next] = [...due]
          .filter(([, { at }]) => at <= until)
          .sort((a, b) => a[1].at - b[1].at);
        if (next === undefined) break;
        due.delete(next[0]);
        now = next[1].at;
        next[1].act();
      }
      now = until;
    },
  };
}

function createWatch() {
  const told: boolean[] = [];
  const time = createTime();
  const watch = createPathWatch({ after: time.after, onChanged: (now) => told.push(now) });
  return { time, watch, told };
}
const [ana, ben, benAgain] = [{}, {}, {}];

it('tells after 20 s that somebody was met and no channel opened', () => {
  const { time, watch, told } = createWatch();
  watch.met(ben);
  time.pass(19_999);
  expect(told).toEqual([]);
  time.pass(1);
  expect(told).toEqual([true]);
  expect(watch.isMissing()).toBe(true);
});

it('counts from the first meeting, however often the same one tries', () => {
  const { time, watch, told } = createWatch();
  watch.met(ben);
  time.pass(12_000);
  watch.ended(ben);
  time.pass(500);
  watch.met(benAgain);
  time.pass(7_500);
  expect(told).toEqual([true]);
});

it('says nothing while a channel to anybody is open, or when nobody was met', () => {
  const { time, watch, told } = createWatch();
  time.pass(60_000);
  watch.met(ana);
  watch.opened(ana);
  watch.met(ben);
  time.pass(60_000);
  expect(told).toEqual([]);
  // Ana leaves: now only Ben is there, and cannot be reached.
  watch.ended(ana);
  time.pass(20_000);
  expect(told).toEqual([true]);
});

it('takes it back as soon as a channel opens', () => {
  const { time, watch, told } = createWatch();
  watch.met(ben);
  time.pass(25_000);
  watch.ended(ben);
  watch.met(benAgain);
  watch.opened(benAgain);
  expect(told).toEqual([true, false]);
});

it('takes it back when nobody has been met any more for a while', () => {
  const { time, watch, told } = createWatch();
  watch.met(ben);
  time.pass(25_000);
  watch.ended(ben);
  time.pass(15_000);
  expect(told).toEqual([true, false]);
  watch.met(benAgain);
  time.pass(20_000);
  expect(told).toEqual([true, false, true]);
});

it('who has left before the time was up is no dead end', () => {
  const { time, watch, told } = createWatch();
  watch.met(ben);
  time.pass(4_000);
  watch.ended(ben);
  time.pass(60_000);
  expect(told).toEqual([]);
});

it('what was missing is over once it is stopped', () => {
  const { time, watch, told } = createWatch();
  watch.met(ben);
  time.pass(20_000);
  watch.stop();
  expect(told).toEqual([true, false]);
});

it('tells nothing once it is stopped', () => {
  const { time, watch, told } = createWatch();
  watch.met(ben);
  watch.stop();
  time.pass(60_000);
  expect(told).toEqual([]);
});
