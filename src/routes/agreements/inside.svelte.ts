/**
 * One page with a list and the one thing of it that is open. Which one is in no address and in no
 * history; that one is inside is, so that Back leads to the list.
 */

import { tick } from 'svelte';
import { pushState } from '$app/navigation';
import { page } from '$app/state';
import { focusTitle } from '#lib/ui/screens/entry/entering.ts';

export interface Inside {
  readonly isIn: boolean;
  enter(): void;
  leave(): void;
}

/** `isInAtFirst`: one comes back to what was open before, as a page of its own. */
export function createInside(isInAtFirst = false): Inside {
  let isLeft = $state(isInAtFirst);
  let was = isInAtFirst;
  const isPushed = $derived(page.state.isInside === true);
  const isIn = $derived(isLeft || isPushed);

  $effect(() => {
    if (isIn === was) return;
    was = isIn;
    void tick().then(() => {
      scrollTo(0, 0);
      focusTitle();
    });
  });

  return {
    get isIn() {
      return isIn;
    },
    enter() {
      if (!isIn) pushState('', { isInside: true });
    },
    leave() {
      isLeft = false;
      if (isPushed) history.back();
    },
  };
}
