// What each route loads, gzipped: the script and style files that its node imports without a further
// `import()`, over what the first screen has loaded already. Read from the build itself.
// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** @param {string} root @returns {{ what: string, ours: string }[]} */
export function bundleRows(root) {
  const build = path.join(root, 'build');
  const app = path.join(build, '_app/immutable');
  const html = fs.readFileSync(path.join(build, 'index.html'), 'utf8');
  const first = closureOf(
    [...html.matchAll(/_app\/immutable\/([\w./-]+\.(?:js|css))/g)].map((found) =>
      path.join(app, found[1] ?? ''),
    ),
  );
  const entry = fs.readdirSync(path.join(app, 'entry')).find((name) => name.startsWith('app.'));
  const source = fs.readFileSync(path.join(app, 'entry', entry ?? ''), 'utf8');
  /** @param {number} node */
  const nodeOf = (node) =>
    fs.readdirSync(path.join(app, 'nodes')).find((name) => name.startsWith(`${String(node)}.`)) ??
    '';
  // The frame of every page, the first screen and all of the ledger and the door.
  for (const file of closureOf([path.join(app, 'nodes', nodeOf(0))])) first.add(file);
  addStyles(first, source, app);
  const rows = [{ what: 'Script and style of the first screen, gz', ours: kilobytes(first) }];
  const generated = path.join(root, '.svelte-kit/generated/client/app.js');
  const routes = fs.readFileSync(generated, 'utf8').matchAll(/"(\/[^"]*)": \[(\d+)\]/g);
  for (const [, route, node] of routes) {
    const files = closureOf([path.join(app, 'nodes', nodeOf(Number(node)))]);
    addStyles(files, source, app);
    const more = new Set([...files].filter((file) => !first.has(file)));
    rows.push({ what: `  and ${String(route)}, gz`, ours: kilobytes(more) });
  }
  return rows;
}

/** @param {string[]} files @returns {Set<string>} */
function closureOf(files) {
  /** @type {Set<string>} */
  const seen = new Set();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file) || !fs.existsSync(file)) continue;
    seen.add(file);
    if (!file.endsWith('.js')) continue;
    const source = fs.readFileSync(file, 'utf8');
    for (const found of source.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
      open.push(path.join(path.dirname(file), found[1] ?? ''));
  }
  return seen;
}

/**
 * Styles stand in a list beside the nodes in the entry: those of a node bear its number.
 * @param {Set<string>} files @param {string} source @param {string} app
 */
function addStyles(files, source, app) {
  const numbers = [...files].map((file) => /nodes\/(\d+)\./.exec(file)?.[1]).filter(Boolean);
  for (const found of source.matchAll(/assets\/(\w[\w-]*)\.[\w-]+\.css/g))
    if (numbers.includes(found[1])) files.add(path.join(app, found[0]));
}

/** @param {Set<string>} files */
function kilobytes(files) {
  let total = 0;
  for (const file of files) total += gzipSync(fs.readFileSync(file)).length;
  return `${(total / 1_000).toFixed(1)} KB`;
}
