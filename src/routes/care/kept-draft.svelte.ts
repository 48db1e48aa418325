/**
 * What is being typed into a form, kept sealed until it is saved or let go, with the form as it was when
 * that was begun: what others change until it is saved is theirs, and is not written over.
 */

import { app } from '#lib/state/app.svelte.ts';

interface KeptDraft<T> {
  readonly draft: T;
  /** The form as it was when this draft was begun. */
  readonly before: T;
  /** It comes from an earlier visit. */
  readonly resumed: boolean;
  readonly isReady: boolean;
  keep(next: T): void;
  /** It was saved. */
  clear(): Promise<void>;
  /** It is let go: the form is as it would be opened now. */
  discard(): Promise<void>;
}

/** `isDraft` looks at what this device sealed, though perhaps by an older version of the form. */
export function createKeptDraft<T>(
  name: string,
  open: () => T,
  isDraft: (draft: unknown) => draft is T,
): KeptDraft<T> {
  const { drafts } = app;
  const first = open();
  let draft = $state.raw(first);
  let before = $state.raw(first);
  let resumed = $state(false);
  let isReady = $state(false);

  void (async () => {
    const kept = await drafts?.read(name);
    if (isKept(kept)) [draft, before, resumed] = [kept.draft, kept.before, true];
    isReady = true;
  })();

  function isKept(kept: unknown): kept is { draft: T; before: T } {
    if (typeof kept !== 'object' || kept === null || !('draft' in kept && 'before' in kept))
      return false;
    return isDraft(kept.draft) && isDraft(kept.before);
  }

  return {
    get draft() {
      return draft;
    },
    get before() {
      return before;
    },
    get resumed() {
      return resumed;
    },
    get isReady() {
      return isReady;
    },
    keep(next) {
      draft = next;
      drafts?.keep(name, { draft: next, before });
    },
    async clear() {
      await drafts?.discard(name);
    },
    async discard() {
      await drafts?.discard(name);
      draft = open();
      [before, resumed] = [draft, false];
    },
  };
}
