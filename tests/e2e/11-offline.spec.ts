/**
 * Installed and offline: the app opens with its host gone, a new version waits until someone says
 * yes and takes no typed word with it, and a file that the host altered is refused and told.
 */

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { createHost } from '../../src/host/serve.js';
import { m } from './support/messages.ts';
import { button, said, unlock, visit } from './support/acts.ts';
import { alterBuild, anyScript, printOf } from './support/altered-build.ts';
import {
  beginEdit,
  createRole,
  expectSaved,
  fillRole,
  found,
  join,
  passphraseOf,
  roleField,
  sendEdit,
} from './support/board-acts.ts';
import { expect, longTest, test, type Person, type World } from './support/world.ts';

test.use({ keepsApp: true });

const MARK = '<meta name="second-build">';
const markPage = (html: string): string => html.replace('<title>', `${MARK}<title>`);

let folder = '';
test.beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cobijo-builds-'));
});
test.afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** The same port, as after a deployment. */
async function serveInstead(world: World, buildDir: string): Promise<() => Promise<unknown>> {
  await world.closeHost();
  const host = await createHost({ port: world.host.port, buildDir });
  return () => host.close();
}

/** Until the app itself says that it opens without a network. */
async function untilKept(person: Person): Promise<void> {
  await visit(person, '/settings/install');
  await expect(person.page.getByText(said(person, m.offline_stands_kept))).toBeVisible();
}

const isSecondBuild = async (page: Page): Promise<boolean> =>
  (await page.locator('meta[name="second-build"]').count()) > 0;

test('with the host gone Ana opens, unlocks and writes; when it is back Ben reads it', async ({
  world,
  buildDir,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const role = await createRole(ana, { title: 'The key' });
  const ben = await join(world, ana, 'Ben');
  await visit(ben, role);
  await untilKept(ana);

  await world.closeHost();
  await ana.reopen();
  await unlock(ana, passphraseOf('Ana'));
  await beginEdit(ana, role);
  await fillRole(ana, { purpose: 'Written with nobody there' });
  await sendEdit(ana);
  await expectSaved(ana);

  const close = await serveInstead(world, buildDir);
  await expect(ben.page.getByText('Written with nobody there')).toBeVisible();
  expect(world.requests, 'what the worker asks for is watched too').toContain(
    `${world.host.url}/files.json`,
  );
  await close();
});

test('a new version waits for a yes, shows both fingerprints, and takes no typed word with it', async ({
  world,
  buildDir,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  const role = await createRole(ana, { title: 'The key' });
  await untilKept(ana);
  await expect(ana.page.getByRole('main')).toContainText(printOf(buildDir));

  const next = alterBuild(buildDir, path.join(folder, 'next'), {
    file: 'index.html',
    edit: markPage,
    isListed: true,
  });
  const close = await serveInstead(world, next);
  await ana.reopen();
  expect(await isSecondBuild(ana.page), 'a closed browser is no yes').toBe(false);
  const news = ana.page.getByText(said(ana, m.offline_new_title));
  await expect(news).toBeVisible();
  await unlock(ana, passphraseOf('Ana'));
  await expect(ana.page.getByRole('main')).toContainText(printOf(buildDir));
  await expect(ana.page.getByRole('main')).toContainText(printOf(next));
  const other = await ana.page.context().newPage();
  await other.goto(world.host.url);
  await expect(other.getByText(said(ana, m.offline_new_title))).toBeVisible();
  await ana.page.bringToFront();

  await button(ana, m.offline_new_not_now).click();
  await expect(news).toBeHidden();
  await beginEdit(ana, role);
  await expect(news, 'quiet until the next start').toBeHidden();
  await ana.page.reload();
  expect(await isSecondBuild(ana.page), 'a reload is no yes').toBe(false);
  await unlock(ana, passphraseOf('Ana'));
  await beginEdit(ana, role);
  await expect(news).toBeVisible();
  await roleField(ana, 'limits').pressSequentially('Not after nine', { delay: 0 });
  await button(ana, m.offline_new_yes).click();

  await expect(button(ana, m.entry_open)).toBeVisible();
  await expect.poll(() => isSecondBuild(ana.page)).toBe(true);
  await unlock(ana, passphraseOf('Ana'));
  await beginEdit(ana, role);
  await expect(roleField(ana, 'limits'), 'typed right before the yes').toHaveValue(
    'Not after nine',
  );
  await visit(ana, '/settings/install');
  await expect(ana.page.getByRole('main')).toContainText(printOf(next));
  await expect(news).toBeHidden();
  expect(await isSecondBuild(other), 'the other window goes on as it was').toBe(false);
  await expect(other.getByText(said(ana, m.offline_elsewhere_text))).toBeVisible();
  await close();
});

longTest(
  'a file that the host altered is refused and told, and what is in use goes on',
  async ({ world, buildDir }) => {
    const ana = await found(world, 'Ana', 'The Vine');
    await untilKept(ana);
    const script = anyScript(buildDir);
    const next = alterBuild(buildDir, path.join(folder, 'next'), {
      file: script,
      edit: (text) => `${text}\n// the next version`,
      isListed: true,
    });
    const altered = alterBuild(next, path.join(folder, 'altered'), {
      file: script,
      edit: (text) => `${text}\nfetch("/taken");`,
      isListed: false,
    });
    const close = await serveInstead(world, altered);
    await ana.reopen();
    await expect(ana.page.getByText(said(ana, m.offline_refused_title))).toBeVisible();
    await expect(ana.page.getByText(`/${script}`)).toBeVisible();
    await unlock(ana, passphraseOf('Ana'));
    await visit(ana, '/settings/install');
    await expect(ana.page.getByRole('main')).toContainText(printOf(buildDir));
    await ana.reopen();
    await unlock(ana, passphraseOf('Ana'));

    // Whoever comes for the first time keeps nothing of it, and is told.
    const carmen = await world.person('Carmen', { lang: 'es' });
    await expect(carmen.page.getByText(said(carmen, m.offline_refused_title))).toBeVisible();
    await close();
  },
);

test('by a notebook’s name and icon: what changes at once, and what stays until it is installed again', async ({
  world,
}) => {
  const ana = await found(world, 'Ana', 'The Vine');
  await visit(ana, '/settings/install');
  expect(await shownAs(ana)).toEqual(OWN);
  const notebook = ana.page.getByRole('radio', { name: said(ana, m.offline_face_notebook) });
  await notebook.check();
  await expect.poll(() => shownAs(ana)).toEqual(NOTEBOOK);
  // Neither does it hide anything, nor is what is installed already renamed: both are said.
  const told = ana.page.getByText(said(ana, m.offline_face_shows));
  await expect(told).toContainText('does not hide');
  await expect(told).toContainText('keeps its name until you install it again');

  await ana.reopen();
  await expect(ana.page, 'the lock says it too').toHaveTitle('Notes');
  await unlock(ana, passphraseOf('Ana'));
  expect(await shownAs(ana)).toEqual({ ...NOTEBOOK, title: 'Today · Notes' });
  await expect(ana.page.getByText('The Vine').first(), 'inside nothing changes').toBeVisible();

  await visit(ana, '/settings/install');
  await ana.page.getByRole('radio', { name: said(ana, m.app_name) }).check();
  await expect.poll(() => shownAs(ana)).toEqual(OWN);
  expect(await ana.page.evaluate(() => localStorage.getItem('face'))).toBeNull();
});

const OWN = {
  title: 'Settings · Cobijo',
  icon: '/favicon.svg',
  installed: {
    name: 'Cobijo',
    icons: ['/icon-192.png', '/icon-512.png', '/icon-maskable-512.png'],
  },
};
const NOTEBOOK = {
  title: 'Settings · Notes',
  icon: '/notebook.svg',
  installed: {
    name: 'Notes',
    icons: ['/notebook-192.png', '/notebook-512.png', '/notebook-maskable-512.png'],
  },
};

/** The window, its tab, and what an installation would be called now. */
function shownAs({ page }: Person): Promise<unknown> {
  return page.evaluate(async () => {
    const at = (rel: string) =>
      new URL(document.head.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`)?.href ?? '')
        .pathname;
    const manifest = (await (await fetch(at('manifest'))).json()) as {
      name: string;
      icons: { src: string }[];
    };
    return {
      title: document.title,
      icon: at('icon'),
      installed: { name: manifest.name, icons: manifest.icons.map(({ src }) => src) },
    };
  });
}
