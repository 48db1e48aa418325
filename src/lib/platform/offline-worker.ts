/**
 * The page's side of the service worker: registering it, asking it. A browser or a host where there
 * can be none is an answer, not an error.
 */

import { askHost } from '#lib/platform/host-facts.ts';
import type { Look } from '#lib/platform/kept-versions.ts';

export type WorkerQuestion =
  | { readonly ask: 'in-use' }
  | { readonly ask: 'look' }
  | { readonly ask: 'use'; readonly hash: string }
  /** A newer worker may do the work of the one before. It serves the same version. */
  | { readonly ask: 'take-over' };

export interface OfflineWorker {
  /** The version that this browser serves, or null while it keeps none. */
  versionInUse(): Promise<string | null>;
  look(): Promise<Look>;
  /** False if that version is not kept whole. */
  use(hash: string): Promise<boolean>;
  /** Another version is in use from now on, whichever window it was said in. */
  onUsed(act: () => void): void;
}

/** What the worker says unasked, to every window. */
export interface WorkerNews {
  readonly kind: 'used';
}

/** Null where the browser has no service workers, or does not allow this one. */
export async function registerOfflineWorker(): Promise<OfflineWorker | null> {
  if (!('serviceWorker' in navigator)) return null;
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js', {
      updateViaCache: 'none',
    });
    await navigator.serviceWorker.ready;
    const ask = (question: WorkerQuestion): Promise<unknown> => askWorker(registration, question);
    return {
      versionInUse: () => ask({ ask: 'in-use' }) as Promise<string | null>,
      look: () => ask({ ask: 'look' }) as Promise<Look>,
      async use(hash) {
        const isUsed = (await ask({ ask: 'use', hash })) === true;
        if (isUsed) registration.waiting?.postMessage({ ask: 'take-over' });
        return isUsed;
      },
      onUsed(act) {
        navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
          if ((data as WorkerNews | null)?.kind === 'used') act();
        });
      },
    };
  } catch {
    return null; // Forbidden by a setting, a private mode, or a certificate nobody vouches for.
  }
}

function askWorker(
  registration: ServiceWorkerRegistration,
  question: WorkerQuestion,
): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    registration.active?.postMessage(question, [port2]);
  });
}

/** Whether the host says that it serves its own network only. */
export async function isLanHost(): Promise<boolean> {
  const said = await askHost();
  return (said as { lan?: unknown } | null)?.lan === true;
}
