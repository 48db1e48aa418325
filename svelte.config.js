// Kit's settings: a single-page app with no server of its own, built into `build/`, its Content
// Security Policy written into the page with a hash per inline script. The headers that only a
// server can send (frame-ancestors and the rest) are in src/host/headers.js.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { listing } from './src/file-list.js';
import { hashSources } from './src/host/prepare.js';

/**
 * The sources that allow exactly the style elements of a page.
 * @param {string} page @returns {`sha256-${string}`[]}
 */
function hashStyles(page) {
  const styles = fs.readFileSync(page, 'utf8').matchAll(/<style>([^]*?)<\/style>/g);
  const hash = (/** @type {string} */ text) => createHash('sha256').update(text).digest('base64');
  return [...styles].map(([, style = '']) => /** @type {const} */ (`sha256-${hash(style)}`));
}

// Test builds, with a module replaced, go into a folder of their own.
const buildDir = process.env['COBIJO_BUILD_DIR'] ?? 'build';
const kitDir = process.env['COBIJO_KIT_DIR'] ?? '.svelte-kit';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  compilerOptions: {
    // Runes everywhere in our own files; packages decide for themselves.
    runes: true,
  },
  vitePlugin: {
    dynamicCompileOptions: ({ filename }) =>
      filename.includes('/node_modules/') ? { runes: undefined } : undefined,
  },
  kit: {
    outDir: kitDir,
    adapter: listing(
      adapter({
        ...{ pages: buildDir, assets: buildDir, fallback: 'index.html', strict: true },
        // The host sends the small form to whoever takes it: two thirds less on a phone's line.
        precompress: buildDir === 'build',
      }),
      buildDir,
    ),
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        // WebAssembly (Argon2id) is compiled in a worker, which obeys src/host/headers.js.
        'script-src': ['self'],
        'style-src': ['self', ...hashStyles('src/app.html')],
        // ProseMirror and y-prosemirror set style attributes; style elements stay forbidden.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        // A collective may name its own signalling servers, so any WebSocket and no other origin.
        'connect-src': ['self', 'ws:', 'wss:'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'frame-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
    // Named by the sources, so that the same sources build the same files. Never polled.
    version: { name: hashSources().slice(0, 16), pollInterval: 0 },
    serviceWorker: { register: false },
  },
};

export default config;
