/* The path after a loss: every kind, every step. */
import { LOSS_ORDER } from '#lib/content/loss-path.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';
import LossPage from '#lib/ui/screens/loss/LossPage.svelte';
import { EMPTY_LOSS, type LossDraft } from '#lib/ui/screens/loss/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

export function createLossStates(es: boolean): Record<string, State> {
  const language = es ? 'es' : 'en';
  const people = createPeople(language);
  const page = (more: Partial<LossDraft> = {}): State => ({
    component: LossPage,
    props: {
      draft: { ...EMPTY_LOSS, ...more },
      ...{ language, people: people.filter(({ me }) => !me) },
      hrefs: {
        ...{ back: '#back', home: '#home', invite: '#invite', meals: '#meals' },
        ...{ circle: '#circle', newMemorial: '#new' },
      },
      ...{ wantsAftercare: null, onaftercare: nothing },
      ...{ onDraft: nothing, onforget: () => Promise.resolve(), onprint: nothing },
    },
    shell: createShell({ place: 'remembering' }),
  });
  const shown = (kind: Status, steps: readonly LossDraft['at'][] = LOSS_ORDER[kind]) =>
    steps.map((at) => [`loss-${kind}-${at}`, page({ kind, at })] as const);
  return {
    'loss-question': page(),
    ...Object.fromEntries([
      ...shown('died'),
      ...shown('disappeared', ['phone', 'call', 'apart', 'circle', 'memorial']),
      ...shown('imprisoned', ['phone', 'call', 'circle']),
      ...shown('left', ['call', 'phone']),
      ...shown('own', ['call', 'circle']),
    ]),
    'loss-end': page({ kind: 'died', at: 'end' }),
    'loss-circle-noted': page({
      ...{ kind: 'died', at: 'circle', script: 'suicide' },
      ...{ holders: 'Alma, Chelo', when: es ? 'el sábado, a las 5' : 'Saturday at 5' },
    }),
  };
}
