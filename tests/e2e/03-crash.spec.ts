/**
 * "Saved here" survives a crash right after (G6): the browser is killed the moment the page says so,
 * and the edit is there when it is opened again. With saving acknowledged before it has happened,
 * the same kills lose it: the test would see it.
 */

import { createHost } from '../../src/host/serve.js';
import { ensureVariantBuilt } from './support/app-build.ts';
import { crashAfterSaving, seedOfRun } from './support/crash.ts';
import { expect, longTest, test } from './support/world.ts';

test('a kill right after “Saved here” loses nothing, whatever was written', async ({ world }) => {
  test.setTimeout(240_000);
  const { lost } = await crashAfterSaving(world, { seed: seedOfRun(), kills: 3 });
  expect(lost).toEqual([]);
});

longTest('acknowledged before it is saved, an edit is lost', async ({ world }) => {
  test.setTimeout(240_000);
  const buildDir = await ensureVariantBuilt(
    '#lib/sync/session/own-writing.ts',
    'acknowledged-early.ts',
  );
  const host = await createHost({ port: 0, buildDir });
  const { lost } = await crashAfterSaving(world, { seed: 1, kills: 2, url: host.url });
  await host.close();
  expect(lost).toHaveLength(2);
});
