/**
 * The bytes on the disk (G2): a profile folder holds none of what was planted in a vault, in any
 * usual writing. With sealing replaced the same scan finds it, so the scan is worth something.
 */

import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '../harness/vault-page.ts';
import { createMarker, scanProfile, type Find, type Marker } from '../scan-profile.ts';
import { startBrowser } from './support/browser-process.ts';
import { startHarness, type Harness } from './support/harness.ts';

interface Planted {
  readonly profile: string;
  readonly finds: Find[];
}

/** Uses a vault in a browser of its own, closes it, and looks at what it left on the disk. */
async function plantAndScan(harness: Harness, folder: string): Promise<Planted> {
  const names = ['name', 'title', 'draft', 'passphrase', 'place'] as const;
  const markers = Object.fromEntries(names.map((name) => [name, createMarker(name)]));
  const text = (name: (typeof names)[number]): string => String(markers[name]?.value);
  const signSeed = randomBytes(32);
  const browser = await startBrowser({ profile: folder, lang: 'es' });
  const page = await browser.context.newPage();
  await page.goto(harness.url);
  await page.waitForFunction(() => 'cobijo' in globalThis);
  await page.evaluate(
    async ([name, title, draft, passphrase, place, seed]) => {
      await cobijo.create(String(passphrase), String(name));
      const keys = Uint8Array.from(atob(String(seed)), (byte) => byte.charCodeAt(0));
      const entry = await cobijo.addBoard(String(title), keys);
      const content = new TextEncoder().encode(String(draft));
      await cobijo.vault().writeRow(`draft/${place}`, content);
      await cobijo.commitNext(entry.localId, 0);
      await cobijo.vault().changePassphrase(String(passphrase), `${passphrase} ${draft}`);
      cobijo.vault().lock();
    },
    [...names.map(text), signSeed.toString('base64')],
  );
  await browser.close();
  const planted: Marker[] = [...Object.values(markers), { name: 'sign seed', value: signSeed }];
  return { profile: folder, finds: scanProfile(folder, planted) };
}

let folder: string;

test.beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-rest-'));
});

test.afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

test('a disk shows no name, title, draft, passphrase or key', async () => {
  const harness = await startHarness({ page: 'vault.html' });
  const { finds } = await plantAndScan(harness, path.join(folder, 'sealed'));
  await harness.close();
  expect(finds).toEqual([]);
});

test('with sealing replaced the same scan finds all that a vault keeps', async () => {
  const replace = { '#lib/crypto/seal.ts': 'seal-off.ts' };
  const harness = await startHarness({ page: 'vault.html', replace });
  const { finds } = await plantAndScan(harness, path.join(folder, 'open'));
  await harness.close();
  const found = new Set(finds.map((find) => find.marker));
  expect([...found].sort()).toEqual(['draft', 'name', 'place', 'sign seed', 'title']);
});

test('the scan sees every usual writing', () => {
  const here = path.join(folder, 'writings');
  fs.mkdirSync(here);
  const marker = { name: 'ñ', value: 'manta-ñandú-de-Ana-Ñuñoa' };
  const wide = Buffer.from(marker.value, 'utf16le');
  const writings = {
    'utf-8': Buffer.from(marker.value),
    'latin-1': Buffer.from(marker.value, 'latin1'),
    'utf-16le': wide,
    'utf-16be': Buffer.from(wide).swap16(),
    hex: Buffer.from(Buffer.from(marker.value).toString('hex')),
    base64: Buffer.from(Buffer.from(`x${marker.value}yz`).toString('base64')),
    base64url: Buffer.from(Buffer.from(`xx${marker.value}y`).toString('base64url')),
  };
  for (const [encoding, bytes] of Object.entries(writings)) {
    const file = path.join(here, encoding);
    fs.writeFileSync(file, Buffer.concat([randomBytes(1_000), bytes, randomBytes(1_000)]));
    const found = scanProfile(here, [marker]).filter((find) => find.file === file);
    expect(found, encoding).not.toEqual([]);
  }
  expect(scanProfile(here, [createMarker('absent')])).toEqual([]);
});
