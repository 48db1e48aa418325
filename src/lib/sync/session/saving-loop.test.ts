import { expect, test } from 'vitest';
import { ok } from '#lib/base/result.ts';
import type { Batch, Taken } from '#lib/ledger/batch.ts';
import { createSavingLoop } from '#lib/sync/session/saving-loop.ts';

/** A batch that holds letters; timers that fire when the test says so. */
function createPage() {
  const waiting: string[] = [];
  const written: string[] = [];
  const timers: (() => void)[] = [];
  const common: Batch = {
    pending: () => waiting.length > 0,
    take() {
      const letter = waiting.shift();
      if (letter === undefined) return null;
      return { update: new TextEncoder().encode(letter), from: 0, count: 1, deletes: [] };
    },
    restore: () => undefined,
    destroy: () => undefined,
  };
  const owned: Batch = { ...common, pending: () => false, take: () => null };
  const loop = createSavingLoop({
    common,
    owned,
    write(drafts) {
      written.push(...drafts.map(({ update }) => new TextDecoder().decode(update)));
      if (written.length === 1) type('b');
      return Promise.resolve(ok());
    },
    after(_milliseconds, act) {
      timers.push(act);
      return () => timers.splice(timers.indexOf(act), 1);
    },
    changed: () => undefined,
  });
  function type(letter: string): void {
    waiting.push(letter);
    loop.edited();
  }
  return { loop, written, timers, type };
}

test('what Ana types while a save is under way is saved with it, and what she types later too', async () => {
  const { loop, written, timers, type } = createPage();
  type('a');
  await loop.flush();
  expect(written).toEqual(['a', 'b']);
  expect(loop.isSaved()).toBe(true);
  // The timer that the second letter had set finds nothing left to save.
  for (const act of timers.splice(0)) act();
  await loop.flush();
  expect(loop.isSaved()).toBe(true);
  type('c');
  await loop.flush();
  expect(written).toEqual(['a', 'b', 'c']);
});

test('a mistake of ours loses nothing, and the next try goes on', async () => {
  let change: Taken | null = { update: Uint8Array.of(0, 0), from: 0, count: 1, deletes: [] };
  const common: Batch = {
    pending: () => change !== null,
    take() {
      const taken = change;
      change = null;
      return taken;
    },
    restore: (taken) => (change = taken),
    destroy: () => undefined,
  };
  let isBroken = true;
  const loop = createSavingLoop({
    common,
    owned: { ...common, pending: () => false, take: () => null },
    write: () => (isBroken ? Promise.reject(new Error('broken')) : Promise.resolve(ok())),
    after: () => () => undefined,
    changed: () => undefined,
  });
  await expect(loop.flush()).rejects.toThrow('broken');
  expect(loop.isSaved()).toBe(false);
  isBroken = false;
  await loop.flush();
  expect(loop.isSaved()).toBe(true);
});
