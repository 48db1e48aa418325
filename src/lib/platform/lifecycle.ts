/**
 * The moments at which the page comes back to life or goes: for looking again at what was missed,
 * and for sealing what is being typed. Each returns the function that ends the subscription.
 */

/** The network is there again, as far as the browser knows. */
export function onOnline(act: () => void): () => void {
  return subscribe(globalThis, 'online', act);
}

/** The page can be seen again. */
export function onVisible(act: () => void): () => void {
  return subscribe(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') act();
  });
}

/** The page can no longer be seen; on a phone this may be the last that it hears. */
export function onHidden(act: () => void): () => void {
  return subscribe(document, 'visibilitychange', () => {
    if (document.visibilityState === 'hidden') act();
  });
}

/** The page is being left. */
export function onLeaving(act: () => void): () => void {
  return subscribe(globalThis, 'pagehide', act);
}

function subscribe(target: EventTarget, event: string, act: () => void): () => void {
  target.addEventListener(event, act);
  return () => {
    target.removeEventListener(event, act);
  };
}
