/* The path after a loss: every kind, every step. */
import { LOSS_ORDER } from '#lib/content/loss-path.ts';
import type { Status } from '#lib/domain/remembrance/records.ts';
import LossPage from '#lib/ui/screens/loss/LossPage.svelte';
import { beginPath, type LossPath } from '#lib/ui/screens/loss/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

export function createLossStates(es: boolean): Record<string, State> {
  const language = es ? 'es' : 'en';
  const people = createPeople(language);
  const page = (paths: readonly LossPath[] = [], on: number | null = null): State => ({
    component: LossPage,
    props: {
      ...{ paths, on, today: '2026-11-22' },
      ...{ language, people: people.filter(({ me }) => !me) },
      hrefs: {
        ...{ back: '#back', home: '#home', invite: '#invite', meals: '#meals' },
        ...{ circle: '#circle', newMemorial: '#new', weighs: '#weighs' },
      },
      ...{ wantsAftercare: null, onaftercare: nothing },
      ...{ onpaths: nothing, ongo: nothing, onleave: nothing, onprint: nothing },
    },
    shell: createShell({ place: 'remembering' }),
  });
  const path = (kind: Status, more: Partial<LossPath> = {}): LossPath => ({
    ...beginPath([], kind, '2026-11-20')[0],
    ...more,
  });
  const at = (one: LossPath): State => page([one], one.id);
  const shown = (kind: Status, steps: readonly LossPath['at'][] = LOSS_ORDER[kind]) =>
    steps.map((step) => [`loss-${kind}-${step}`, at(path(kind, { at: step }))] as const);
  return {
    'loss-question': page(),
    'loss-question-waiting': page([
      path('imprisoned', { id: 3, at: 'meals', begun: '2026-11-22' }),
      path('died', { id: 2, at: 'end', begun: '2025-08-03' }),
    ]),
    ...Object.fromEntries([
      ...shown('died'),
      ...shown('disappeared', ['phone', 'call', 'apart', 'circle', 'memorial']),
      ...shown('imprisoned', ['phone', 'call', 'circle']),
      ...shown('left', ['call', 'phone']),
      ...shown('own', ['call', 'circle']),
    ]),
    'loss-end': at(path('died', { at: 'end' })),
    'loss-circle-noted': at(
      path('died', {
        ...{ at: 'circle', script: 'suicide', holders: 'Alma, Chelo' },
        when: es ? 'el sábado, a las 5' : 'Saturday at 5',
      }),
    ),
  };
}
