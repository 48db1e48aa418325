/* How care is shared out: the question, in its three beginnings. */
import SharesPage from '#lib/ui/screens/shares/SharesPage.svelte';
import { createShell, type State } from './state.ts';

export function createShareStates(): Record<string, State> {
  const page = (shares: 'even' | 'uneven' | 'early'): State => ({
    component: SharesPage,
    props: { shares, backHref: '#care', mineHref: '#rest' },
    shell: createShell({ place: 'care' }),
  });
  return {
    'shares-even': page('even'),
    'shares-uneven': page('uneven'),
    'shares-early': page('early'),
  };
}
