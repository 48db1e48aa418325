/**
 * What this browser must have before anything starts. The answer names all that is missing, so that
 * one page can say what to do about it; nothing has been half-started by then.
 */

export type Capability =
  /** The page came over http:// from another machine. */
  | 'secure-context'
  | 'randomness'
  /** There is no IndexedDB, or it cannot be opened (some private modes, storage forbidden, full). */
  | 'storage'
  | 'locks'
  | 'workers'
  | 'webrtc'
  /** WebAssembly, which the passphrase key needs; some lockdown modes lack it. */
  | 'webassembly';

/** Empty if everything is there. In the order in which a page should speak of them. */
export async function missingCapabilities(): Promise<readonly Capability[]> {
  const present: Record<Capability, boolean> = {
    'secure-context': globalThis.isSecureContext,
    randomness: 'crypto' in globalThis && 'getRandomValues' in crypto,
    storage: await canStore(),
    locks: 'locks' in navigator,
    workers: typeof Worker === 'function',
    webrtc:
      typeof RTCPeerConnection === 'function' &&
      typeof RTCPeerConnection.prototype.createDataChannel === 'function',
    // Not tried out: the page's policy lets nothing be compiled here, only in the worker that needs it.
    webassembly: typeof WebAssembly === 'object' && typeof WebAssembly.compile === 'function',
  };
  return (Object.keys(present) as Capability[]).filter((capability) => !present[capability]);
}

/**
 * Begins to make a database, since some private modes have IndexedDB and refuse to open it, and calls
 * it off before it is there. A name that was never used: a page that is left while it deletes one
 * keeps every later page of the browser waiting at that name.
 */
function canStore(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      let isMaking = false;
      const request = indexedDB.open(`cobijo-probe-${Math.random()}`);
      request.onupgradeneeded = () => {
        isMaking = true;
        request.transaction?.abort();
      };
      request.onerror = () => {
        resolve(isMaking);
      };
    } catch {
      resolve(false);
    }
  });
}
