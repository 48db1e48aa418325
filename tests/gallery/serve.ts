/**
 * Builds one gallery, whose states are mounted alone by their names, and serves it. The app's own
 * build has compiled the messages.
 */

import path from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, preview, type InlineConfig } from 'vite';
import type { Page } from '@playwright/test';

export const GALLERIES = ['entry', 'board'] as const;
type GalleryName = (typeof GALLERIES)[number];

export interface Gallery {
  /** Opens it in one language and says the names of its states, in the order of the walk. */
  open(page: Page, lang: 'es' | 'en'): Promise<readonly string[]>;
  /** Stands a state in place of the one before; throws what it throws. */
  show(page: Page, state: string): Promise<void>;
  close(): Promise<void>;
}

export async function serveGallery(name: GalleryName): Promise<Gallery> {
  const config: InlineConfig = {
    root: path.join(import.meta.dirname, name),
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    worker: { format: 'es' },
    build: {
      // Two workers may look at one gallery at once.
      outDir: path.resolve(import.meta.dirname, '../out/gallery', `${name}-${process.pid}`),
      emptyOutDir: true,
      target: 'es2023',
    },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  const server = await preview(config);
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
