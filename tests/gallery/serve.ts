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
  /** All its states, in the order of the walk. */
  namesOn(page: Page): Promise<readonly string[]>;
  show(page: Page, state: string, lang: 'es' | 'en'): Promise<void>;
  close(): Promise<void>;
}

export async function serveGallery(name: GalleryName): Promise<Gallery> {
  const config: InlineConfig = {
    root: path.join(import.meta.dirname, name),
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
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

  async function open(page: Page, query: string): Promise<void> {
    await page.goto(`${origin}${query}`);
    await page.waitForSelector('body[data-ready]');
  }

  return {
    async namesOn(page) {
      await open(page, '');
      return (await page.getAttribute('body', 'data-ready'))?.split(' ') ?? [];
    },
    show: (page, state, lang) => open(page, `?state=${state}&lang=${lang}`),
    close: () => server.close(),
  };
}
