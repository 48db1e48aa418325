/**
 * Builds one gallery, whose states are mounted alone by their names, and serves it. The app's own
 * build has compiled the messages.
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview, type InlineConfig } from 'vite';
import type { Page } from '@playwright/test';
import { hashSources } from '../../src/host/prepare.js';

export const GALLERIES = ['entry', 'board'] as const;
type GalleryName = (typeof GALLERIES)[number];

export interface Gallery {
  /** Opens it in one language and says the names of its states, in the order of the walk. */
  open(page: Page, lang: 'es' | 'en'): Promise<readonly string[]>;
  /** Stands a state in place of the one before; throws what it throws. */
  show(page: Page, state: string): Promise<void>;
  close(): Promise<void>;
}

const out = path.resolve(import.meta.dirname, '../out/gallery');

/** The same files, the same gallery: a build is looked at by whoever comes after, too. */
function hashInputs(): string {
  const hash = createHash('sha256').update(hashSources());
  for (const entry of fs.readdirSync(import.meta.dirname, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) hash.update(fs.readFileSync(path.join(entry.parentPath, entry.name)));
  return hash.digest('hex').slice(0, 16);
}

export async function serveGallery(name: GalleryName): Promise<Gallery> {
  const outDir = path.join(out, `${name}-${hashInputs()}`);
  const begun = `${outDir}-${process.pid}`;
  const config: InlineConfig = {
    root: path.join(import.meta.dirname, name),
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    worker: { format: 'es' },
    build: {
      outDir: begun,
      emptyOutDir: true,
      target: 'es2023',
    },
    preview: { port: 0, host: '127.0.0.1' },
  };
  if (!fs.existsSync(outDir)) {
    await build(config);
    try {
      fs.renameSync(begun, outDir);
    } catch (error) {
      // Another worker was building the same, and was first.
      if (!fs.existsSync(outDir)) throw error;
    }
  }
  const server = await preview({ ...config, build: { ...config.build, outDir } });
  const origin = server.resolvedUrls?.local[0] ?? '';

  return {
    async open(page, lang) {
      await page.goto(`${origin}?lang=${lang}`);
      await page.waitForSelector('body[data-ready]');
      return page.evaluate(() => globalThis.gallery.names);
    },
    show: (page, state) => page.evaluate((name) => globalThis.gallery.show(name), state),
    close: () => server.close(),
  };
}
