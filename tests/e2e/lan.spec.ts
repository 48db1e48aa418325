/**
 * The local network's host as a browser meets it: it warns before it shows anything; who goes on is in
 * a secure context, is told what the host is, and reaches the signalling over the same certificate.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureCertificate } from '../../src/host/certificate.js';
import { createHost } from '../../src/host/serve.js';
import { startBrowser } from './support/browser-process.ts';

const buildDir = path.resolve(import.meta.dirname, '../../build');

test('the browser warns of the host’s own certificate, and who goes on has all that the app needs', async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-lan-'));
  const certificate = await ensureCertificate({ addresses: ['127.0.0.1'], dir });
  const host = await createHost({ port: 0, host: '127.0.0.1', buildDir, certificate });
  const browser = await startBrowser({ profile: path.join(dir, 'profile'), lang: 'es' });
  const page = await browser.context.newPage();
  const url = `https://127.0.0.1:${String(host.port)}/`;

  await expect(page.goto(url)).rejects.toThrow(/ERR_CERT_AUTHORITY_INVALID/);
  await page.locator('#details-button').click();
  await page.locator('#proceed-link').click();
  await expect(page).toHaveTitle('Cobijo');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  const facts = await page.evaluate(async () => (await fetch('/host.json')).json() as unknown);
  expect(facts).toEqual({ lan: true, stun: null });
  const heard = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`wss://${location.host}/signal`);
        socket.onopen = () => socket.send('{"type":"ping"}');
        socket.onmessage = ({ data }) => resolve(data);
        socket.onerror = () => reject(new Error('no way to the signalling'));
      }),
  );
  expect(heard).toBe('{"type":"pong"}');

  await browser.close();
  await host.close();
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});
