/** What a phone must fetch before the first screen is there, in the build that npm start serves. */

import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureBuilt } from '../src/host/prepare.js';
import { FIRST_LOAD_BUDGET, firstLoadScript } from './bench/sizes.js';

const root = path.resolve(import.meta.dirname, '..');

test('the script of the first screen stays within its budget', async () => {
  await ensureBuilt();
  expect(firstLoadScript(root)).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
});
