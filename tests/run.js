// `npm test`: everything, from a fresh clone, with one closing line that is true of all of it. The
// newcomer's browser test comes first, then unit, property and host tests, then the other browser
// tests. `--long` adds the long ones. A runner that crashes or runs nothing counts as a failure.
// Times are printed beside their budgets (tests/budgets.json) and never decide the outcome.
// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import {
  binOf,
  checkNode,
  ensureBuilt,
  ensureInstalled,
  main,
  root,
  run,
  say,
} from '../src/host/prepare.js';

/**
 * @typedef {object} FileResult
 * @property {string} file
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

const outDir = path.join(root, 'tests/out');
const isLong = process.argv.includes('--long');

/** @param {string} name @returns {unknown} */
function readReport(name) {
  const file = path.join(outDir, name);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}

/**
 * @typedef {{ testResults: { name: string, status: string, startTime: number, endTime: number,
 *   assertionResults: { status: string }[] }[] }} VitestReport
 * @param {VitestReport} report @returns {FileResult[]}
 */
function readVitest(report) {
  return report.testResults.map((result) => {
    /** @param {string[]} of */
    const count = (...of) =>
      result.assertionResults.filter((test) => of.includes(test.status)).length;
    const failed = count('failed');
    return {
      file: path.relative(root, result.name),
      seconds: (result.endTime - result.startTime) / 1000,
      passed: count('passed'),
      // A file that could not even be loaded has no tests and failed all the same.
      failed: failed === 0 && result.status === 'failed' ? 1 : failed,
      skipped: count('skipped', 'pending', 'todo', 'disabled'),
    };
  });
}

/**
 * @typedef {{ status: string, results: { duration: number }[] }} PlaywrightTest
 * @typedef {{ file: string, specs?: { tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 * @typedef {{ suites: PlaywrightSuite[], errors: unknown[] }} PlaywrightReport
 */

/** @param {PlaywrightSuite} suite @returns {PlaywrightTest[]} */
const testsOf = (suite) => [
  ...(suite.specs ?? []).flatMap((spec) => spec.tests),
  ...(suite.suites ?? []).flatMap(testsOf),
];

/** @param {PlaywrightReport} report @returns {FileResult[]} */
function readPlaywright(report) {
  return report.suites.map((suite) => {
    const tests = testsOf(suite);
    /** @param {string} status */
    const count = (status) => tests.filter((test) => test.status === status).length;
    const durations = tests.flatMap((test) => test.results.map((result) => result.duration));
    return {
      file: `tests/e2e/${suite.file}`,
      seconds: durations.reduce((sum, ms) => sum + ms, 0) / 1000,
      passed: count('expected'),
      failed: count('unexpected') + count('flaky'),
      skipped: count('skipped'),
    };
  });
}

/**
 * Runs one runner and reads its report. What it does not account for (a crash, no tests at all, an
 * exit code without a failed test) becomes one failure of its own.
 * @param {string} title @param {readonly string[]} args
 * @param {{ report: string, env: Record<string, string>, read: (report: never) => FileResult[] }} options
 * @returns {Promise<FileResult[]>}
 */
async function runRunner(title, args, { report, env, read }) {
  say(`\n— ${title}`);
  fs.rmSync(path.join(outDir, report), { force: true });
  const startedAt = performance.now();
  const { code } = await run(process.execPath, args, { env });
  const found = readReport(report);
  const files = found === undefined ? [] : read(/** @type {never} */ (found));
  const ran = files.reduce((sum, file) => sum + file.passed + file.failed, 0);
  const failed = files.reduce((sum, file) => sum + file.failed, 0);
  if (ran > 0 && (code === 0 || failed > 0)) return files;
  const reason = ran === 0 ? 'ran no test' : `ended with code ${String(code)} and no failed test`;
  say(`${title}: ${reason}; counted as a failure.`);
  const seconds = (performance.now() - startedAt) / 1000;
  return [...files, { file: `(${title}: ${reason})`, seconds, passed: 0, failed: 1, skipped: 0 }];
}

/** @param {'first' | 'looks' | 'rest'} project @param {Record<string, string>} env */
const runBrowserTests = (project, env) =>
  runRunner(
    { first: 'The newcomer, first of all', looks: 'Looking', rest: 'People' }[project],
    [
      binOf('@playwright/test/cli.js'),
      ...['test', '--config', 'tests/playwright.config.ts'],
      ...[`--project=${project}`, '--reporter=list,json'],
      ...(project === 'first' ? [] : ['--workers=2']),
      ...(project === 'looks' ? ['--fully-parallel'] : []),
    ],
    {
      report: `e2e-${project}.json`,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(outDir, `e2e-${project}.json`) },
      read: readPlaywright,
    },
  );

/** @param {Record<string, string>} env */
const runUnitTests = (env) =>
  runRunner(
    'Units, properties, host, messages',
    [
      binOf('vitest/vitest.mjs'),
      ...['run', '--reporter=default', '--reporter=json'],
      `--outputFile.json=${path.join(outDir, 'vitest.json')}`,
    ],
    { report: 'vitest.json', env, read: readVitest },
  );

/** @param {FileResult[]} files @param {number} total */
function printBudgets(files, total) {
  /** @type {{ total: number, e2e: number, unit: number, files: Record<string, number> }} */
  const budgets = JSON.parse(fs.readFileSync(path.join(root, 'tests/budgets.json'), 'utf8'));
  say('\nSeconds taken and allowed, per file:');
  for (const { file, seconds } of files) {
    const allowed = budgets.files[file] ?? (file.includes('e2e/') ? budgets.e2e : budgets.unit);
    const mark = seconds > allowed && !isLong ? '  over budget' : '';
    say(`${seconds.toFixed(1).padStart(8)} / ${String(allowed).padStart(4)}  ${file}${mark}`);
  }
  say(
    `${total.toFixed(1).padStart(8)} / ${String(budgets.total).padStart(4)}  all, with installing and building`,
  );
}

main(async () => {
  const startedAt = performance.now();
  checkNode();
  await ensureInstalled();
  const { ensureChromium } = await import('./chromium.js');
  const browser = await ensureChromium();
  say(`Browser: ${browser}`);
  await ensureBuilt();
  fs.mkdirSync(outDir, { recursive: true });
  const env = {
    CI: 'true',
    NO_COLOR: '1',
    COBIJO_CHROMIUM: browser,
    ...(isLong && { COBIJO_LONG: '1' }),
  };
  const files = [
    ...(await runBrowserTests('first', env)),
    ...(await runUnitTests(env)),
    ...(await runBrowserTests('looks', env)),
    ...(await runBrowserTests('rest', env)),
  ];
  printBudgets(files, (performance.now() - startedAt) / 1000);

  /** @param {'passed' | 'failed' | 'skipped'} of */
  const sum = (of) => files.reduce((all, file) => all + file[of], 0);
  const skipped = sum('skipped') > 0 ? `, ${String(sum('skipped'))} skipped` : '';
  if (sum('failed') > 0) process.exitCode = 1;
  say(`\nTests: ${String(sum('passed'))} passed, ${String(sum('failed'))} failed${skipped}`);
});
