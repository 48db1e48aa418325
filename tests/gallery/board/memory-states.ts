/* A role's memory, and its states. */
import RoleMemory from '#lib/ui/screens/roles/RoleMemory.svelte';
import type { MemoryView } from '#lib/ui/screens/roles/view-model.ts';
import type { PersonView } from '#lib/ui/screens/shell/view-model.ts';
import { createPeople } from './people.ts';
import { createShell, nothing, type State } from './state.ts';

export function createMemory(people: readonly PersonView[]): readonly MemoryView[] {
  const line = (
    at: number,
    seat: MemoryView['seat'],
    from: string,
    to: string | null,
    lasts = false,
  ): MemoryView[] => {
    const person = people[at];
    return person === undefined ? [] : [{ ids: [`${at}${from}`], person, seat, from, to, lasts }];
  };
  return [
    ...line(4, 'holders', '2025-03', '2025-11'),
    ...line(2, 'beside', '2025-04', '2025-04'),
    ...line(1, 'holders', '2025-11', '2026-04'),
    ...line(3, 'beside', '2026-02', null),
    ...line(0, 'holders', '2026-04', null, true),
  ];
}

/** Folded on a role's page; open here, so that it is looked at. */
export function createMemoryStates(es: boolean): Record<string, State> {
  const people = createPeople(es ? 'es' : 'en');
  const memory = (lines: readonly MemoryView[], more: object = {}): State => ({
    component: RoleMemory,
    props: { memory: lines, open: true, onthank: nothing, onforget: nothing, ...more },
    shell: createShell({ place: 'care' }),
    isPart: true,
  });
  return {
    'role-memory': memory(createMemory(people)),
    'role-memory-choosing': memory(createMemory(people), { choosing: true }),
    'role-memory-empty': memory([]),
  };
}
