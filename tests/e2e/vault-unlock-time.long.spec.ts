/**
 * How long unlocking takes, printed beside its budget of 4 s at a processor four times slower. It
 * never decides anything: a busy machine is not a fault. Chromium slows a page and not its workers,
 * so Argon2id is measured on the page itself, with the cost that this device would be given.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../harness/vault-page.ts';
import { startBrowser } from './support/browser-process.ts';
import { startHarness } from './support/harness.ts';

test('unlocking is measured at a quarter of the speed', async () => {
  const harness = await startHarness({ page: 'vault.html' });
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-unlock-'));
  const browser = await startBrowser({ profile, lang: 'es' });
  const page = await browser.context.newPage();
  await page.goto(harness.url);
  await page.waitForFunction(() => 'cobijo' in globalThis);

  const usual = await page.evaluate(async () => {
    const cost = await cobijo.passphraseKey.tuneCost();
    if (!cost.ok) throw new Error(cost.error);
    const created = await cobijo.vaults.createVault({
      passphrase: 'unas palabras',
      cost: cost.value,
    });
    if (!created.ok) throw new Error(created.error);
    created.value.lock();
    const startedAt = performance.now();
    const unlocked = await cobijo.unlock(created.value.id, 'unas palabras');
    return { cost: cost.value, ok: unlocked.ok, ms: performance.now() - startedAt };
  });

  const session = await browser.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slowMs = await page.evaluate(async (cost) => {
    const startedAt = performance.now();
    const passphrase = new TextEncoder().encode('unas palabras');
    await cobijo.argon2idKey(passphrase, new Uint8Array(16), cost);
    return performance.now() - startedAt;
  }, usual.cost);

  await browser.close();
  await harness.close();
  fs.rmSync(profile, { recursive: true, force: true });
  const { memoryKiB, passes } = usual.cost;
  const seconds = (ms: number): string => `${(ms / 1_000).toFixed(2)} s`;
  console.log(
    `unlock, ${memoryKiB / 1_024} MiB × ${passes}: ${seconds(usual.ms)}; ` +
      `its key at 4 × slower: ${seconds(slowMs)} of 4.00 s`,
  );
  expect(usual.ok).toBe(true);
});
