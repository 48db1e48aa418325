// Browser tests against the real host. `first` is the newcomer's test, which npm test runs before
// any other; `looks` are those with one browser each; `rest` are the others. Of both, two go on at a
// time: while two people wait for each other, two more can act.
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './chromium.js';

const looks = [
  ...['08-states.spec.ts', '12-first-page.spec.ts', 'example.spec.ts', 'lan.spec.ts'],
  'agreement-files.spec.ts',
  'photo.spec.ts',
  'snapshot.spec.ts',
  ...[
    'vault-at-rest.spec.ts',
    'vault-flows.spec.ts',
    'vault-ledger.spec.ts',
    'vault-store.spec.ts',
  ],
];
const isLong = process.env['COBIJO_LONG'] === '1';
const executablePath = process.env['COBIJO_CHROMIUM'] ?? (await findChromium());

export default defineConfig({
  testDir: './e2e',
  outputDir: './out/e2e',
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // Bounds for a busy machine, not expectations: every test waits for things, never for time.
  timeout: isLong ? 30 * 60_000 : 300_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  // The messages in one file, which Node reads as it is.
  build: { external: ['**/tests/out/messages/**'] },
  use: {
    trace: 'off',
    launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
  },
  projects: [
    { name: 'first', testMatch: '01-newcomer.spec.ts' },
    { name: 'looks', testMatch: looks },
    {
      name: 'rest',
      testMatch: '*.spec.ts',
      testIgnore: ['01-newcomer.spec.ts', ...looks, ...(isLong ? [] : ['*.long.spec.ts'])],
    },
  ],
});
