/** What a phone must fetch before the first screen is there, in the build that npm start serves. */

import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ensureBuilt } from '../src/host/prepare.js';
import { FIRST_LOAD_BUDGET, firstLoadScript } from './bench/sizes.js';

const root = path.resolve(import.meta.dirname, '..');

test('the first screen comes in few files, however many pages share its parts', async () => {
  await ensureBuilt();
  const page = fs.readFileSync(path.join(root, 'build/index.html'), 'utf8');
  for (const kind of ['modulepreload', 'stylesheet'])
    expect(page.match(new RegExp(`rel="${kind}"`, 'g'))?.length, kind).toBeLessThanOrEqual(8);
});

test('the script of the first screen stays within its budget', async () => {
  await ensureBuilt();
  expect(firstLoadScript(root)).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
});
