/* The example's own states: what it cannot do, and a page with its band. */
import NotInExample from '#lib/ui/screens/example/NotInExample.svelte';
import type { NotInExample as What } from '#lib/ui/screens/example/view-model.ts';
import RoleList from '#lib/ui/screens/roles/RoleList.svelte';
import type { RoleView } from '#lib/ui/screens/roles/view-model.ts';
import { createShell, nothing, type State } from './state.ts';

const NOT_HERE: readonly What[] = ['invite', 'door', 'passphrase', 'device', 'boards', 'erase'];

export function createExampleStates(roles: readonly RoleView[]): Record<string, State> {
  const example = { name: 'Alma', onleave: nothing };
  const missing = NOT_HERE.map((what): [string, State] => [
    `example-${what}`,
    {
      component: NotInExample,
      props: { what, back: { href: '#back', label: 'Cobijo' }, onstart: nothing },
      shell: createShell({ place: 'settings', example, escapeHint: what === 'erase' }),
    },
  ]);
  const shell = createShell({ place: 'care', example });
  return {
    ...Object.fromEntries(missing),
    'example-roles': { component: RoleList, props: { roles, newHref: '#new' }, shell },
    'roles-resting': {
      component: RoleList,
      props: { roles: roles.filter(({ archived }) => archived), newHref: '#new' },
      shell: createShell({ place: 'care' }),
    },
  };
}
