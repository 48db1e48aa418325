// What each route loads, gzipped: the script and style files that its node imports without a further
// `import()`, over what the first screen has loaded already. Read from the build itself.
// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, gzipped: all script that must come before the first screen is there. */
export const FIRST_LOAD_BUDGET = 120_000;

/** @param {string} root @returns {{ what: string, ours: string, goal?: string }[]} */
export function bundleRows(root) {
  const { first, routes, styled } = readBuild(root);
  const script = new Set([...first].filter((file) => file.endsWith('.js')));
  const style = new Set([...first].filter((file) => file.endsWith('.css')));
  const budget = `${String(FIRST_LOAD_BUDGET / 1_000)} KB`;
  const rows = [
    { what: 'Script of the first screen, gz', ours: kilobytes(script), goal: budget },
    { what: 'Style of the first screen, gz', ours: kilobytes(style) },
  ];
  for (const { route, node } of routes) {
    const files = styled([node]);
    const more = new Set([...files].filter((file) => !first.has(file)));
    rows.push({ what: `  and ${route}, gz`, ours: kilobytes(more) });
  }
  return rows;
}

/** Bytes of script, gzipped, that the first screen waits for. @param {string} root */
export function firstLoadScript(root) {
  return sizeOf([...readBuild(root).first].filter((file) => file.endsWith('.js')));
}

/**
 * `first`: what the page names, the frame of every page, and the page at `/`, without a further
 * `import()`.
 * @param {string} root
 */
function readBuild(root) {
  const build = path.join(root, 'build');
  const app = path.join(build, '_app/immutable');
  const html = fs.readFileSync(path.join(build, 'index.html'), 'utf8');
  const named = [...html.matchAll(/_app\/immutable\/([\w./-]+\.(?:js|css))/g)];
  const entry = fs.readdirSync(path.join(app, 'entry')).find((name) => name.startsWith('app.'));
  const source = fs.readFileSync(path.join(app, 'entry', entry ?? ''), 'utf8');
  const nodes = fs.readdirSync(path.join(app, 'nodes'));
  /** @param {number} node */
  const fileOf = (node) =>
    path.join(app, 'nodes', nodes.find((name) => name.startsWith(`${String(node)}.`)) ?? '');
  /** @param {number[]} numbers @param {string[]} [files] */
  const styled = (numbers, files = []) => {
    const closure = closureOf([...numbers.map(fileOf), ...files]);
    addStyles(closure, source, app);
    return closure;
  };
  const generated = path.join(root, '.svelte-kit/generated/client/app.js');
  const routes = [...fs.readFileSync(generated, 'utf8').matchAll(/"(\/[^"]*)": \[(\d+)\]/g)].map(
    ([, route = '', node]) => ({ route, node: Number(node) }),
  );
  const home = routes.find(({ route }) => route === '/');
  const first = styled(
    [0, ...(home === undefined ? [] : [home.node])],
    named.map((found) => path.join(app, found[1] ?? '')),
  );
  return { first, routes: routes.filter(({ route }) => route !== '/'), styled };
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
  return `${(sizeOf(files) / 1_000).toFixed(1)} KB`;
}

/** @param {Iterable<string>} files */
function sizeOf(files) {
  let total = 0;
  for (const file of files) total += gzipSync(fs.readFileSync(file)).length;
  return total;
}
