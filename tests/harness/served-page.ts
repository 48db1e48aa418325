/** A page of tests/harness/, built and served under the app's own Content Security Policy. */

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, type InlineConfig } from 'vite';
import { findChromium } from '../chromium.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; img-src 'self'";

export async function servePage(name: string, plugins: InlineConfig['plugins'] = []) {
  // Two test files may serve one page at once.
  const out = join(import.meta.dirname, '../out');
  mkdirSync(out, { recursive: true });
  const built = mkdtempSync(join(out, `${name}-page-`));
  const requested: string[] = [];
  await build({
    root: join(import.meta.dirname, name),
    configFile: false,
    logLevel: 'error',
    plugins,
    build: { outDir: built, emptyOutDir: true, assetsInlineLimit: 0, minify: false },
  });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    requested.push(path);
    readFile(join(built, path)).then(
      (body) => {
        const type = TYPES[extname(path)] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'content-security-policy': POLICY });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  return {
    ...{ browser, requested },
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: async () => {
      await browser.close();
      server.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}
