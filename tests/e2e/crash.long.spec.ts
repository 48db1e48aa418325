/** The kills of 03-crash.spec.ts, a hundred of them. */

import { crashAfterSaving, seedOfRun } from './support/crash.ts';
import { expect, test } from './support/world.ts';

test('a hundred kills right after “Saved here” lose nothing', async ({ world }) => {
  const { lost } = await crashAfterSaving(world, { seed: seedOfRun(), kills: 100 });
  expect(lost).toEqual([]);
});
