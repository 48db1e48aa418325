/* A state of the gallery: one screen, its props, and the shell around it. */
import type { Component, ComponentProps } from 'svelte';
import type Shell from '#lib/ui/screens/shell/Shell.svelte';

export type ShellProps = Omit<ComponentProps<typeof Shell>, 'children'>;

export interface State {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- every screen has props of its own
  component: Component<any>;
  props: Record<string, unknown>;
  shell: ShellProps;
  /** A part of a page: in the gallery it stands under a heading of its own. */
  isPart?: boolean;
}

export const nothing = (): void => undefined;
const hrefs = {
  today: '#today',
  care: '#care',
  agreements: '#agreements',
  remembering: '#remembering',
  people: '#people',
  settings: '#settings',
};

export function createShell(more: Partial<ShellProps> = {}): ShellProps {
  return {
    boardTitle: 'La Enredadera',
    hrefs,
    place: 'today',
    saving: { kind: 'here-and-some', others: 2 },
    onlock: nothing,
    ...more,
  };
}
