/**
 * The local network's host as a browser meets it: it warns before it shows anything; who goes on is in
 * a secure context, is told what the host is, and reaches the signalling over the same certificate.
 * The app says that it needs that computer, once, and offers no installation.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { ensureCertificate } from '../../src/host/certificate.js';
import { createHost } from '../../src/host/serve.js';
import { m } from './support/messages.ts';
import { button, said, visit } from './support/acts.ts';
import { startBrowser } from './support/browser-process.ts';

const buildDir =
  process.env['COBIJO_BUILD_DIR'] ?? path.resolve(import.meta.dirname, '../../build');

test('the browser warns of the certificate; who goes on has all that the app needs, and hears what it needs', async () => {
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
  await expect(page.locator('#before')).toHaveCount(0);
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

  const guest = { page, lang: 'es' as const };
  await offerInstallation(page);
  await button(guest, m.example_look).click();
  const notice = page.getByText(said(guest, m.offline_lan_home));
  await expect(notice).toBeVisible();
  await visit(guest, '/settings/install');
  await expect(page.getByText(said(guest, m.offline_stands_lan))).toBeVisible();
  await expect(page.getByText(said(guest, m.offline_install_title))).toHaveCount(0);
  await expect(button(guest, m.offline_install_go)).toHaveCount(0);
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  await visit(guest, '/');
  await button(guest, m.offline_lan_understood).click();
  await expect(notice).toHaveCount(0);

  await browser.close();
  await host.close();
  fs.rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
});

/** As a browser does that would install the app, were it asked to. */
function offerInstallation(page: Page): Promise<void> {
  return page.evaluate(() => void dispatchEvent(new Event('beforeinstallprompt')));
}
