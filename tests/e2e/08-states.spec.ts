/**
 * Axe finds nothing in the states that a walk does not come by either, whatever went wrong or is
 * empty: each of the galleries' states at phone size; in Spanish by day, and in test:long in English and
 * by lamplight too. What is made for paper comes on one sheet, the right way up.
 */

import { expect, test } from '@playwright/test';
import { serveGallery } from '../gallery/serve.ts';
import { faultsOf } from './support/faults.ts';
import { sheetsOf } from './support/paper.ts';
import { languagesToWalk, PHONE } from './support/world.ts';

const SCHEMES =
  process.env['COBIJO_LONG'] === '1' ? (['light', 'dark'] as const) : ['light' as const];

/** Two of about the same length, so that two workers share the board's. */
const IS_OF_ROTAS = /^(rota|turn|rest|shares|person-rest|people-rest)/;
const PARTS = [
  { of: 'the way in', gallery: 'entry', isIn: () => true },
  { of: 'the board', gallery: 'board', isIn: (state: string) => !IS_OF_ROTAS.test(state) },
  { of: 'rotas and rest', gallery: 'board', isIn: (state: string) => IS_OF_ROTAS.test(state) },
] as const;

for (const { of, gallery: name, isIn } of PARTS)
  for (const lang of languagesToWalk('es'))
    test(`every state of ${of}, in ${lang}`, async ({ page }) => {
      await page.setViewportSize(PHONE);
      const gallery = await serveGallery(name);
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      const states = (await gallery.open(page, lang)).filter(isIn);
      expect(states.length).toBeGreaterThan(30);
      for (const state of states) {
        await gallery.show(page, state);
        faults.push(...(await faultsOf(page, `${of} ${state}, ${lang}`, SCHEMES)));
        if (!state.startsWith('rota-sheet')) continue;
        const side = state.includes('year') ? 'on its side' : 'upright';
        expect(await sheetsOf(page), `${state} on paper`).toEqual([side]);
      }
      await gallery.close();
      expect(faults).toEqual([]);
    });
