/* Keeping a page and restoring one: everything chosen, hardly anything, and what may go wrong. */
import { createKept, firstChoice, type KeepSource } from '#lib/domain/remembrance/kept-choice.ts';
import KeepPage from '#lib/ui/screens/remembering/keep/KeepPage.svelte';
import RestorePage from '#lib/ui/screens/remembering/keep/RestorePage.svelte';
import { createKeepSource, drawnPhoto } from './keep-source.ts';
import { createShell, nothing, type State } from './state.ts';

const TODAY = '2026-11-22';

export function createKeepStates(es: boolean): Record<string, State> {
  const shell = createShell({ place: 'remembering' });
  const full = createKeepSource(es);
  const bare: KeepSource = {
    ...full,
    lines: { ...full.lines, way: '', dates: '', said: '', note: '', cause: '', unspoken: '' },
    ...{ story: [], memories: [], photos: [], carries: [], gatherings: [], tenders: [] },
  };
  const srcOf = (id: string): string => drawnPhoto(id);
  const keep = (source: KeepSource, more: object = {}): State => ({
    component: KeepPage,
    props: {
      ...{ source, draft: firstChoice(source) },
      ...{ today: TODAY, backHref: '#page', photos: 'here', srcOf },
      ...{ onprint: nothing, onsave: () => Promise.resolve('keepsake.html'), ...more },
    },
    shell,
  });
  const all = {
    ...firstChoice(full),
    memories: full.memories.map(({ id }) => id),
    ...{ photos: 'large', cause: true, tenders: true },
  };
  const restore = (step: object): State => ({
    component: RestorePage,
    props: {
      ...{ step, backHref: '#remembering' },
      ...{ onfile: nothing, onrestore: nothing },
    },
    shell,
  });
  const kept = createKept(full, firstChoice(full), TODAY, (id) => ({ src: drawnPhoto(id) }));
  const found = {
    ...{ kind: 'found', kept, hasLostPhotos: false, sameHref: null },
    ...{ isWriting: false, fault: null },
  };
  return {
    keep: keep(full),
    'keep-all': keep(full, { draft: all, paper: 'booklet', isOpen: true }),
    'keep-bare': keep(bare),
    'keep-photos-away': keep(full, { photos: 'away', srcOf: () => null }),
    'keep-restore': restore({ kind: 'choosing', fault: null }),
    'keep-restore-damaged': restore({ kind: 'choosing', fault: 'damaged' }),
    'keep-restore-found': restore(found),
    'keep-restore-same': restore({ ...found, sameHref: '#same', hasLostPhotos: true }),
    'keep-restore-full': restore({ ...found, fault: 'no-space' }),
  };
}
