/**
 * The app's messages for the tests, all in one file: they are two thousand modules, and a worker would
 * take seconds to read them one by one. Made again whenever the messages are others.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Compiled from '../../../src/lib/paraglide/messages.js';

const root = path.resolve(import.meta.dirname, '../../..');
const compiled = path.join(root, 'src/lib/paraglide');
const ownImport = /^import .* from '\.\.\/runtime\.js';$/gm;

/** The path of the one file. */
function messagesInOne(): string {
  const hash = createHash('sha256');
  for (const lang of ['en', 'es'])
    hash.update(fs.readFileSync(path.join(root, `src/messages/${lang}.json`)));
  const folder = path.join(root, 'tests/out/messages');
  const file = path.join(folder, `${hash.digest('hex').slice(0, 16)}.js`);
  if (fs.existsSync(file)) return file;
  const parts = fs
    .readdirSync(path.join(compiled, 'messages'))
    .filter((name) => name.endsWith('.js') && name !== '_index.js')
    .map((name) => fs.readFileSync(path.join(compiled, 'messages', name), 'utf8'))
    .map((text) => text.replaceAll(ownImport, ''));
  const runtime = pathToFileURL(path.join(compiled, 'runtime.js')).href;
  const head = `import { getLocale, experimentalStaticLocale } from '${runtime}';`;
  fs.mkdirSync(folder, { recursive: true });
  // Whole or not at all: another worker may be reading it.
  const begun = `${file}.${process.pid}`;
  fs.writeFileSync(begun, [head, ...parts].join('\n'));
  fs.renameSync(begun, file);
  return file;
}

export const m = (await import(pathToFileURL(messagesInOne()).href)) as typeof Compiled.m;
