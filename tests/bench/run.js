// `npm run bench`: Cobijo beside the plain y-webrtc and y-indexeddb that it is built on, in the same
// run and the same browser, as medians of several. Ratios count; absolutes belong to the machine. It
// fails only if something could not be measured. The table goes to tests/out/bench/table.md, and
// with `--write` to docs/BENCH.md, its rows with a goal also to README.md; `--json FILE` writes the
// same rows for a program.
// @ts-check
import fs from 'node:fs';
import os from 'node:os';
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
} from '../../src/host/prepare.js';

const outDir = path.join(root, 'tests/out/bench');

/** @typedef {{ what: string, ours: string, plain?: string, ratio?: string, goal?: string }} Row */

main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const { ensureChromium } = await import('../chromium.js');
  const chromium = await ensureChromium();
  const words = process.argv
    .slice(2)
    .filter((word, at, all) => !word.startsWith('--') && all[at - 1] !== '--json');
  if (words.length === 0) fs.rmSync(outDir, { recursive: true, force: true });
  const { code } = await run(
    process.execPath,
    [
      ...[binOf('@playwright/test/cli.js'), 'test', '--config', 'tests/bench/playwright.config.ts'],
      ...words,
    ],
    { env: { COBIJO_CHROMIUM: chromium } },
  );
  const { bundleRows } = await import('./sizes.js');
  const { profileTables } = await import('./profile.js');
  const measured = fs
    .readdirSync(outDir)
    .filter((name) => name.endsWith('.json') && !name.startsWith('trace-'))
    .sort()
    .flatMap(
      (name) => /** @type {Row[]} */ (JSON.parse(fs.readFileSync(path.join(outDir, name), 'utf8'))),
    );
  const rows = [...measured, ...bundleRows(root)];
  const table = tableOf(rows);
  fs.writeFileSync(path.join(outDir, 'table.md'), table);
  say(`\n${table}`);
  const file = jsonFile();
  if (file !== null)
    fs.writeFileSync(file, `${JSON.stringify({ ...whereAndWhen(), rows }, null, 2)}\n`);
  if (process.argv.includes('--write')) {
    writeTable('docs/BENCH.md', table);
    writeTable('README.md', tableOf(rows.filter(({ goal }) => goal !== undefined)));
    writeTable('docs/BENCH.md', profileTables(outDir), 'profiles');
  }
  process.exitCode = code;
});

/** @param {Row[]} rows */
function tableOf(rows) {
  const lines = rows.map(
    ({ what, ours, plain = '', ratio = '', goal = '' }) =>
      `| ${what.trim()} | ${ours} | ${plain} | ${ratio} | ${goal} |`,
  );
  return ['| | Cobijo | plain | ratio | goal |', '|---|--:|--:|--:|--:|', ...lines, ''].join('\n');
}

function whereAndWhen() {
  return {
    day: new Date().toISOString().slice(0, 10),
    machine: `${String(os.cpus().length)} shared cores, Node ${process.versions.node}`,
  };
}

/** `--json FILE`: the same rows for a program. */
function jsonFile() {
  const at = process.argv.indexOf('--json');
  return at === -1 ? null : (process.argv[at + 1] ?? null);
}

/**
 * Between the marks; the words around them are written by hand.
 * @param {string} name @param {string} table @param {string} mark
 */
function writeTable(name, table, mark = 'table') {
  const file = path.join(root, name);
  const before = fs.readFileSync(file, 'utf8');
  const { day, machine } = whereAndWhen();
  const measured = `<!-- ${mark} -->\n\n${day}, ${machine}.\n\n${table}\n<!-- /${mark} -->`;
  fs.writeFileSync(
    file,
    before.replace(new RegExp(`<!-- ${mark} -->[^]*<!-- /${mark} -->`), () => measured),
  );
}
