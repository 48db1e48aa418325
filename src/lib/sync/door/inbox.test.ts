import { describe, expect, it } from 'vitest';
import { createInbox } from '#lib/sync/door/inbox.ts';

/** A page whose clock goes on by 5 ms with every step, and whose timers run when they are told to. */
function createPage() {
  let time = 0;
  const timers: (() => void)[] = [];
  const done: string[] = [];
  let overflows = 0;
  const inbox = createInbox({
    clock: () => time,
    after(_, act) {
      timers.push(act);
      return () => void timers.splice(timers.indexOf(act), 1);
    },
    *receive([name, steps]) {
      for (let at = 0; at < (steps ?? 0); at++) {
        done.push(`${String(name)} step ${String(at)}`);
        time += 5;
        yield;
      }
      if (name === 13) throw new Error('a mistake of ours');
      done.push(`${String(name)} is over`);
    },
    overflow: () => overflows++,
  });
  const put = (name: number, steps: number) => inbox.put(Uint8Array.of(name, steps));
  const tick = () => timers.shift()?.();
  return { inbox, put, tick, done, timers, overflows: () => overflows };
}

describe('what comes through a door', () => {
  it('is taken in at once when it is small', () => {
    const { put, done, timers } = createPage();
    put(1, 0);
    put(2, 1);
    expect(done).toEqual(['1 is over', '2 step 0', '2 is over']);
    expect(timers).toEqual([]);
  });

  it('leaves the page to others when it is large, and keeps its order', () => {
    const { put, tick, done } = createPage();
    put(1, 5);
    put(2, 0);
    expect(done).toEqual(['1 step 0', '1 step 1', '1 step 2']);
    tick();
    expect(done.slice(3)).toEqual(['1 step 3', '1 step 4', '1 is over', '2 is over']);
  });

  it('is left when the door has closed', () => {
    const { inbox, put, tick, done } = createPage();
    put(1, 5);
    put(2, 0);
    inbox.stop();
    tick();
    put(3, 0);
    expect(done).toHaveLength(3);
  });

  it('is more than anybody keeps, when it goes on and on', () => {
    const { inbox, put, overflows } = createPage();
    put(1, 5);
    const megabytes = new Uint8Array(33 * 1_048_576);
    inbox.put(megabytes);
    expect(overflows()).toBe(0);
    inbox.put(megabytes);
    expect(overflows()).toBe(1);
  });

  it('goes on after a mistake of ours', () => {
    const { put, tick, done } = createPage();
    put(1, 5);
    put(13, 0);
    put(2, 0);
    expect(tick).toThrow('a mistake of ours');
    tick();
    expect(done.at(-1)).toBe('2 is over');
    expect(() => put(13, 0)).toThrow('a mistake of ours');
    put(3, 0);
    expect(done.at(-1)).toBe('3 is over');
  });
});
