/**
 * The states that are hard to reach, from the galleries, each mounted alone.
 */

import { test } from '@playwright/test';
import { GALLERIES, serveGallery } from '../gallery/serve.ts';
import { createShots } from './shots.ts';

for (const name of GALLERIES)
  for (const lang of ['es', 'en'] as const)
    test(`the gallery ${name}, in ${lang}`, async ({ page }) => {
      const gallery = await serveGallery(name);
      const shots = createShots(name, lang);
      page.on('pageerror', (error) => console.log(`${name} ${lang}: ${error.message}`));
      for (const state of await gallery.open(page, lang)) {
        await gallery.show(page, state);
        await shots.take(page, state);
      }
      await gallery.close();
    });
