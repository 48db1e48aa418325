/** Installing the app as the browser offers it, where it does. */

/** Chromium's event, which no standard has. */
interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * Keeps the browser from asking by itself, and hands on the way to ask: people are offered it in the
 * settings and nowhere else.
 */
export function onInstallOffer(act: (ask: () => Promise<boolean>) => void): () => void {
  const hear = (event: Event): void => {
    event.preventDefault();
    const offer = event as InstallOffer;
    act(async () => (await offer.prompt()).outcome === 'accepted');
  };
  addEventListener('beforeinstallprompt', hear);
  return () => {
    removeEventListener('beforeinstallprompt', hear);
  };
}

export function onInstalled(act: () => void): () => void {
  addEventListener('appinstalled', act);
  return () => {
    removeEventListener('appinstalled', act);
  };
}

/** This window is the installed app's own. */
export function isInstalledWindow(): boolean {
  return matchMedia('(display-mode: standalone)').matches;
}

/** When nothing more pressing is left to do, and in any case within `milliseconds`. */
export function whenIdle(milliseconds: number, act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: milliseconds });
  else setTimeout(act, milliseconds);
}
