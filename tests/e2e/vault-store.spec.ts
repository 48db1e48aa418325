/**
 * The vault in a real browser: creating, unlocking, changing the passphrase, saving against a head,
 * erasing, and two tabs on one vault. See docs/PROTOCOL.md §11.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type {} from '../harness/vault-page.ts';
import { startBrowser, type BrowserProcess } from './support/browser-process.ts';
import { startHarness, type Harness } from './support/harness.ts';

const PASSPHRASE = 'lumar tesip donal rokas fitul';

let harness: Harness;
let folder: string;
let browser: BrowserProcess;
/** Of the test: its own storage, forgotten with it. */
let context: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  harness = await startHarness({ page: 'vault.html' });
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-vault-'));
  browser = await startBrowser({ profile: folder, lang: 'es' });
});

test.afterAll(async () => {
  await browser.close();
  await harness.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async () => {
  const all = browser.context.browser();
  if (all === null) throw new Error('the context has no browser');
  context = await all.newContext();
  page = await openTab();
});

test.afterEach(() => context.close());

async function openTab(where: BrowserContext = context, url = harness.url): Promise<Page> {
  const tab = await where.newPage();
  await tab.goto(url);
  await tab.waitForFunction(() => 'cobijo' in globalThis);
  return tab;
}

async function createVault(tab: Page, passphrase = PASSPHRASE): Promise<string> {
  const created = await tab.evaluate((words) => cobijo.create(words, 'Ana'), passphrase);
  if (!created.ok) throw new Error(created.error);
  return created.value;
}

async function unlock(tab: Page, id: string, passphrase = PASSPHRASE): Promise<string> {
  return tab.evaluate(
    async ([vault, words]) => {
      const result = await cobijo.unlock(vault ?? '', words ?? '');
      return result.ok ? 'open' : result.error;
    },
    [id, passphrase],
  );
}

test('Ana’s vault opens with her passphrase, however its accents and spaces are typed', async () => {
  const id = await createVault(page, 'canción de cuna para todas');
  await page.evaluate(() => cobijo.vault().lock());
  expect(await unlock(page, id, 'cancion de cuna para todas')).toBe('wrong-passphrase');
  expect(await unlock(page, id, '')).toBe('wrong-passphrase');
  expect(await unlock(page, id, ' canción  de cuna para todas '.normalize('NFD'))).toBe('open');
  expect(await page.evaluate(() => cobijo.vault().profile())).toEqual({
    name: 'Ana',
    lockMinutes: 15,
  });
  expect(await unlock(page, 'another', PASSPHRASE)).toBe('gone');
});

test('photos lie there whole or not at all, under tags, and go with their board', async () => {
  await createVault(page);
  const told = await page.evaluate(async () => {
    const board = await cobijo.addBoard('Con fotos');
    const open = () =>
      cobijo.openPhotos({
        rows: cobijo.vault(),
        localId: board.localId,
        member: 'Ana' as never,
        after: () => () => undefined,
        random: cobijo.randomBytes,
        memberOf: () => null,
        sparesData: () => false,
      });
    const first = await open();
    const bytes = new TextEncoder().encode('a picture of the sea '.repeat(5_000));
    const put = await first.photos.put(bytes);
    if (!put.ok) throw new Error(put.error);
    await first.close();
    const read = await (await open()).photos.read(put.value);
    const rows = await cobijo.vault().listPlaces(board.localId);
    // Everything that lies on the disk, as bytes told as letters.
    const disk: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const opened = await cobijo.database.openDatabase(name ?? '', { create: () => undefined });
      if (!opened.ok) throw new Error(opened.error);
      for (const store of opened.value.objectStoreNames) {
        const all = opened.value.transaction(store).objectStore(store);
        const [keys, values] = [
          await cobijo.database.answer(all.getAllKeys()),
          await cobijo.database.answer<unknown[]>(all.getAll()),
        ];
        disk.push(JSON.stringify(keys));
        for (const value of values)
          disk.push(
            value instanceof Uint8Array
              ? new TextDecoder('latin1').decode(value)
              : JSON.stringify(value),
          );
      }
      opened.value.close();
    }
    const { key, name } = put.value;
    const secrets = [
      'picture of the sea',
      key,
      name,
      atob(key.replace(/-/g, '+').replace(/_/g, '/')),
    ];
    const seen = secrets.filter((secret) => disk.some((text) => text.includes(secret)));
    await cobijo.vault().removeBoard(board.localId);
    const left = await cobijo.vault().listPlaces(board.localId);
    return {
      ...{ rows, seen, left, most: Math.max(...disk.map(({ length }) => length)) },
      isSame: read.ok && read.value.length === bytes.length && read.value[9] === bytes[9],
    };
  });
  expect(told.isSame).toBe(true);
  expect(told.rows.ok && told.rows.value.length).toBe(6);
  expect(told.most).toBeGreaterThan(32_768);
  expect(told.seen).toEqual([]);
  expect(told.left).toEqual({ ok: true, value: [] });
});

test('two vaults in one browser list in their order, and neither opens with the other’s words', async () => {
  const first = await createVault(page);
  const second = await createVault(page, 'otra manta para Ben');
  const listed = await page.evaluate(() => cobijo.vaults.listVaults());
  expect(listed).toEqual({
    ok: true,
    value: [
      { id: first, order: 1 },
      { id: second, order: 2 },
    ],
  });
  expect(await unlock(page, second)).toBe('wrong-passphrase');
  expect(await unlock(page, first)).toBe('open');
});

test('profile, boards and rows are there again in another tab', async () => {
  const id = await createVault(page);
  const before = await page.evaluate(async () => {
    await cobijo.vault().setProfile({ name: 'Ana María', lockMinutes: 30 });
    const entry = await cobijo.addBoard('La manta');
    await cobijo.vault().putBoard({ ...entry, title: 'La manta larga' });
    await cobijo.vault().writeRow('draft/role', new TextEncoder().encode('hola'));
    return Array.from(entry.headerKey);
  });
  await page.close();
  page = await openTab();
  expect(await unlock(page, id)).toBe('open');
  const after = await page.evaluate(async () => {
    const [board] = cobijo.vault().boards();
    const row = await cobijo.vault().readRow('draft/role');
    const places = await cobijo.vault().listPlaces('draft');
    return {
      name: cobijo.vault().profile().name,
      title: board?.title,
      key: Array.from(board?.headerKey ?? []),
      draft: row.ok && row.value ? new TextDecoder().decode(row.value) : null,
      places,
    };
  });
  expect(after).toEqual({
    name: 'Ana María',
    title: 'La manta larga',
    key: before,
    draft: 'hola',
    places: { ok: true, value: ['draft/role'] },
  });
});

test('a changed passphrase opens the vault, and the old one does so no more', async () => {
  const id = await createVault(page);
  const results = await page.evaluate(async (old) => {
    await cobijo.addBoard('La manta');
    const wrong = await cobijo.vault().changePassphrase('not these words', 'new words');
    const right = await cobijo.vault().changePassphrase(old, 'ahora con otras palabras');
    cobijo.vault().lock();
    return [wrong, right];
  }, PASSPHRASE);
  expect(results).toEqual([
    { ok: false, error: 'wrong-passphrase' },
    { ok: true, value: undefined },
  ]);
  expect(await unlock(page, id)).toBe('wrong-passphrase');
  expect(await unlock(page, id, 'ahora con otras palabras')).toBe('open');
  expect(await page.evaluate(() => cobijo.vault().boards().length)).toBe(1);
});

test('damage on the disk is called damage, and never a wrong passphrase', async () => {
  const id = await createVault(page);
  await page.evaluate(() => cobijo.vault().lock());
  await page.evaluate(async (vault) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('cobijo');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction('vaults', 'readwrite');
    const store = transaction.objectStore('vaults');
    const row = store.get(vault);
    row.onsuccess = () => {
      row.result.wrapped[30] ^= 1;
      store.put(row.result);
    };
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
  }, id);
  expect(await unlock(page, id)).toBe('damaged');
});

test('a locked vault has forgotten its keys and does nothing more', async () => {
  await createVault(page);
  const after = await page.evaluate(async () => {
    const vault = cobijo.vault();
    await cobijo.addBoard('La manta');
    const [board] = vault.boards();
    vault.lock();
    return {
      keys: [board?.signSeed, board?.boxSecret, board?.headerKey].map((key) =>
        key?.every((byte) => byte === 0),
      ),
      write: await vault.writeRow('draft/role', new Uint8Array(3)),
      read: await vault.readRow('draft/role'),
      closed: cobijo.kept.closed,
    };
  });
  const closed = { ok: false, error: 'closed' };
  expect(after).toEqual({
    keys: [true, true, true],
    write: closed,
    read: closed,
    closed: ['locked'],
  });
});

test('a vault that is locked while a change is being saved saves all of it or nothing', async () => {
  const id = await createVault(page);
  const result = await page.evaluate(async () => {
    const { localId } = await cobijo.addBoard('La manta');
    const saving = cobijo.commitNext(localId, 0);
    cobijo.vault().lock();
    return { localId, saved: await saving };
  });
  expect(await unlock(page, id)).toBe('open');
  const found = await page.evaluate(async (localId) => {
    const head = await cobijo.vault().ownHead(localId);
    const outbox = await cobijo.vault().outbox(localId);
    return { head: head.ok && head.value?.content.count, rows: outbox.ok && outbox.value.length };
  }, result.localId);
  expect(found).toEqual(result.saved.ok ? { head: 1, rows: 1 } : { head: undefined, rows: 0 });
});

test('what was saved is there after the browser is killed, in the order of saving', async () => {
  const profile = path.join(folder, 'killed');
  let killable = await startBrowser({ profile, lang: 'es' });
  page = await openTab(killable.context);
  const id = await createVault(page);
  const localId = await page.evaluate(async () => {
    const entry = await cobijo.addBoard('La manta');
    for (let count = 0; count < 12; count++) {
      const saved = await cobijo.commitNext(entry.localId, count, new Uint8Array(50).fill(count));
      if (!saved.ok) throw new Error(saved.error);
    }
    return entry.localId;
  });
  await killable.kill();
  killable = await startBrowser({ profile, lang: 'es' });
  page = await openTab(killable.context);
  expect(await unlock(page, id)).toBe('open');
  const found = await page.evaluate(async (local) => {
    const outbox = await cobijo.vault().outbox(local);
    const head = await cobijo.vault().ownHead(local);
    if (!outbox.ok || !head.ok) throw new Error('not readable');
    await cobijo.vault().clearOutbox(local, 9);
    await cobijo.commitNext(local, 12);
    const rest = await cobijo.vault().outbox(local);
    return {
      rows: outbox.value.map((row) => [row.at, row.clock, row.sealed[0], row.sealed.length]),
      count: head.value?.content.count,
      rest: rest.ok && rest.value.map((row) => row.at),
    };
  }, localId);
  expect(found.rows).toEqual(Array.from({ length: 12 }, (_, at) => [at, at, at, 50]));
  expect(found.count).toBe(12);
  expect(found.rest).toEqual([10, 11, 12]);
  await killable.close();
});

test('two tabs cannot both save after the same head', async () => {
  const id = await createVault(page);
  const localId = await page.evaluate(async () => (await cobijo.addBoard('La manta')).localId);
  const other = await openTab();
  expect(await unlock(other, id)).toBe('open');
  const results = await Promise.all(
    [page, other].map((tab) => tab.evaluate((local) => cobijo.commitNext(local, 0), localId)),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results).toContainEqual({ ok: false, error: 'head-mismatch' });
  const rows = await page.evaluate((local) => cobijo.vault().outbox(local), localId);
  expect(rows.ok && rows.value).toHaveLength(1);
});

test('with the head not compared, both tabs would save', async () => {
  const unchecked = await startHarness({
    page: 'vault.html',
    replace: { '#lib/sync/vault/outbox.ts': 'heads-not-compared.ts' },
  });
  const tabs = await Promise.all([0, 1].map(() => openTab(context, unchecked.url)));
  const [first, second] = tabs as [Page, Page];
  const id = await createVault(first);
  const localId = await first.evaluate(async () => (await cobijo.addBoard('La manta')).localId);
  expect(await unlock(second, id)).toBe('open');
  const results = await Promise.all(
    tabs.map((tab) => tab.evaluate((local) => cobijo.commitNext(local, 0), localId)),
  );
  await unchecked.close();
  expect(results.filter((result) => result.ok)).toHaveLength(2);
});

test('one tab writes; another may take over, and the first is told', async () => {
  const other = await openTab();
  const hold = (tab: Page, how: 'holdWritingTab' | 'takeOverWritingTab') =>
    tab.evaluate(async (request) => {
      const tabs = globalThis as unknown as { lost: number; release?: () => void };
      tabs.lost = 0;
      const result = await cobijo.locks[request]('vault', { onLost: () => tabs.lost++ });
      if (result.held) tabs.release = result.release;
      return result.held;
    }, how);
  const lost = (tab: Page) => tab.evaluate(() => (globalThis as unknown as { lost: number }).lost);

  expect(await hold(page, 'holdWritingTab')).toBe(true);
  expect(await hold(other, 'holdWritingTab')).toBe(false);
  expect(await hold(other, 'takeOverWritingTab')).toBe(true);
  await expect.poll(() => lost(page)).toBe(1);
  expect(await hold(page, 'holdWritingTab')).toBe(false);
  await other.evaluate(() => (globalThis as unknown as { release: () => void }).release());
  await expect.poll(() => hold(page, 'holdWritingTab')).toBe(true);
  expect(await lost(other)).toBe(0);
});

test('erasing takes every database with it, an open tab’s too, and says so only then', async () => {
  const id = await createVault(page);
  await page.evaluate(async () => {
    const entry = await cobijo.addBoard('La manta');
    await cobijo.openStore(entry.dbName);
    cobijo.append(3);
    await cobijo.store().settled();
  });
  const kept = await createVault(await openTab(), 'otra manta para Ben');
  const other = await openTab();
  expect(await other.evaluate((vault) => cobijo.vaults.eraseVault(vault), id)).toEqual({
    ok: true,
  });
  const left = await other.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    vaults: await cobijo.vaults.listVaults(),
  }));
  // The registry and the other vault's own.
  expect(left.databases).toBe(2);
  expect(left.vaults).toEqual({ ok: true, value: [{ id: kept, order: 2 }] });
  await expect.poll(() => page.evaluate(() => cobijo.kept.closed)).toEqual(['lost']);
  expect(await page.evaluate(() => cobijo.kept.troubles)).toContain('closed');
  expect(await unlock(other, id)).toBe('gone');
});

test('an erasing that was cut short is ended at the next start', async () => {
  const id = await createVault(page);
  await page.evaluate(async (vault) => {
    await cobijo.addBoard('La manta');
    // What a crash in the middle leaves behind.
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('cobijo');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction('vaults', 'readwrite');
    const store = transaction.objectStore('vaults');
    const row = store.get(vault);
    row.onsuccess = () => store.put({ ...row.result, isErasing: true, wrapped: new Uint8Array() });
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    db.close();
  }, id);
  const other = await openTab();
  expect(await other.evaluate(() => cobijo.vaults.listVaults())).toEqual({ ok: true, value: [] });
  expect(await unlock(other, id)).toBe('gone');
  expect(await other.evaluate(() => cobijo.vaults.finishErasures())).toEqual({ ok: true });
  const names = await other.evaluate(async () =>
    (await indexedDB.databases()).map((db) => db.name),
  );
  expect(names).toEqual(['cobijo']);
});

test('a removed board leaves no database and no row', async () => {
  await createVault(page);
  const left = await page.evaluate(async () => {
    const first = await cobijo.addBoard('La manta');
    const second = await cobijo.addBoard('La olla');
    for (const { localId, dbName } of [first, second]) {
      await cobijo.openStore(dbName);
      await cobijo.store().close();
      await cobijo.commitNext(localId, 0);
      await cobijo.vault().writeRow(`${localId}/snapshot`, new Uint8Array(9));
    }
    const removed = await cobijo.vault().removeBoard(first.localId);
    const names = (await indexedDB.databases()).map((db) => db.name);
    return {
      removed,
      hasFirst: names.includes(first.dbName),
      hasSecond: names.includes(second.dbName),
      titles: cobijo
        .vault()
        .boards()
        .map((board) => board.title),
      places: await cobijo.vault().listPlaces(first.localId),
      outbox: await cobijo.vault().outbox(first.localId),
      kept: await cobijo.vault().listPlaces(second.localId),
      second: second.localId,
    };
  });
  expect(left).toMatchObject({
    removed: { ok: true },
    hasFirst: false,
    hasSecond: true,
    titles: ['La olla'],
    places: { ok: true, value: [] },
    outbox: { ok: true, value: [] },
    kept: { ok: true, value: [`${left.second}/own-head`, `${left.second}/snapshot`] },
  });
});

test('a full disk is told, nothing half is saved, and saving goes on when there is room', async () => {
  // Before anything is stored: Chromium remembers for a while how much room there was.
  const session = await context.newCDPSession(page);
  const origin = new URL(harness.url).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  await createVault(page);
  const localId = await page.evaluate(async () => (await cobijo.addBoard('La manta')).localId);
  const full = await page.evaluate(
    (local) => cobijo.commitNext(local, 0, cobijo.randomBytes(4_000_000)),
    localId,
  );
  expect(full).toEqual({ ok: false, error: 'no-space' });
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  const head = await page.evaluate((local) => cobijo.vault().ownHead(local), localId);
  expect(head).toEqual({ ok: true, value: null });
  expect(await page.evaluate((local) => cobijo.commitNext(local, 0), localId)).toMatchObject({
    ok: true,
  });
});

test('this browser lacks nothing, and a page without storage or locks says what it lacks', async () => {
  const missing = () => page.evaluate(() => cobijo.capabilities.missingCapabilities());
  expect(await missing()).toEqual([]);
  await page.evaluate(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('private mode', 'SecurityError');
    };
    delete (Navigator.prototype as { locks?: unknown }).locks;
  });
  expect(await missing()).toEqual(['storage', 'locks']);
});

test('deriving a key can be called off, and tells how long it has been', async () => {
  const result = await page.evaluate(async () => {
    const controller = new AbortController();
    const phases = new Set<string>();
    const derived = await cobijo.passphraseKey.derivePassphraseKey(
      'unas palabras',
      new Uint8Array(16),
      { memoryKiB: 262_144, passes: 16 },
      {
        signal: controller.signal,
        onProgress: ({ phase }) => {
          phases.add(phase);
          if (phase === 'deriving') controller.abort();
        },
      },
    );
    return { derived, phases: [...phases] };
  });
  expect(result).toEqual({
    derived: { ok: false, error: 'cancelled' },
    phases: ['loading', 'deriving'],
  });
});
