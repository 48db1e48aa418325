/** Saying yes to another version: what is being typed is sealed, all is saved, the page opens again. */

import { app } from '#lib/state/app.svelte.ts';
import { offline } from '#lib/state/offline.svelte.ts';

let isBusy = $state(false);
let hasFailed = $state(false);

export const renewing = {
  get isBusy() {
    return isBusy;
  },
  /** The version is not kept after all; the one in use stays. */
  get hasFailed() {
    return hasFailed;
  },
  async begin(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    hasFailed = offline.news?.kind !== 'used-elsewhere' && !(await offline.useNext());
    if (hasFailed) {
      isBusy = false;
      return;
    }
    // Seals and saves whatever was typed until now, before any code of the page goes.
    await app.lock();
    location.reload();
  },
};
