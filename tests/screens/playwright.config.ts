// Pictures, not tests: each walk takes as long as it takes, and a picture that fails stops its walk.
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from '../chromium.js';

const executablePath = process.env['COBIJO_CHROMIUM'] ?? (await findChromium());

export default defineConfig({
  testDir: '.',
  outputDir: '../out/screens-run',
  workers: 1,
  timeout: 20 * 60_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: { launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) } },
});
