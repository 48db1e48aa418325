// The last step of the build: `files.json`, every file of it with its sha-256. The service worker keeps
// what matches this list and nothing else, and the list's own sha-256 is what people compare: it names
// the whole version. `sha256sum build/files.json` says the same.
// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const FILE_LIST = 'files.json';

/** Other encodings of a file that is listed, the list itself, and what the host does not serve. */
const unlisted = /(^|\/)\.|\.(br|gz)$|^files\.json$/;

/**
 * Every file of a build by its path, with its sha-256 in hex.
 * @param {string} buildDir @returns {Record<string, string>}
 */
export function listFiles(buildDir) {
  const names = fs
    .readdirSync(buildDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(buildDir, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !unlisted.test(name))
    .sort();
  return Object.fromEntries(names.map((name) => [`/${name}`, hashOf(path.join(buildDir, name))]));
}

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** @param {string} buildDir */
export function writeFileList(buildDir) {
  const list = `${JSON.stringify({ files: listFiles(buildDir) }, null, 1)}\n`;
  fs.writeFileSync(path.join(buildDir, FILE_LIST), list);
}

/**
 * Kit's adapter, with the list written when it is done.
 * @param {import('@sveltejs/kit').Adapter} adapter @param {string} buildDir
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function listing(adapter, buildDir) {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      writeFileList(buildDir);
    },
  };
}
