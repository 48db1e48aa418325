/**
 * The app's messages for the tests, all in one file: they are two thousand modules, and a worker would
 * take seconds to read them one by one.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Compiled from '../../../src/lib/paraglide/messages.js';

const root = path.resolve(import.meta.dirname, '../../..');
const compiled = path.join(root, 'src/lib/paraglide');
const ownImport = /^import .* from '\.\.\/runtime\.js';$/gm;

/** The path of the one file, named by what is in it. */
function messagesInOne(): string {
  const parts = fs
    .readdirSync(path.join(compiled, 'messages'))
    .filter((name) => name.endsWith('.js') && name !== '_index.js')
    .map((name) => fs.readFileSync(path.join(compiled, 'messages', name), 'utf8'))
    .map((text) => text.replaceAll(ownImport, ''));
  const runtime = pathToFileURL(path.join(compiled, 'runtime.js')).href;
  const head = `import { getLocale, experimentalStaticLocale } from '${runtime}';`;
  const text = [head, ...parts].join('\n');
  const name = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = path.join(root, 'tests/out/messages', `${name}.js`);
  if (fs.existsSync(file)) return file;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  // Whole or not at all: another worker may be reading it.
  const begun = `${file}.${process.pid}`;
  fs.writeFileSync(begun, text);
  fs.renameSync(begun, file);
  return file;
}

export const m = (await import(pathToFileURL(messagesInOne()).href)) as typeof Compiled.m;
