// `npm run screens`: every screen and state, in both languages, light and dark, 360 and 1280 px wide,
// as pictures in tests/out/screens with an index.html and contact sheets to look at. What can be
// reached comes from the running app, with four people's browsers; the rest from the galleries.
// `--readme` also copies the README's pictures to docs/images. Other words choose by title.
// @ts-check
import { spawnSync } from 'node:child_process';
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
} from '../../src/host/prepare.js';

const outDir = path.join(root, 'tests/out/screens');

main(async () => {
  checkNode();
  await ensureInstalled();
  await ensureBuilt();
  const { ensureChromium } = await import('../chromium.js');
  const chromium = await ensureChromium();
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  if (words.length === 0) fs.rmSync(outDir, { recursive: true, force: true });
  const { code } = await run(
    process.execPath,
    [
      ...[
        binOf('@playwright/test/cli.js'),
        'test',
        '--config',
        'tests/screens/playwright.config.ts',
      ],
      ...words.flatMap((word) => ['-g', word]),
    ],
    { env: { COBIJO_CHROMIUM: chromium } },
  );
  const { makeSheets } = await import('./sheets.js');
  const sheets = await makeSheets(outDir, chromium);
  say(`Pictures: ${path.relative(root, outDir)}/index.html and ${String(sheets.length)} sheets.`);
  if (process.argv.includes('--readme')) copyReadme();
  process.exitCode = code;
});

/** With fewer colours where ImageMagick is there to choose them: a third of the size, nothing lost to the eye. */
function copyReadme() {
  const to = path.join(root, 'docs/images');
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(path.join(outDir, 'readme'))) {
    const [picture, copy] = [path.join(outDir, 'readme', name), path.join(to, name)];
    const { status } = spawnSync('convert', [
      picture,
      '-strip',
      '-dither',
      'None',
      '-colors',
      '128',
      copy,
    ]);
    if (status !== 0) fs.copyFileSync(picture, copy);
  }
  say('Copied the README’s pictures to docs/images.');
}
