// What `npm start` and `npm test` do before anything else: check Node, install the packages when
// they differ from package-lock.json, build the app when its sources changed. Plain Node with no
// packages, because it runs before there are any. A second run finds all in place and needs no
// network. Failures are thrown as `Told`, whose text says what to do; nothing is half-reported.
// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A failure whose message is complete: say it and stop, with no stack. */
export class Told extends Error {}

/** @type {readonly [number, number]} */
const oldestNode = [20, 19];

/** @param {string} [version] */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantMajor, wantMinor] = oldestNode;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new Told(
    `Cobijo needs Node ${String(wantMajor)}.${String(wantMinor)} or newer, and this is Node ${version}.\n` +
      'Install a current one from https://nodejs.org and run the same command again.',
  );
}

/** @param {string} text */
export const say = (text) => {
  process.stdout.write(`${text}\n`);
};

/**
 * Runs a command, letting its output through.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` is the last part of what it wrote
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, [...args], {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and npx are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32' && !path.isAbsolute(command),
    });
    /** @param {Buffer} chunk @param {NodeJS.WriteStream} to */
    const pass = (chunk, to) => {
      to.write(chunk);
      output = (output + chunk.toString('utf8')).slice(-50_000);
    };
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => pass(chunk, process.stdout));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => pass(chunk, process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {string} file */
const readText = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');

/** @param {string | Buffer} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** How this copy of Node starts npm or npx. @param {'npm' | 'npx'} name */
export function npmCommand(name) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('npm-cli.js')) {
    return { command: process.execPath, args: [path.join(path.dirname(npm), `${name}-cli.js`)] };
  }
  return { command: name, args: [] };
}

/** The script of an installed package's command. @param {string} file below node_modules */
export const binOf = (file) => path.join(root, 'node_modules', file);

const networkTrouble =
  /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i;

function installStamp() {
  const lock = readText(path.join(root, 'package-lock.json'));
  return sha256([lock, process.platform, process.arch, process.versions.modules].join('\n'));
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/** @param {string} lock @returns {Packages} */
function readPackages(lock) {
  /** @type {unknown} */
  const parsed = JSON.parse(lock);
  return /** @type {{ packages: Packages }} */ (parsed).packages;
}

/**
 * Whether node_modules already is what package-lock.json says, by npm's own record of it: so that
 * an install made by hand is not made again.
 */
function matchesLock() {
  const hidden = readText(path.join(root, 'node_modules/.package-lock.json'));
  const lock = readText(path.join(root, 'package-lock.json'));
  if (hidden === '' || lock === '') return false;
  try {
    const installed = readPackages(hidden);
    return Object.entries(readPackages(lock)).every(
      ([name, entry]) =>
        name === '' || entry.optional === true || installed[name]?.version === entry.version,
    );
  } catch {
    return false; // An unreadable record is as good as none: install again.
  }
}

/** What npm ci says when the lock lacks packages that package.json's tree names. */
const lockIsPartial = /code EUSAGE[\s\S]*in sync/;

/** @param {readonly string[]} words */
function runNpm(...words) {
  const { command, args } = npmCommand('npm');
  return run(command, [...args, ...words, '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Installs the packages unless they are there. */
export async function ensureInstalled() {
  const stampFile = path.join(root, 'node_modules/.cobijo-stamp');
  const stamp = installStamp();
  if (readText(stampFile) === stamp) return;
  if (!matchesLock()) {
    say('Installing packages (needed once, and again when package-lock.json changes) …');
    let { code, output } = await runNpm('ci', '--include=dev');
    if (code !== 0 && lockIsPartial.test(output)) {
      // Written where some platforms' optional packages could not be had. Everything that the lock
      // does name is still installed at its version and checked against its hash.
      say(
        'package-lock.json leaves out packages for some platforms; installing by the rest of it …',
      );
      ({ code, output } = await runNpm('install', '--no-save', '--include=dev'));
    }
    if (code !== 0) throw new Told(installAdvice(output));
  }
  fs.writeFileSync(stampFile, stamp);
}

/** @param {string} output */
function installAdvice(output) {
  if (networkTrouble.test(output)) {
    return (
      'The packages could not be fetched: the package registry is out of reach.\n' +
      'Connect to the internet and run the same command again. It is needed this once only.'
    );
  }
  return (
    'Installing the packages failed; npm says why above.\n' +
    'If it speaks of a missing or unwritable file, delete the folder node_modules and run the same command again.'
  );
}

/** What the build is made from. Tests and the host are not part of it. */
const buildInputs = [
  ...['src', 'static', 'package.json', 'package-lock.json'],
  ...['svelte.config.js', 'vite.config.ts', 'tsconfig.json'],
];
const notBuilt =
  /^src\/(host|lib\/paraglide)(\/|$)|^src\/messages\/project\.inlang\/(?!settings)|\.test\.ts$/;

/** @param {string} relative @returns {string[]} */
function filesBelow(relative) {
  if (notBuilt.test(relative)) return [];
  const stat = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [relative];
  return fs
    .readdirSync(path.join(root, relative))
    .sort()
    .flatMap((name) => filesBelow(`${relative}/${name}`));
}

/** A hash of everything that the build is made from: the same sources, the same hash. */
export function hashSources() {
  const hash = createHash('sha256');
  for (const file of buildInputs.flatMap(filesBelow)) {
    hash.update(`${file}\n${sha256(fs.readFileSync(path.join(root, file)))}\n`);
  }
  return hash.digest('hex');
}

/** How src/messages becomes code; the same for the build, the tests and the type check. */
export const messageSettings = {
  project: './src/messages/project.inlang',
  outdir: './src/lib/paraglide',
  strategy: /** @type {('localStorage' | 'preferredLanguage' | 'baseLocale')[]} */ ([
    'localStorage',
    'preferredLanguage',
    'baseLocale',
  ]),
};

const messagesStamp = path.join(root, '.svelte-kit/messages-stamp');

function hashMessages() {
  const hash = createHash('sha256');
  for (const file of filesBelow('src/messages')) hash.update(readText(path.join(root, file)));
  return hash.digest('hex');
}

/**
 * Compiles the messages unless they were compiled from exactly these files. In a process of its own,
 * because the compiler leaves something open that keeps a test run from ending.
 */
export function ensureMessages() {
  const isThere = fs.existsSync(path.join(root, messageSettings.outdir, 'messages.js'));
  const stamp = hashMessages();
  if (isThere && readText(messagesStamp) === stamp) return;
  const { status } = spawnSync(
    process.execPath,
    [
      ...[binOf('@inlang/paraglide-js/bin/run.js'), 'compile', '--silent'],
      ...['--project', messageSettings.project, '--outdir', messageSettings.outdir],
      ...['--strategy', ...messageSettings.strategy],
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  if (status !== 0)
    throw new Told('The messages in src/messages could not be compiled; see above.');
  fs.mkdirSync(path.dirname(messagesStamp), { recursive: true });
  fs.writeFileSync(messagesStamp, stamp);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // No such process: that is the answer.
  }
}

/**
 * Two builds in one folder would mix their files: the second waits for the first.
 * @template T
 * @param {() => Promise<T>} act
 */
async function alone(act) {
  const lock = path.join(root, '.svelte-kit/building');
  fs.mkdirSync(path.dirname(lock), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch {
      if (!isAlive(Number(readText(lock)) || -1)) fs.rmSync(lock, { force: true });
      else if (!told) say('Another build is running; waiting for it …');
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
  try {
    return await act();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** Builds the app into build/ unless it was built from exactly these sources. */
export async function ensureBuilt() {
  const stampFile = path.join(root, 'build/.stamp');
  const isBuilt = () =>
    readText(stampFile) === hashSources() && fs.existsSync(path.join(root, 'build/index.html'));
  if (isBuilt()) return;
  await alone(async () => {
    if (isBuilt()) return;
    say('Building the app …');
    const stamp = hashSources();
    fs.rmSync(stampFile, { force: true });
    const { code } = await run(
      process.execPath,
      [binOf('vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      { env: { NODE_ENV: 'production' } },
    );
    if (code !== 0) {
      throw new Told('Building the app failed; the reason is above. Nothing was started.');
    }
    fs.writeFileSync(stampFile, stamp);
    // The build has compiled them.
    fs.writeFileSync(messagesStamp, hashMessages());
  });
}

/**
 * Runs a launcher: says what it has to say, and turns failures into sentences and an exit code.
 * @param {() => Promise<void>} launch
 */
export function main(launch) {
  launch().catch((/** @type {unknown} */ error) => {
    const text =
      error instanceof Told ? error.message : error instanceof Error ? error.stack : error;
    process.stderr.write(`\n${String(text)}\n`);
    process.exitCode = 1;
  });
}
