/**
 * One writing tab per vault, by Web Locks. The browser frees the lock when its tab closes or
 * crashes. A tab that takes over steals it, and the tab that loses it is told. The lock keeps tabs
 * polite; what keeps data whole is the head that every `commit` compares (sync/vault).
 */

export interface WritingTabOptions {
  /** Another tab has taken over: stop writing now. Called at most once, never after `release`. */
  readonly onLost: () => void;
}

export type WritingTab =
  { readonly held: true; readonly release: () => void } | { readonly held: false };

/** Takes the lock if no tab has it. */
export function holdWritingTab(vaultId: string, options: WritingTabOptions): Promise<WritingTab> {
  return requestTab(vaultId, { ifAvailable: true }, options);
}

/** Takes the lock from whichever tab has it. */
export function takeOverWritingTab(
  vaultId: string,
  options: WritingTabOptions,
): Promise<WritingTab> {
  return requestTab(vaultId, { steal: true }, options);
}

function requestTab(
  vaultId: string,
  how: LockOptions,
  { onLost }: WritingTabOptions,
): Promise<WritingTab> {
  return new Promise((resolve, reject) => {
    let state: 'asking' | 'held' | 'over' = 'asking';
    navigator.locks
      .request(`cobijo/${vaultId}`, how, (lock) => {
        if (lock === null) {
          state = 'over';
          resolve({ held: false });
          return undefined;
        }
        state = 'held';
        // The lock is ours for as long as this promise is open.
        return new Promise<void>((free) => {
          const release = (): void => {
            state = 'over';
            free();
          };
          resolve({ held: true, release });
        });
      })
      .catch((reason: unknown) => {
        if (state === 'held') {
          state = 'over';
          onLost();
        } else if (state === 'asking') {
          reject(reason instanceof Error ? reason : new Error('the lock was refused'));
        }
      });
  });
}
