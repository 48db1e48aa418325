// Finds a Chromium or Chrome for the tests, or gets one: CHROMIUM_PATH, an installed browser,
// Playwright's own download, and last, as root on Debian, the package. Each step says what it does.
// @ts-check
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Told, binOf, run, say } from '../src/host/prepare.js';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/** Where installers put it when it is not on the PATH. */
function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')];
    return apps.flatMap((folder) => [
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    ]);
  }
  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((variable) => {
      const folder = process.env[variable];
      return folder
        ? [
            `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
            `${folder}\\Chromium\\Application\\chrome.exe`,
          ]
        : [];
    });
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'];
}

function installedPlaces() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name + suffix))),
    ...usualPlaces(),
  ].filter((file) => fs.existsSync(file));
}

/** A browser that is there but lacks its libraries does not even tell its version. @param {string} file */
function doesRun(file) {
  // On Windows --version opens a window instead of answering.
  if (process.platform === 'win32') return fs.existsSync(file);
  return spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0;
}

/** What Playwright downloaded, if it did. */
async function playwrightPlace() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return fs.existsSync(file) ? file : undefined;
}

/** The browser that is already here, or undefined. Installs nothing. */
export async function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (doesRun(chosen)) return chosen;
    throw new Told(`CHROMIUM_PATH is "${chosen}", and no browser runs from there.`);
  }
  const installed = installedPlaces().find(doesRun);
  if (installed) return installed;
  const downloaded = await playwrightPlace();
  return downloaded !== undefined && doesRun(downloaded) ? downloaded : undefined;
}

const isRoot = () => process.getuid?.() === 0;

function hasApt() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false; // Not a Debian.
  }
}

/** The browser that the tests drive, fetched if there is none. Needs the packages installed. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== undefined) return found;

  say('No Chromium or Chrome here; fetching one for the tests …');
  await run(process.execPath, [binOf('@playwright/test/cli.js'), 'install', 'chromium']);
  const downloaded = await findChromium();
  if (downloaded !== undefined) return downloaded;

  if (isRoot() && hasApt()) {
    say('Installing the package "chromium" …');
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    const packaged = await findChromium();
    if (packaged !== undefined) return packaged;
  }
  throw new Told(
    'The tests need Chromium or Chrome, and none could be found or fetched.\n' +
      'Install one, or name one:  CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

/** Arguments under which a browser makes no request of its own and runs without a screen. */
export const chromiumArgs = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  // As root (in a container) Chromium refuses to run sandboxed.
  ...(isRoot() ? ['--no-sandbox'] : []),
];
